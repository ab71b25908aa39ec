import {
	byCodeUnits,
	choosesRollCall,
	conceptsOf,
	type Deed,
	type DeedBesideWords,
	type DeedLink,
	type DeedMapping,
	type DeedSheet,
	type DeedVerdict,
	type LinkMatch,
	type LinkTurns,
	PERSON_RULE,
	type PositionReading,
	readingsByConcept,
	type StancesOverTime,
	type TimedStance,
	type WordsAndDeeds,
	type WordsBesideDeeds,
} from "@fissure/model";
import { LINK_RULE, TOPIC } from "./coding/certainty.ts";
import { type Act, actOfVote, actsOfDeeds, actsOfSeries, type Figures, valueOfVote } from "./deeds/acts.ts";
import { deedChanges, lagsBetween, turnsOf, wordChanges } from "./deeds/changes.ts";
import { type Tally, tallyOf, unusualAmong } from "./deeds/unusual.ts";
import {
	isOwn,
	middleOf,
	type NearOptions,
	pointOf,
	type TextStance,
	textStances,
	verdictOn,
	wordsNear,
} from "./deeds/words-near.ts";
import { SEED } from "./stats/seeded.ts";
import { type VoteMatrix, voteAt } from "./votes/vote-matrix.ts";

/** What was done. */
export interface DeedsDone {
	readonly votes: VoteMatrix;
	readonly deeds: readonly Deed[];
	readonly figures: readonly Figures[];
}

/** What was said. */
export interface WordsSaid extends StancesOverTime {
	/** How each position was read, by its key. */
	readonly readings: ReadonlyMap<number, PositionReading>;
}

export interface WordsAndDeedsOptions extends Partial<NearOptions> {
	/** Who is asked about; everybody where left out. */
	readonly holders?: readonly string[];
	/** Ids of the mappings that are asked about; all where left out. Base rates rest on all of them. */
	readonly mappings?: readonly string[];
	/** Also each deed with the words near it. */
	readonly withSheets?: boolean;
	readonly seed?: number;
	/** Called before each mapping. */
	readonly onMapping?: (mapping: string, done: number, total: number) => void;
}

/** A year before a deed and a season after it; one text. `docs/deeds/words-and-deeds.md` says why. */
export const NEAR: NearOptions = { before: 365, after: 90, least: 1 };

/**
 * Where do deeds differ from words, and is that out of the ordinary?
 *
 * Mappings say which roll calls, deeds and series bear on an issue, and in which direction. Each deed of a holder is compared with the
 * median of what the holder's own texts say on the issue near it in time (`verdictOn`). How often they differ is set beside how often
 * the holder's do on other issues, and other holders' on this one (`unusualAmong`).
 *
 * - in:     mappings; votes, deeds and series; own and joint statements of all holders on the issues of the mappings
 * - out:    a line for each holder and mapping with deeds, the most unusual first; a sheet of each where asked for
 * - silent: on holders without a deed by a mapping
 */
export function wordsAndDeeds(
	mappings: readonly DeedMapping[],
	done: DeedsDone,
	said: WordsSaid,
	options: WordsAndDeedsOptions = {},
): WordsAndDeeds {
	const near = { ...NEAR, ...definedOf(options) };
	const { holders, mappings: ids, withSheets = false, seed = SEED, onMapping } = options;
	const isAsked = ({ holder, mapping }: Pick<Tally, "holder" | "mapping">): boolean =>
		(holders?.includes(holder) ?? true) && (ids?.includes(mapping) ?? true);
	const own = ownByIssue(said.stances);
	const counts = (mapping: DeedMapping) => (stance: TimedStance) => bearsOn(mapping, said.readings.get(stance.key));
	const tallies: Tally[] = [];
	const details: { readonly tally: Tally; readonly mapping: DeedMapping; readonly detail: Detail }[] = [];
	for (const [at, mapping] of mappings.entries()) {
		onMapping?.(mapping.id, at, mappings.length);
		const words = own.get(mapping.issue) ?? NO_WORDS;
		const isCounted = counts(mapping);
		for (const [holder, acts] of actsByHolder(mapping, done)) {
			const stated = words.get(holder) ?? [];
			const texts = textStances(stated.filter(isCounted));
			const facts = { holder, mapping: mapping.id, issue: mapping.issue, label: mapping.label };
			const besides = acts.map((act) => besideWords(act, texts, near));
			const tally = tallyOf(
				facts,
				besides.map(({ verdict }) => verdict),
			);
			tallies.push(tally);
			if (withSheets && isAsked(tally)) {
				const others = textStances(stated.filter((one) => !isCounted(one)));
				details.push({ tally, mapping, detail: { texts, acts, besides, near: nearAny(others, acts, near) } });
			}
		}
	}
	const comparisons = unusualAmong(tallies, isAsked);
	const compared = tallies.filter((tally) => tally.compared > 0);
	return {
		method: "words-deeds@1",
		...near,
		comparisons,
		sheets: details.map(({ tally, mapping, detail }) => {
			const comparison = comparisons.find((one) => one.holder === tally.holder && one.mapping === tally.mapping);
			return sheetOf(comparison as WordsBesideDeeds, mapping, detail, seed);
		}),
		overall: {
			differs: compared.reduce((sum, { differs }) => sum + differs, 0),
			compared: compared.reduce((sum, one) => sum + one.compared, 0),
			holders: new Set(compared.map(({ holder }) => holder)).size,
			mappings: new Set(compared.map(({ mapping }) => mapping)).size,
		},
		statements: said.stances.length,
		leftOut: said.leftOut,
	};
}

