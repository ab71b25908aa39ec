import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Attitude, Span } from "@fissure/model";
import type { AttitudeData } from "./lexicon-data.ts";
import { reachIn } from "./reach-in.ts";
import { isKind, isRole, type Tag } from "./tags.ts";

/** How an attitude bears on a thing, with the polarity of what stands between ("support efforts to end X"). */
export interface Governed {
	readonly attitude: Attitude;
	/** 1 for the thing itself, −1 against it, 0 neither. */
	readonly towards: -1 | 0 | 1;
	readonly at: Span;
}

/**
 * Which attitude of the clause governs the thing at `target`?
 *
 * The nearest attitude before it; failing that the nearest after it ("X was welcomed"). An effect in between
 * (end, prevent, undermine) turns the sign. Attitudes inside the target's own words do not count.
 */
export function governingAttitude(
	text: string,
	clause: Span,
	tags: readonly Tag[],
	target: Span,
	language: string,
): Governed | null {
	// What the thing's own words hold belongs to its name, not to the view of it.
	const inClause = tags.filter(
		({ start, end }) => start >= clause.start && end <= clause.end && (end <= target.start || start >= target.end),
	);
	const spellings = inClause.filter((tag) => isRole(tag, "no_attitude"));
	const attitudes = longest(inClause.filter(isKind("attitude"))).filter((tag) => !isSpellingOnly(tag, spellings));
	const reach = reachIn(language);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const from = unspaced ? stretchStart(text, clause.start, target.start) : clause.start;
	const before = attitudes.filter(({ end }) => end <= target.start && end >= from);
	const views = before.filter(({ meaning }) => meaning.attitude.scale !== "effect");
	const view =
		views.at(-1) ??
		attitudes.find(
			({ start, meaning }) =>
				start >= target.end &&
				meaning.attitude.scale !== "effect" &&
				(!unspaced || AGAINST.has(meaning.attitude.scale) || !/[，；]/.test(text.slice(target.end, start))),
		) ??
		null;
	const over =
		view === null
			? undefined
			: views.findLast(
					({ start, end, meaning }) =>
						end <= view.start &&
						start >= clause.start &&
						(!COORDINATED.test(text.slice(end, view.start)) || isListed(meaning.attitude, view, text)) &&
						(AGAINST.has(meaning.attitude.scale) || isBareTalk(meaning.attitude, end, view, inClause)),
				);
	const effect =
		before.findLast(
			({ meaning, start, end }) =>
				meaning.attitude.scale === "effect" &&
				!ENDS_EFFECT.test(text.slice(end, target.start)) &&
				(view === null || view.start >= target.end || start >= view.end || view.start - start < 1),
		) ?? null;
	const chosen = over ?? view ?? effect;
	if (chosen === null) return bareNegation(text, inClause, target, language);
	const data = chosen.meaning.attitude;
	const negated = bentBy("negation", chosen, inClause, reach.negation, clause);
	const turned = effect !== null && effect !== chosen ? -1 : 1;
	const negatedEffect =
		effect !== null && effect !== chosen && bentBy("negation", effect, inClause, reach.negation, clause) ? -1 : 1;
	const sign = data.polarity * turned * negatedEffect * (negated ? -1 : 1);
	return {
		attitude: {
			verb: text.slice(chosen.start, chosen.end),
			scale: data.scale === "effect" ? "report" : data.scale,
			rung: data.rung,
			polarity: data.polarity,
			negated,
			conditional: bentBy("conditional", chosen, inClause, reach.negation, clause) || data.scale === "offer",
			intensified: data.rung >= 7 || bentBy("intensifier", chosen, inClause, reach.intensifier, clause),
		},
		towards: Math.sign(sign) as -1 | 0 | 1,
		at: chosen,
	};
}

/** Where words are not spaced, between commas every stretch has its own verb; only a judgement at the end may reach back over one. */
function stretchStart(text: string, from: number, to: number): number {
	let start = to;
	while (start > from && !"，；".includes(text.charAt(start - 1))) start--;
	return start;
}

