import { endingOfAny, expressionOfAny, sourceOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { AttitudeTag, ClauseWords } from "../clauses/clause-words.ts";
import { kindNeededBy, mayHold } from "../clauses/marked-words.ts";
import type { AttitudeData } from "../lexicon/lexicon-data.ts";
import { doneBehind, effectsBetween, isJoinedTo } from "./effects.ts";
import {
	AGAINST,
	apart,
	type Governed,
	isEffect,
	isSubject,
	isWish,
	linkedBy,
	plainAttitude,
	type Scene,
} from "./scene.ts";
import { governedBy } from "./sign.ts";

/** "discussed ways to deepen X", "opportunities to end X": who looks for ways wants to go them. */
export const isTalkOfWays = ({ text, words, target }: Scene, talk: AttitudeTag): boolean =>
	talk.meaning.attitude.scale === "report" &&
	words.ofRole("purpose").some(({ start }) => start >= talk.end && TO_DO().test(text.slice(start, target.start)));

const TO_DO = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`^\S+\s+(?:${words})\s+`,
);

/** The ways to end a thing are against it; those to further it say no more than that. */
export function ofWays(scene: Scene, { end }: AttitudeTag, governed: Governed): Governed {
	const ends = effectsBetween(scene, end).filter(({ meaning }) => meaning.attitude.polarity < 0).length % 2 === 1;
	return ends ? linkedBy("effect", governed, -1) : linkedBy("weak", governed, 1);
}

/** "… that X is": X opens the clause that is asked for, and nothing is done to it there. */
export const isSubjectOfThat = (scene: Scene, view: AttitudeTag): boolean => {
	const { text, target } = scene;
	return isBehindThat(scene, view) && isSubject(text, target) && doneBehind(scene, view) === undefined;
};

const isBehindThat = ({ text, target }: Scene, view: Span): boolean =>
	mayHold(text, view.end, target.start, RELATIVE) && endsInThat(text.slice(view.end, target.start));
const RELATIVE = kindNeededBy(() => String.raw`\s(?:${sourceOfAny(({ coding }) => coding?.relative)})\s`);
const endsInThat = endingOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`\s(?:${words})\s+(?:[^\s,]+\s+){0,2}`,
);

/** "agreed that X", "stressed that the next round of X": the thing is in the clause that is told, and may have words before it. */
export const isInTold = ({ text, target }: Scene, view: Span): boolean =>
	mayHold(text, view.end, target.start, RELATIVE) && endsInTold(text.slice(view.end, target.start));
const endsInTold = endingOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`\s(?:${words})\s+(?:[^\s,]+\s+){0,8}`,
);

/** "Condemn and prevent X": two words against it, and no view against its prevention. */
export function governedWith(scene: Scene, view: AttitudeTag, effects: readonly AttitudeTag[]): Governed {
	const first = effects.at(0);
	const isOfItsOwn =
		first !== undefined &&
		view.meaning.attitude.polarity < 0 &&
		isJoinedTo(scene.text, first.start) &&
		!scene.attitudes.some((tag) => isEffect(tag) && tag.start >= view.end && tag.end <= first.start);
	return isOfItsOwn ? governedBy(scene, first, effects.slice(1)) : governedBy(scene, view, effects);
}

/** A harsher or plainer word before the nearest view: "concern about support for X", "discussed cooperation in X". */
export function overriding({ text, attitudes, words, target }: Scene, view: AttitudeTag): AttitudeTag | undefined {
	return attitudes.findLast(
		(tag) =>
			!isEffect(tag) &&
			tag.end <= view.start &&
			(AGAINST.has(tag.meaning.attitude.scale) || tag.meaning.attitude.scale === "report") &&
			(!isCoordinated(tag, text.slice(tag.end, view.start)) || isListed(tag.meaning.attitude, view, text)) &&
			(AGAINST.has(tag.meaning.attitude.scale) ||
				isBareTalk(tag.meaning.attitude, tag.end, view, words, attitudes) ||
				(tag.meaning.attitude.scale === "report" && isOfMatters(view, text.slice(view.end, target.start)))),
	);
}

/** "Discussed the agenda, including joint work on X": an example is talked of too. */
const isCoordinated = ({ meaning }: AttitudeTag, between: string): boolean =>
	COORDINATED().test(meaning.attitude.scale === "report" ? between.replace(EXAMPLE(), " ") : between);

const EXAMPLE = expressionOfAny(
	({ coding }) => coding?.example,
	"u",
	(words) => String.raw`,\s(?:${words})\s`,
);

/** "The need to strengthen X": the need is the view, strengthening is what is needed, also where several such words are joined. */
export function firmer({ text, own, attitudes }: Scene, view: AttitudeTag): AttitudeTag | undefined {
	if (view.meaning.attitude.weak !== true) return undefined;
	const { start, end } = firstJoined(text, attitudes, view);
	// "Concerned about the raids and the continued X": no verb is between the view and the thing.
	let ends: RegExp | null = null;
	const isEnded = (between: string): boolean => {
		ends ??= endsInAdjective(text.slice(own.start, end)) ? ENDS_THOUGHT : COORDINATED();
		return ends.test(between);
	};
	const nearest = attitudes.findLast(
		(tag) =>
			!isEffect(tag) &&
			tag.start >= own.start &&
			tag.end <= start &&
			start - tag.end <= FIRMER_REACH &&
			tag.meaning.attitude.weak !== true &&
			tag.meaning.attitude.polarity !== 0 &&
			!isEnded(text.slice(tag.end, start)),
	);
	if (nearest !== undefined || view.meaning.attitude.scale !== "cooperation") return nearest;
	return isCarriedOn(text.slice(own.start, start)) ? wishBefore(attitudes, own, start, text) : undefined;
}

