import { expressionOfAny, languageOf, sourceOfAny } from "@fissure/languages";
import type { ActorId, Attitude, LanguageCode, Span } from "@fissure/model";
import { type AttitudeTag, beside, type ClauseWords, isAround } from "./clause-words.ts";
import type { AttitudeData } from "./lexicon-data.ts";
import { reachIn } from "./reach-in.ts";
import { type Doer, doerOf, isCondition, simpleClauseAround } from "./simple-clause.ts";
import { isKind, isRole, type Tag } from "./tags.ts";
import { LETTERS } from "./word-edges.ts";

/** How an attitude bears on a thing, with the polarity of what stands between ("support efforts to end X"). */
export interface Governed {
	readonly attitude: Attitude;
	/** 1 for the thing itself, −1 against it, 0 neither. */
	readonly towards: -1 | 0 | 1;
	readonly at: Span;
	readonly link: Link;
}

/**
 * How the words of attitude reach the thing, from the surest to the least:
 * - object:       before it, in its own clause, of the holder
 * - far:          the same at a distance
 * - predicate:    said of it behind it ("X is unacceptable")
 * - complaint:    harm that others do to it ("they undermine X"), or that it does
 * - effect:       done to it, without a word of judgement
 * - settled:      it is a matter to be resolved
 * - negation:     turned down without a verb of attitude
 * - weak:         words that further or stress what most want, and nobody is said to do so
 * - circumstance: named as that amid or because of which something is done
 * - apart:        in another clause of the sentence
 * - others:       somebody else's view, or a condition, which the holder only reports
 */
export type Link =
	| "object"
	| "far"
	| "predicate"
	| "complaint"
	| "effect"
	| "settled"
	| "negation"
	| "weak"
	| "circumstance"
	| "apart"
	| "others";

/**
 * Which attitude of the clause governs the thing at `target`, and is it the holder's?
 *
 * The nearest before it in its own simple clause; failing that what is said of it behind it ("X was welcomed"). Effects in
 * between (end, prevent, undermine) turn the sign. What another does or thinks is governed by the holder's view of that
 * ("urges X to stop …"), and where he has none it is only reported. Attitudes inside the target's own words do not count.
 */
export function governingAttitude(
	text: string,
	clause: Span & { readonly holder: ActorId | "BOTH" },
	all: ClauseWords,
	target: Span,
	language: LanguageCode,
): Governed | null {
	// What the thing's own words hold belongs to its name, not to the view of it.
	const words = beside(all, target);
	if (words.attitudes.length === 0 && words.ofRole("negation").length === 0) return null;
	const own = simpleClauseAround(text, clause, target);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const from = Math.max(
		unspaced ? reachStart(text, own.start, target.start, language) : headStart(text, own.start, target),
		factStart(words, own.start, target.start),
	);
	const attitudes = longest(words.attitudes);
	const isDone = all.attitudes.some((tag) => isEffect(tag) && tag.start === target.start);
	const scene: Scene = { text, clause, own, from, unspaced, words, attitudes, target, isDone, language };
	const within = interiorEffects(text, all, target);
	const found = turnedBy(within, without(scene) ?? governedIn(scene));
	if (found === null) return bareNegation(scene);
	if (unspaced && found.link === "weak" && found.attitude.negated) return bareNegation(scene) ?? found;
	return isCondition(text, own) ? { ...found, link: "others", towards: 0 } : found;
}

/**
 * "Kestria to freeze its X", of which the words for the thing hold both ends: what is done to it stands between them, behind who is to
 * do it. Without anybody before it the word belongs to the name: "the use of frozen assets", "the treaty that bans tests".
 */
const interiorEffects = (text: string, { attitudes }: ClauseWords, target: Span): number =>
	attitudes.filter(
		({ start, end, meaning: { attitude } }) =>
			attitude.scale === "effect" &&
			attitude.harm !== true &&
			attitude.polarity < 0 &&
			start > target.start &&
			end < target.end &&
			DONE_WITHIN.test(text.slice(target.start, start)),
	).length % 2;
const DONE_WITHIN = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`(?:\s(?:${words})|['’]s?)\s$`,
);
const turnedBy = (turns: number, governed: Governed | null): Governed | null =>
	turns === 0 || governed === null ? governed : { ...governed, towards: (0 - governed.towards) as -1 | 0 | 1 };

interface Scene {
	readonly text: string;
	readonly clause: Span & { readonly holder: ActorId | "BOTH" };
	/** The simple clause in which the target is. */
	readonly own: Span;
	/** From where a word before the target may govern it. */
	readonly from: number;
	readonly unspaced: boolean;
	readonly words: ClauseWords;
	/** Of those among the words that overlap, the longest. */
	readonly attitudes: readonly AttitudeTag[];
	readonly target: Span;
	/** The thing's own words begin with what is done: 干涉…内政. */
	readonly isDone: boolean;
	readonly language: LanguageCode;
}

