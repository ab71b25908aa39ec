import {
	byCodeUnits,
	type Citation,
	type Deed,
	type DeedBesideWords,
	type DeedDirection,
	type DeedLink,
	type DeedMapping,
	type Indicator,
	type RollCall,
	type SeriesValue,
	type Vote,
} from "@fissure/model";

/** What a holder did, as a link of a mapping reads it. */
export type Act = Omit<DeedBesideWords, "words" | "verdict">;

/** Series of the case with their values. */
export interface Figures {
	readonly indicator: Indicator;
	readonly series: readonly SeriesValue[];
}

type VoteLink = Extract<DeedLink, { readonly kind: "votes" }>;
type SeriesLink = Extract<DeedLink, { readonly kind: "series" }>;

/** Where a yes is on the axis, and what follows for the other votes; null for one who was absent. */
export function valueOfVote(vote: Vote, { yes, no }: VoteLink): DeedDirection | null {
	if (vote === "absent") return null;
	if (vote === "abstain") return "neutral";
	return vote === "yes" ? yes : (no ?? opposite(yes));
}

const opposite = (direction: DeedDirection): DeedDirection =>
	direction === "for" ? "against" : direction === "against" ? "for" : "neutral";

/** A vote of a holder as an act. */
export function actOfVote(rollCall: RollCall, vote: Vote, link: VoteLink): Act {
	const { table, id, date, symbol, title, description, totals } = rollCall;
	return {
		...{ id: `${table}/${id}`, kind: "vote", link: link.label, date, symbol, totals },
		title: title === "" ? (description ?? "") : title,
		done: vote,
		value: valueOfVote(vote, link),
		source: { title: table, address: addressOf(rollCall), retrieved: null },
	};
}

/** Where the United Nations show a document by its symbol. */
const addressOf = ({ body, symbol }: RollCall): string | null =>
	symbol !== null && (body === "general-assembly" || body === "security-council")
		? `https://undocs.org/${symbol.split(/[\s;,]/, 1)[0]}`
		: null;

/**
 * Deeds of one actor that a mapping reads.
 *
 * - silent: on deeds whose date is only the latest that it can be: no words are near them
 */
export function actsOfDeeds(deeds: readonly Deed[], mapping: DeedMapping): readonly Act[] {
	return deeds.flatMap((deed): Act[] => {
		if (deed.byThen) return [];
		const link = mapping.links.find((one) => one.kind === "deeds" && choosesDeed(one, deed));
		const says = deed.issue === mapping.issue ? deed.direction : null;
		const value = says ?? (link?.kind === "deeds" ? link.direction : null);
		if (value === null || (link === undefined && mapping.concepts.length > 0)) return [];
		return [
			{
				...{ id: deed.id, kind: "deed", link: link?.label ?? SAYS_SO, date: deed.date, symbol: null },
				...{ title: deed.what, done: deed.kind, value, totals: null, source: deed.source },
			},
		];
	});
}

/** Label of deeds that name the issue and the direction themselves. */
const SAYS_SO = "as recorded with the deed";

/** Was it done to this state, organisation or named target, or to a person, firm or ship of this state? */
export const isTarget = ({ target, targetStates }: Deed, wanted: string): boolean =>
	target === wanted || targetStates.includes(wanted);

/** Was it done under this programme? Lists name several of one designation with semicolons between them. */
export const isUnder = ({ programme }: Deed, wanted: string): boolean =>
	programme === wanted || (programme?.split(/\s*;\s*/).includes(wanted) ?? false);

function choosesDeed({ deeds, targets, programmes }: Extract<DeedLink, { kind: "deeds" }>, deed: Deed): boolean {
	if (deeds !== undefined && !deeds.includes(deed.kind)) return false;
	if (targets !== undefined && !targets.some((target) => isTarget(deed, target))) return false;
	return programmes === undefined || programmes.some((programme) => isUnder(deed, programme));
}

/** Per cent by which a year must differ from the one before to be a move, unless the link says otherwise. */
const LEAST_CHANGE = 10;

/**
 * Moves of a series from year to year: its median against that of the year before.
 *
 * - out:    one act a year that has a year before it; in between where it moves by less than the link asks for
 * - unit:   per cent of the year before
 * - silent: on years without values, and after a year whose median is not above 0
 */
export function actsOfSeries(figures: Figures, link: SeriesLink): readonly Act[] {
	const { indicator, series } = figures;
	const years = new Map<string, { last: string; values: number[] }>();
	for (const { date, value } of series.toSorted((a, b) => byCodeUnits(a.date, b.date))) {
		if (value === null) continue;
		const year = date.slice(0, 4);
		const { values = [] } = years.get(year) ?? {};
		years.set(year, { last: date, values: [...values, value] });
	}
	const least = link.least ?? LEAST_CHANGE;
	return [...years].flatMap(([year, { last, values }]): Act[] => {
		const before = years.get(String(Number(year) - 1));
		if (before === undefined) return [];
		const [now, then] = [median(values), median(before.values)];
		if (then <= 0) return [];
		const change = (100 * (now - then)) / then;
		const value = Math.abs(change) < least ? "neutral" : change > 0 ? link.rising : opposite(link.rising);
		return [
			{
				...{ id: `${indicator.id}/${year}`, kind: "series", link: link.label, date: last, symbol: null, value },
				title: `${indicator.label}, ${year} against ${Number(year) - 1}`,
				done: `${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)} %`,
				totals: null,
				source: sourceOf(indicator),
			},
		];
	});
}

const sourceOf = ({ label, source }: Indicator): Citation => ({
	title: label,
	address: source,
	retrieved: null,
});

/** Of one number or more. */
export function median(values: readonly number[]): number {
	const inOrder = values.toSorted((a, b) => a - b);
	const half = inOrder.length >> 1;
	const upper = inOrder[half] as number;
	return inOrder.length % 2 === 1 ? upper : (upper + (inOrder[half - 1] as number)) / 2;
}