/** What is prevented ends where the next thought begins: 避免误解，管控分歧. */
const ENDS_EFFECT = expressionOfAny(
	({ coding }) => coding?.nextThought,
	"u",
	(words) => String.raw`[，；;]|,\s${words}\s`,
);

/** "concern about support for X", "discussed cooperation in X": the outer word governs the kinder one inside it. */
const AGAINST: ReadonlySet<string> = new Set(["disapproval", "warning"]);
const isBareTalk = (outer: AttitudeData, end: number, inner: AttitudeTag, tags: readonly Tag[]): boolean =>
	outer.scale === "report" &&
	inner.meaning.attitude.scale === "cooperation" &&
	!tags.some((tag) => isRole(tag, "purpose") && tag.start >= end && tag.end <= inner.start);
/** «Затронуты вопросы …, а также взаимодействия в …»: a genitive is one more thing talked of, whatever comma stands before. */
const isListed = (outer: AttitudeData, { start, end }: Span, text: string): boolean =>
	outer.scale === "report" && GENITIVE.test(text.slice(start, end));
const GENITIVE = expressionOfAny(({ coding }) => coding?.listed, "u");
const COORDINATED = expressionOfAny(
	({ coding }) => coding?.coordinating,
	"u",
	(words) => String.raw`[,;，；。]|(?<!\p{L})${words}(?!\p{L})`,
);

/** "not" alone tells a reader nothing: "not supply" does. Chinese negations bring their verb with them. */
const withItsVerb = (words: string, length: number): string =>
	/^\p{L}+\s\p{L}+/u.exec(words)?.[0] ?? words.slice(0, length);

/** "does not seek X", 不寻求X: no verb of attitude, yet the thing is turned down. */
function bareNegation(text: string, tags: readonly Tag[], target: Span, language: string): Governed | null {
	const negation = tags.findLast(
		(tag) => isRole(tag, "negation") && tag.end <= target.start && target.start - tag.end <= reachIn(language).negation,
	);
	if (negation === undefined) return null;
	const attitude: Attitude = {
		verb: withItsVerb(text.slice(negation.start, target.start), negation.end - negation.start),
		scale: "disapproval",
		rung: 4,
		polarity: -1,
		negated: true,
		conditional: false,
		intensified: false,
	};
	return { attitude, towards: -1, at: negation };
}

const isSpellingOnly = ({ start, end }: Span, spellings: readonly Span[]): boolean =>
	spellings.some((spelling) => spelling.start <= start && spelling.end >= end);

type AttitudeTag = Tag & { readonly meaning: { readonly kind: "attitude"; readonly attitude: AttitudeData } };

/**
 * Of overlapping attitudes the longest counts: 不支持 holds 支持, "strongly supports" holds "supports". They come in order
 * of their start, the longest first, so the one that reaches furthest so far is the only one that can hold the next.
 */
function longest(tags: readonly AttitudeTag[]): readonly AttitudeTag[] {
	let furthest: Span = { start: -1, end: -1 };
	return tags.filter(({ start, end }) => {
		if (end < furthest.end || (end === furthest.end && start > furthest.start)) return false;
		if (end > furthest.end) furthest = { start, end };
		return true;
	});
}

/** Does such a word stand before the attitude, within reach, or overlap its own words (不支持 holds 支持)? */
const bentBy = (
	role: "negation" | "conditional" | "intensifier",
	{ start, end }: Span,
	tags: readonly Tag[],
	reach: number,
	clause: Span,
): boolean => {
	// "cannot accept", 不接受, «недопустимо»: a negation among an attitude's own words is part of its meaning.
	const own = role === "negation" && tags.some((tag) => isRole(tag, role) && tag.start === start && tag.end <= end);
	return tags.some(
		(tag) =>
			isRole(tag, role) &&
			tag.start >= clause.start &&
			((tag.end <= start && start - tag.end <= reach) || (!own && tag.start < end && tag.end > start)),
	);
};