const definedOf = ({ before, after, least }: Partial<NearOptions>): Partial<NearOptions> => ({
	...(before === undefined ? {} : { before }),
	...(after === undefined ? {} : { after }),
	...(least === undefined ? {} : { least }),
});

/** Statements by issue and asserter. */
type OwnWords = ReadonlyMap<string, readonly TimedStance[]>;
const NO_WORDS: OwnWords = new Map();

function ownByIssue(stances: readonly TimedStance[]): ReadonlyMap<string, OwnWords> {
	const issues = new Map<string, Map<string, TimedStance[]>>();
	for (const stance of stances) {
		if (!isOwn(stance)) continue;
		let holders = issues.get(stance.issue);
		if (holders === undefined) {
			holders = new Map();
			issues.set(stance.issue, holders);
		}
		const list = holders.get(stance.asserter);
		if (list === undefined) holders.set(stance.asserter, [stance]);
		else list.push(stance);
	}
	return issues;
}

/**
 * Do these words bear on what a mapping is about?
 *
 * They name one of its concepts, where it names some, and say what the speaker thinks of it. A thing that is only named, or that another
 * part of the sentence judges, is no word on it: "in 1967 there was no Palestinian State". What a person put down says so itself.
 *
 * - silent: on a position of which nothing is known
 */
function bearsOn({ concepts }: DeedMapping, reading: PositionReading | undefined): boolean {
	if (reading === undefined) return false;
	const isOfPerson = reading.because.some((rule) => rule.startsWith(PERSON_RULE));
	return readingsByConcept(reading).some((because) => {
		const own = conceptsOf({ because });
		const named = own.length > 0 ? own : reading.concepts;
		if (concepts.length > 0 && !named.some((concept) => concepts.includes(concept))) return false;
		return isOfPerson || !because.some((rule) => NO_VIEW.has(rule));
	});
}
/** Rules by which the words of a view do not reach the thing itself. */
const NO_VIEW: ReadonlySet<string> = new Set([
	...["no-attitude", TOPIC],
	...["weak", "told", "circumstance", "effect", "complaint", "apart", "others"].map((link) => `${LINK_RULE}${link}`),
]);

/** The texts that are near any of these deeds. */
const nearAny = (texts: readonly TextStance[], acts: readonly Act[], { before, after }: NearOptions) =>
	texts.filter(({ day }) =>
		acts.some(({ date }) => {
			const middle = middleOf(date);
			return day >= middle - before && day <= middle + after;
		}),
	);

/** Which roll calls each vote link of a mapping chooses; one that several choose is the first one's. */
function rollCallsOf(
	mapping: Pick<DeedMapping, "links">,
	rollCalls: VoteMatrix["rollCalls"],
): readonly { readonly link: Extract<DeedLink, { readonly kind: "votes" }>; readonly places: readonly number[] }[] {
	const taken = new Set<number>();
	return mapping.links.flatMap((link) => {
		if (link.kind !== "votes") return [];
		const places = rollCalls.flatMap((rollCall, at) => (!taken.has(at) && choosesRollCall(link, rollCall) ? [at] : []));
		for (const place of places) taken.add(place);
		return [{ link, places }];
	});
}