/** "A settlement without X": X is not wanted where the settlement is; "no settlement without X": it is what all depends on. */
function without(scene: Scene): Governed | null {
	const { text, own, words, target } = scene;
	const lacking = LACKING.exec(text.slice(Math.max(own.start, target.start - LACKING_REACH), target.start));
	if (lacking === null) return null;
	const at = target.start - lacking[0].length;
	const isDenied = words.ofRole("negation").some(({ start, end }) => start >= own.start && end <= at);
	const governed = governedIn({ ...scene, target: { start: at, end: target.end } });
	if (governed?.link === "others") return governed;
	if (isDenied)
		return {
			...(governed ?? { attitude: { ...NEEDED, verb: lacking[0].trim() }, at: target }),
			link: "object",
			towards: 1,
		};
	if (governed === null) return null;
	return governed.towards === 1 ? { ...governed, towards: -1 } : { ...governed, link: "circumstance", towards: 0 };
}
/** "No X without Y": no word of attitude, and yet Y is needed. */
const NEEDED: Omit<Attitude, "verb"> = {
	scale: "support",
	rung: 4,
	polarity: 1,
	negated: false,
	conditional: false,
	intensified: false,
};
const LACKING_REACH = 30;
/** Right before the thing, with a word or two that belong to it. */
const LACKING = expressionOfAny(
	({ coding }) => coding?.lacking,
	"u",
	(words) => String.raw`\s(?:${words})\s(?:\S+\s){0,2}$`,
);

/** Words with no letter on either side. */
const apart = (words: string): string => `(?<![${LETTERS}])${words}(?![${LETTERS}])`;

const isEffect = ({ meaning: { attitude } }: AttitudeTag): boolean => attitude.scale === "effect";

function governedIn(scene: Scene): Governed | null {
	const { text, attitudes, from, target, clause, unspaced } = scene;
	const averted = unspaced ? avertedHarm(scene) : null;
	if (averted !== null) return averted;
	const around = attitudes.find((tag) => isAround(tag));
	if (around !== undefined) return governedBy(scene, around, effectsBetween(scene, around.end));
	const isAttribute = ({ meaning }: AttitudeTag): boolean => meaning.attitude.attribute === true;
	const isNext = ({ end }: Span): boolean => (unspaced ? NEXT_UNSPACED : NEXT).test(text.slice(end, target.start));
	// "The brutal war and X": an adjective judges its own noun alone.
	const view = attitudes.findLast(
		(tag) =>
			!isEffect(tag) && tag.start >= from && tag.end <= target.start && (!isAttribute(tag) || unspaced || isNext(tag)),
	);
	if (view !== undefined) {
		if (isAttribute(view) && isNext(view)) return attributeOf(scene, view);
		const chosen = overriding(scene, view) ?? firmer(scene, view) ?? view;
		const refused = chosen.meaning.attitude.weak === true && !unspaced ? refusedRightBefore(scene) : null;
		if (refused !== null) return refused;
		const isLoose = chosen.meaning.attitude.weak === true || chosen.meaning.attitude.polarity === 0;
		const said = isLoose
			? (judgementBehind(scene) ?? (unspaced && chosen.meaning.attitude.weak === true ? firmBehind(scene) : null))
			: null;
		if (said !== null) return said;
		if (CIRCUMSTANCE.test(text.slice(view.end, target.start)) || INSTRUMENT.test(text.slice(view.end, target.start)))
			return { ...governedBy(scene, chosen, []), link: "circumstance", towards: 0 };
		const governed = governedWith(scene, chosen, effectsBetween(scene, chosen.end));
		if (isTalkOfWays(scene, chosen)) return ofWays(scene, chosen, governed);
		// "We need guarantees that X is not aimed at us": what is wanted is said of X, and X is not.
		if (chosen.meaning.attitude.weak === true)
			// "They agreed that X must stop."
			return (THAT.test(text.slice(view.end, target.start)) ? demandBehind(scene) : null) ?? governed;
		if (!isSubjectOfThat(scene, chosen)) return governed;
		return judgementBehind(scene) ?? demandBehind(scene) ?? { ...governed, link: "apart" };
	}
	const said = judgementBehind(scene) ?? demandBehind(scene) ?? harmedBehind(scene);
	if (said !== null) return said;
	const effects = effectsBetween(scene, from);
	const [outer] = effects;
	// Nobody demands harm.
	const demanded =
		unspaced && outer !== undefined && outer.meaning.attitude.harm !== true
			? demandBefore(scene, outer.start)
			: undefined;
	if (demanded !== undefined) return governedBy(scene, demanded, effects);
	if (outer !== undefined) return governedBy(scene, outer, effects.slice(1));
	if (unspaced) return resumedBehind(scene);
	const apart = attitudes.findLast((tag) => !isEffect(tag) && tag.end <= target.start && tag.start >= clause.start);
	return apart === undefined ? null : { ...governedBy(scene, apart, effectsBetween(scene, apart.end)), link: "apart" };
}

/** "discussed ways to deepen X", "opportunities to end X": who looks for ways wants to go them. */
const isTalkOfWays = ({ text, words, target }: Scene, talk: AttitudeTag): boolean =>
	talk.meaning.attitude.scale === "report" &&
	words
		.ofRole("purpose")
		.some(({ start, end }) => start >= talk.end && end <= target.start && TO_DO.test(text.slice(start, target.start)));
const TO_DO = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`^\S+\s(?:${words})\s`,
);
/** The ways to end a thing are against it; those to further it say no more than that. */
function ofWays(scene: Scene, { end }: AttitudeTag, governed: Governed): Governed {
	const ends = effectsBetween(scene, end).filter(({ meaning }) => meaning.attitude.polarity < 0).length % 2 === 1;
	return ends ? { ...governed, link: "effect", towards: -1 } : { ...governed, link: "weak", towards: 1 };
}

