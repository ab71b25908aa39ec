import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Attitude, Span } from "@fissure/model";
import { firstThatApplies } from "../../documents/gathered.ts";
import type { AttitudeTag } from "../clauses/clause-words.ts";
import { reachIn } from "../clauses/reach-in.ts";
import { type Doer, doerOf } from "../clauses/simple-clause.ts";
import { doneBehind } from "./effects.ts";
import { AGAINST, type Governed, isWish, type Link, type Scene } from "./scene.ts";
import { isBroughtUp, isOthers, relativeDoer, viewOver } from "./whose.ts";

/** What is known of one governor when it is asked how it reaches the thing. */
interface Reading {
	readonly scene: Scene;
	readonly chosen: AttitudeTag;
	readonly effects: readonly AttitudeTag[];
	readonly attitude: Attitude;
	/** What is to be done with the thing, said behind it. */
	readonly done: AttitudeTag | undefined;
	/** 1 for the thing, −1 against it, 0 neither. */
	readonly sign: number;
	readonly isBefore: boolean;
	readonly harms: boolean;
	readonly doer: Doer | null;
}

/** The sign of one governor, with its negation, the effects between, and whose view it is. */
export function governedBy(scene: Scene, chosen: AttitudeTag, effects: readonly AttitudeTag[]): Governed {
	const data = chosen.meaning.attitude;
	const attitude = attitudeOf(scene, chosen);
	const done = isWish(data) || data.scale === "directive" ? doneBehind(scene, chosen) : undefined;
	const reading: Reading = {
		scene,
		chosen,
		effects,
		attitude,
		done,
		sign: signOf(scene, chosen, effects, attitude.negated, done),
		isBefore: chosen.start < scene.target.start,
		harms: data.harm === true || effects.some(({ meaning }) => meaning.attitude.harm === true),
		doer: doerIn(scene, chosen),
	};
	return (
		firstThatApplies(LINKS, reading) ??
		governed(reading, scene.target.start - chosen.end > reachIn(scene.language).object ? "far" : "object", reading.sign)
	);
}

const governed = ({ chosen, attitude }: Reading, link: Link, towards: number): Governed => ({
	attitude,
	towards: Math.sign(towards) as -1 | 0 | 1,
	at: { start: chosen.start, end: chosen.end },
	link,
});

/** In what order it is asked how a governor reaches the thing. */
const LINKS: readonly ((reading: Reading) => Governed | null)[] = [ofOthers, settled, ofHarm, ofEffect, weakly];

function ofOthers(reading: Reading): Governed | null {
	const { scene, chosen, doer, sign } = reading;
	if (!isOthers(doer, scene.clause, chosen, scene.words)) return null;
	const over = viewOver(scene, doer.at);
	// "Rejected the words of X, who accused Y of": what X reproaches is no matter of who rejects them.
	if (over !== undefined && AGAINST.has(chosen.meaning.attitude.scale) && isVerbFirst(scene))
		return governed(reading, "others", 0);
	if (over !== undefined)
		return {
			attitude: attitudeOf(scene, over),
			towards: Math.sign(over.meaning.attitude.polarity * (isNegated(scene, over) ? -1 : 1) * sign) as -1 | 0 | 1,
			at: { start: over.start, end: over.end },
			link: "object",
		};
	return reading.harms
		? governed(reading, "complaint", reading.isBefore ? 1 : -1)
		: governed(reading, "others", Math.max(sign, 0));
}

const isVerbFirst = ({ language }: Scene): boolean => languageOf(language)?.coding?.verbFirst !== undefined;

const isSettling = (tag: AttitudeTag | undefined): boolean => tag?.meaning.attitude.settles === true;

/** "To address that threat, we impose X": what is brought about is not what is to be settled. */
const isEnacted = ({ words, target }: Scene, { end }: Span): boolean =>
	words.ofRole("enacts").some((act) => act.start >= end && act.end <= target.start);

function settled(reading: Reading): Governed | null {
	const { scene, chosen, effects, done, sign } = reading;
	if (isSettling(chosen) && isEnacted(scene, chosen)) return null;
	return isSettling(chosen) || isSettling(effects.at(-1)) || isSettling(done)
		? governed(reading, "settled", sign)
		: null;
}

