import { expressionOfAny, languageOf, sourceOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { LETTERS } from "../terms/word-edges.ts";
import { apart, isBeside, type Scene, stretchStart } from "./scene.ts";

/** How far behind the thing its predicate may begin. */
const PREDICATE_REACH = 60;

/** Is it said of the thing, and not of something that is between? */
export function isSaidOf(scene: Scene, { start, end }: Span): boolean {
	const { text, unspaced, target, language, own } = scene;
	const between = text.slice(target.end, start);
	// «к X относимся положительно»: the verb takes its thing by a preposition, and is behind it.
	if (takesByPreposition(scene, start, end)) return !/[,;()"”»]/.test(between) && between.length <= PREDICATE_REACH;
	// "The suspicions around X should be cleared", "X that should have been built": not said of X.
	if (isBeside(text, own.start, target) || SUBORDINATE().test(between)) return false;
	if (languageOf(language)?.coding?.dropsCopula === true) {
		// «санкции против X»: the word brings in what belongs to the thing.
		if (PREPOSITION().test(text.slice(start, end))) return false;
		if (/^\s+(?:\p{L}+\s+)?$/u.test(between) || DASH().test(between)) return true;
		if (/^\s+(?:\p{L}+\s+){0,5}$/u.test(between) && ENDS_CLAUSE().test(text.slice(start, end + 1))) return true;
	}
	// 世卫组织反对X: who opposes is named by the thing, and nothing is said of it.
	if (languageOf(language)?.coding?.unspaced?.acts.test(text.slice(target.end, end + 1)) === true) return false;
	if (unspaced) return (!/[，。；、]/.test(between) && between.length <= 16) || isSaidAcross(scene, { start, end });
	// "X, in these times, is unacceptable": what is between two commas is passed over.
	const straight = withoutParenthesis(between);
	return (
		straight.length <= PREDICATE_REACH &&
		!/[,;()"”»]/.test(straight) &&
		(COPULA().test(text.slice(start, end)) || NEAR_COPULA().test(straight))
	);
}

function takesByPreposition({ text, own, target, language }: Scene, start: number, end: number): boolean {
	const taking = languageOf(language)?.coding?.taking ?? null;
	return (
		taking?.verb.test(text.slice(start, end)) === true &&
		taking.before.test(text.slice(Math.max(own.start, target.start - TAKEN_REACH), target.start))
	);
}
const TAKEN_REACH = 30;

/** "X, which all have signed, is …": without what is between two commas. */
export const withoutParenthesis = (between: string): string =>
	between.includes(",") ? withoutShortName(between).replace(PARENTHESIS, "") : withoutShortName(between);
const PARENTHESIS = /,\s+[^,;:()"”»]{1,120},(?=\s)/u;
/** "the River Treaty (RT) is", "the RT (River Treaty) is": without its own other name, right behind it. */
const withoutShortName = (between: string): string =>
	between.includes("(") ? between.replace(SHORT_NAME, "") : between;
const SHORT_NAME = /^\s+\(\p{Lu}[^()]{0,80}\)/u;

const PREPOSITION = expressionOfAny(
	({ coding }) => coding?.beside,
	"u",
	(words) => `^(?:${words})$`,
);

/** «X – это Y» */
const DASH = expressionOfAny(
	({ coding }) => coding?.dashIs,
	"u",
	(words) => String.raw`^\s+[–—]\s+(?:(?:${words})\s+(?:\S+\s+){0,3})?$`,
);

/** «X с его словами неприемлем.»: behind the words that belong to the thing, at the end of the clause. */
const ENDS_CLAUSE = expressionOfAny(
	({ coding }) => coding?.predicateEnds,
	"u",
	(words) => `(?:${words})(?:[.,;!]|$)`,
);

/**
 * Where words are not spaced a comma may be between a thing and what is said of it (实现X，符合各方利益; X，损害和平), and a thing
 * that is brought up first has its view at the end (就X向对方提出严正交涉).
 */
function isSaidAcross({ text, target, own, attitudes, language }: Scene, { start, end }: Span): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	const between = text.slice(target.end, start);
	if (rules === null || /[。；：]/.test(between)) return false;
	const comma = between.indexOf("，");
	if (comma < 0 && between.length <= FRONTED_REACH && rules.noun.test(text.slice(start, end)) && rules.is.test(between))
		return true;
	if (comma < 0)
		return (
			between.length <= FRONTED_REACH &&
			rules.fronted.test(text.slice(stretchStart(text, own.start, target.start), target.start))
		);
	const from = target.end + comma + 1;
	return (
		comma <= ACROSS_REACH &&
		rules.predicate.test(text.slice(from, end)) &&
		!attitudes.some((tag) => tag.start >= target.end && tag.end <= start)
	);
}

const ACROSS_REACH = 16;

const FRONTED_REACH = 32;

const SUBORDINATE = expressionOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`^\s+(?:${words})\s+`,
);

/** 对X的严重威胁: the thing suffers the harm named behind it. */
export function isSuffering({ text, own, target, language }: Scene, { start }: Span): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	if (rules === null) return false;
	return rules.onto.test(text.slice(own.start, target.start)) && rules.ofHarm.test(text.slice(target.end, start));
}

/** "called X irresponsible", "described X as contrary to Y": the judgement follows its object without a copula. */
export const isNamedSo = ({ text, own, target }: Scene, { start }: Span): boolean =>
	NAMED_AS().test(text.slice(target.end, start)) &&
	!isBeside(text, own.start, target) &&
	NAMING().test(text.slice(Math.max(own.start, target.start - NAMING_REACH), target.start));

const NAMING_REACH = 90;

const NAMING = expressionOfAny(
	({ coding }) => coding?.naming,
	"iu",
	(words) => String.raw`(?<![${LETTERS}])(?:${words})\s+(?:[^\s,;:.]+\s+){0,10}$`,
);

const NAMED_AS = expressionOfAny(
	({ coding }) => coding?.namedAs,
	"u",
	(words) =>
		String.raw`^\s+(?:(?:[^\s,;:.]+\s+){0,4}(?:${words})\s+(?:(?:${sourceOfAny(({ coding }) => coding?.article)})\s+)?)?(?:\p{L}+\s+)?$`,
);

/** "X now threatens", "X, and the troops that come with it, threaten": nothing is between but a word or two, or an apposition. */
const HARMS = /^(?:,\s+[^,;:.()]{1,80},)?\s+(?:\p{L}+\s+){0,2}$/u;

/** Right behind it, in a form of what it does itself: no "X to undermine Y", "X is undermined". */
export const isActive = ({ text, target, attitudes }: Scene, { start, end }: Span): boolean => {
	const between = withoutShortName(text.slice(target.end, start));
	return (
		!REFLEXIVE().test(text.slice(start, end)) &&
		(IS_A().test(between) || (HARMS.test(between) && !PASSIVE().test(between))) &&
		!INFINITIVE().test(between) &&
		!attitudes.some((tag) => tag.start > target.end + between.lastIndexOf(",") && tag.end <= start)
	);
};

/** «X нарушается»: the verb says what is done to its subject. */
export const REFLEXIVE = expressionOfAny(
	({ coding }) => coding?.reflexive,
	"u",
	(words) => `${words}$`,
);

/** "X is a direct [threat to Y]" */
const IS_A = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) =>
		String.raw`^\s+(?:${words})\s+(?:\S+\s+)?(?:${sourceOfAny(({ coding }) => coding?.article)})\s+(?:\S+\s+){0,2}$`,
);

export const INFINITIVE = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`\s(?:${words})\s+$`,
);

const PASSIVE = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`\s${words}\s+(?:\S+\s+)?$`,
);

/** Between a thing and what is said of it: "is", "must be". */
const COPULA = expressionOfAny(
	({ coding }) => coding?.copula,
	"iu",
	(words) => apart(words),
);

const NEAR_COPULA = expressionOfAny(
	({ coding }) => coding?.copula,
	"u",
	(words) => String.raw`(?:^|\s)${words}\s+(?:\S+\s+){0,3}$`,
);
