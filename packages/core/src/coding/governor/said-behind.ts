import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { AttitudeTag } from "../clauses/clause-words.ts";
import { doerOf } from "../clauses/simple-clause.ts";
import { isKind, isRole, type Tag } from "../clauses/tags.ts";
import { effectsBetween } from "./effects.ts";
import { INFINITIVE, isActive, isNamedSo, isSaidOf, isSuffering, REFLEXIVE, withoutParenthesis } from "./said-of.ts";
import { AGAINST, type Governed, isEffect, linkedBy, type Scene, stretchStart } from "./scene.ts";
import { attitudeOf, governedBy } from "./sign.ts";
import { isOthers } from "./whose.ts";

/**
 * Where words are not spaced, what is demanded may be listed between commas, each time with its verb alone (敦促…恪守…，停止…),
 * until the holder is named again as the one who acts.
 */
export function demandBefore({ text, clause, from, attitudes, words }: Scene, verb: number): AttitudeTag | undefined {
	const demand = attitudes.findLast(
		({ end, meaning }) => meaning.attitude.scale === "directive" && end <= from && from - end <= DEMAND_REACH,
	);
	const isHolder = (tag: Tag): boolean =>
		isRole(tag, "first_person", "own_side", "joint") ||
		(isKind("actor")(tag) && tag.meaning.actor === clause.holder && /[，；]/.test(text.charAt(tag.start - 1)));
	return demand !== undefined && !words.all.some((tag) => tag.start >= demand.end && tag.end <= verb && isHolder(tag))
		? demand
		: undefined;
}

/** A longer list of demands has been forgotten. */
const DEMAND_REACH = 120;

const isCloseBehind = ({ end }: Span, { start }: Span): boolean => start >= end && start - end <= CLOSE;

/** Behind "must": what is to be done with a thing, or what it is to be. */
const TO_BE = expressionOfAny(
	({ coding }) => coding?.toBe,
	"u",
	(words) => String.raw`^\s+(?:\S+\s+)?(?:${words})\s+`,
);

/** From "must" to what must be done: "be fully". */
const CLOSE = 24;

/** "X is unacceptable", "X threatens Y", "X serves peace": a judgement on it, or the harm or the good that it does. */
export function judgementBehind(scene: Scene): Governed | null {
	const { text, own, attitudes, target, unspaced, from } = scene;
	const said = attitudes.find((tag) => {
		if (tag.start < target.end || tag.end > own.end) return false;
		const { scale, harm, serves } = tag.meaning.attitude;
		if (serves === true) return !unspaced && isActive(scene, tag);
		if ((AGAINST.has(scale) || scale === "support") && isNamedSo(scene, tag)) return true;
		if (harm === true)
			return unspaced ? isSaidOf(scene, tag) && effectsBetween(scene, from).length === 0 : isActive(scene, tag);
		return AGAINST.has(scale) && isSaidOf(scene, tag) && !INFINITIVE().test(text.slice(target.end, tag.start));
	});
	if (said === undefined) return null;
	const effects = effectsBetween(scene, from).filter((tag) => !isAddressed(scene, tag));
	// It is the thing that does the good, and no actor in its name.
	if (said.meaning.attitude.serves === true) return servedBy(scene, said, effects.length);
	const governed = governedBy(scene, said, effects);
	if (governed.link === "others") return null;
	if (said.meaning.attitude.harm === true && isSuffering(scene, said)) return linkedBy("complaint", governed, 1);
	return governed.link === "settled" ? governed : linkedBy("predicate", governed);
}

/** 停止向X发出错误信号: what is to stop is what X is sent. */
const isAddressed = ({ text, target, language }: Scene, { end }: Span): boolean =>
	languageOf(language)?.coding?.unspaced?.addressed.test(text.slice(end, target.start)) === true;

function servedBy(scene: Scene, said: AttitudeTag, turns: number): Governed | null {
	const { text, clause, own, words, target, language } = scene;
	if (isOthers(doerOf(text, own, target, words, language), clause, said, words)) return null;
	const attitude = attitudeOf(scene, said);
	return { attitude, towards: attitude.negated === (turns % 2 === 0) ? -1 : 1, at: said, link: "predicate" };
}