function ofHarm(reading: Reading): Governed | null {
	const { chosen, effects, attitude, isBefore, harms, doer } = reading;
	const data = chosen.meaning.attitude;
	if (!harms || doer !== null || (data.harm !== true && data.weak !== true)) return null;
	// "The exit from X harmed the talks": what is undone would have done no harm.
	const ended = effects.filter(({ meaning }) => meaning.attitude.harm !== true && meaning.attitude.polarity < 0).length;
	const isUndone = !isBefore && attitude.negated !== (ended % 2 === 1);
	return governed(reading, "complaint", (isBefore ? 1 : -1) * (isUndone ? -1 : 1));
}

function ofEffect(reading: Reading): Governed | null {
	return reading.chosen.meaning.attitude.scale === "effect" ? governed(reading, "effect", reading.sign) : null;
}

function weakly(reading: Reading): Governed | null {
	const data = reading.chosen.meaning.attitude;
	return data.weak === true &&
		(reading.doer === null || data.scale !== "cooperation") &&
		!isOwnVerb(reading.scene, reading.chosen)
		? governed(reading, "weak", reading.sign)
		: null;
}

/** "Fortalecemos X": the form of the verb tells that it is who speaks who does so. */
const isOwnVerb = ({ text, language }: Scene, { start, end }: Span): boolean =>
	languageOf(language)?.coding?.dropped?.we.test(text.slice(start, end).split(/\s/u)[0]?.toLowerCase() ?? "") === true;

/** Who does what the governor says, where anybody is named. */
function doerIn(scene: Scene, chosen: AttitudeTag): Doer | null {
	const { text, clause, own, words, language, target } = scene;
	const around = chosen.start >= own.start ? own : clause;
	const named = doerOf(text, around, chosen, words, language);
	const isOfName =
		named !== null && chosen.start >= target.start && (isBroughtUp(scene, named.at) || isInSubject(scene, named.at));
	return (isOfName ? null : named) ?? relativeDoer(scene, around, chosen);
}

function signOf(
	scene: Scene,
	chosen: AttitudeTag,
	effects: readonly AttitudeTag[],
	negated: boolean,
	done: AttitudeTag | undefined,
): number {
	let sign = turnOf(scene, chosen, effects[0]) * (negated ? -1 : 1);
	if (done !== undefined && done.meaning.attitude.polarity <= 0) sign *= -1;
	if (isOfFailure(scene, chosen, effects) || isRefused(scene, chosen)) sign *= -1;
	let before = chosen;
	for (let at = 0; at < effects.length; at++) {
		const tag = effects[at] as AttitudeTag;
		// "not ready to end X", "must not end X", "not to end X": one "not" turns the word before the ending, and not the ending as well.
		const from = before.end <= tag.start ? before.end : scene.clause.start;
		sign *= turnOf(scene, tag, effects[at + 1]) * (isNegated(scene, tag, from) ? -1 : 1);
		before = tag;
	}
	const isDeplored =
		before.meaning.attitude.deplored === true && before.start < scene.target.start && !isNegated(scene, before);
	return isDeplored && chosen.meaning.attitude.polarity > 0 ? 1 : sign;
}

/** "To tackle the threats to X": to settle a harm is to end it. "The challenges, such as X" are X itself. */
function turnOf(
	{ text, target }: Scene,
	{ meaning: { attitude } }: AttitudeTag,
	next: AttitudeTag | undefined,
): number {
	const isOfHarm =
		attitude.settles === true &&
		next?.meaning.attitude.harm === true &&
		HARM_TO().test(text.slice(next.start, next.end)) &&
		!text.slice(next.end, target.start).includes(",");
	return isOfHarm ? -1 : attitude.polarity;
}
const HARM_TO = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`\s(?:${words})$`,
);

/** "Kestria joining X is unacceptable": who does it is named in what is judged, and judges nothing. */
const isInSubject = ({ target }: Scene, { end }: Span): boolean => end >= target.start - 1;

