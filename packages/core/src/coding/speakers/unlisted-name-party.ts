import { fromPacks, isIn, languageOf, sourceOfAny } from "@fissure/languages";
import type { ActorId, LanguageCode, Span } from "@fissure/model";
import { isKind, isRole, type Tag } from "../clauses/tags.ts";

/** A stretch of the document that brings people in: its title, or its text. */
export interface Passage {
	readonly text: string;
	readonly tags: readonly Tag[];
	/** Up to here, in the first sentence, a name needs no title to be somebody's. */
	readonly first: number;
	/** Up to here, in the opening, all who are brought in sit at the table. */
	readonly opening: number;
}

/** What a noun phrase says of the person or the title in it. */
interface Phrase extends Span {
	/** The state named in it: "Kestria's Foreign Minister Tessel", "Jon Tessel, Foreign Minister of Kestria". */
	readonly actor: ActorId | null;
	/** It holds a title or a form of address. */
	readonly titled: boolean;
	/** It holds more capitalised words than titles and states: somebody's name. */
	readonly named: boolean;
}

/**
 * Whose is a name that no list of office-holders holds?
 *
 * The state that its phrase names where the text first brings it in. Without one, a name that opens the text (before any
 * "with") is the publisher's own, and one brought in behind it the other side's; later a title alone makes it the
 * publisher's. Null for words that the text nowhere brings in as a person.
 */
export function unlistedNameParty(
	passages: readonly Passage[],
	publisher: ActorId,
	counterparts: readonly ActorId[],
	language: LanguageCode,
): (name: string) => ActorId | null {
	const pack = languageOf(language);
	const rules = pack?.coding;
	if (pack === null || rules === undefined) return () => null;
	const unspaced = pack.sentences.unspaced === true;
	const institution = new RegExp(`^(?:${pack.names?.institution || "(?!)"}).{0,3}$`, "u");
	const isPerson = (surname: string): boolean =>
		unspaced ||
		(!institution.test(surname) &&
			!passages.some(({ text }) => isPlainWord(surname.toLowerCase(), text)) &&
			surname.length > 1);
	const [other] = counterparts;
	const ownerOf = (name: string): ActorId | null => {
		const surname = unspaced ? name : (name.split(/\s+/).at(-1) ?? name);
		if (!isPerson(surname)) return null;
		const places = passages.flatMap((passage) =>
			placesOf(passage.text, surname, unspaced, pack.names?.ending ?? 0).map((span) =>
				placeOf(passage, span, unspaced),
			),
		);
		for (const { mayOwn, phrase } of places) {
			const { titled, actor } = mayOwn ? phrase() : NOTHING_NAMED;
			if (titled && actor !== null) return actor;
		}
		// A single word that is written once is the first of a sentence more often than a name: "With regard to".
		if (!unspaced && places.length === 1 && name === surname) return null;
		const first = places.find(
			({ passage, span, mayTitle, phrase }) => span.start < passage.first || (mayTitle && phrase().titled),
		);
		if (first === undefined) return null;
		const { passage, span } = first;
		const phrase = first.phrase();
		if (span.start >= passage.opening) return unspaced ? null : publisher;
		const before = passage.text.slice(0, phrase.start);
		const paired = ofTwo(passage, phrase);
		if (paired !== null) {
			const isOfPublisher =
				paired.actor === null ? paired.isFirst : paired.actor !== publisher && counterparts.includes(paired.actor);
			return isOfPublisher ? publisher : (other ?? null);
		}
		const [small = ""] = LEADING().exec(passage.text.slice(phrase.start, span.start)) ?? [];
		const opens = rules.leadsIn?.test(before + small) === true || rules.saidBy?.test(before) === true;
		return !opens && rules.bringsIn.test(before) ? (other ?? null) : publisher;
	};
	const known = new Map<string, ActorId | null>();
	return (name) => {
		const before = known.get(name);
		if (before !== undefined) return before;
		const owner = ownerOf(name);
		known.set(name, owner);
		return owner;
	};
}