/** "X to be undermined", "X is violated": a complaint, or what is not to happen. */
export function harmedBehind(scene: Scene): Governed | null {
	const { text, own, target, attitudes } = scene;
	const behind = attitudes.find((tag) => tag.start >= target.end && tag.end <= own.end);
	if (behind === undefined || behind.meaning.attitude.harm !== true) return null;
	const between = withoutParenthesis(text.slice(target.end, behind.start));
	const isReflexive = REFLEXIVE().test(text.slice(behind.start, behind.end)) && CLOSE_WORDS.test(between);
	if ((!isReflexive && !HARMED().test(between)) || /[,;()"”»]/.test(between)) return null;
	const attitude = attitudeOf(scene, behind);
	return { attitude, towards: attitude.negated ? 0 : 1, at: behind, link: "complaint" };
}

/** «X грубо [нарушается]» */
const CLOSE_WORDS = /^\s+(?:\p{L}+\s+){0,3}$/u;

const HARMED = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`^(?:\s+\S+){0,4}\s+${words}\s+(?:\S+\s+)?$`,
);

/** 避免对X造成损害: harm to it is to be avoided, and its verb is behind it. */
export function avertedHarm(scene: Scene): Governed | null {
	const { text, attitudes, from, own, target, language, unspaced } = scene;
	if (!unspaced) return null;
	const outer = effectsBetween(scene, from).at(0);
	const isHarm = (tag: AttitudeTag): boolean =>
		tag.meaning.attitude.harm === true && tag.start >= target.end && tag.end <= own.end && isSaidOf(scene, tag);
	if (outer === undefined || outer.meaning.attitude.harm === true || !attitudes.some(isHarm)) return null;
	const governed = governedBy(scene, outer, []);
	// 消除X对和平的威胁: the thing does the harm, and does not suffer it.
	const towards =
		languageOf(language)?.coding?.unspaced?.toOthers.test(text.slice(target.end, own.end)) === true ? -1 : 1;
	if (governed.link === "others") return null;
	const demanded =
		demandBefore(scene, outer.start) ??
		attitudes.findLast(
			({ start, end, meaning }) => start >= from && end <= outer.start && meaning.attitude.scale === "directive",
		);
	return demanded === undefined
		? linkedBy("effect", governed, towards)
		: linkedBy("object", governedBy(scene, demanded, []), towards);
}

/** 推进X，符合各方利益: firmer than the words before it. */
export const firmBehind = (scene: Scene): Governed | null => {
	const said = demandBehind(scene);
	return said?.link === "predicate" ? said : null;
};

/** "X must be lifted", "X is welcome": a demand on it, or a friendly word. */
export function demandBehind(scene: Scene): Governed | null {
	const { text, own, attitudes, target, from, unspaced } = scene;
	const said = attitudes.find(
		(tag) =>
			!isEffect(tag) &&
			tag.meaning.attitude.scale !== "offer" &&
			tag.start >= target.end &&
			tag.end <= own.end &&
			isSaidOf(scene, tag),
	);
	if (said === undefined) return null;
	const effects = effectsBetween(scene, from);
	// 违背X这一共识: what is said behind it is no view of the harm.
	if (unspaced && effects.some(({ meaning }) => meaning.attitude.harm === true)) return null;
	const governed = governedBy(scene, said, effects);
	if (governed.link === "settled") return governed;
	// "X must take others into account" asks how, "X must be kept" for X.
	const isOfManner =
		said.meaning.attitude.scale === "directive" &&
		!TO_BE().test(text.slice(said.end, own.end)) &&
		!attitudes.some((tag) => isCloseBehind(said, tag));
	if (isOfManner) return null;
	if (governed.link === "others") return null;
	return linkedBy(said.meaning.attitude.weak === true ? "weak" : "predicate", governed);
}

/** 关于X，我方坚决反对; 某方采取X，我方对此表示欢迎: the view of what has been brought up, in a stretch of its own behind it. */
export function resumedBehind(scene: Scene, effects: readonly AttitudeTag[]): Governed | null {
	const { text, own, target, attitudes, clause, language } = scene;
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	if (rules === null) return null;
	const isFronted = rules.fronted.test(text.slice(stretchStart(text, own.start, target.start), target.start));
	const said = attitudes.find(({ start, end, meaning: { attitude } }) => {
		if (start < target.end || !VIEWS.has(attitude.scale)) return false;
		const between = text.slice(target.end, start);
		return (
			attitude.polarity !== 0 &&
			(rules.resumed.test(between) || (isFronted && rules.ownView.test(between))) &&
			rules.viewEnds.test(text.slice(end, clause.end))
		);
	});
	if (said === undefined) return null;
	const governed = governedBy(scene, said, effects);
	return governed.link === "others" ? null : linkedBy("predicate", governed);
}

const VIEWS: ReadonlySet<string> = new Set(["support", "disapproval", "warning"]);

/** "X, which is illegal", "X, which we support", "X, which threatens Y": what a relative clause right behind the thing says of it. */
export function relativeBehind(scene: Scene): Governed | null {
	const { text, clause, attitudes, target, unspaced } = scene;
	if (unspaced) return null;
	const opens = OPENS_RELATIVE().exec(text.slice(target.end, target.end + RELATIVE_REACH));
	if (opens === null) return null;
	const from = target.end + opens[0].length;
	const said = attitudes.find(({ start }) => start >= from && start < from + RELATIVE_REACH && start < clause.end);
	if (said === undefined) return null;
	const between = text.slice(from, said.start);
	if (/[,;:.()]/.test(between)) return null;
	const { scale, harm, serves, adjective, polarity, weak } = said.meaning.attitude;
	const attitude = attitudeOf(scene, said);
	const governed = (towards: number): Governed => ({
		attitude,
		towards: Math.sign(towards * (attitude.negated ? -1 : 1)) as -1 | 0 | 1,
		at: said,
		link: "predicate",
	});
	if (IS_SAID().test(between)) {
		const judges = AGAINST.has(scale) || adjective === true;
		return judges ? governed(polarity) : null;
	}
	if (harm === true) return DOES().test(between) ? governed(-1) : null;
	if (serves === true) return DOES().test(between) ? governed(1) : null;
	const isView = scale !== "effect" && polarity !== 0 && weak !== true;
	const isOurs = scene.words
		.ofRole("first_person")
		.some(({ start, end }) => start === from && WE_VIEW.test(text.slice(end, said.start)));
	return isView && isOurs ? governed(polarity) : null;
}

const RELATIVE_REACH = 60;

const OPENS_RELATIVE = expressionOfAny(
	({ coding }) => coding?.relativeThing,
	"u",
	(words) => String.raw`^,?\s+(?:${words})\s+`,
);

/** "[which] is (clearly) [illegal]" */
const IS_SAID = expressionOfAny(
	({ coding }) => coding?.copula,
	"u",
	(words) => String.raw`^(?:\S+\s+)?(?:${words})\s+(?:\S+\s+){0,3}$`,
);

/** "[which] (directly) [threatens]", and nobody between who does it */
const DOES = expressionOfAny(
	({ coding }) => coding?.adverbs,
	"u",
	(words) => String.raw`^(?:(?:${words})\s+){0,2}$`,
);

/** "[which we] (have always) [supported]" */
const WE_VIEW = /^\s+(?:\S+\s+){0,3}$/u;