/** "We hope that all will uphold the rules and ensure X", "calls on them, old and new, to make every effort to ensure X": the wish goes on to one more verb. */
function wishBefore(
	attitudes: readonly AttitudeTag[],
	own: Span,
	start: number,
	text: string,
): AttitudeTag | undefined {
	const wish = attitudes.findLast(
		({ start: from, end, meaning: { attitude } }) =>
			from >= own.start && end <= start && attitude.scale !== "effect" && attitude.weak !== true,
	);
	if (wish === undefined || start - wish.end > CARRIED_REACH) return undefined;
	const between = text.slice(wish.end, start);
	if (/[;:.?!]/.test(between) || NEW_CLAUSE().test(between)) return undefined;
	const { scale, polarity, rung, attribute } = wish.meaning.attitude;
	const carries = scale === "directive" || scale === "offer" || (scale === "support" && rung >= PLEDGE_RUNG);
	return carries && polarity > 0 && attribute !== true ? wish : undefined;
}
/** From a wish to the last of the verbs that depend on it. */
const CARRIED_REACH = 160;
/** From here on a word of support commits the one of whom it is said, and others to what is needed. */
const PLEDGE_RUNG = 6;
/** "…, and Norland has begun to": somebody else goes on. */
const NEW_CLAUSE = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) => String.raw`,\s+(?:${words})\s+[^\s,]+\s+[^\s,]+\s`,
);
/** Right before a verb that depends on one before it: "and", "and to", "to fully". */
const isCarriedOn = endingOfAny(
	({ coding }) => coding?.joins,
	"u",
	(words) =>
		String.raw`(?:${words}|\s(?:${sourceOfAny(({ coding }) => coding?.infinitive)})\s+)(?:(?:${sourceOfAny(({ coding }) => coding?.manner)})\s+)?`,
);

/** "To sign, ratify and fully implement X": the first of what is joined. */
function firstJoined(text: string, attitudes: readonly AttitudeTag[], view: AttitudeTag): AttitudeTag {
	const before = attitudes.findLast(
		(tag) =>
			tag.meaning.attitude.weak === true && tag.end <= view.start && JOINED().test(text.slice(tag.end, view.start)),
	);
	return before === undefined ? view : firstJoined(text, attitudes, before);
}
const JOINED = expressionOfAny(
	({ coding }) => coding?.joins,
	"u",
	(words) => String.raw`^(?:${words})(?:[^\s,]+\s+)?$`,
);

const endsInAdjective = endingOfAny(
	({ coding }) => coding?.participleBefore,
	"u",
	(words) => String.raw`(?:^|\s)(?:${words})`,
);
const ENDS_THOUGHT = /[,;:.，；。]/;

const FIRMER_REACH = 50;

/** "Illegal X", "a bedrock of X": a judgement beside the name, whatever is done with the thing. */
export const attributeOf = ({ text }: Scene, { start, end, meaning }: AttitudeTag): Governed => {
	const { scale, rung, polarity } = meaning.attitude;
	return {
		attitude: plainAttitude({
			verb: text.slice(start, end),
			scale: scale === "effect" ? "report" : scale,
			rung,
			polarity,
		}),
		towards: polarity,
		at: { start, end },
		link: "object",
	};
};

/**
 * "Discussed cooperation in X", «обсудили ключевые вопросы X». "Discussed ways to provide X" is talk as well, since it is open whether
 * X is given; "steps to strengthen X" are wanted.
 */
const isBareTalk = (
	outer: AttitudeData,
	end: number,
	inner: AttitudeTag,
	words: ClauseWords,
	attitudes: readonly AttitudeTag[],
): boolean =>
	outer.scale === "report" &&
	(inner.meaning.attitude.scale === "cooperation" ||
		(inner.meaning.attitude.weak === true && inner.start - end <= 1)) &&
	(isGiving(inner) || !words.ofRole("purpose").some((tag) => tag.start >= end && tag.end <= inner.start)) &&
	!attitudes.some((tag) => tag.start >= end && tag.end <= inner.start && isWish(tag.meaning.attitude));

export const isGiving = ({ meaning }: AttitudeTag): boolean => meaning.attitude.gives === true;

/** "Discussed important aspects of X": it is the aspects that are important. */
const isOfMatters = ({ meaning }: AttitudeTag, between: string): boolean =>
	meaning.attitude.adjective === true && OF_MATTERS().test(between);
const OF_MATTERS = expressionOfAny(
	({ coding }) => coding?.matters,
	"u",
	(words) => String.raw`^\s+(?:\p{Ll}+\s+)?(?:${words})\s+(?:\p{L}+\s+){0,2}$`,
);

/** «Затронуты вопросы …, а также взаимодействия в …»: a genitive is one more thing talked of, whatever comma is before. */
const isListed = (outer: AttitudeData, { start, end }: Span, text: string): boolean =>
	outer.scale === "report" && GENITIVE().test(text.slice(start, end));

const GENITIVE = expressionOfAny(({ coding }) => coding?.listed, "u");

const COORDINATED = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) => `[,;，；。]|${apart(words)}`,
);
