import { endingOfAny, expressionOfAny, languageOf, sourceOfAny } from "@fissure/languages";
import type { ActorId, Attitude, LanguageCode, Span } from "@fissure/model";
import { firstThatApplies } from "../../documents/gathered.ts";
import { type AttitudeTag, beside, type ClauseWords, isAround } from "../clauses/clause-words.ts";
import { isRuleIn, kindNeededBy, kindOfRule, mayHold } from "../clauses/marked-words.ts";
import { isCondition, isToComeFirst, simpleClauseAround } from "../clauses/simple-clause.ts";
import { doneBehind, effectsBetween, interiorEffects, isByMeansOf, turnedBy } from "./effects.ts";
import { bareNegation, refusedRightBefore } from "./negation.ts";
import { ownAct } from "./own-acts.ts";
import {
	avertedHarm,
	demandBefore,
	demandBehind,
	firmBehind,
	harmedBehind,
	judgementBehind,
	relativeBehind,
	resumedBehind,
} from "./said-behind.ts";
import {
	AGAINST,
	allWithElided,
	apart,
	type Governed,
	isEffect,
	isSubject,
	linkedBy,
	plainAttitude,
	type Scene,
	sceneOf,
	stretchStart,
	withElided,
} from "./scene.ts";
import { governedBy } from "./sign.ts";
import { talkOfGrowth } from "./talk-of-growth.ts";
import {
	attributeOf,
	firmer,
	governedWith,
	isInTold,
	isSubjectOfThat,
	isTalkOfWays,
	ofWays,
	overriding,
} from "./view-before.ts";

/**
 * Which attitude of the clause governs the thing at `named`, and is it the holder's?
 *
 * The nearest before it in its own simple clause; failing that what is said of it behind it ("X was welcomed"). Effects in
 * between (end, prevent, undermine) turn the sign. What another does or thinks is governed by the holder's view of that
 * ("urges X to stop …"), and where he has none it is only reported. Attitudes inside the target's own words do not count.
 */
export function governingAttitude(
	text: string,
	clause: Span & { readonly holder: ActorId | "BOTH" },
	all: ClauseWords,
	named: Span,
	language: LanguageCode,
): Governed | null {
	const target = withElided(text, named, language);
	// What the thing's own words hold belongs to its name, not to the view of it.
	const words = beside(all, target);
	const negations = words.ofRole("negation");
	if (words.attitudes.length === 0 && negations.length === 0 && words.ofRole("enacts").length === 0) return null;
	const own = simpleClauseAround(text, clause, target);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const from = Math.max(
		unspaced ? reachStart(text, own.start, target.start, language) : headStart(text, own.start, target),
		factStart(words, own.start, target.start),
	);
	const attitudes = allWithElided(text, longest(words.attitudes), language);
	const isDone = unspaced && all.attitudes.some((tag) => isEffect(tag) && tag.start === target.start);
	const scene: Scene = { text, clause, own, from, unspaced, words, negations, attitudes, target, isDone, language };
	const within = interiorEffects(text, all, target);
	const governed = turnedBy(within, firstThatApplies(NEAREST, scene));
	const found = isFaint(governed) ? (relativeBehind(scene) ?? governed) : governed;
	if (isToComeFirst(text, own, target, words.ofRole("negation"), language)) return wantedFirst(scene);
	if (found === null) return bareNegation(scene) ?? (isCondition(text, own, target.start) ? null : ownAct(scene));
	// "We continue to impose X": more than to continue.
	if (found.link === "weak" && found.at.end <= target.start) {
		const act = ownAct(scene);
		if (act !== null && act.at.start >= found.at.end) return act;
	}
	if (unspaced && found.link === "weak" && found.attitude.negated) return bareNegation(scene) ?? found;
	if (isNamedWith(scene, found)) return found;
	return isCondition(text, own, Math.min(found.at.start, target.start)) || isInSubjectOfJudgement(scene, found)
		? linkedBy("others", found, 0)
		: talkOfGrowth(scene, all, found);
}

const NEAREST: readonly ((scene: Scene) => Governed | null)[] = [without, governedWithout];

/** "No peace unless X is [ended]": all waits for the thing, or for its end. */
function wantedFirst(scene: Scene): Governed {
	const { text, own, target } = scene;
	const opening = { start: own.start, end: own.start };
	const undone = doneBehind(scene, opening);
	const turns =
		effectsBetween(scene, scene.unspaced ? scene.from : own.start).filter(
			({ meaning }) => meaning.attitude.polarity < 0,
		).length + (undone !== undefined && undone.meaning.attitude.polarity < 0 ? 1 : 0);
	const verb = /^[\s,]*\S+/u.exec(text.slice(own.start, target.start))?.[0].trim() ?? "";
	const attitude = plainAttitude({ verb, scale: "directive", rung: 4, polarity: 1 });
	return { attitude, towards: turns % 2 === 1 ? -1 : 1, at: opening, link: "object" };
}

