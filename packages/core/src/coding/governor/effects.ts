import { endingOfAny, expressionOfAny, sourceOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { AttitudeTag, ClauseWords } from "../clauses/clause-words.ts";
import { kindNeededBy, mayHold } from "../clauses/marked-words.ts";
import { type Governed, isBeside, isEffect, linkedBy, type Scene } from "./scene.ts";

/**
 * "Kestria to freeze its X", of which the words for the thing hold both ends: what is done to it is between them, behind who is to
 * do it. Without anybody before it the word belongs to the name: "the use of frozen assets", "the treaty that bans tests".
 */
export const interiorEffects = (text: string, { attitudes }: ClauseWords, target: Span): number =>
	target.start === target.end
		? 0
		: attitudes.filter(
				({ start, end, meaning: { attitude } }) =>
					attitude.scale === "effect" &&
					attitude.harm !== true &&
					attitude.polarity < 0 &&
					start > target.start &&
					end < target.end &&
					DONE_WITHIN().test(text.slice(target.start, start)),
			).length % 2;

const DONE_WITHIN = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`(?:\s+(?:${words})|['’]s?)\s+$`,
);

export const turnedBy = (turns: number, governed: Governed | null): Governed | null =>
	turns === 0 || governed === null ? governed : linkedBy(governed.link, governed, (0 - governed.towards) as -1 | 0 | 1);

/**
 * The effects that are between a place and the thing: "to prevent the undermining of X". Of those joined by "and" the last
 * one bears on it ("to withdraw its forces and cease X", "prevent and combat X").
 */
export const effectsBetween = ({ text, attitudes, target, isDone }: Scene, from: number): readonly AttitudeTag[] => {
	const effects: AttitudeTag[] = [];
	for (let at = 0; at < attitudes.length; at++) {
		const tag = attitudes[at] as AttitudeTag;
		if (!isEffect(tag) || tag.start < from || tag.end > target.start) continue;
		const between = text.slice(tag.end, target.start);
		// 干预某事、干涉内政: one more of the same, and nothing is done to it.
		if (isDone && (LISTED.test(between) || isJoinedTo(text, target.start))) continue;
		if (
			!ENDS_EFFECT().test(between) &&
			!BECOMES().test(between) &&
			!startsAgain(text, from, tag.end, target.start) &&
			!isByMeansOf(text, tag, target)
		)
			effects.push(tag);
	}
	return effects.length < 2
		? effects
		: effects.filter(
				(_, at) => !effects.slice(at + 1).some(({ start }) => isJoinedTo(text, beforeArticle(text, start))),
			);
};

/** "called for an end to X and for Y": the word that leads to what is called for comes again, and nothing is done to Y. */
function startsAgain(text: string, from: number, end: number, start: number): boolean {
	const word = /\s\p{Ll}{2,5}$/u.exec(text.slice(Math.max(0, from - 6), from))?.[0];
	if (word === undefined) return false;
	const between = text.slice(end, start);
	const again = between.lastIndexOf(`${word} `);
	return again >= 0 && ENDS_IN_AND().test(between.slice(0, again));
}
const ENDS_IN_AND = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`\s(?:${words})$`,
);

const LISTED = /[、，]/;

/** "… and", "… and to": what follows is one more of the same. */
export const isJoinedTo = (text: string, start: number): boolean =>
	JOINED().test(text.slice(Math.max(0, start - JOIN_REACH), start));

/** "the end of X and the removal of Y" */
const beforeArticle = (text: string, start: number): number =>
	start - (ARTICLE().exec(text.slice(Math.max(0, start - JOIN_REACH), start))?.[1]?.length ?? 0);

const ARTICLE = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) => String.raw`\s((?:${words})\s+)$`,
);

const JOIN_REACH = 12;

const JOINED = expressionOfAny(
	({ coding }) => coding?.joins,
	"u",
	(words) => `${words}$`,
);

/** A verb between: what is before it is not done to what is behind. */
const BECOMES = expressionOfAny(
	({ coding }) => coding?.finite,
	"u",
	(words) => String.raw`\s(?:${words})\s+`,
);

