import { expressionOfAny } from "@fissure/languages";
import type { Attitude, Span } from "@fissure/model";
import type { AttitudeTag } from "../clauses/clause-words.ts";
import { reachIn } from "../clauses/reach-in.ts";
import { doerOf } from "../clauses/simple-clause.ts";
import { doneBehind } from "./effects.ts";
import { AGAINST, type Governed, isWish, type Link, type Scene } from "./scene.ts";
import { isBroughtUp, isOthers, relativeDoer, viewOver } from "./whose.ts";

/** The sign of one governor, with its negation, the effects between, and whose view it is. */
export function governedBy(scene: Scene, chosen: AttitudeTag, effects: readonly AttitudeTag[]): Governed {
	const { text, clause, own, words, language, target } = scene;
	const reach = reachIn(language);
	const data = chosen.meaning.attitude;
	const attitude = attitudeOf(scene, chosen);
	const { negated } = attitude;
	// "not ready to end X", "must not end X", "not to end X": one "not" turns the word before the ending, and not the ending as well.
	const isEndNegated = (tag: Span, before: Span): boolean =>
		isNegated(scene, tag, before.end <= tag.start ? before.end : clause.start);
	const done = isWish(data) || data.scale === "directive" ? doneBehind(scene, chosen) : undefined;
	const between = effects.reduce(
		(sign, tag, at) =>
			sign * turnOf(scene, tag, effects[at + 1]) * (isEndNegated(tag, effects[at - 1] ?? chosen) ? -1 : 1),
		done === undefined || done.meaning.attitude.polarity > 0 ? 1 : -1,
	);
	const read =
		turnOf(scene, chosen, effects[0]) *
		between *
		(negated ? -1 : 1) *
		(isOfFailure(scene, chosen, effects) || isRefused(scene, chosen) ? -1 : 1);
	const last = effects.at(-1) ?? chosen;
	const isDeplored = last.meaning.attitude.deplored === true && last.start < target.start && !isNegated(scene, last);
	const sign = isDeplored && data.polarity > 0 ? 1 : read;
	const governed = (link: Link, towards: number, verb = chosen): Governed => ({
		attitude: verb === chosen ? attitude : attitudeOf(scene, verb),
		towards: Math.sign(towards) as -1 | 0 | 1,
		at: verb,
		link,
	});
	const isBefore = chosen.start < target.start;
	const harms = data.harm === true || effects.some(({ meaning }) => meaning.attitude.harm === true);
	const around = chosen.start >= own.start ? own : clause;
	const named = doerOf(text, around, chosen, words, language);
	const doer =
		(named !== null && !isBefore && (isBroughtUp(scene, named.at) || isInSubject(scene, named.at)) ? null : named) ??
		relativeDoer(scene, around, chosen);
	if (isOthers(doer, clause, chosen, words)) {
		const over = viewOver(scene, doer.at);
		if (over !== undefined)
			return governed("object", over.meaning.attitude.polarity * (isNegated(scene, over) ? -1 : 1) * sign, over);
		return harms ? governed("complaint", isBefore ? 1 : -1) : governed("others", Math.max(sign, 0));
	}
	if ([chosen, effects.at(-1), done].some((tag) => tag?.meaning.attitude.settles === true))
		return governed("settled", sign);
	if (harms && doer === null && (data.harm === true || data.weak === true)) {
		// "The exit from X harmed the talks": what is undone would have done no harm.
		const ended = effects.filter(
			({
				meaning: {
					attitude: { harm, polarity },
				},
			}) => harm !== true && polarity < 0,
		).length;
		return governed("complaint", (isBefore ? 1 : -1) * (!isBefore && negated !== (ended % 2 === 1) ? -1 : 1));
	}
	if (data.scale === "effect") return governed("effect", sign);
	if (data.weak === true && (doer === null || data.scale !== "cooperation")) return governed("weak", sign);
	return governed(target.start - chosen.end > reach.object ? "far" : "object", sign);
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
		HARM_TO.test(text.slice(next.start, next.end)) &&
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
	{ text, words, target, unspaced }: Scene,
	{ end, meaning }: AttitudeTag,
	effects: readonly AttitudeTag[],
): boolean {
	if (unspaced || !AGAINST.has(meaning.attitude.scale)) return false;
	const denials = words.ofRole("negation").filter((tag) => tag.start >= end && tag.end <= target.start);
	const denial = denials.at(0);
	return (
		denial !== undefined &&
		denials.length === 1 &&
		target.start - denial.end <= REACH_OF_FAILURE &&
		!/[,;:]/.test(text.slice(end, target.start)) &&
		!effects.some((effect) => effect.start >= denial.start)
	);
}

/** "Demands that they not X", "wants them to refuse to X": a "not" right before the thing turns the wish for it. */
function isRefused({ text, words, target, unspaced }: Scene, { end, meaning }: AttitudeTag): boolean {
	if (unspaced || meaning.attitude.polarity <= 0 || meaning.attitude.scale === "effect") return false;
	// Among the words of an effect it turns the sign there.
	const isCounted = (tag: Span): boolean =>
		words.attitudes.some(({ start, end }) => start <= tag.start && end >= tag.end);
	return words
		.ofRole("negation")
		.some(
			(tag) =>
				tag.start >= end && tag.end <= target.start && TO_DO.test(text.slice(tag.end, target.start)) && !isCounted(tag),
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
function isNegated(
	{ text, clause, words, language, unspaced }: Scene,
	{ start, end }: Span,
	from = clause.start,
): boolean {
	const reach = reachIn(language).negation;
	const negations = words.ofRole("negation");
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