/** "… that X is": X opens the clause that is asked for, and nothing is done to it there. */
const isSubjectOfThat = (scene: Scene, view: AttitudeTag): boolean => {
	const { text, target } = scene;
	return (
		THAT.test(text.slice(view.end, target.start)) &&
		FINITE.test(text.slice(target.end, target.end + FINITE_REACH)) &&
		doneBehind(scene, view) === undefined
	);
};
const THAT = expressionOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`\s(?:${words})\s(?:[^\s,]+\s){0,2}$`,
);
const NEXT = /^\s(?:\S+\s)?$/u;
const NEXT_UNSPACED = /^[“"‘《]?[^，、；]{0,2}$/u;

/** "Condemn and prevent X": two words against it, and no view against its prevention. */
function governedWith(scene: Scene, view: AttitudeTag, effects: readonly AttitudeTag[]): Governed {
	const [first] = effects;
	const isOfItsOwn =
		first !== undefined &&
		view.meaning.attitude.polarity < 0 &&
		isJoinedTo(scene.text, first.start) &&
		!scene.attitudes.some((tag) => isEffect(tag) && tag.start >= view.end && tag.end <= first.start);
	return isOfItsOwn ? governedBy(scene, first, effects.slice(1)) : governedBy(scene, view, effects);
}

/**
 * Where words are not spaced, what is demanded may be listed between commas, each time with its verb alone (敦促…恪守…，停止…),
 * until the holder is named again as the one who acts.
 */
function demandBefore({ text, clause, from, attitudes, words }: Scene, verb: number): AttitudeTag | undefined {
	const demand = attitudes.findLast(
		({ start, end, meaning }) =>
			meaning.attitude.scale === "directive" && start >= clause.start && end <= from && from - end <= DEMAND_REACH,
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

/** A harsher or plainer word before the nearest view: "concern about support for X", "discussed cooperation in X". */
function overriding({ text, clause, attitudes, words }: Scene, view: AttitudeTag): AttitudeTag | undefined {
	return attitudes.findLast(
		(tag) =>
			!isEffect(tag) &&
			tag.end <= view.start &&
			tag.start >= clause.start &&
			(!COORDINATED.test(text.slice(tag.end, view.start)) || isListed(tag.meaning.attitude, view, text)) &&
			(AGAINST.has(tag.meaning.attitude.scale) || isBareTalk(tag.meaning.attitude, tag.end, view, words, attitudes)),
	);
}

/** "The need to strengthen X": the need is the view, strengthening is what is needed. */
function firmer({ text, own, attitudes }: Scene, view: AttitudeTag): AttitudeTag | undefined {
	if (view.meaning.attitude.weak !== true) return undefined;
	return attitudes.findLast(
		(tag) =>
			!isEffect(tag) &&
			tag.start >= own.start &&
			tag.end <= view.start &&
			view.start - tag.end <= FIRMER_REACH &&
			tag.meaning.attitude.weak !== true &&
			tag.meaning.attitude.polarity !== 0 &&
			!COORDINATED.test(text.slice(tag.end, view.start)),
	);
}
const FIRMER_REACH = 50;

/** "Illegal X": a judgement in the name, whatever is done with the thing. */
const attributeOf = ({ text }: Scene, chosen: AttitudeTag): Governed => ({
	attitude: {
		verb: text.slice(chosen.start, chosen.end),
		scale: "disapproval",
		rung: chosen.meaning.attitude.rung,
		polarity: -1,
		negated: false,
		conditional: false,
		intensified: false,
	},
	towards: -1,
	at: chosen,
	link: "object",
});

/**
 * The effects that stand between a place and the thing: "to prevent the undermining of X". Of those joined by "and" the last
 * one bears on it ("to withdraw its forces and cease X", "prevent and combat X").
 */
const effectsBetween = ({ text, attitudes, target, unspaced, isDone }: Scene, from: number): readonly AttitudeTag[] =>
	attitudes
		.filter(
			(tag) =>
				isEffect(tag) &&
				tag.start >= from &&
				tag.end <= target.start &&
				// 干预某事、干涉内政: one more of the same, and nothing is done to it.
				!(unspaced && isDone && (LISTED.test(text.slice(tag.end, target.start)) || isJoinedTo(text, target.start))) &&
				!ENDS_EFFECT.test(text.slice(tag.end, target.start)) &&
				!BECOMES.test(text.slice(tag.end, target.start)) &&
				!INSTRUMENT.test(text.slice(tag.end, target.start)),
		)
		.filter(
			(_, at, effects) => !effects.slice(at + 1).some(({ start }) => isJoinedTo(text, beforeArticle(text, start))),
		);
const LISTED = /[、，]/;
/** "… and", "… and to": what follows is one more of the same. */
const isJoinedTo = (text: string, start: number): boolean =>
	JOINED.test(text.slice(Math.max(0, start - JOIN_REACH), start));
/** "the end of X and the removal of Y" */
const beforeArticle = (text: string, start: number): number =>
	start - (ARTICLE.exec(text.slice(Math.max(0, start - JOIN_REACH), start))?.[1]?.length ?? 0);
const ARTICLE = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) => String.raw`\s((?:${words})\s)$`,
);
const JOIN_REACH = 12;
const JOINED = expressionOfAny(
	({ coding }) => coding?.joins,
	"u",
	(words) => `${words}$`,
);
/** A verb between: what stands before it is not done to what stands behind. */
const BECOMES = expressionOfAny(
	({ coding }) => coding?.finite,
	"u",
	(words) => String.raw`\s(?:${words})\s`,
);

const isCloseBehind = ({ end }: Span, { start }: Span): boolean => start >= end && start - end <= CLOSE;
/** Behind "must": what is to be done with a thing, or what it is to be. */
const TO_BE = expressionOfAny(
	({ coding }) => coding?.toBe,
	"u",
	(words) => String.raw`^\s(?:\S+\s)?(?:${words})\s`,
);
/** From "must" to what must be done: "be fully". */
const CLOSE = 24;

/** How far behind the thing its predicate may begin. */
const PREDICATE_REACH = 60;

/** Is it said of the thing, and not of something that stands between? */
function isSaidOf(scene: Scene, { start, end }: Span): boolean {
	const { text, unspaced, target, language, own } = scene;
	const between = text.slice(target.end, start);
	// "The suspicions around X should be cleared", "X that should have been built": not said of X.
	if (
		BESIDE.test(text.slice(Math.max(own.start, target.start - BESIDE_REACH), target.start)) ||
		SUBORDINATE.test(between)
	)
		return false;
	if (languageOf(language)?.coding?.dropsCopula === true && /^\s(?:\p{L}+\s)?$/u.test(between)) return true;
	if (unspaced) return (!/[，。；、]/.test(between) && between.length <= 16) || isSaidAcross(scene, { start, end });
	// "X, in these times, is unacceptable": what stands between two commas is passed over.
	const straight = between.replace(PARENTHESIS, "");
	return (
		straight.length <= PREDICATE_REACH &&
		!/[,;()"”»]/.test(straight) &&
		(COPULA.test(text.slice(start, end)) || NEAR_COPULA.test(straight))
	);
}
const PARENTHESIS = /,\s[^,;:()"”»]{1,80},(?=\s)/u;

/**
 * Where words are not spaced a comma may stand between a thing and what is said of it (实现X，符合各方利益; X，损害和平), and a thing
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

const BESIDE_REACH = 30;
/** At the end, before a thing that another is named by: "on", "around the". */
const BESIDE = expressionOfAny(
	({ coding }) => coding?.beside,
	"iu",
	(words) => String.raw`(?<=\S\s)(?:${words})\s(?:\S+\s)?$`,
);
const SUBORDINATE = expressionOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`^\s(?:${words})\s`,
);

/** "X is unacceptable", "X threatens Y", "X serves peace": a judgement on it, or the harm or the good that it does. */
function judgementBehind(scene: Scene): Governed | null {
	const { text, own, attitudes, target, unspaced, from } = scene;
	const said = attitudes.find((tag) => {
		if (tag.start < target.end || tag.end > own.end) return false;
		const { scale, harm, serves } = tag.meaning.attitude;
		if (serves === true) return !unspaced && isActive(scene, tag);
		if ((harm === true || AGAINST.has(scale)) && isNamedSo(scene, tag)) return true;
		if (harm === true)
			return unspaced ? isSaidOf(scene, tag) && effectsBetween(scene, from).length === 0 : isActive(scene, tag);
		return AGAINST.has(scale) && isSaidOf(scene, tag) && !INFINITIVE.test(text.slice(target.end, tag.start));
	});
	if (said === undefined) return null;
	const effects = effectsBetween(scene, from);
	// It is the thing that does the good, and no actor in its name.
	if (said.meaning.attitude.serves === true) return servedBy(scene, said, effects.length);
	const governed = governedBy(scene, said, effects);
	if (governed.link === "others") return null;
	if (said.meaning.attitude.harm === true && isSuffering(scene, said))
		return { ...governed, link: "complaint", towards: 1 };
	return governed.link === "settled" ? governed : { ...governed, link: "predicate" };
}

function servedBy(scene: Scene, said: AttitudeTag, turns: number): Governed | null {
	const { text, clause, own, words, target, language } = scene;
	if (isOthers(doerOf(text, own, target, words, language), clause, said, words)) return null;
	const attitude = attitudeOf(scene, said);
	return { attitude, towards: attitude.negated === (turns % 2 === 0) ? -1 : 1, at: said, link: "predicate" };
}

/** 对X的严重威胁: the thing suffers the harm named behind it. */
function isSuffering({ text, own, target, language }: Scene, { start }: Span): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	if (rules === null) return false;
	return rules.onto.test(text.slice(own.start, target.start)) && rules.ofHarm.test(text.slice(target.end, start));
}

/** "called X irresponsible", "described X as contrary to Y": the judgement follows its object without a copula. */
const isNamedSo = ({ text, own, target }: Scene, { start }: Span): boolean =>
	NAMED_AS.test(text.slice(target.end, start)) &&
	!BESIDE.test(text.slice(Math.max(own.start, target.start - BESIDE_REACH), target.start)) &&
	NAMING.test(text.slice(Math.max(own.start, target.start - NAMING_REACH), target.start));
const NAMING_REACH = 40;
const NAMING = expressionOfAny(
	({ coding }) => coding?.naming,
	"iu",
	(words) => String.raw`(?<![${LETTERS}])(?:${words})\s(?:\S+\s){0,3}$`,
);
const NAMED_AS = expressionOfAny(
	({ coding }) => coding?.namedAs,
	"u",
	(words) => String.raw`^\s(?:(?:${words})\s)?(?:\p{L}+\s)?$`,
);

/** "X now threatens", "X, and the troops that come with it, threaten": nothing stands between but a word or two, or an apposition. */
const HARMS = /^(?:,\s[^,;:.()]{1,80},)?\s(?:\p{L}+\s){0,2}$/u;

/** Right behind it, in a form of what it does itself: no "X to undermine Y", "X is undermined". */
const isActive = ({ text, target, attitudes }: Scene, { start }: Span): boolean => {
	const between = text.slice(target.end, start);
	return (
		(IS_A.test(between) || (HARMS.test(between) && !PASSIVE.test(between))) &&
		!INFINITIVE.test(between) &&
		!attitudes.some((tag) => tag.start > target.end + between.lastIndexOf(",") && tag.end <= start)
	);
};
/** "X is a direct [threat to Y]" */
const IS_A = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) =>
		String.raw`^\s(?:${words})\s(?:\S+\s)?(?:${sourceOfAny(({ coding }) => coding?.article)})\s(?:\S+\s){0,2}$`,
);