/** "If this absurd X": a judgement in the name is passed whatever the clause supposes. */
const isNamedWith = ({ attitudes, target }: Scene, { at, link }: Governed): boolean =>
	link === "object" &&
	at.end <= target.start &&
	attitudes.some(({ start, meaning }) => start === at.start && meaning.attitude.attribute === true);

/** Weaker than what may be said of the thing in a relative clause behind it. */
const isFaint = (governed: Governed | null): boolean =>
	governed === null || FAINT.has(governed.link) || governed.attitude.polarity === 0;
const FAINT: ReadonlySet<string> = new Set(["weak", "apart", "circumstance"]);

/** "Others gave critical X": what they gave is theirs, that it is critical is no view of theirs alone; the verb tells. */
function governedWithout(scene: Scene): Governed | null {
	const governed = governedIn(scene);
	if (governed?.link !== "others") return governed;
	const adjective = scene.attitudes.find(
		({ start, end, meaning }) =>
			start === governed.at.start &&
			meaning.attitude.adjective === true &&
			NEXT.test(scene.text.slice(end, scene.target.start)),
	);
	return adjective === undefined
		? governed
		: governedIn(
				sceneOf(
					scene,
					scene.attitudes.filter((tag) => tag !== adjective),
					scene.target,
				),
			);
}

/** "To insist on X defies logic": nobody insists; what is said of it is behind. */
const isInSubjectOfJudgement = ({ text, own, target, unspaced }: Scene, { at }: Governed): boolean =>
	!unspaced &&
	at.start < target.start &&
	TO_OPENS().test(text.slice(own.start, at.start)) &&
	/^(?:\s+[^\s,;]+){2,}[^,;]*$/.test(text.slice(target.end, own.end));
const TO_OPENS = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"iu",
	(words) => String.raw`^[\s"“(]*(?:${words})\s+(?:\S+\s+to\s+)?$`,
);

/** "A settlement without X": X is not wanted where the settlement is; "no settlement without X": it is what all depends on. */
function without(scene: Scene): Governed | null {
	const { text, own, negations, target } = scene;
	const from = Math.max(own.start, target.start - LACKING_REACH);
	if (!mayHold(text, from, target.start, LACKS)) return null;
	const lacking = LACKING().exec(text.slice(from, target.start));
	if (lacking === null) return null;
	const at = target.start - lacking[0].length;
	const isDenied = negations.some(({ start, end }) => start >= own.start && end <= at);
	const governed = governedIn(sceneOf(scene, scene.attitudes, { start: at, end: target.end }));
	if (governed?.link === "others") return governed;
	if (isDenied)
		return governed === null
			? { attitude: needed(lacking[0].trim()), towards: 1, at: target, link: "object" }
			: linkedBy("object", governed, 1);
	if (governed === null) return null;
	return governed.towards === 1 ? linkedBy(governed.link, governed, -1) : linkedBy("circumstance", governed, 0);
}

/** "No X without Y": no word of attitude, and yet Y is needed. */
const needed = (verb: string): Attitude => plainAttitude({ verb, scale: "support", rung: 4, polarity: 1 });

const LACKING_REACH = 80;

/** Right before the thing, with a word or two that belong to it, or as the second of two things joined by "and". */
const LACKING = expressionOfAny(
	({ coding }) => coding?.lacking,
	"u",
	(words) =>
		String.raw`\s(?:${words})\s+(?:(?:[^\s,;]+\s+){1,3}(?:${sourceOfAny(({ coding }) => coding?.and)})\s+(?:[^\s,;]+\s+){0,4}|(?:\S+\s+){0,2})$`,
);

const LACKS = kindNeededBy(() => LACKING().source);

const governedIn = (scene: Scene): Governed | null => firstThatApplies(GOVERNORS, scene);

/** In what order it is asked what governs a thing. */
const GOVERNORS: readonly ((scene: Scene) => Governed | null)[] = [
	avertedHarm,
	ofWordsAround,
	ofViewBefore,
	judgementBehind,
	demandBehind,
	harmedBehind,
	ofEffects,
	ofViewApart,
];

function ofWordsAround(scene: Scene): Governed | null {
	const around = scene.attitudes.find((tag) => isAround(tag));
	return around === undefined ? null : governedBy(scene, around, effectsBetween(scene, around.end));
}

