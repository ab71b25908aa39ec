import { packsAtHand } from "@fissure/languages";
import {
	actorNamed,
	choosesRollCall,
	type DeedMapping,
	type LanguageCode,
	type Mark,
	type RollCall,
	type Span,
} from "@fissure/model";
import { comparable, symbolKey } from "../documents/resolution-symbols.ts";
import { type ClaimSentence, classesIn } from "./claim-sentence.ts";

/** Which roll calls words may be about, and how that is known. */
export interface Meant {
	/** Indices, oldest first. */
	readonly rollCalls: readonly number[];
	readonly by: "symbol" | "mapping" | "title";
	/** A day or a year is named. */
	readonly dated: boolean;
	/** To the day, or by symbol. */
	readonly exact: boolean;
	/** Further roll calls on the same matter, whatever their day; those above included. */
	readonly matter: readonly number[];
}

/** The votes that can be meant, prepared once for a draft. */
export interface VoteIndex {
	readonly rollCalls: readonly RollCall[];
	readonly bySymbol: ReadonlyMap<string, readonly number[]>;
	/** Of the title of a roll call; read when it is first asked for. */
	readonly topicsAt: (rollCall: number) => Topics;
	readonly links: readonly {
		readonly topics: Topics;
		readonly rollCalls: readonly number[];
		/** What the mapping says of its votes, such as that they do not all ask the same; null for nothing. */
		readonly note: string | null;
		/** Of which it is a link, where all links of the mapping are about one matter; else null. */
		readonly mapping: string | null;
	}[];
	readonly topicsOf: (text: string) => Topics;
}

/** What a text is about: names of matters in any language, states, and its words. */
interface Topics {
	readonly names: ReadonlySet<string>;
	readonly words: readonly string[];
}

/** Titles are written in one of the languages that have words for votes; which one is not said. */
export function voteIndex(
	rollCalls: readonly RollCall[],
	mappings: readonly DeedMapping[],
	marksIn: (text: string, language: LanguageCode) => readonly Mark[],
): VoteIndex {
	const known = new Map<string, Topics>();
	const topicsOf = (text: string): Topics => {
		const found = known.get(text) ?? topicsIn(text, marksIn);
		known.set(text, found);
		return found;
	};
	const bySymbol = new Map<string, number[]>();
	for (const [at, { symbol }] of rollCalls.entries()) {
		if (symbol === null) continue;
		const key = symbolKey(symbol);
		bySymbol.set(key, [...(bySymbol.get(key) ?? []), at]);
	}
	return {
		rollCalls,
		bySymbol,
		topicsAt: (at) => topicsOf(`${rollCalls[at]?.title ?? ""} ${rollCalls[at]?.description ?? ""}`),
		links: mappings.flatMap((mapping) => linksOf(mapping, rollCalls, topicsOf)),
		topicsOf,
	};
}

/**
 * What a mapping is about, each of its links is about: its states, and its matter where that is one. A label that names several
 * ("settlements, Jerusalem") lists what the links are about, one each.
 */
function linksOf(
	{ id, label, note, links }: DeedMapping,
	rollCalls: readonly RollCall[],
	topicsOf: (text: string) => Topics,
): VoteIndex["links"] {
	const all = topicsOf(label).names;
	const states = [...all].filter((name) => name.startsWith(ACTOR));
	const isOne = all.size - states.length <= 1;
	return links.flatMap((link) => {
		if (link.kind !== "votes") return [];
		const own = topicsOf([link.label, ...(link.titles ?? [])].join("; "));
		const topics = { ...own, names: new Set([...own.names, ...(isOne ? all : states)]) };
		const chosen = rollCalls.flatMap((rollCall, at) => (choosesRollCall(link, rollCall) ? [at] : []));
		return [{ topics, note, rollCalls: chosen, mapping: isOne ? id : null }];
	});
}

const has = (text: string, words: string): boolean => words !== "" && ` ${text} `.includes(` ${words} `);

function topicsIn(text: string, marksIn: (text: string, language: LanguageCode) => readonly Mark[]): Topics {
	const folded = text.toLowerCase();
	const names = new Set<string>();
	for (const { code, records } of packsAtHand()) {
		if (records === undefined) continue;
		for (const name of classesIn(folded, records.matters)) names.add(name);
		for (const mark of marksIn(text, code)) {
			const actor = mark.kind === "actor" ? actorNamed(mark) : undefined;
			if (actor !== undefined && !BODIES.has(actor)) names.add(`${ACTOR}${actor}`);
		}
	}
	return {
		names,
		words: comparable(text)
			.split(" ")
			.filter((word) => word.length >= LONG),
	};
}

const ACTOR = "actor ";
/** In nearly every title; what is voted on is not they. */
const BODIES: ReadonlySet<string> = new Set(["UN", "UNGA", "UNSC", "WORLD"]);
/** Shorter words are in every title. */
const LONG = 4;
/** Words that a title shares with a sentence for it to be meant by them alone. */
const ENOUGH_WORDS = 2;

/**
 * Which roll calls are meant in a stretch of a sentence?
 *
 * By a symbol; else by a link of a mapping, or a title, whose matters and words the stretch names, on the days that it names.
 *
 * - silent: null where nothing is named, or what is named fits no roll call
 */