/** "X to be undermined", "X is violated": a complaint, or what is not to happen. */
function harmedBehind(scene: Scene): Governed | null {
	const { text, own, target, attitudes } = scene;
	const behind = attitudes.find((tag) => tag.start >= target.end && tag.end <= own.end);
	if (behind === undefined || behind.meaning.attitude.harm !== true) return null;
	const between = text.slice(target.end, behind.start);
	if (!HARMED.test(between) || /[,;()"”»]/.test(between)) return null;
	const attitude = attitudeOf(scene, behind);
	return { attitude, towards: attitude.negated ? 0 : 1, at: behind, link: "complaint" };
}
const HARMED = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`^(?:\s\S+){0,4}\s${words}\s(?:\S+\s)?$`,
);
const INFINITIVE = expressionOfAny(
	({ coding }) => coding?.infinitive,
	"u",
	(words) => String.raw`\s(?:${words})\s$`,
);
const PASSIVE = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`\s${words}\s(?:\S+\s)?$`,
);

/** 避免对X造成损害: harm to it is to be avoided, and its verb stands behind it. */
function avertedHarm(scene: Scene): Governed | null {
	const { text, attitudes, from, own, target, language } = scene;
	const [outer] = effectsBetween(scene, from);
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
		? { ...governed, link: "effect", towards }
		: { ...governedBy(scene, demanded, []), link: "object", towards };
}

