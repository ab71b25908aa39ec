import type { Mark, Span } from "@fissure/model";

/** A word that judges, by what it does in a sentence; the roles are those of the word lists. */
export interface Judging extends Span {
	readonly role: string;
}

/** What is known in a text or a sentence, in order of place. */
export interface KnownWords {
	readonly words: readonly Judging[];
	readonly marks: readonly Mark[];
}

/** A sentence with what is known in it. */
export interface SentenceWords extends Span, KnownWords {
	readonly text: string;
	/** Actors named who do not hold what is said. */
	readonly others: readonly NamedActor[];
}

export interface NamedActor extends Span {
	readonly actor: string;
	/** `acts`: is said to do it; `bears`: it is done to it, or the place; `names`: neither is plain. */
	readonly part: "acts" | "names" | "bears";
}

/**
 * What in a sentence speaks for a bad opinion of somebody: counts, 0–3, and yes or no as 1 and 0.
 *
 * The signs are of the language, none of a text: how strong the words are, whether a due thing is denied, who acts, whether the sentence asks
 * or tells.
 */
export function signsOf({ text, words, marks, others, start, end }: SentenceWords) {
	const count = (role: string, most: number): number =>
		Math.min(most, words.filter((word) => word.role === role).length);
	const has = (role: string): number => count(role, 1);
	const isMarked = (kind: Mark["kind"]): number => (marks.some((mark) => mark.kind === kind) ? 1 : 0);
	const grave = count("grave", 3);
	const acts = others.some(({ part }) => part === "acts") ? 1 : 0;
	const names = others.some(({ part }) => part === "names") ? 1 : 0;
	return {
		grave,
		bad: count("bad", 3),
		grim: count("grim", 3),
		disapproves: count("disapproves", 2),
		denied: has("denied"),
		negation: isMarked("negation"),
		eases: count("eases", 3),
		claims: has("claims"),
		refutes: has("refutes"),
		groups: has("groups"),
		past: has("past"),
		measures: has("measures"),
		unnamed: has("unnamed"),
		acts,
		names,
		graveOfOther: grave > 0 && (acts || names) ? 1 : 0,
		condition: isMarked("condition"),
		asks: QUESTION.test(text.slice(start, end)) ? 1 : 0,
		length: Math.min((end - start) / LONG, MOST_LONG),
	};
}

export type Signs = ReturnType<typeof signsOf>;
/** What is weighed: that another is put right tells nothing of itself. */
export type Sign = Exclude<keyof Signs, "refutes">;

const QUESTION = /[?？]\s*["”»」』]?\s*$/u;
/** Letters of a long sentence, which holds words of any kind by chance. */
const LONG = 300;
const MOST_LONG = 1.5;