export function rollCallsMeant(
	sentence: ClaimSentence,
	zone: Span,
	index: VoteIndex,
	without: ReadonlySet<string>,
	alone: boolean,
): Meant | null {
	const inZone = ({ start, end }: Span): boolean => start >= zone.start && end <= zone.end;
	const symbols = sentence.symbols.filter(alone ? () => true : inZone);
	const cited = [...new Set([...symbols.map(({ value }) => value), ...numberedIn(sentence, zone, alone)])];
	const bySymbol = cited.flatMap((symbol) => index.bySymbol.get(symbol) ?? []);
	if (bySymbol.length > 0) {
		const rollCalls = wholeOf(bySymbol, index);
		return { rollCalls, by: "symbol", dated: true, exact: true, matter: mattersOf(rollCalls, index) };
	}
	// A resolution that is named, and that the case does not have, is no other one.
	if (cited.length > 0) return null;
	const dates = datesFor(sentence, zone, alone);
	const text = sentence.text.slice(alone ? 0 : zone.start, alone ? undefined : zone.end);
	const bodies = Object.entries(sentence.words.votes.bodies).filter(([, body]) => sentence.folded.search(body) !== -1);
	const isOfBody = (at: number): boolean => bodies.length !== 1 || bodies[0]?.[0] === index.rollCalls[at]?.body;
	const isOnDay = (at: number): boolean =>
		dates.length === 0 || dates.some((date) => index.rollCalls[at]?.date.startsWith(date) === true);
	const said = index.topicsOf(text);
	const names = new Set([...said.names].filter((name) => !without.has(name)));
	if (!isTelling(names, dates)) return null;
	const linked = index.links.filter(({ topics }) => isAbout(topics, names, comparable(text)));
	const matter = ordered(linked.flatMap(({ rollCalls }) => rollCalls).filter(isOfBody));
	const mapped = matter.filter(isOnDay);
	const exact = dates.some((date) => date.length === 10);
	if (mapped.length > 0) return { rollCalls: mapped, by: "mapping", dated: dates.length > 0, exact, matter };
	if (dates.length === 0) return null;
	const titled = index.rollCalls.flatMap((_, at) =>
		isOnDay(at) && isOfBody(at) && isAbout(index.topicsAt(at), names, comparable(text)) ? [at] : [],
	);
	if (titled.length === 0) return null;
	return { rollCalls: wholeOf(titled, index), by: "title", dated: true, exact, matter: matterOf(titled, index) };
}

/** Matters that are voted on in one context alone; all others need a second name beside them. */
const SPECIFIC: ReadonlySet<string> = new Set([
	...["crimea", "golan", "jerusalem", "apartheid", "nazism", "mercenaries", "landmines"],
	...["death-penalty", "outer-space", "information-security"],
	...["test-ban", "nuclear-ban", "fissile-material", "arms-trade-treaty", "cluster-munitions"],
]);

/** Can one vote be told from these names? A state alone is the matter of many votes; within a month it is that of one or two. */
const isTelling = (names: ReadonlySet<string>, dates: readonly string[]): boolean =>
	names.size !== 1 ||
	[...names].some((name) => SPECIFIC.has(name)) ||
	dates.some((date) => date.length >= "2022-03".length);

/** All that the words name is there, or all of a short title is in the words. */
function isAbout(topics: Topics, names: ReadonlySet<string>, words: string): boolean {
	if (names.size > 0) return [...names].every((name) => topics.names.has(name));
	return topics.words.length >= ENOUGH_WORDS && topics.words.every((word) => has(words, word));
}

function numberedIn({ folded, words }: ClaimSentence, zone: Span, alone: boolean): readonly string[] {
	const text = alone ? folded : folded.slice(zone.start, zone.end);
	return [...text.matchAll(words.votes.numbered)].flatMap(({ groups }) => groups?.n ?? []);
}

function datesFor({ dates }: ClaimSentence, zone: Span, alone: boolean): readonly string[] {
	const within = dates.filter(({ start, end }) => start >= zone.start && end <= zone.end);
	const told = within.length > 0 ? within : alone ? dates : [];
	return [...new Set(told.map(({ value }) => value))];
}

/** Of one symbol the vote on the whole, where there is one. */
function wholeOf(rollCalls: readonly number[], { rollCalls: all }: VoteIndex): readonly number[] {
	const whole = rollCalls.filter((at) => all[at]?.amendment === false && all[at]?.paragraph === false);
	return ordered(whole.length > 0 ? whole : rollCalls);
}

/** All roll calls of the links that have these. */
const matterOf = (rollCalls: readonly number[], { links }: VoteIndex): readonly number[] =>
	ordered([
		...rollCalls,
		...links.filter((link) => rollCalls.some((at) => link.rollCalls.includes(at))).flatMap((link) => link.rollCalls),
	]);

/** All roll calls of these links, and of the others of their mappings. */
function mattersOf(rollCalls: readonly number[], index: VoteIndex): readonly number[] {
	const { links } = index;
	const mappings = new Set(
		links.filter((link) => rollCalls.some((at) => link.rollCalls.includes(at))).map(({ mapping }) => mapping),
	);
	const wider = links.filter(({ mapping }) => mapping !== null && mappings.has(mapping));
	return ordered([...matterOf(rollCalls, index), ...wider.flatMap((link) => link.rollCalls)]);
}

const ordered = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b);