/** A place of a name. Its phrase is read where it may say something: most places are in the midst of a text, without a title or a state. */
interface Place {
	readonly passage: Passage;
	readonly span: Span;
	/** A state is near, which the phrase may name. */
	readonly mayOwn: boolean;
	/** A title or a form of address is near, which the phrase may hold. */
	readonly mayTitle: boolean;
	readonly phrase: () => Phrase;
}
const NOTHING_NAMED = { titled: false, actor: null };

function placeOf(passage: Passage, span: Span, unspaced: boolean): Place {
	const from = Math.max(0, span.start - BESIDE);
	const near = partsBetween(passage.tags, from, span.end + BESIDE);
	let known: Phrase | null = null;
	const phrase = (): Phrase => {
		known ??= phraseAround(passage, span, unspaced);
		return known;
	};
	return {
		passage,
		span,
		mayOwn: unspaced || near.some(isKind("actor")),
		mayTitle: unspaced || near.some(isTitle) || HONOURED().test(passage.text.slice(from, span.start)),
		phrase,
	};
}
const isTitle = (tag: Tag): boolean => tag.meaning.kind === "office" || isRole(tag, "side");

/**
 * Does the text bring a name in as that of somebody who speaks for no state: the head of a firm, a bank, a club?
 *
 * Asked of the words right before and behind each place of the name.
 */
export function privateNames(passages: readonly Passage[], language: LanguageCode): (name: string) => boolean {
	const pack = languageOf(language);
	const titles = pack?.coding?.privateTitle;
	if (pack === null || titles === undefined) return () => false;
	const unspaced = pack.sentences.unspaced === true;
	return (name) => {
		const surname = unspaced ? name : (name.split(/\s+/).at(-1) ?? name);
		return passages.some(({ text }) =>
			placesOf(text, surname, unspaced, pack.names?.ending ?? 0).some(({ start, end }) =>
				isIn(titles, `${text.slice(Math.max(0, start - BESIDE), start)}§${text.slice(end, end + BESIDE)}`),
			),
		);
	};
}

/** Further occurrences of a name bring in nobody. */
const MOST_PLACES = 12;

/** A name as written or in capitals (HAYASHI), and in the forms of a language that bends its names. */
function placesOf(text: string, name: string, unspaced: boolean, ending: number): readonly Span[] {
	if (unspaced)
		return startsOf(text, name)
			.slice(0, MOST_PLACES)
			.map((start) => ({ start, end: start + name.length }));
	const stem = ending > 0 && name.length > ending + 3 ? name.slice(0, -ending) : name;
	return [...new Set([stem, stem.toUpperCase()])]
		.flatMap((form) => wordsOf(text, form, ending > 0 ? ending + 2 : 0))
		.sort((a, b) => a.start - b.start)
		.slice(0, MOST_PLACES);
}

/** What the text also writes in small letters is no name: "Goals". */
const isPlainWord = (word: string, text: string): boolean => wordsOf(text, word, 0).length > 0;

/** Where a word stands, with so many further letters at most. To make an expression for each name takes longer than to look. */
function wordsOf(text: string, word: string, most: number): readonly Span[] {
	const spans: Span[] = [];
	for (const start of startsOf(text, word)) {
		const written = start + word.length;
		let end = written;
		while (end - written <= most && LETTER.test(text.charAt(end))) end++;
		if (end - written <= most && !LETTER.test(text.charAt(start - 1))) spans.push({ start, end });
	}
	return spans;
}

function startsOf(text: string, words: string): readonly number[] {
	const starts: number[] = [];
	if (words === "") return starts;
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) starts.push(start);
	return starts;
}
const LETTER = /\p{L}/u;

const PART = /\p{L}/gu;
const isPart = (tag: Tag): boolean =>
	tag.meaning.kind === "office" || tag.meaning.kind === "actor" || tag.meaning.kind === "person" || isRole(tag, "side");

