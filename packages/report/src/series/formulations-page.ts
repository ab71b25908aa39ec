import {
	type Block,
	type Formulation,
	type Formulations,
	INTERFACE_LANGUAGE,
	type PhraseLife,
	type PhraseVariant,
	type Quote,
	type Tier,
} from "@fissure/model";
import type { BriefPage, Citation } from "../brief/page.ts";
import { lifeLines as drawLives, type LifeLine } from "../drawings/life-lines.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { KIND_NAMES, plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";

/** A phrase has vanished where so few of those said to have would be gone by chance. */
const SURE = 0.05;

const hasVanished = ({ qVanished }: Formulation): boolean => qVanished !== null && qVanished <= SURE;

const isFormula = ({ kind, isWatched }: Formulation): boolean => kind === "formula" && !isWatched;

/** What is listed under one heading; a page has more of it than a screen. */
interface Part {
	readonly title: string;
	readonly items: readonly Formulation[];
}

function partsOf({ items }: Formulations): readonly Part[] {
	const formulas = items.filter(isFormula);
	return [
		{ title: "Vanished", items: formulas.filter(hasVanished) },
		{ title: "Formulas", items: formulas },
		{ title: "Names and titles", items: items.filter(({ kind, isWatched }) => kind === "name" && !isWatched) },
		{
			title: "Openings, closings and greetings",
			items: items.filter(({ kind, isWatched }) => kind === "frame" && !isWatched),
		},
	];
}

interface FormulationNames {
	readonly actorNames: Readonly<Record<string, string>>;
}

/** More of one list are not read from top to bottom by anybody. */
const ON_A_PAGE = 100;
const ON_A_SCREEN = 12;

/** The fixed phrases of a holder as a page for who does not have the case. */
export function formulationsPage(found: Formulations, names: FormulationNames, made: Made): BriefPage {
	const watched = found.items.filter(({ isWatched }) => isWatched);
	const title = titleOf(found, names);
	const { lives, notes } = livesOf(found);
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			paragraph(spanOf(found)),
			...leftOutWords(found).map((line) => paragraph(line)),
			...(lives.length === 0 ? [] : [{ kind: "drawing", drawing: drawLives(lives, LIVES) } as const]),
			...(watched.length === 0 ? [] : [heading(2, "Watched"), ...watched.flatMap(watchedBlocks)]),
			...partsOf(found)
				.filter(({ items }) => items.length > 0)
				.flatMap((part) => [
					heading(2, headingOf(part)),
					phrasesTable(part.items.slice(0, ON_A_PAGE)),
					...restOf(part),
				]),
			heading(2, "How it was counted"),
			...methodWords(found).map((line) => paragraph(line)),
		],
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} (${found.method}) from the texts of one case. Which phrases are fixed is the program's reading; each is word for word in the texts named.`,
	};
}

/** Phrases that are drawn: the watched ones and the weightiest formulas. */
const DRAWN = 20;
/** Of all phrases that are said to have vanished, so many may not have. */
const FALSE = 0.05;
const LIVES = {
	title: "Life lines",
	caption:
		"A line from the first to the last text that has the phrase; the taller a bar, the larger the share of the eligible texts of that year. A cross: it is gone for longer than chance explains. The first and the last bar lead to their texts.",
};

/** Phrases as they are drawn, and the notes that their first and last years lead to. */
function livesOf({ items }: Formulations): { readonly lives: readonly LifeLine[]; readonly notes: Citation[][] } {
	const notes: Citation[][] = [];
	const noteOf = (quote: Quote | null, language: string): number | null => {
		if (quote === null) return null;
		const { document, start, end, exact } = quote;
		const cited = { before: "", cited: oneLine(exact), after: "", language, place: { document, start, end } };
		notes.push([
			{
				target: null,
				parts: [
					{ kind: "words", text: `${document}: ` },
					{ kind: "quote", ...cited },
				],
			},
		]);
		return notes.length;
	};
	const drawn = items.filter(({ kind, isWatched }) => isWatched || kind === "formula");
	const lives = drawn.slice(0, DRAWN).flatMap((item): readonly LifeLine[] => {
		const { phrase, language, firstSeen, lastSeen, pVanished, qVanished, years } = item;
		if (firstSeen === null || lastSeen === null) return [];
		const [first, last] = [noteOf(item.first, language), noteOf(item.last, language)];
		return [
			{
				...{ phrase: oneLine(phrase), language, firstSeen, lastSeen, pVanished },
				isVanished: qVanished !== null && qVanished <= FALSE,
				years: years.map(({ year, texts, eligible }, at) => ({
					...{ year: String(year), count: texts, eligible },
					note: at === 0 ? first : at === years.length - 1 ? last : null,
				})),
			},
		];
	});
	return { lives, notes };
}

