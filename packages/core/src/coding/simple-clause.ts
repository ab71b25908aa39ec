import { expressionOfAny, sourceOfAny } from "@fissure/languages";
import type { ActorId, LanguageCode, Span } from "@fissure/model";
import type { ClauseWords } from "./clause-words.ts";
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
const IF = expressionOfAny(
	({ coding }) => coding?.ifs,
	"iu",
	(words) => String.raw`^[\s,，]*(?:${words})`,
);

const IF_REACH = 14;
const IF_BEFORE = expressionOfAny(
	({ coding }) => coding?.ifs,
	"iu",
	(words) => String.raw`(?:^|[\s,，。])(?:${words})\s?$`,
);

/** A comma or a space before a word that breaks. */
const IS_IN_BREAK = /^[,\s]/;

interface Break extends Span {
	/** Where the stretch behind it begins: a word of the break belongs to it, a mark does not. */
	readonly behind: number;
}

function breaksIn(text: string, { start, end }: Span): readonly Break[] {
	const breaks: Break[] = [];
	const clause = text.slice(start, end);
	BREAKS.lastIndex = 0;
	for (let match = BREAKS.exec(clause); match !== null; match = BREAKS.exec(clause)) {
		const [words] = match;
		const at = start + match.index;
		breaks.push({ start: at, end: at + words.length, behind: at + (IS_IN_BREAK.test(words) ? 1 : words.length) });
	}
	return breaks;
}

/** The breaks of the clause asked about last, found once for all that is named in it. */
let last: { readonly text: string; readonly clause: Span; readonly breaks: readonly Break[] } | null = null;

/** The stretch around a place without a break: what stands in it can belong together. */
export function simpleClauseAround(text: string, clause: Span, { start, end }: Span): Span {
	if (last?.clause !== clause || last.text !== text) last = { text, clause, breaks: breaksIn(text, clause) };
	const { breaks } = last;
	return {
		start: breaks.findLast((cut) => cut.end <= start)?.behind ?? clause.start,
		end: breaks.find((cut) => cut.start >= end)?.start ?? clause.end,
	};
}

/** "If sanctions are lifted": what stands in a condition nobody has said, also where the clause was cut behind "if". */
export const isCondition = (text: string, { start, end }: Span): boolean =>
	IF.test(text.slice(start, end)) || IF_BEFORE.test(text.slice(Math.max(0, start - IF_REACH), start));

/** Who does what a verb says. */
export type Doer =
	/** `beside`: who stands before it, joined by "and". */
	| { readonly kind: "actor"; readonly actor: ActorId; readonly at: Span; readonly beside?: ActorId }
	/** we, he, the two sides: whoever has the floor. */
	| { readonly kind: "speaker"; readonly at: Span }
	/** they: others. */
	| { readonly kind: "others"; readonly at: Span };

/** The subject nearest before a verb, in its clause; null where none is named there. */
export function doerOf(
	text: string,
	{ start: from }: Span,
	verb: Span,
	{ doers, ofRole }: ClauseWords,
	language: LanguageCode,
): Doer | null {
	const reach = reachIn(language).doer;
	const doer = doers.findLast(
		(tag) =>
			tag.start >= from &&
			tag.end <= verb.start &&
			verb.start - tag.end <= reach &&
			isFree(text, tag, verb, ofRole("not_subject")),
	);
	if (doer === undefined) return null;
	const at: Span = { start: doer.start, end: doer.end };
	const actor = actorOf(doer);
	if (actor !== undefined) {
		const before = doers.findLast(({ start, end }) => start >= from && AND.test(text.slice(end, doer.start)));
		const beside = before === undefined ? undefined : actorOf(before);
		return beside === undefined ? { kind: "actor", actor, at } : { kind: "actor", actor, at, beside };
	}
	return {
		kind: doer.meaning.kind === "hedge" || isRole(doer, "plural_pronoun", "third_parties") ? "others" : "speaker",
		at,
	};
}

const actorOf = ({ meaning }: Tag): ActorId | undefined =>
	meaning.kind === "actor" || meaning.kind === "person" ? meaning.actor : undefined;
/** Of two names side by side, where words are spaced. */
const AND = expressionOfAny(
	({ coding }) => coding?.and,
	"",
	(words) => String.raw`^\s+(?:${words})\s+(?:${sourceOfAny(({ coding }) => coding?.title)})?$`,
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
/** No preposition before it, nothing owned behind it, no comma between it and the verb. */
const isFree = (text: string, tag: Span, verb: Span, prepositions: readonly Span[]): boolean =>
	!OWNER.test(text.slice(tag.end, verb.start)) &&
	!/[,;:，；：]/.test(text.slice(tag.end, verb.start)) &&
	!prepositions.some(({ end }) => end <= tag.start && ARTICLE.test(text.slice(end, tag.start)));