/** "asked that X be lifted", "X must stop", "hopes that X be resolved": what is to be done with it, said behind it. */
export function doneBehind({ text, attitudes, target, own, unspaced }: Scene, governor: Span): AttitudeTag | undefined {
	// "hopes that the restrictions on X be lifted": what is done to them is not done to X, unless a word for them has turned the sign.
	const isOfOther = (): boolean =>
		!unspaced &&
		governor.start < target.start &&
		!attitudes.some((tag) => isEffect(tag) && tag.start >= governor.end && tag.end <= target.start) &&
		isBeside(text, governor.end, target);
	const after = Math.max(target.end, governor.end);
	return attitudes.find((tag) => {
		const { polarity, settles, harm } = tag.meaning.attitude;
		if (
			!isEffect(tag) ||
			tag.start < after ||
			tag.end > own.end ||
			(polarity > 0 && settles !== true) ||
			(harm === true && governor.start < target.end) ||
			(settles !== true && isOfOther())
		)
			return false;
		const between = text.slice(after, tag.start);
		if (unspaced)
			return (
				(settles === true ? SETTLED_UNSPACED : UNDONE_UNSPACED).test(between) &&
				ENDS_STRETCH().test(text.slice(tag.end, own.end))
			);
		if (AS_NOUN().test(between) || (TO_DO().test(between) && OBJECT().test(text.slice(tag.end, own.end)))) return false;
		return governor.start >= target.end ? /^\s?(?:\p{L}+\s+){0,2}$/u.test(between) : UNDONE().test(between);
	});
}

/** What is prevented ends where the next thought begins: 避免误解，管控分歧. */
const ENDS_EFFECT = expressionOfAny(
	({ coding }) => coding?.nextThought,
	"u",
	(words) => String.raw`[，；;]|,\s+${words}\s+`,
);

/** Between "asked that X", with what belongs to X, and what is to be done: "be". */
const UNDONE = expressionOfAny(
	({ coding }) => coding?.copula,
	"u",
	(words) =>
		String.raw`^(?:\s+(?!(?:${sourceOfAny(({ coding }) => coding?.relative)})\s+)[^\s,;:.]+){0,10}\s+${words}\s+(?:\S+\s+)?$`,
);

const UNDONE_UNSPACED = /^[^，。；、：]{0,8}$/;

const SETTLED_UNSPACED = /^[^，。；：]{0,24}$/;

/** "must include an end to Y": no verb that is done to X. */
const AS_NOUN = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) => String.raw`\s(?:${words})\s+$`,
);

/** "X is needed to end the war", "X is the only way forward to end the war": something else is to be ended. */
const TO_DO = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`\s(?:${words})\s+$`,
);
const OBJECT = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) => String.raw`^\s+(?:(?:${words})\s|[A-Z])`,
);

/** Where words are not spaced, what is done ends its stretch: X早日解决, X停下来. */
const ENDS_STRETCH = expressionOfAny(
	({ coding }) => coding?.stretchEnd,
	"u",
	(words) => `^(?:${words})`,
);

/** "respond to the raids with X": the view is of something else, and the thing is the means. */
export const isByMeansOf = (text: string, view: Span, target: Span, governor = view): boolean =>
	mayHold(text, view.end, target.start, INSTRUMENT) &&
	endsInInstrument(text.slice(view.end, target.start)) &&
	!SUPPLYING().test(text.slice(governor.end, target.start));
const endsInInstrument = endingOfAny(
	({ coding }) => coding?.instrument,
	"u",
	(words) => String.raw`[\s,](?<=\S[\s,]+)(?:${words})\s+(?:\S+\s+){0,2}`,
);
const INSTRUMENT = kindNeededBy(() => String.raw`\s(?:${sourceOfAny(({ coding }) => coding?.instrument)})\s`);
/** "to provide them with X": the thing is what they are given. */
const SUPPLYING = expressionOfAny(
	({ coding }) => coding?.supplying,
	"u",
	(words) =>
		String.raw`(?:^|\s)(?:${words})\s+(?:[^\s,]+\s+){1,4}(?:${sourceOfAny(({ coding }) => coding?.instrument)})\s+(?:\S+\s+){0,2}$`,
);