const isAttribute = ({ meaning }: AttitudeTag): boolean => meaning.attitude.attribute === true;
const isNext = ({ text, target, unspaced }: Scene, { end }: Span): boolean =>
	(unspaced ? NEXT_UNSPACED : NEXT).test(text.slice(end, target.start));

/** The nearest view before the thing in its own clause, or one that outweighs it. */
function ofViewBefore(scene: Scene): Governed | null {
	const { text, attitudes, from, target, unspaced } = scene;
	// "The brutal war and X": an adjective judges its own noun alone.
	const view = attitudes.findLast(
		(tag) =>
			!isEffect(tag) &&
			tag.start >= from &&
			tag.end <= target.start &&
			(!isAttribute(tag) || unspaced || isNext(scene, tag) || DOING().test(text.slice(tag.end, target.start))),
	);
	if (view === undefined) return null;
	if (isAttribute(view) && isNext(scene, view)) return attributeOf(scene, view);
	const chosen = overriding(scene, view) ?? firmer(scene, view) ?? view;
	const refused =
		chosen.meaning.attitude.weak === true && !unspaced
			? (refusedRightBefore(scene) ?? refusedInTold(scene, view))
			: null;
	if (refused !== null) return refused;
	if (isGivenBy(scene, chosen)) return linkedBy("others", governedBy(scene, chosen, []), 0);
	const isLoose = chosen.meaning.attitude.weak === true || chosen.meaning.attitude.polarity === 0;
	const said = isLoose
		? (judgementBehind(scene) ??
			(!unspaced
				? null
				: chosen.meaning.attitude.weak === true
					? firmBehind(scene)
					: resumedBehind(scene, effectsBetween(scene, chosen.end))))
		: null;
	if (said !== null) return said;
	const halted = chosen.meaning.attitude.weak === true ? haltOf(scene, chosen) : undefined;
	if (halted !== undefined) {
		const demand = demandBefore(scene, halted.start);
		return demand === undefined ? governedBy(scene, halted, []) : governedBy(scene, demand, [halted]);
	}
	const way = isWanted(chosen) ? wayTo(scene, chosen) : null;
	if (way !== null) return governedBy(scene, chosen, effectsBetween(scene, way));
	if (isAmid(text, view.end, target.start) || isByMeansOf(text, view, target, chosen))
		return linkedBy("circumstance", governedBy(scene, chosen, []), 0);
	const governed = governedWith(scene, chosen, effectsBetween(scene, chosen.end));
	if (isTalkOfWays(scene, chosen)) return ofWays(scene, chosen, governed);
	if (isOfFailureBehind(scene, chosen)) return linkedBy("apart", governed);
	// "We need guarantees that X is not aimed at us": what is wanted is said of X, and X is not.
	if (chosen.meaning.attitude.weak === true)
		// "They agreed that X must stop", "stress that the next round of X is needed".
		// "Strengthening X is essential": what is said of that is said of X.
		return ((!unspaced && governed.link === "weak") || isInTold(scene, view) ? demandBehind(scene) : null) ?? governed;
	if (!isSubjectOfThat(scene, chosen)) return governed;
	return judgementBehind(scene) ?? demandBehind(scene) ?? linkedBy("apart", governed);
}

/** "Stress that it does not open X". */
const refusedInTold = (scene: Scene, view: AttitudeTag): Governed | null => {
	if (scene.negations.length === 0) return null;
	return isInTold(scene, view) ? bareNegation(scene) : null;
};

/** What is done to the thing, where nobody says what he thinks of it. */
function ofEffects(scene: Scene): Governed | null {
	const { from, unspaced } = scene;
	const effects = effectsBetween(scene, from);
	const resumed = unspaced ? resumedBehind(scene, effects) : null;
	if (resumed !== null) return resumed;
	const outer = effects.at(0);
	// Nobody demands harm.
	const demanded =
		unspaced && outer !== undefined && outer.meaning.attitude.harm !== true
			? demandBefore(scene, outer.start)
			: undefined;
	if (demanded !== undefined) return governedBy(scene, demanded, effects);
	return outer === undefined ? null : governedBy(scene, outer, effects.slice(1));
}

/** Where words are spaced: a view in another clause of the sentence. */
function ofViewApart(scene: Scene): Governed | null {
	const { attitudes, target, unspaced } = scene;
	if (unspaced) return null;
	const apart = attitudes.findLast((tag) => !isEffect(tag) && !isAttribute(tag) && tag.end <= target.start);
	return apart === undefined ? null : linkedBy("apart", governedBy(scene, apart, effectsBetween(scene, apart.end)));
}

/** "Regrets that the talks on X were unable to agree": what is deplored is that they did not, and not X. */
const isOfFailureBehind = (scene: Scene, view: AttitudeTag): boolean =>
	!scene.unspaced &&
	AGAINST.has(view.meaning.attitude.scale) &&
	scene.negations.some(({ start, end }) => start >= scene.target.end && end <= scene.own.end) &&
	isInTold(scene, view);