/** 推进X，符合各方利益: firmer than the words before it. */
const firmBehind = (scene: Scene): Governed | null => {
	const said = demandBehind(scene);
	return said?.link === "predicate" ? said : null;
};

/** "X must be lifted", "X is welcome": a demand on it, or a friendly word. */
function demandBehind(scene: Scene): Governed | null {
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
		!TO_BE.test(text.slice(said.end, own.end)) &&
		!attitudes.some((tag) => isCloseBehind(said, tag));
	if (isOfManner) return null;
	if (governed.link === "others") return null;
	return { ...governed, link: said.meaning.attitude.weak === true ? "weak" : "predicate" };
}

/** 关于X，我方坚决反对; 某方采取X，我方对此表示欢迎: the view of what has been brought up, in a stretch of its own behind it. */
function resumedBehind(scene: Scene): Governed | null {
	const { text, own, target, attitudes, clause, language } = scene;
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	if (rules === null) return null;
	const isFronted = rules.fronted.test(text.slice(stretchStart(text, own.start, target.start), target.start));
	const said = attitudes.find(({ start, end, meaning: { attitude } }) => {
		if (start < target.end || end > clause.end || !VIEWS.has(attitude.scale) || attitude.weak === true) return false;
		const between = text.slice(target.end, start);
		return (
			attitude.polarity !== 0 &&
			(rules.resumed.test(between) || (isFronted && rules.ownView.test(between))) &&
			rules.viewEnds.test(text.slice(end, clause.end))
		);
	});
	if (said === undefined) return null;
	const governed = governedBy(scene, said, []);
	return governed.link === "others" ? null : { ...governed, link: "predicate" };
}
const VIEWS: ReadonlySet<string> = new Set(["support", "disapproval", "warning"]);

/** "asked that X be lifted", "X must stop", "hopes that X be resolved": what is to be done with it, said behind it. */
function doneBehind({ text, attitudes, target, own, unspaced }: Scene, governor: Span): AttitudeTag | undefined {
	const after = Math.max(target.end, governor.end);
	return attitudes.find((tag) => {
		const { polarity, settles, harm } = tag.meaning.attitude;
		if (!isEffect(tag) || (polarity > 0 && settles !== true) || (harm === true && governor.start < target.end))
			return false;
		if (tag.start < after || tag.end > own.end) return false;
		const between = text.slice(after, tag.start);
		if (unspaced)
			return (
				(settles === true ? SETTLED_UNSPACED : UNDONE_UNSPACED).test(between) &&
				ENDS_STRETCH.test(text.slice(tag.end, own.end))
			);
		if (AS_NOUN.test(between)) return false;
		return governor.start >= target.end ? /^\s?(?:\p{L}+\s){0,2}$/u.test(between) : UNDONE.test(between);
	});
}

