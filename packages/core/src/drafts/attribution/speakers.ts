import type { ActorId, Mark, SourceWords, Span } from "@fissure/model";
import { isInstitution } from "../../documents/names/person-name.ts";
import { type UnlistedName, unlistedNames } from "./names.ts";

/** A noun phrase of the draft's own words that could be the one who speaks. */
export interface SpeakerPhrase extends Span {
	readonly who: ActorId | "BOTH" | null;
	readonly person: string | null;
	readonly office: string | null;
	readonly role:
		| "subject"
		/** "he", "it": the one who spoke before. */
		| "pronoun"
		/** "Norland's readout": whose text it is, no matter who speaks in it. */
		| "record"
		/** "According to Norland": who speaks, or who tells what others say. */
		| "source"
		/** Named, but not as one who speaks. */
		| "aside";
	/** A name that no list holds: the one who is right beside the verb, and no place or thing. */
	readonly stranger?: true;
}

type Named = Extract<Mark, { readonly kind: "actor" | "person" | "office" }>;
const isNamed = (mark: Mark): mark is Named =>
	mark.kind === "actor" || mark.kind === "person" || mark.kind === "office";

/** Who is named in these words, phrase by phrase, and in which part? Two who speak together are one. */
export const speakerPhrases = (text: string, marks: readonly Mark[], words: SourceWords): readonly SpeakerPhrase[] =>
	joined(text, phrasesIn(text, marks, words), words);

/** The same, with each of two apart. */
export function phrasesIn(text: string, marks: readonly Mark[], words: SourceWords): readonly SpeakerPhrase[] {
	const named = groupsOf(text, marks.filter(isNamed), words).map((group, at, all) =>
		phraseOf(text, endOf(all[at - 1]), group, words),
	);
	const phrases = [
		...named,
		...marks.flatMap((mark) => otherPhrase(text, mark, words)).filter((phrase) => !isBeginning(phrase, named)),
		...unlistedNames(text, marks).flatMap((name) => strangerPhrase(text, name, named, words)),
	].sort((a, b) => a.start - b.start || b.end - a.end);
	return outermost(phrases);
}

/** "la ministra | de Francia": what would stand for the one before, where it only opens a name. */
const isBeginning = ({ role, start, end }: SpeakerPhrase, named: readonly SpeakerPhrase[]): boolean =>
	role === "pronoun" && named.some((one) => one.start >= start && one.start < end && one.end > end);

/** Marks that together make one noun phrase: title, name, state. */
function groupsOf(text: string, marks: readonly Named[], words: SourceWords): readonly (readonly Named[])[] {
	const groups: Named[][] = [];
	let end = 0;
	for (const mark of marks) {
		const group = groups.at(-1);
		if (group !== undefined && belongs(text, group, end, mark, words)) group.push(mark);
		else groups.push([mark]);
		end = Math.max(mark.end, group === groups.at(-1) ? end : 0);
	}
	return groups;
}

function belongs(text: string, group: readonly Named[], end: number, mark: Named, words: SourceWords): boolean {
	if (mark.start < end) return true;
	const gap = text.slice(end, mark.start);
	if (gap.length > 12 || !words.phraseGap.test(gap)) return false;
	if (mark.kind === "office") return true;
	return group.every((other) => other.kind === "office" || other.actor === mark.actor);
}

const endOf = (group: readonly Named[] | undefined): number => Math.max(0, ...(group ?? []).map(({ end }) => end));

function phraseOf(text: string, from: number, group: readonly Named[], words: SourceWords): SpeakerPhrase {
	const first = Math.min(...group.map((mark) => mark.start));
	const start = first - headBefore(text.slice(from, first), group, words);
	const end = Math.max(...group.map((mark) => mark.end));
	const people = group.filter((mark) => mark.kind === "person");
	const actors = [...new Set((people.length > 0 ? people : longest(group)).map(({ actor }) => actor))];
	const office = group.filter((mark) => mark.kind === "office").sort((a, b) => b.end - b.start - (a.end - a.start))[0];
	const held = [...new Set(people.map((mark) => mark.office))];
	const named = longestSpan(people);
	const behind = office === undefined || named !== null ? null : nameBehind(text, end);
	return {
		start,
		end: behind?.end ?? end,
		who: actors.length === 1 ? (actors[0] as ActorId) : null,
		person: named === null ? (behind?.name ?? null) : text.slice(named.start, named.end),
		office: office?.office ?? (held.length === 1 ? (held[0] ?? null) : null),
		role: roleOf(text, from, { start, end }, group, words),
	};
}

/** الرئيس | الصومالي, ال | وزير: the length of who speaks for a state, where its adjective is behind, or of an article. */
const headBefore = (before: string, group: readonly Named[], { voiceBefore, articleBefore }: SourceWords): number => {
	const title = group.every(isAdjective) ? voiceBefore?.exec(before) : null;
	return (title ?? articleBefore?.exec(before))?.[0].length ?? 0;
};
const isAdjective = (mark: Named): boolean => mark.kind === "actor" && mark.form === "adjective";

type ActorMark = Extract<Mark, { readonly kind: "actor" }>;
const isActor = (mark: Named): mark is ActorMark => mark.kind === "actor";

/** Of names inside names the longest counts. */
function longest(group: readonly Named[]): readonly ActorMark[] {
	const actors = group.filter(isActor);
	return actors.filter(
		(mark) =>
			!actors.some(
				(other) =>
					other.start <= mark.start && other.end >= mark.end && other.end - other.start > mark.end - mark.start,
			),
	);
}