/** How far a title and a state may reach before and behind a name. */
const BESIDE = 110;
const INSIDE = fromPacks(() => sourceOfAny(({ coding }) => coding?.insidePhrase));
const HONORIFIC = fromPacks(() => sourceOfAny(({ coding }) => coding?.honorific));
/** No full stop but behind an initial or a form of address: it would end the sentence. */
const CAPITAL = fromPacks(() => `(?:\\p{Lu}[.])+|(?:${HONORIFIC()})[.]|\\p{Lu}[\\p{L}'’-]*`);
const BEFORE = fromPacks(
	() => new RegExp(`(?:(?:${CAPITAL()}|${INSIDE()})(?:,(?=\\s(?:${HONORIFIC()})))?[^\\S\\n]+)*$`, "u"),
);
const BEHIND = fromPacks(() => new RegExp(`^(?:,?[^\\S\\n](?:${CAPITAL()}|${INSIDE()}))*`, "u"));
const ADDRESSED = fromPacks(() => new RegExp(`(?:^|\\s)(?:${HONORIFIC()})[.,]?\\s`, "u"));
const HONOURED = fromPacks(() => new RegExp(`(?:${HONORIFIC()})[.,]?\\s`, "u"));
const SMALL_WORDS = fromPacks(() => new RegExp(`(?:^|\\s)(?:${INSIDE()})(?=\\s|$)`, "giu"));
/** "the meeting of the Foreign Minister": small words before the title. */
const LEADING = fromPacks(() => new RegExp(`^(?:(?:${INSIDE()})\\s+)*`, "u"));
const OF = fromPacks(() => new RegExp(`(?:^|\\s)(?:${sourceOfAny(({ coding }) => coding?.ownerBehind)})$`, "u"));