/** The sign of one governor, with its negation, the effects between, and whose view it is. */
function governedBy(scene: Scene, chosen: AttitudeTag, effects: readonly AttitudeTag[]): Governed {
	const { text, clause, own, words, language, target } = scene;
	const reach = reachIn(language);
	const data = chosen.meaning.attitude;
	const isNegated = (tag: Span): boolean => bentBy("negation", tag, words, reach.negation, clause);
	const negated = isNegated(chosen);
	const done = isWish(data) || data.scale === "directive" ? doneBehind(scene, chosen) : undefined;
	const between = effects.reduce(
		(sign, tag) => sign * tag.meaning.attitude.polarity * (isNegated(tag) ? -1 : 1),
		done === undefined || done.meaning.attitude.polarity > 0 ? 1 : -1,
	);
	const read = data.polarity * between * (negated ? -1 : 1) * (isOfFailure(scene, chosen, effects) ? -1 : 1);
	const [last = chosen] = effects.slice(-1);
	const isDeplored = last.meaning.attitude.deplored === true && last.start < target.start && !isNegated(last);
	const sign = isDeplored && data.polarity > 0 ? 1 : read;
	const governed = (link: Link, towards: number, verb = chosen): Governed => ({
		attitude: attitudeOf(scene, verb),
		towards: Math.sign(towards) as -1 | 0 | 1,
		at: verb,
		link,
	});
	const isBefore = chosen.start < target.start;
	const harms = data.harm === true || effects.some(({ meaning }) => meaning.attitude.harm === true);
	const around = chosen.start >= own.start ? own : clause;
	const named = doerOf(text, around, chosen, words, language);
	const doer =
		(named !== null && !isBefore && isBroughtUp(scene, named.at) ? null : named) ?? relativeDoer(scene, around, chosen);
	if (isOthers(doer, clause, chosen, words)) {
		const over = viewOver(scene, doer.at);
		if (over !== undefined)
			return governed("object", over.meaning.attitude.polarity * (isNegated(over) ? -1 : 1) * sign, over);
		return harms ? governed("complaint", isBefore ? 1 : -1) : governed("others", 0);
	}
	if ([chosen, effects.at(-1), done].some((tag) => tag?.meaning.attitude.settles === true))
		return governed("settled", sign);
	if (harms && doer === null && (data.harm === true || data.weak === true))
		return governed("complaint", (isBefore ? 1 : -1) * (negated && !isBefore ? -1 : 1));
	if (data.scale === "effect") return governed("effect", sign);
	if (data.weak === true && (doer === null || data.scale !== "cooperation")) return governed("weak", sign);
	return governed(target.start - chosen.end > reach.object ? "far" : "object", sign);
}

/** 对某国退出X表示遗憾: who is named in what is brought up does not hold the view behind it. */
const isBroughtUp = ({ text, own, target, language }: Scene, { start }: Span): boolean =>
	start < target.start &&
	languageOf(language)?.coding?.unspaced?.fronted.test(text.slice(stretchStart(text, own.start, start), start)) ===
		true;

/** "Regrets that they have not accepted X": what is deplored is that another turned it down. */
function isOfFailure(
	{ text, words, target, unspaced }: Scene,
	{ end, meaning }: AttitudeTag,
	effects: readonly AttitudeTag[],
): boolean {
	if (unspaced || !AGAINST.has(meaning.attitude.scale)) return false;
	const [denial, ...others] = words.ofRole("negation").filter((tag) => tag.start >= end && tag.end <= target.start);
	return (
		denial !== undefined &&
		others.length === 0 &&
		target.start - denial.end <= REACH_OF_FAILURE &&
		!/[,;:]/.test(text.slice(end, target.start)) &&
		!effects.some((effect) => effect.start >= denial.start)
	);
}
/** From "not" to what has not been accepted. */
const REACH_OF_FAILURE = 60;

/** "X, which supports Y": whose the relative clause is, unless it speaks of the holder. */
function relativeDoer({ text, words, clause, own }: Scene, around: Span, { start, meaning }: AttitudeTag): Doer | null {
	if (around !== own || meaning.attitude.weak === true) return null;
	const head = RELATIVE_SUBJECT.exec(text.slice(own.start, start));
	if (head === null) return null;
	const isHolder = words.all.some(
		({ end, meaning: { kind, ...named } }) =>
			end <= own.start &&
			own.start - end <= 2 &&
			(kind !== "actor" || ("actor" in named && named.actor === clause.holder)),
	);
	return isHolder ? null : { kind: "others", at: { start: own.start, end: own.start + head[0].length } };
}
const RELATIVE_SUBJECT = expressionOfAny(
	({ coding }) => coding?.relativeSubject,
	"iu",
	(words) => String.raw`^[\s,]*(?:${words})\s`,
);

function attitudeOf({ text, clause, words, language }: Scene, verb: AttitudeTag): Attitude {
	const reach = reachIn(language);
	const { scale, rung, polarity } = verb.meaning.attitude;
	return {
		verb: text.slice(verb.start, verb.end),
		scale: scale === "effect" ? "report" : scale,
		rung,
		polarity,
		negated: bentBy("negation", verb, words, reach.negation, clause),
		conditional: bentBy("conditional", verb, words, reach.negation, clause) || scale === "offer",
		intensified: rung >= 7 || bentBy("intensifier", verb, words, reach.intensifier, clause),
	};
}

