import { endingOfAny, expressionOfAny, fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import { type ActorId, actorNamed, type LanguageCode, type Span } from "@fissure/model";
import { LETTERS } from "../terms/word-edges.ts";
import type { ClauseWords } from "./clause-words.ts";
import { kindBeginning, kindNeededBy, matchesWithin, mayHold, SIGN, spaceBefore } from "./marked-words.ts";
import { reachIn } from "./reach-in.ts";
import { isRole, type Tag } from "./tags.ts";

/**
 * A shallow grammar of the clause: where a clause with its own verb ends, whether it states a condition, and who its subject
 * is. Enough to tell whose view a word of attitude is, and of what.
 */

/** Between clauses of one sentence: a semicolon, a dash, "which", "because". */
const BREAKS = expressionOfAny(
	({ coding }) => coding?.breaks,
	"giu",
	(words) =>
		String.raw`[;:!?；：！？]|\s+[–—](?!\s+(?:${sourceOfAny(({ coding }) => coding?.dashIs)})\s+)\s?|[,\s](?:${words})(?=\s)`,
);
const BREAK_HERE = fromPacks(() => new RegExp(BREAKS().source, "iuy"));
const IF = expressionOfAny(
	({ coding }) => coding?.ifs,
	"iu",
	(words) => String.raw`^[\s,，]*(?:${words})`,
);

const IF_REACH = 14;
const endsInIf = endingOfAny(
	({ coding }) => coding?.ifs,
	"iu",
	(words) => String.raw`(?:^|[\s,，。])(?:${words})\s?`,
);

/** A comma or a space before a word that breaks. */
const IS_IN_BREAK = /^[,\s]/;

interface Break extends Span {
	/** Where the stretch behind it begins: a word of the break belongs to it, a mark does not. */
	readonly behind: number;
}

function breaksIn(text: string, clause: Span): readonly Break[] {
	const found = matchesWithin(text, clause, BREAK, BREAKS, BREAK_HERE, (place, kinds, free) =>
		breakAt(text, place, kinds, free),
	);
	return found.map(({ start, end }) => ({
		...{ start, end },
		behind: IS_IN_BREAK.test(text.charAt(start)) ? start + 1 : end,
	}));
}

const BREAK_WORD = kindBeginning(() => sourceOfAny(({ coding }) => coding?.breaks));
const BREAK = BREAK_WORD | SIGN.clause | SIGN.dash;

/** Each break ends in a sign or word that is marked, or begins right before it. */
function breakAt(text: string, place: number, kinds: number, free: number): number {
	if ((kinds & BREAK_WORD) !== 0) return place - 1;
	return (kinds & SIGN.dash) !== 0 ? spaceBefore(text, free, place) : place;
}

/** The breaks of the clause asked about last, found once for all that is named in it. */
let last: { readonly text: string; readonly clause: Span; readonly breaks: readonly Break[] } | null = null;

/** The stretch around a place without a break: what is in it can belong together. */
export function simpleClauseAround(text: string, clause: Span, { start, end }: Span): Span {
	if (last?.clause !== clause || last.text !== text) last = { text, clause, breaks: breaksIn(text, clause) };
	const { breaks } = last;
	return {
		start: breaks.findLast((cut) => cut.end <= start)?.behind ?? clause.start,
		end: breaks.find((cut) => cut.start >= end)?.start ?? clause.end,
	};
}

/**
 * "If sanctions are lifted": what is in a condition nobody has said, also where the clause was cut behind "if".
 * "If we want peace, we must …": it ends before what must be. "Only if they are lifted": that is what is wanted.
 */
export function isCondition(text: string, { start, end }: Span, at: number): boolean {
	const before = text.slice(Math.max(0, start - IF_REACH), start);
	return (
		(IF().test(text.slice(start, end)) || endsInIf(before)) &&
		!MAIN_BEHIND().test(text.slice(start, at)) &&
		!ONLY_BEFORE().test(before)
	);
}
const ONLY_BEFORE = expressionOfAny(
	({ coding }) => coding?.onlyIf,
	"iu",
	(words) => String.raw`(?<![${LETTERS}])(?:${words})\s+(?:(?:${sourceOfAny(({ coding }) => coding?.ifs)})\s*)?$`,
);

/**
 * "No peace unless X is respected", "only when X is respected": is what the place is in what must come first?
 *
 * @param negations those of the whole clause: without one, "unless X" is a condition like others
 */
export function isToComeFirst(
	text: string,
	own: Span,
	target: Span,
	negations: readonly Span[],
	language: LanguageCode,
): boolean {
	const unspaced = languageOf(language)?.coding?.unspaced ?? null;
	if (unspaced !== null) {
		const before = text.slice(Math.max(own.start, target.start - OPENING_REACH), target.start);
		return unspaced.onlyThen.test(before) && unspaced.thenOnly.test(text.slice(target.end, target.end + OPENING_REACH));
	}
	const opening = text.slice(own.start, own.start + OPENING_REACH);
	if (ONLY_WHEN().test(opening) && ONLY().test(text.slice(Math.max(0, own.start - IF_REACH), own.start))) return true;
	return (
		UNLESS().test(opening) &&
		negations.some(
			({ start, end }) => end <= own.start || (start > target.end && text.slice(target.end, start).includes(",")),
		)
	);
}
const OPENING_REACH = 40;
const UNLESS = expressionOfAny(
	({ coding }) => coding?.unless,
	"iu",
	(words) => String.raw`^[\s,]*(?:${words})\s`,
);
const ONLY_WHEN = expressionOfAny(
	({ coding }) => coding?.onlyWhen,
	"iu",
	(words) => String.raw`^[\s,]*(?:${words})\s`,
);
const ONLY = expressionOfAny(
	({ coding }) => coding?.onlyIf,
	"iu",
	(words) => String.raw`(?<![${LETTERS}])(?:${words}),?\s*$`,
);

/** Behind a comma a subject of few words and its verb, up to what is asked about. */
const MAIN_BEHIND = expressionOfAny(
	({ coding }) => coding?.mainClause,
	"u",
	(words) => String.raw`(?<=\S\s+\S+\s+\S+,\s+)(?:${words})`,
);

/** Who does what a verb says. */
export type Doer =
	/** `beside`: who is before it, joined by "and". */
	| { readonly kind: "actor"; readonly actor: ActorId; readonly at: Span; readonly beside: Beside }
	/** we, he, the two sides: the one who has the floor. */
	| { readonly kind: "speaker"; readonly actor: null; readonly at: Span; readonly beside: null }
	/** they: others. */
	| { readonly kind: "others"; readonly actor: null; readonly at: Span; readonly beside: Beside };

/** An actor, or the one who has the floor: "Norland and …", "we and …". */
type Beside = ActorId | typeof SPEAKER | null;
export const SPEAKER = Symbol("speaker");

/** The subject nearest before a verb, in its clause; null where none is named there. */
export function doerOf(
	text: string,
	{ start: from }: Span,
	verb: Span,
	words: ClauseWords,
	language: LanguageCode,
): Doer | null {
	const { doers, ofRole } = words;
	const reach = reachIn(language).doer;
	const coding = languageOf(language)?.coding;
	const unspaced = coding?.unspaced ?? null;
	const doer = doers.findLast((tag) => {
		if (tag.start < from || tag.end > verb.start || verb.start - tag.end > reach) return false;
		const between = text.slice(tag.end, verb.start);
		return (
			isFree(text, tag, between, ofRole("not_subject")) &&
			!(endsInAnd(between) && coding?.noFinite?.test(text.slice(verb.start, verb.end)) === true) &&
			!(unspaced !== null && isWith(text, from, tag, unspaced.together, doers))
		);
	});
	if (doer === undefined) return null;
	const sided = sidedWith(text, from, doer.start);
	if (sided !== null) return doerOf(text, { start: from, end: sided.end }, sided, words, language);
	const at: Span = { start: doer.start, end: doer.end };
	const actor = actorNamed(doer.meaning);
	const isOther = doer.meaning.kind === "hedge" || isRole(doer, "plural_pronoun", "third_parties");
	if (actor === undefined && !isOther) return { kind: "speaker", actor: null, at, beside: null };
	const before = doers.findLast(({ start, end }) => start >= from && AND().test(text.slice(end, doer.start)));
	const beside =
		before === undefined
			? null
			: isRole(before, "first_person", "own_side")
				? SPEAKER
				: (actorNamed(before.meaning) ?? null);
	return actor === undefined ? { kind: "others", actor: null, at, beside } : { kind: "actor", actor, at, beside };
}

/** "joins [those who call for X]": the words by which somebody takes the side of those named behind them, whose view is then his own. */
export function sidedWith(text: string, from: number, start: number): Span | null {
	const near = Math.max(from, start - SIDING_REACH);
	if (!mayHold(text, near, start, SIDING)) return null;
	const sides = SIDES().exec(text.slice(near, start));
	return sides === null ? null : { start: start - sides[0].length, end: start };
}
const SIDING_REACH = 90;
const SIDES = expressionOfAny(
	({ coding }) => coding?.sidesWith,
	"u",
	(words) => String.raw`(?<=\s)(?:${words})\s+(?:[^\s,;:.]+\s+){0,9}$`,
);

const SIDING = kindNeededBy(() => SIDES().source);

/** Of two names side by side, where words are spaced, with a word or two before the second: "and our", "and the". */
const AND = expressionOfAny(
	({ coding }) => coding?.and,
	"",
	(words) => String.raw`^\s+(?:${words})\s+(?:[^\s,;:]+\s+){0,2}$`,
);

const OWNER = expressionOfAny(
	({ coding }) => coding?.owner,
	"u",
	(words) => `^(?:${words})`,
);
const ARTICLE = expressionOfAny(
	({ coding }) => coding?.governed,
	"iu",
	(words) => String.raw`^\s*(?:${words})?$`,
);
/** "met Norland and [supports] X", "our partners and seek to [support] X": the verb goes on with the subject before. */
const ENDS_BEFORE = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`^\s+(?:${words})\s+(?:\S+\s+(?:${sourceOfAny(({ coding }) => coding?.infinitive)})\s+)?$`,
);