const longestSpan = (spans: readonly Span[]): Span | null =>
	spans.reduce<Span | null>(
		(best, span) => (best === null || span.end - span.start > best.end - best.start ? span : best),
		null,
	);

/** "the foreign minister Ana Dole", and in apposition "the foreign minister, Ana Dole,". */
const NAME_BEHIND =
	/^(?:\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})(?=[\s,.;:("“«]|$)|,\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,2})(?=,))/u;

function nameBehind(text: string, end: number): { readonly name: string; readonly end: number } | null {
	const match = NAME_BEHIND.exec(text.slice(end, end + 64));
	const name = match?.[1] ?? match?.[2];
	return match === null || name === undefined || isInstitution(name) ? null : { name, end: end + match[0].length };
}

/** "Ana Dole told …": somebody whom no list knows speaks; nobody's state is told by that. */
function strangerPhrase(
	text: string,
	{ start, end, name }: UnlistedName,
	named: readonly SpeakerPhrase[],
	words: SourceWords,
): readonly SpeakerPhrase[] {
	if (named.some((phrase) => phrase.start < end && start < phrase.end)) return [];
	const before = text.slice(Math.max(0, start - BESIDE), start);
	const after = text.slice(end, end + BESIDE);
	const role = words.according.test(before)
		? "source"
		: words.away.test(before) || words.possessive.test(after) || /\p{L}[-–]$/u.test(before)
			? "aside"
			: "subject";
	return [{ start, end, who: null, person: name, office: null, role, stranger: true }];
}

// Longer than any pattern that ends or begins at a name needs.
const BESIDE = 64;

function roleOf(
	text: string,
	from: number,
	{ start, end }: Span,
	group: readonly Named[],
	words: SourceWords,
): SpeakerPhrase["role"] {
	// Another name is no part of what turns this one away: «с Кестрией Норланд» speaks of Norland as a subject.
	const before = text.slice(Math.max(0, from, start - BESIDE), start);
	// A name as the lexicon finds it may hold its own ending: "Norland's".
	const bare = end - (/['’]s?$/u.exec(text.slice(start, end))?.[0].length ?? 0);
	const after = text.slice(bare, bare + BESIDE);
	const titled = group.some(({ kind }) => kind !== "actor");
	if (words.record.test(after)) return "record";
	if (words.according.test(before)) return "source";
	if (words.away.test(before)) return "aside";
	if (group.every(isAdjective)) {
		const titledBefore = Math.min(...group.map((mark) => mark.start)) - start > LONGEST_ARTICLE;
		return titledBefore || words.voice.test(after) ? "subject" : "aside";
	}
	if (!titled && words.possessive.test(after)) return words.voice.test(after) ? "subject" : "aside";
	if (titled && words.possessive.test(after) && !words.voice.test(after)) return "aside";
	return /\p{L}[-–]$/u.test(before) ? "aside" : "subject";
}

const LONGEST_ARTICLE = 2;

function otherPhrase(text: string, mark: Mark, words: SourceWords): readonly SpeakerPhrase[] {
	const { start, end } = mark;
	const before = text.slice(Math.max(0, start - BESIDE), start);
	const base = { start, end, person: null, office: null };
	if (mark.kind === "pronoun") return [{ ...base, who: null, role: "pronoun" }];
	if (mark.kind !== "joint" || !words.sides.test(text.slice(start, end))) return [];
	return [{ ...base, who: "BOTH", role: words.away.test(before) ? "aside" : "subject" }];
}

function outermost(phrases: readonly SpeakerPhrase[]): readonly SpeakerPhrase[] {
	const kept: SpeakerPhrase[] = [];
	for (const phrase of phrases) if (phrase.start >= (kept.at(-1)?.end ?? 0)) kept.push(phrase);
	return kept;
}

function arePair(text: string, first: Span, second: Span, { and, pair }: SourceWords): boolean {
	const gap = text.slice(first.end, second.start);
	return (
		and.test(gap) ||
		(pair?.gap.test(gap) === true && pair.before.test(text.slice(Math.max(0, first.start - BESIDE), first.start)))
	);
}

/** "Norland and Kestria" speak together; what is no subject stays none, both halves of it. */
function joined(text: string, phrases: readonly SpeakerPhrase[], words: SourceWords): readonly SpeakerPhrase[] {
	const out: SpeakerPhrase[] = [];
	for (const phrase of phrases) {
		const last = out.at(-1);
		const isPair = last !== undefined && arePair(text, last, phrase, words);
		if (
			!isPair ||
			last.who === null ||
			phrase.who === null ||
			last.who === phrase.who ||
			phrase.role === "record" ||
			phrase.role === "source"
		) {
			out.push(phrase);
		} else if (last.role !== "subject") {
			out.push({ ...phrase, role: "aside" });
		} else if (words.meeting?.test(text.slice(phrase.end, phrase.end + BESIDE)) === true) {
			out.push({ ...phrase, role: "aside" });
		} else if (phrase.role === "subject" || words.meeting !== null) {
			out[out.length - 1] = {
				start: last.start,
				end: phrase.end,
				who: "BOTH",
				person: null,
				office: null,
				role: "subject",
			};
		} else out.push(phrase);
	}
	return out;
}