const headingOf = ({ title, items }: Part): string => `${title} (${items.length})`;

const restOf = ({ items }: Part): readonly Block[] =>
	items.length > ON_A_PAGE
		? [paragraph(`And ${items.length - ON_A_PAGE} more, which the table for programs (CSV, JSON) has.`)]
		: [];

const phrasesTable = (items: readonly Formulation[]): Block =>
	table(
		["Phrase", "Texts", "First", "Last", "p", "Peak", "Others"],
		items.map((item) => [
			[oneLine(item.phrase)],
			[`${item.texts} of ${item.eligible}`],
			[item.firstSeen ?? "never"],
			[item.lastSeen ?? "never", ...(item.eligibleSince > 0 ? [`${item.eligibleSince} since`] : [])],
			[chanceWords(item)],
			[peakWords(item)],
			[othersWords(item)],
		]),
	);

function watchedBlocks(item: Formulation): readonly Block[] {
	return [
		heading(3, oneLine(item.phrase)),
		paragraph(lifeWords(item)),
		...[item.first, item.last].flatMap((quote, at) =>
			quote === null || (at === 1 && quote.document === item.first?.document)
				? []
				: [paragraph(`${at === 0 ? "First" : "Last"}: ${placeOf(quote)}`)],
		),
		...(item.variants.length === 0
			? []
			: [
					table(
						["Variant", "Against it", "Texts", "First", "Last"],
						item.variants.map((variant) => [
							[oneLine(variant.phrase)],
							[variantWords(variant)],
							[String(variant.texts)],
							[variant.firstSeen],
							[variant.lastSeen],
						]),
					),
				]),
	];
}

const placeOf = ({ exact, document }: Quote): string => `“${oneLine(exact)}” in ${document}`;

/** The same for a terminal, and as a table for programs. */
export function formulationsView(found: Formulations, names: FormulationNames): CaseView {
	const title = titleOf(found, names);
	const parts = partsOf(found);
	const watched = found.items.filter(({ isWatched }) => isWatched);
	const lines = (most: number, shown: readonly Part[]): readonly ViewLine[] => [
		{ text: title, tone: "strong" },
		spanOf(found),
		...leftOutWords(found),
		...watched.flatMap(watchedLines),
		...shown.filter(({ items }) => items.length > 0).flatMap((part) => partLines(part, most)),
	];
	const aside = parts
		.slice(2)
		.filter(({ items }) => items.length > 0)
		.map(({ title, items }) => `${items.length} ${title.toLowerCase()}`);
	return {
		title,
		data: found,
		columns: COLUMNS,
		rows: found.items.map(rowOf),
		notes: found.items.length === 0 ? [`No phrase is in ${plural(found.least.texts, "text")} or more.`] : [],
		text: lines(Number.POSITIVE_INFINITY, parts),
		screen: [
			...lines(ON_A_SCREEN, parts.slice(0, 2)),
			"",
			...(aside.length === 0 ? [] : [`Left aside: ${aside.join(", ")}.`]),
			"All of them: add --all, or --out FILE.csv",
		],
	};
}

const partLines = (part: Part, most: number): readonly ViewLine[] => [
	"",
	{ text: headingOf(part), tone: "strong" },
	{
		table: [
			{ cells: ["phrase", "texts", "first", "last", "since", "p"], tone: "strong" },
			...part.items.slice(0, most).map((item) => ({
				cells: [
					...[oneLine(item.phrase), String(item.texts), item.firstSeen ?? "never", item.lastSeen ?? "never"],
					...[String(item.eligibleSince), chanceWords(item)],
				],
			})),
		],
	},
	...(part.items.length > most ? [`    and ${part.items.length - most} more`] : []),
];