/** The noun phrase around a name or a title, read from the words beside it. */
export function phraseAround({ text, tags }: Passage, { start, end }: Span, unspaced: boolean): Phrase {
	const from = Math.max(0, start - BESIDE);
	const near = partsBetween(tags, from, end + BESIDE);
	if (unspaced) return chainBefore(near, start, end);
	// Titles and states count as capitalised words, however they are written.
	const shown = capitalised(text, near, from, Math.min(end + BESIDE, text.length));
	const before = BEFORE().exec(shown.slice(0, start - from))?.[0] ?? "";
	const behind = BEHIND().exec(shown.slice(end - from))?.[0] ?? "";
	const first = titleStart(text, near, start - before.length);
	const phrase = { start: first, end: end + withoutNext(behind, near, first, { start, end }).length };
	const within = near.filter((tag) => tag.start >= phrase.start && tag.end <= phrase.end);
	const offices = within.filter(isKind("office"));
	const parts = within.filter((tag) => !(tag.start < end && tag.end > start && tag.meaning.kind === "office"));
	const ahead = parts.filter((tag) => tag.end <= start);
	const owners = parts.filter(
		(tag) =>
			tag.start >= end &&
			(OF().test(text.slice(end, tag.start)) ||
				offices.some((office) => office.start >= end && office.end <= tag.start + 80)),
	);
	const actorOf = (list: readonly Tag[]): ActorId | undefined => list.filter(isKind("actor")).at(0)?.meaning.actor;
	const actor = actorOf(ahead) ?? actorOf(owners) ?? null;
	const rest = shown.slice(phrase.start - from, start - from) + shown.slice(end - from, phrase.end - from);
	const bare = rest.replace(/X[X\s.'’-]*/gu, " ").replace(SMALL_WORDS(), " ");
	return {
		...phrase,
		actor,
		titled: offices.length > 0 || ahead.some((tag) => isRole(tag, "side")) || ADDRESSED().test(before),
		named: LETTER.test(bare),
	};
}

/** A stretch of text in which each letter of the tags, which come in the order of their start, is an X. */
function capitalised(text: string, tags: readonly Tag[], from: number, to: number): string {
	let shown = "";
	let at = from;
	for (let next = 0; next < tags.length; next++) {
		const { start, end } = tags[next] as Tag;
		if (end <= at || start >= to) continue;
		const first = Math.max(at, start);
		const last = Math.min(end, to);
		shown += text.slice(at, first) + text.slice(first, last).replace(PART, asCapital);
		at = last;
	}
	return shown + text.slice(at, to);
}
/** Letters of two code units stay, so that places do. */
const asCapital = (letter: string): string => (letter.length === 1 ? "X" : letter);

/** "Between Minister Tessel and the Minister of Kestria": which of the two a phrase is, and what state is named with the other one. */
function ofTwo(
	{ text, tags }: Passage,
	{ start, end }: Span,
): { readonly isFirst: boolean; readonly actor: ActorId | null } | null {
	const before = BETWEEN().exec(text.slice(Math.max(0, start - BESIDE), start));
	if (before === null) return null;
	const [, first] = before;
	const second = first === undefined ? AND_SECOND().exec(text.slice(end, end + BESIDE)) : null;
	if (first === undefined && second === null) return null;
	const from = second === null ? start - before[0].length : end;
	const to = second === null ? start : end + second[0].length;
	const named = partsBetween(tags, from, to).find(isKind("actor"));
	return { isFirst: second !== null, actor: named?.meaning.actor ?? null };
}
const AND = fromPacks(() => sourceOfAny(({ coding }) => coding?.and));
const BETWEEN = fromPacks(
	() =>
		new RegExp(
			`(?:^|\\s)(?:${sourceOfAny(({ coding }) => coding?.between)})\\s+(?:([^.;:,\\n]+)\\s(?:${AND()})\\s+)?(?:${INSIDE()}\\s+)?$`,
			"iu",
		),
);
const AND_SECOND = fromPacks(() => new RegExp(`^,?\\s(?:${AND()})\\s[^.;:,\\n]+`, "u"));

/** Tags are in the order of their start, and of a whole text only a few are near. */
function partsBetween(tags: readonly Tag[], from: number, to: number): readonly Tag[] {
	let first = 0;
	for (let last = tags.length; first < last; ) {
		const middle = (first + last) >> 1;
		if ((tags[middle] as Tag).start < from) first = middle + 1;
		else last = middle;
	}
	const parts: Tag[] = [];
	for (let at = first; at < tags.length && (tags[at] as Tag).start <= to; at++) {
		const tag = tags[at] as Tag;
		if (tag.end <= to && isPart(tag)) parts.push(tag);
	}
	return parts;
}

/** "President Halvorsen, Kestrian President agree": who has a title is not given it again behind a comma, and that is somebody else. */
function withoutNext(behind: string, near: readonly Tag[], first: number, { start, end }: Span): string {
	const comma = behind.indexOf(",");
	if (comma < 0) return behind;
	const offices = near.filter(isKind("office"));
	const isAgain = offices.some(
		(office) =>
			office.start >= end + comma &&
			office.end <= end + behind.length &&
			offices.some((had) => had.start >= first && had.end <= start && had.meaning.office === office.meaning.office),
	);
	return isAgain ? behind.slice(0, comma) : behind;
}

/** "Deputy Prime Minister and Minister of Foreign Affairs Ana Dole": two titles of one person. */
function titleStart(text: string, near: readonly Tag[], start: number): number {
	const joined = AND_TITLE().exec(text.slice(Math.max(0, start - 8), start));
	if (joined === null || !near.some((tag) => tag.meaning.kind === "office" && tag.start === start)) return start;
	const end = start - joined[0].length;
	return near.find((tag) => tag.meaning.kind === "office" && tag.end === end)?.start ?? start;
}
const AND_TITLE = fromPacks(() => new RegExp(`\\s+(?:${AND()})\\s+$`, "u"));

/** Where words are not spaced, titles and states are right before the name. */
function chainBefore(near: readonly Tag[], start: number, end: number): Phrase {
	let from = start;
	const chain: Tag[] = [];
	for (const tag of near.toSorted((a, b) => b.end - a.end || a.start - b.start)) {
		if (tag.end !== from && !chain.some((other) => tag.start >= other.start && tag.end <= other.end)) continue;
		if (tag.end === from) from = tag.start;
		chain.push(tag);
	}
	return {
		start: from,
		end,
		actor: chain.findLast(isKind("actor"))?.meaning.actor ?? null,
		titled: chain.some(
			({ meaning }) => meaning.kind === "office" || (meaning.kind === "actor" && meaning.form === "side"),
		),
		named: false,
	};
}