/** "with Prime Minister Lindgren", "with A of X and President Lindgren": before the name of a person, with words of a title, each with a capital. */
const BESIDE_PERSON = expressionOfAny(
	({ coding }) => coding?.instrument,
	"u",
	(words) =>
		String.raw`\s(?:${words})\s+(?:(?:[^\s,.;:]+\s+){1,8}(?:${sourceOfAny(({ coding }) => coding?.and)})\s+)?(?:\p{Lu}[^\s,.;:]*\s+){1,4}$`,
);
const TITLE_REACH = 120;

/** "the work with Norland and [pursuing] X": no name is the subject of a form that has none. */
const endsInAnd = endingOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`\s(?:${words})\s+`,
);

/** 我方将同包括甲国在内的各国发展X: who is named behind 同 does it together with the subject before. */
function isWith(text: string, from: number, { start }: Span, together: RegExp, doers: readonly Tag[]): boolean {
	const before = doers.find((tag) => tag.start >= from && tag.end < start);
	return before !== undefined && together.test(text.slice(before.end, start));
}

const OFFICE_BEFORE = expressionOfAny(({ coding }) => coding?.officeBefore?.source, "u");

/** No preposition before it, nothing owned behind it, no comma between it and the verb. */
const isFree = (text: string, tag: Tag, between: string, prepositions: readonly Span[]): boolean =>
	!OWNER().test(between) &&
	!/[,;:，；：]/.test(between) &&
	!ENDS_BEFORE().test(between) &&
	(!prepositions.some(({ end }) => end <= tag.start && ARTICLE().test(text.slice(end, tag.start))) ||
		OFFICE_BEFORE().test(text.slice(Math.max(0, tag.start - TITLE_REACH), tag.start))) &&
	!(tag.meaning.kind === "person" && BESIDE_PERSON().test(text.slice(Math.max(0, tag.start - TITLE_REACH), tag.start)));