const watchedLines = (item: Formulation): readonly ViewLine[] => [
	"",
	{ text: oneLine(item.phrase), tone: "strong" },
	{ text: lifeWords(item), indent: 2 },
	...item.variants.map(
		(variant): ViewLine => ({
			text: oneLine(variant.phrase),
			indent: 4,
			aside: `${variantWords(variant)} · ${plural(variant.texts, "text")}, ${variant.firstSeen} to ${variant.lastSeen}`,
		}),
	),
];

const titleOf = ({ holder }: Formulations, { actorNames }: FormulationNames): string =>
	holder === null ? "Fixed phrases" : `Fixed phrases of ${oneLine(actorNames[holder] ?? holder)}`;

function spanOf({ texts, from, to, items, tested }: Formulations): string {
	if (from === null || to === null) return "No dated text.";
	const gone = items.filter((item) => isFormula(item) && hasVanished(item)).length;
	return `${plural(texts, "text")}, ${from} to ${to}; ${plural(tested, "phrase")} tried, ${plural(gone, "formula")} vanished (q at most ${SURE}).`;
}

const GAPS = { undated: "without a date", repeated: "with the words of an earlier one" } as const;

const leftOutWords = ({ leftOut, unsupported }: Formulations): readonly string[] => [
	...(unsupported.length === 0
		? []
		: [
				`Fissure has no word lists for this in ${unsupported.join(", ")}: runs of words that any text has are listed there.`,
			]),
	...(leftOut.length === 0
		? []
		: [`Left out: ${leftOut.map(({ why, texts }) => `${plural(texts, "text")} ${GAPS[why]}`).join(", ")}.`]),
];

const VARIANT_CHANGES = { more: "words more", less: "words less", other: "other words" } as const;

const variantWords = ({ change, shift }: PhraseVariant): string =>
	shift === "different" ? VARIANT_CHANGES[change] : `${shift}: ${VARIANT_CHANGES[change]}`;

/** "in 12 of 80 texts, 2013-03-01 to 2019-05-02; 22 eligible texts since then lack it, p 0.004". */
function lifeWords(item: Formulation): string {
	const { firstSeen, lastSeen, texts, eligible, eligibleSince, silence, kinds } = item;
	if (firstSeen === null || lastSeen === null) return "In no dated text of this holder.";
	const since =
		eligibleSince === 0 ? "" : `; ${plural(eligibleSince, "eligible text")} since then lack it, p ${chanceWords(item)}`;
	const gap =
		silence === null
			? ""
			: ` Longest absence between: ${silence.from} to ${silence.to}, ${plural(silence.eligible, "text")}.`;
	const ofKinds = kinds.map(
		(one) =>
			`${KIND_NAMES[one.kind as keyof typeof KIND_NAMES] ?? one.kind}${one.venue === null ? "" : ` (${oneLine(one.venue)})`} ${one.texts} of ${one.eligible}`,
	);
	return `In ${thousands(texts)} of ${plural(eligible, "eligible text")}, ${firstSeen} to ${lastSeen}${since}.${gap} By kind: ${ofKinds.join(", ")}.`;
}

const chanceWords = ({ pVanished }: Pick<Formulation, "pVanished">): string =>
	pVanished === null ? "—" : pVanished < LEAST_SHOWN ? `< ${LEAST_SHOWN}` : String(Number(pVanished.toPrecision(2)));
const LEAST_SHOWN = 0.0001;

/** The tier and the year in which the greatest share of texts has it. */
const peakOf = ({ years }: Formulation): { readonly year: number; readonly tier: Tier | null } | null =>
	years.reduce<Formulation["years"][number] | null>(
		(best, year) => (best === null || year.texts / year.eligible > best.texts / best.eligible ? year : best),
		null,
	);

function peakWords(item: Formulation): string {
	const peak = peakOf(item);
	return peak === null ? "" : peak.tier === null ? String(peak.year) : `${peak.year}, ${peak.tier}`;
}

const othersWords = ({ others }: Formulation): string =>
	others === null
		? "not asked"
		: others.length === 0
			? "nobody"
			: others.map((one) => `${one.publisher} ${one.texts} of ${one.of}`).join(", ");

const COLUMNS = [
	...["phrase", "language", "kind", "watched", "firstSeen", "lastSeen", "texts", "places", "eligible", "eligibleSince"],
	...[
		"pVanished",
		"qVanished",
		"association",
		"weight",
		"peakYear",
		"peakTier",
		"silenceFrom",
		"silenceTo",
		"silenceTexts",
	],
	...["others", "firstDocument", "firstStart", "firstEnd", "lastDocument", "lastStart", "lastEnd"],
];