/** "Regrets that they have not accepted X": what is deplored is that another turned it down. */
function isOfFailure(
	{ text, negations, target, unspaced }: Scene,
	{ end, meaning }: AttitudeTag,
	effects: readonly AttitudeTag[],
): boolean {
	if (unspaced || negations.length === 0 || !AGAINST.has(meaning.attitude.scale)) return false;
	const denials = negations.filter((tag) => tag.start >= end && tag.end <= target.start);
	const denial = denials.at(0);
	return (
		denial !== undefined &&
		denials.length === 1 &&
		target.start - denial.end <= REACH_OF_FAILURE &&
		!/[,;:]/.test(text.slice(end, target.start)) &&
		// They come in order.
		(effects.at(-1)?.start ?? -1) < denial.start
	);
}

/** "Demands that they not X", "wants them to refuse to X": a "not" right before the thing turns the wish for it. */
function isRefused({ text, words, negations, target, unspaced }: Scene, { end, meaning }: AttitudeTag): boolean {
	if (unspaced || negations.length === 0 || meaning.attitude.polarity <= 0 || meaning.attitude.scale === "effect")
		return false;
	// Among the words of an effect it turns the sign there.
	const isCounted = (tag: Span): boolean =>
		words.attitudes.some(({ start, end }) => start <= tag.start && end >= tag.end);
	return negations.some(
		(tag) =>
			tag.start >= end && tag.end <= target.start && TO_DO().test(text.slice(tag.end, target.start)) && !isCounted(tag),
	);
}
const TO_DO = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`^\s+(?:(?:${words})\s+)?$`,
);

/** From "not" to what has not been accepted. */
const REACH_OF_FAILURE = 60;

export function attitudeOf(scene: Scene, verb: AttitudeTag): Attitude {
	const { text, language } = scene;
	const reach = reachIn(language);
	const { scale, rung, polarity } = verb.meaning.attitude;
	return {
		verb: text.slice(verb.start, verb.end),
		scale: scale === "effect" ? "report" : scale,
		rung,
		polarity,
		negated: isNegated(scene, verb),
		conditional: isBent("conditional", verb, scene, reach.negation) || scale === "offer",
		intensified: rung >= 7 || isBent("intensifier", verb, scene, reach.intensifier),
	};
}

/** Does a negation stand before the attitude, within reach and behind a place, or overlap its own words (不支持 holds 支持)? */
const isNegated = (scene: Scene, verb: Span, from = scene.clause.start): boolean =>
	scene.negations.length > 0 && isNegatedFrom(scene, verb, from);

function isNegatedFrom(
	{ text, words, negations, language, unspaced }: Scene,
	{ start, end }: Span,
	from: number,
): boolean {
	const reach = reachIn(language).negation;
	// "cannot accept", 不接受, «недопустимо»: a negation among an attitude's own words is part of its meaning.
	const isOwn = negations.some((tag) => tag.start >= start && tag.end <= end);
	// "spare no effort to promote": one among the words of another view in favour is part of that.
	const isOfAnother = (tag: Span): boolean =>
		words.attitudes.some(
			({ start: first, end: last, meaning: { attitude } }) =>
				first <= tag.start && last >= tag.end && last <= start && attitude.polarity > 0 && attitude.scale === "support",
		);
	// 不是当事方，致力于X: where words are not spaced a negation ends with its stretch.
	const isEnded = (tag: Span): boolean => unspaced && /[，；]/.test(text.slice(tag.end, start));
	return negations.some(
		(tag) =>
			tag.start >= from &&
			((isBefore(tag, start, reach) && !isOfAnother(tag) && !isEnded(tag)) ||
				(!isOwn && overlaps(tag, { start, end }))),
	);
}

/** Does such a word stand before the attitude, within reach, or overlap its own words? */
const isBent = (role: "conditional" | "intensifier", verb: Span, { words, clause }: Scene, reach: number): boolean =>
	words
		.ofRole(role)
		.some((tag) => tag.start >= clause.start && (isBefore(tag, verb.start, reach) || overlaps(tag, verb)));

const isBefore = ({ end }: Span, start: number, reach: number): boolean => end <= start && start - end <= reach;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