/** What each holder did that a mapping reads, the oldest first. */
function actsByHolder(mapping: DeedMapping, { votes, deeds, figures }: DeedsDone): ReadonlyMap<string, readonly Act[]> {
	const acts = new Map<string, Act[]>();
	const add = (holder: string, act: Act): void => {
		const list = acts.get(holder);
		if (list === undefined) acts.set(holder, [act]);
		else list.push(act);
	};
	const states = votes.voters.flatMap(({ id, state }, at) => (id === state ? [{ id, at }] : []));
	for (const { link, places } of rollCallsOf(mapping, votes.rollCalls))
		for (const place of places) {
			const rollCall = votes.rollCalls[place];
			if (rollCall === undefined) continue;
			const facts = actOfVote(rollCall, "yes", link);
			for (const { id, at } of states) {
				const vote = voteAt(votes, place, at);
				if (vote !== null) add(id, { ...facts, done: vote, value: valueOfVote(vote, link) });
			}
		}
	const byActor = new Map<string, Deed[]>();
	for (const deed of deeds) byActor.set(deed.actor, [...(byActor.get(deed.actor) ?? []), deed]);
	for (const [actor, ones] of byActor) for (const act of actsOfDeeds(ones, mapping)) add(actor, act);
	for (const link of mapping.links) {
		if (link.kind !== "series") continue;
		const found = figures.find(({ indicator }) => indicator.id === link.indicator);
		const actor = link.actor ?? found?.indicator.actor;
		if (found !== undefined && actor !== undefined) for (const act of actsOfSeries(found, link)) add(actor, act);
	}
	for (const list of acts.values()) list.sort((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
	return acts;
}

interface Beside {
	readonly act: Act;
	readonly words: DeedBesideWords["words"];
	readonly verdict: DeedVerdict;
}

function besideWords(act: Act, texts: readonly TextStance[], near: NearOptions): Beside {
	const words = texts.length === 0 ? null : wordsNear(texts, middleOf(act.date), near);
	return { act, words, verdict: verdictOn(act.value, words, near) };
}

interface Detail {
	readonly texts: readonly TextStance[];
	readonly acts: readonly Act[];
	readonly besides: readonly Beside[];
	readonly near: readonly TextStance[];
}

function sheetOf(
	comparison: WordsBesideDeeds,
	{ links, note }: DeedMapping,
	{ texts, acts, besides, near }: Detail,
	seed: number,
): DeedSheet {
	const turns = links.flatMap((link): LinkTurns[] => {
		if (link.kind !== "votes" || link.repeats !== true) return [];
		const found = turnsOf(
			link.label,
			acts.filter((act) => act.kind === "vote" && act.link === link.label),
		);
		return found === null ? [] : [found];
	});
	const [words, deeds] = [wordChanges(texts, seed), deedChanges(acts, seed)];
	return {
		...comparison,
		note,
		words: texts.map(pointOf),
		near: near.map(pointOf),
		deeds: besides.map(({ act, words, verdict }): DeedBesideWords => ({ ...act, words, verdict })),
		turns,
		wordChanges: words,
		deedChanges: deeds,
		lags: lagsBetween(words, deeds, turns),
	};
}

/** Roll calls, deeds or years that are shown of a link. */
const SAMPLES = 5;

/**
 * What does each link of a mapping choose, of all holders?
 *
 * - out: in the order of the links; a roll call that several links choose is the first one's
 */
export function linkMatches(mapping: DeedMapping, { votes, deeds, figures }: DeedsDone): readonly LinkMatch[] {
	const rollCalls = rollCallsOf(mapping, votes.rollCalls);
	const ofDeeds = actsOfDeeds(deeds, mapping);
	return mapping.links.map((link): LinkMatch => {
		if (link.kind === "votes") {
			const places = rollCalls.find((one) => one.link === link)?.places ?? [];
			return matchOf(
				link,
				places.flatMap((place) => {
					const rollCall = votes.rollCalls[place];
					return rollCall === undefined ? [] : [actOfVote(rollCall, "yes", link)];
				}),
			);
		}
		if (link.kind === "deeds")
			return matchOf(
				link,
				ofDeeds.filter((act) => act.link === link.label),
			);
		const found = figures.find(({ indicator }) => indicator.id === link.indicator);
		return matchOf(link, found === undefined ? [] : actsOfSeries(found, link));
	});
}

function matchOf({ label, kind }: DeedLink, acts: readonly Act[]): LinkMatch {
	const inOrder = acts.toSorted((a, b) => byCodeUnits(a.date, b.date));
	const step = Math.max(1, (inOrder.length - 1) / (SAMPLES - 1));
	const places = new Set(Array.from({ length: SAMPLES }, (_, at) => Math.round(at * step)));
	return {
		...{ label, kind, count: inOrder.length, from: inOrder[0]?.date ?? null, to: inOrder.at(-1)?.date ?? null },
		samples: [...places].flatMap((place) => {
			const act = inOrder[place];
			return act === undefined ? [] : [{ date: act.date, symbol: act.symbol, title: act.title, totals: act.totals }];
		}),
	};
}