const rowOf = (item: Formulation): readonly Cell[] => [
	...[item.phrase, item.language, item.kind, item.isWatched ? "yes" : "no", item.firstSeen, item.lastSeen],
	...[item.texts, item.places, item.eligible, item.eligibleSince, item.pVanished, item.qVanished, item.association],
	...[item.weight, peakOf(item)?.year ?? null, peakOf(item)?.tier ?? null],
	...[item.silence?.from ?? null, item.silence?.to ?? null, item.silence?.eligible ?? null],
	item.others === null ? null : item.others.map(({ publisher, texts }) => `${publisher} ${texts}`).join("; "),
	...[item.first, item.last].flatMap((quote) => [quote?.document ?? null, quote?.start ?? null, quote?.end ?? null]),
];

function methodWords({ least, tiers, texts }: Formulations): readonly string[] {
	const lines = tiers.map(
		({ tier, share, texts: many }) => `${tier} from a share of ${share}${many === null ? "" : ` or ${many} texts`}`,
	);
	return [
		`A phrase is listed where ${plural(least.texts, "text")} of ${texts} or more have it word for word and its words hold together at every point (normalised mutual information of at least ${least.association}). One that is nearly always part of one longer phrase is not listed. Journalists' questions are not counted.`,
		"p is the chance that a phrase has been gone for so long, or longer, if each order of the eligible texts of a kind and venue were as likely as any other; no rate is taken for known, and the day of the last use is part of what is left to chance. Uses that crowd in time count for fewer, by the gaps between them. q takes account of how many phrases were tried (Benjamini and Hochberg).",
		`Tiers are by the share of a year's eligible texts: ${lines.join("; ")}; any other is cold. The first two lines are those of the China Media Project; the lower ones are Fissure's. With fewer than 20 texts a year there is no tier.`,
		"A text that is not in this case is neither a use nor an absence.",
	];
}

/** When each publisher used some phrases: for a terminal, and as a table for programs. */
export const phraseLifeView = (lives: readonly PhraseLife[]): CaseView => ({
	title: "Phrases over time",
	data: lives.length === 1 ? lives[0] : { lives },
	columns: [
		"phrase",
		"publisher",
		"texts",
		"eligible",
		"places",
		"firstSeen",
		"lastSeen",
		"eligibleSince",
		"pVanished",
		"years",
	],
	rows: lives.flatMap(({ phrase, users }) =>
		users.map((user) => [
			...[phrase, user.publisher, user.texts, user.eligible, user.places, user.firstSeen, user.lastSeen],
			...[user.eligibleSince, user.pVanished, user.years.map(({ year, texts }) => `${year} ${texts}`).join("; ")],
		]),
	),
	notes: lives.flatMap(({ phrase, undated }) =>
		undated === 0 ? [] : [`“${oneLine(phrase)}” is also in ${plural(undated, "text")} without a date.`],
	),
	text: lives.flatMap((life, at) => [...(at === 0 ? [] : [""]), ...lifeLines(life, Number.POSITIVE_INFINITY)]),
	screen: lives.flatMap((life, at) => [...(at === 0 ? [] : [""]), ...lifeLines(life, ON_A_SCREEN)]),
});

function lifeLines({ phrase, texts, users, years }: PhraseLife, most: number): readonly ViewLine[] {
	const head: ViewLine = { text: `“${oneLine(phrase)}”`, tone: "strong" };
	if (texts === 0) return [head, "In no dated text of this case; that does not mean it was never said."];
	const best = years.reduce((one, other) => (other.texts / other.of > one.texts / one.of ? other : one));
	return [
		head,
		`In ${plural(texts, "text")} of ${plural(users.length, "publisher")}; most in ${best.year}: ${best.texts} of ${best.of}.`,
		{
			table: [
				{ cells: ["publisher", "texts", "of", "first", "last", "since", "p"], tone: "strong" },
				...users.slice(0, most).map((user) => ({
					cells: [
						...[
							user.publisher ?? "—",
							String(user.texts),
							String(user.eligible),
							user.firstSeen ?? "",
							user.lastSeen ?? "",
						],
						...[String(user.eligibleSince), chanceWords(user)],
					],
				})),
			],
		},
		...(users.length > most ? [`    and ${users.length - most} more`] : []),
	];
}