/** Somebody else than the holder does it, and is not asked to. */
const isOthers = (
	doer: Doer | null,
	{ holder }: { readonly holder: ActorId | "BOTH" },
	verb: Span,
	words: ClauseWords,
): doer is Doer =>
	doer !== null &&
	holder !== "BOTH" &&
	(doer.kind === "others" ||
		(doer.kind === "actor" && doer.beside !== holder && !mayBe(doer.actor, doer.at, holder, words))) &&
	!isDemanded(doer.at, verb, words);

/** 塞方 is the side of several states: the holder's own where it may be. */
const mayBe = (actor: ActorId, { start, end }: Span, holder: ActorId | "BOTH", words: ClauseWords): boolean =>
	actor === holder ||
	words.doers.some(
		(tag) => tag.start === start && tag.end === end && tag.meaning.kind === "actor" && tag.meaning.actor === holder,
	);

/** "X must respect Y", "X must take part in Y": not what X does, but what is asked of it. */
const isDemanded = (doer: Span, verb: Span, { attitudes, ofRole }: ClauseWords): boolean => {
	const isBetween = ({ start, end }: Span): boolean => start >= doer.end && end <= verb.start + 1;
	return (
		ofRole("demand").some(({ start, end }) => start >= doer.end && end <= verb.end) ||
		attitudes.some((tag) => tag.meaning.attitude.scale === "directive" && isBetween(tag))
	);
};

/** The holder's view of what another does: "urges X to respect", "condemns X for undermining". */
const viewOver = ({ text, own, attitudes }: Scene, doer: Span): AttitudeTag | undefined =>
	attitudes.findLast(
		({ start, end, meaning: { attitude } }) =>
			start >= own.start &&
			end <= doer.start &&
			attitude.polarity !== 0 &&
			attitude.weak !== true &&
			attitude.harm !== true &&
			!/[;；]/.test(text.slice(end, doer.start)),
	);

/** Where words are not spaced, between commas every stretch has its own verb; only a judgement at the end may reach back over one. */
function stretchStart(text: string, from: number, to: number): number {
	let start = to;
	while (start > from && !"，；".includes(text.charAt(start - 1))) start--;
	return start;
}

/** 反对X，包括Y: a stretch that gives an example belongs to the one before it. */
function reachStart(text: string, from: number, to: number, language: LanguageCode): number {
	const start = stretchStart(text, from, to);
	return start > from && languageOf(language)?.coding?.unspaced?.example.test(text.slice(start, to)) === true
		? stretchStart(text, from, start - 1)
		: start;
}

/** "…, sanctions were imposed": where the thing opens a clause as its subject, no word before that clause governs it. */
function headStart(text: string, from: number, { start, end }: Span): number {
	if (!FINITE.test(text.slice(end, end + FINITE_REACH))) return from;
	const head = HEAD.exec(text.slice(Math.max(from, start - HEAD_REACH), start));
	return head === null ? from : start - head[0].length + 1;
}
const FINITE_REACH = 40;
const HEAD_REACH = 60;
/** Behind a subject: its verb. */
const FINITE = expressionOfAny(
	({ coding }) => coding?.finite,
	"u",
	(words) => String.raw`^\s(?:\S+\s)?(?:${words})\s`,
);
/** Between the beginning of a clause and its subject: at most three words, and none that makes the clause what is said or asked. */
const HEAD = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) =>
		String.raw`(?:,|\s(?:${words}))\s(?!(?:${sourceOfAny(({ coding }) => coding?.relative)})\s)(?:[^\s,]+\s){0,3}$`,
);

/** "understand that …", "the fact that …": behind it something is told, which no word before it asks for or supports. */
const factStart = ({ ofRole }: ClauseWords, from: number, to: number): number =>
	ofRole("fact").findLast(({ start, end }) => start >= from && end <= to)?.end ?? from;

/** What is prevented ends where the next thought begins: 避免误解，管控分歧. */
const ENDS_EFFECT = expressionOfAny(
	({ coding }) => coding?.nextThought,
	"u",
	(words) => String.raw`[，；;]|,\s${words}\s`,
);

/** "concern about support for X", "discussed cooperation in X": the outer word governs the kinder one inside it. */
const AGAINST: ReadonlySet<string> = new Set(["disapproval", "warning"]);
const isBareTalk = (
	outer: AttitudeData,
	end: number,
	inner: AttitudeTag,
	words: ClauseWords,
	attitudes: readonly AttitudeTag[],
): boolean =>
	outer.scale === "report" &&
	inner.meaning.attitude.scale === "cooperation" &&
	!words.ofRole("purpose").some((tag) => tag.start >= end && tag.end <= inner.start) &&
	!attitudes.some((tag) => tag.start >= end && tag.end <= inner.start && isWish(tag.meaning.attitude));
/** "In discussing trade the intention to expand it was voiced": more than talk. */
const isWish = ({ polarity, weak, scale }: AttitudeData): boolean =>
	polarity > 0 && weak !== true && scale !== "effect";