/** "With support from our partners in X": the thing names who supports, and is not what is supported. */
const isGivenBy = ({ text, target, language }: Scene, { start }: Span): boolean =>
	isRuleIn(languageOf(language)?.coding?.givenBy, text, start, target.start, GIVEN_BY);
const GIVEN_BY = kindOfRule("givenBy");

const isWanted = ({ meaning: { attitude } }: AttitudeTag): boolean =>
	attitude.polarity > 0 && attitude.weak !== true && (attitude.scale === "directive" || attitude.scale === "support");

/** "Must be settled through X": where the way that is asked for begins. */
function wayTo({ text, target }: Scene, { end }: Span): number | null {
	if (!mayHold(text, end, target.start, WAYS)) return null;
	const between = text.slice(end, target.start);
	if (!endsInWay(between)) return null;
	const way = WAY().exec(between);
	return way === null || isAmid(text, end, target.start) ? null : end + way.index;
}
const wayOf = (words: string): string => String.raw`(?<=[^\s;:])\s+(?:${words})\s+(?:\S+\s+){0,3}`;
const endsInWay = endingOfAny(({ coding }) => coding?.way, "u", wayOf);
const WAY = expressionOfAny(
	({ coding }) => coding?.way,
	"u",
	(words) => `${wayOf(words)}$`,
);
const WAYS = kindNeededBy(() => WAY().source);

/** 停止同某方发展X: what is to stop, though the verb beside the thing furthers it. */
function haltOf({ text, from, attitudes, language }: Scene, { start }: Span): AttitudeTag | undefined {
	const halts = languageOf(language)?.coding?.unspaced?.halts.exec(text.slice(from, start));
	return halts == null
		? undefined
		: attitudes.find((tag) => isEffect(tag) && tag.start === from + halts.index && tag.end <= start);
}

/** "It is illegal to impose X": who judges what is done with a thing. */
const DOING = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`^\s+(?:${words})\s+(?:\S+\s+){1,3}$`,
);

const NEXT = /^\s+(?:\S+\s+)?$/u;

const NEXT_UNSPACED = /^[“"‘《]?[^，、；]{0,2}$/u;

/** 反对X，包括Y: a stretch that gives an example belongs to the one before it. */
function reachStart(text: string, from: number, to: number, language: LanguageCode): number {
	const start = stretchStart(text, from, to);
	return start > from && languageOf(language)?.coding?.unspaced?.example.test(text.slice(start, to)) === true
		? stretchStart(text, from, start - 1)
		: start;
}

/** "…, sanctions were imposed": where the thing opens a clause as its subject, no word before that clause governs it. */
function headStart(text: string, from: number, target: Span): number {
	if (!isSubject(text, target)) return from;
	const head = HEAD().exec(text.slice(Math.max(from, target.start - HEAD_REACH), target.start));
	return head === null ? from : target.start - head[0].length + 1;
}

const HEAD_REACH = 60;

/** Between the beginning of a clause and its subject: at most three words, and none that makes the clause what is said or asked. */
const HEAD = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) =>
		String.raw`(?:,|\s(?:${words}))\s+(?!(?:${sourceOfAny(({ coding }) => coding?.relative)})\s+)(?:[^\s,]+\s+){0,3}$`,
);

/** "understand that …", "the fact that …": behind it something is told, which no word before it asks for or supports. */
const factStart = ({ ofRole }: ClauseWords, from: number, to: number): number =>
	ofRole("fact").findLast(({ start, end }) => start >= from && end <= to)?.end ?? from;

/** Is "despite" between a view and what it is held in spite of? */
const isAmid = (text: string, from: number, to: number): boolean =>
	mayHold(text, from, to, AMID) && CIRCUMSTANCE().test(text.slice(from, to));
const CIRCUMSTANCE = expressionOfAny(
	({ coding }) => coding?.circumstance,
	"u",
	(words) => apart(words),
);
const AMID = kindNeededBy(() => CIRCUMSTANCE().source);

/**
 * Of overlapping attitudes the longest counts: 不支持 holds 支持, "strongly supports" holds "supports". They come in order
 * of their start, the longest first, so the one that reaches furthest so far is the only one that can hold the next.
 */
function longest(tags: readonly AttitudeTag[]): readonly AttitudeTag[] {
	let furthest: Span = { start: -1, end: -1 };
	return tags.filter(({ start, end }) => {
		if (end < furthest.end || (end === furthest.end && start >= furthest.start)) return false;
		if (end > furthest.end) furthest = { start, end };
		return true;
	});
}
