import { expressionOfAny } from "@fissure/languages";
import { type ActorId, actorNamed, type Mark, type Span } from "@fissure/model";
import { clauseAround, subjectBefore } from "./parts.ts";
import { HARD_STOP, isFar, opensVerb, reachOf, textBetween, wordsOf } from "./reach.ts";
import type { ReadSentence } from "./sentences.ts";
import { longestFirst } from "./verbs.ts";

/** A view that governs words, whole: with what denies it and what turns it. */
export interface View {
	readonly sign: 1 | -1;
	readonly at: Span;
	/** Whose it is, where a name says so. */
	readonly actor: ActorId | "BOTH" | null;
}

type Attitude = Mark & { readonly kind: "attitude" };
const isAttitude = (mark: Mark): mark is Attitude => mark.kind === "attitude";
const AGAINST: ReadonlySet<string> = new Set(["disapproval", "warning"]);
const FOR: ReadonlySet<string> = new Set(["support", "directive"]);
/** Words between a view and what it is of. */
const FURTHEST = 8;
const FURTHEST_HAN = 10;

/**
 * Is the one who speaks for or against the words at a place?
 *
 * - silent: null where no view governs them, where the words hold a view of their own in front, and in doubt: two views one
 *   over the other, a clause between, a verb that only lends its voice ("stressed")
 */
export function viewOf(read: ReadSentence, at: Span): View | null {
	const { text } = read;
	const views = viewsIn(read);
	if (views.some((view) => isJudgement(view) && view.end > at.start && view.start < at.start + 3)) return null;
	const clause = clauseAround(read, at);
	const view = views.findLast(({ start, end }) => end <= at.start && start >= clause.start);
	if (view === undefined || view.polarity === 0 || !isJudgement(view)) return null;
	const between = text.slice(view.end, at.start);
	if (isParted(between) || wordsOf(read, view.end, at.start, "relative", "divider").length > 0) return null;
	if (opensVerb(read, view.end, at) || isUnderAnother(read, views, view, clause.start)) return null;
	const concepts = read.marks.filter(({ kind }) => kind === "concept");
	const effects = wordsOf(read, view.end, at.start, "effect").filter(
		(effect) => ![...concepts, ...views].some(({ start, end }) => effect.start < end && effect.end > start),
	);
	if (effects.length > 1) return null;
	const denied = read.words.some(
		(word) =>
			(word.kind === "negation" || word.kind === "lack") &&
			word.end <= view.start &&
			reachOf(read, word, view) === "direct",
	);
	const sign = view.polarity * (effects.length === 1 ? -1 : 1) * (denied ? -1 : 1);
	return { sign: sign > 0 ? 1 : -1, at: view, actor: actorAt(read, subjectBefore(read, view, clause)) };
}

/** What is expanded or offered is thereby no view of the expansion. */
const isJudgement = ({ scale }: Attitude): boolean => AGAINST.has(scale) || FOR.has(scale);

/** Views proper, the longest of those that overlap. */
function viewsIn({ marks, words }: ReadSentence): readonly Attitude[] {
	const voices = words.filter(({ kind }) => kind === "voicing");
	let furthest = -1;
	return marks
		.filter(isAttitude)
		.toSorted(longestFirst)
		.filter(({ end }) => {
			const inner = end <= furthest;
			furthest = Math.max(furthest, end);
			return !inner;
		})
		.filter(
			({ start, end, scale }) => scale !== "report" && !voices.some((voice) => voice.start < end && voice.end > start),
		);
}

const PARTING = expressionOfAny(
	({ insertions }) => insertions?.subjects.that,
	"iu",
	(words) => `[,，]|(?<!\\p{L})${words}(?!\\p{L})`,
);
const isParted = (between: string): boolean =>
	HARD_STOP.test(between) || PARTING().test(between) || isFar(between, FURTHEST, FURTHEST_HAN);

/** "condemned X for supporting [Y]": whose view of what is for a reader to say. */
const isUnderAnother = (read: ReadSentence, views: readonly Attitude[], view: Attitude, from: number): boolean =>
	views.some(({ start, end, scale }) => {
		if (start < from || end > view.start || !AGAINST.has(scale)) return false;
		const parted = /[,，;；]/.test(textBetween(read, end, view.start));
		return !parted && wordsOf(read, end, view.start, "joiner").length === 0;
	});

export function actorAt({ marks }: ReadSentence, place: Span | null): ActorId | "BOTH" | null {
	if (place === null) return null;
	const named = marks.filter(({ start, end }) => start >= place.start && end <= place.end);
	if (named.some(({ kind }) => kind === "joint")) return "BOTH";
	const actors = new Set(named.flatMap((mark) => actorNamed(mark) ?? []));
	return actors.size > 1 ? "BOTH" : ([...actors][0] ?? null);
}
