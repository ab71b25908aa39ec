import { expressionOfAny, languageOf, sourceOfAny } from "@fissure/languages";
import { type ActorId, actorNamed, type Span } from "@fissure/model";
import type { AttitudeTag, ClauseWords } from "../clauses/clause-words.ts";
import { type Doer, doerOf, SPEAKER, sidedWith } from "../clauses/simple-clause.ts";
import { AGAINST, type Scene, stretchStart } from "./scene.ts";

/** 对某国退出X表示遗憾: who is named in what is brought up does not hold the view behind it. */
export const isBroughtUp = ({ text, own, target, language }: Scene, { start }: Span): boolean =>
	start < target.start &&
	languageOf(language)?.coding?.unspaced?.fronted.test(text.slice(stretchStart(text, own.start, start), start)) ===
		true;

/** "X, which supports Y": whose the relative clause is, unless it speaks of the holder. */
export function relativeDoer(
	{ text, words, clause, own, language }: Scene,
	around: Span,
	{ start, meaning }: AttitudeTag,
): Doer | null {
	if (around !== own || meaning.attitude.weak === true) return null;
	const before = text.slice(own.start, start);
	const head = RELATIVE_SUBJECT().exec(before);
	if (head === null || RESUMES().test(before) || GOES_ON().test(before)) return null;
	// "X, which threatens all, and our support for Y": the speaker's own again.
	if (
		words
			.ofRole("first_person")
			.some((tag) => tag.start > own.start && tag.end <= start && start - tag.end <= OWN_REACH)
	)
		return null;
	// "X, which is [important] for Y": a judgement of who speaks.
	if (meaning.attitude.adjective === true && IS().test(before)) return null;
	const sided = sidedWith(text, clause.start, own.start + head[0].length);
	if (sided !== null) return doerOf(text, clause, sided, words, language);
	const isVerbFirst = languageOf(language)?.coding?.verbFirst !== undefined;
	const isHolder = words.all.some(
		({ end, meaning }) =>
			end <= own.start &&
			own.start - end <= 2 &&
			(meaning.kind === "actor" || (isVerbFirst && meaning.kind === "person")
				? meaning.actor === clause.holder
				: !isVerbFirst || meaning.kind === "role"),
	);
	const at: Span = { start: own.start, end: own.start + head[0].length };
	return isHolder ? null : { kind: "others", actor: null, at, beside: null };
}

/** From "our" to the view that is ours. */
const OWN_REACH = 20;

const IS = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`\s(?:${words})\s+(?:\S+\s+)?$`,
);

const RELATIVE_SUBJECT = expressionOfAny(
	({ coding }) => coding?.relativeSubject,
	"iu",
	(words) => String.raw`^[\s,]*(?:${words})\s+`,
);

/** "X, who is held abroad, and urged …": behind the comma the words go on with who spoke before. */
const RESUMES = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`\S,\s+(?:${words})\s+(?:(?:${sourceOfAny(({ coding }) => coding?.manner)})\s+)?$`,
);

/** "X, which lasted for long, must be …": behind the comma the clause goes on that the relative one broke into. */
const GOES_ON = expressionOfAny(
	({ coding }) => coding?.finite,
	"u",
	(words) => String.raw`\S\s+\S+,\s+(?:${words})\s+(?:\S+\s+){0,3}$`,
);

/** Somebody else than the holder does it, and is not asked to. */
export const isOthers = (
	doer: Doer | null,
	{ holder }: { readonly holder: ActorId | "BOTH" },
	verb: Span,
	words: ClauseWords,
): doer is Doer =>
	doer !== null &&
	holder !== "BOTH" &&
	doer.kind !== "speaker" &&
	doer.beside !== holder &&
	doer.beside !== SPEAKER &&
	(doer.kind === "others" || !mayBe(doer.actor, doer.at, holder, words)) &&
	!isDemanded(doer.at, verb, words);

/** 塞方 is the side of several states, and one person may have held two offices: the holder's own where it may be. */
export const mayBe = (actor: ActorId, { start, end }: Span, holder: ActorId | "BOTH", words: ClauseWords): boolean =>
	actor === holder ||
	words.doers.some((tag) => tag.start === start && tag.end === end && actorNamed(tag.meaning) === holder);

/** "X must respect Y", "X must take part in Y": not what X does, but what is asked of it. */
const isDemanded = (doer: Span, verb: Span, { attitudes, ofRole }: ClauseWords): boolean => {
	const isBetween = ({ start, end }: Span): boolean => start >= doer.end && end <= verb.start + 1;
	return (
		ofRole("demand").some(({ start, end }) => start >= doer.end && end <= verb.end) ||
		attitudes.some((tag) => tag.meaning.attitude.scale === "directive" && isBetween(tag))
	);
};

/** The holder's view of what another does: "urges X to respect", "condemns X for undermining", "thanks those who support". */
export const viewOver = ({ text, own, clause, attitudes }: Scene, doer: Span): AttitudeTag | undefined =>
	attitudes.findLast(
		({ start, end, meaning: { attitude } }) =>
			(start >= own.start ||
				(doer.start === own.start &&
					(attitude.scale === "support" || AGAINST.has(attitude.scale)) &&
					start >= clause.start &&
					own.start - end <= HEAD_REACH &&
					!/[,:.]/.test(text.slice(end, own.start)))) &&
			end <= doer.start &&
			attitude.polarity !== 0 &&
			attitude.weak !== true &&
			attitude.harm !== true &&
			!/[;；]/.test(text.slice(end, doer.start)),
	);

/** From a view to who is judged for what the relative clause tells. */
const HEAD_REACH = 60;