/** «Затронуты вопросы …, а также взаимодействия в …»: a genitive is one more thing talked of, whatever comma stands before. */
const isListed = (outer: AttitudeData, { start, end }: Span, text: string): boolean =>
	outer.scale === "report" && GENITIVE.test(text.slice(start, end));
const GENITIVE = expressionOfAny(({ coding }) => coding?.listed, "u");
/** Between a thing and what is said of it: "is", "must be". */
const COPULA = expressionOfAny(
	({ coding }) => coding?.copula,
	"iu",
	(words) => apart(words),
);
const NEAR_COPULA = expressionOfAny(
	({ coding }) => coding?.copula,
	"u",
	(words) => String.raw`(?:^|\s)${words}\s(?:\S+\s){0,3}$`,
);
/** Between "asked that X", with what belongs to X, and what is to be done: "be". */
const UNDONE = expressionOfAny(
	({ coding }) => coding?.copula,
	"u",
	(words) =>
		String.raw`^(?:\s(?!(?:${sourceOfAny(({ coding }) => coding?.relative)})\s)[^\s,;:.]+){0,10}\s${words}\s(?:\S+\s)?$`,
);
const UNDONE_UNSPACED = /^[^，。；、：]{0,8}$/;
const SETTLED_UNSPACED = /^[^，。；：]{0,24}$/;
/** "must include an end to Y": no verb that is done to X. */
const AS_NOUN = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) => String.raw`\s(?:${words})\s$`,
);
/** Where words are not spaced, what is done ends its stretch: X早日解决, X停下来. */
const ENDS_STRETCH = expressionOfAny(
	({ coding }) => coding?.stretchEnd,
	"u",
	(words) => `^(?:${words})`,
);
/** Between a view and that amid which it is held: "despite". */
const CIRCUMSTANCE = expressionOfAny(
	({ coding }) => coding?.circumstance,
	"iu",
	(words) => apart(words),
);
/** At the end, between a view of something else and that by means of which it is acted upon: "respond to the raids with". */
const INSTRUMENT = expressionOfAny(
	({ coding }) => coding?.instrument,
	"u",
	(words) => String.raw`\S[\s,]+(?:${words})\s(?:\S+\s){0,2}$`,
);
const COORDINATED = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) => `[,;，；。]|${apart(words)}`,
);

/** "not" alone tells a reader nothing: "not supply" does. Chinese negations bring their verb with them. */
const withItsVerb = (words: string, length: number): string =>
	/^\p{L}+\s\p{L}+/u.exec(words)?.[0] ?? words.slice(0, length);

/** "stressed that he cannot open X": the refusal right before its own words outweighs a word that only furthers. */
const refusedRightBefore = (scene: Scene): Governed | null =>
	scene.words.ofRole("negation").some(({ end }) => /^\s$/.test(scene.text.slice(end, scene.target.start)))
		? bareNegation(scene, true)
		: null;

/** "does not seek X", 不寻求X: no verb of attitude, yet whoever speaks turns the thing down. */
function bareNegation({ text, clause, own, words, target, language }: Scene, anybody = false): Governed | null {
	const reach = reachIn(language).negation;
	const negation = words
		.ofRole("negation")
		.findLast(({ start, end }) => start >= own.start && end <= target.start && target.start - end <= reach);
	if (negation === undefined || /[,，]/.test(text.slice(negation.end, target.start))) return null;
	// 主张对话，不加入X: between commas the verb alone, of who has the floor. 敦促某方…，不参加X: of whom it is demanded.
	const opens =
		languageOf(language)?.coding?.unspaced?.unwilling.test(text.slice(negation.start, negation.end)) === true &&
		stretchStart(text, own.start, negation.start) === negation.start;
	const doer = opens ? null : doerOf(text, own, negation, words, language);
	if (
		(doer === null && !opens && !anybody) ||
		doer?.kind === "others" ||
		(doer?.kind === "actor" && !mayBe(doer.actor, doer.at, clause.holder, words))
	)
		return null;
	const attitude: Attitude = {
		verb: withItsVerb(text.slice(negation.start, target.start), negation.end - negation.start),
		scale: "disapproval",
		rung: 4,
		polarity: -1,
		negated: true,
		conditional: false,
		intensified: false,
	};
	return { attitude, towards: -1, at: negation, link: opens ? "object" : "negation" };
}

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

/** Does such a word stand before the attitude, within reach, or overlap its own words (不支持 holds 支持)? */
const bentBy = (
	role: "negation" | "conditional" | "intensifier",
	{ start, end }: Span,
	words: ClauseWords,
	reach: number,
	clause: Span,
): boolean => {
	const bending = words.ofRole(role);
	// "cannot accept", 不接受, «недопустимо»: a negation among an attitude's own words is part of its meaning.
	const own = role === "negation" && bending.some((tag) => tag.start >= start && tag.end <= end);
	// "spare no effort to promote": one among the words of another view in favour is part of that.
	const isOfAnother = (tag: Span): boolean =>
		role === "negation" &&
		words.attitudes.some(
			({ start: from, end: to, meaning: { attitude } }) =>
				from <= tag.start && to >= tag.end && to <= start && attitude.polarity > 0 && attitude.scale === "support",
		);
	return bending.some(
		(tag) =>
			tag.start >= clause.start &&
			((tag.end <= start && start - tag.end <= reach && !isOfAnother(tag)) ||
				(!own && tag.start < end && tag.end > start)),
	);
};
