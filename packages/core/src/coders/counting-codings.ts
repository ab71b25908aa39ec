import { ADJUDICATED, isProgram, LEXICON, MODEL_RULE } from "@fissure/model";

/** A coding of a text that stands. */
export interface StandingCoding {
	/** Without a version: `lexicon`, `person:Ana`, `model:small`. */
	readonly coder: string;
	/** `assigned`: made independently, as a task; `open` while it is not finished; `free`: neither. */
	readonly task: "free" | "open" | "assigned";
}

/** Programs and decisions that count where nobody has chosen, the first that is there. */
const USUAL = [ADJUDICATED, LEXICON] as const;

/**
 * Which codings of one text count in the ledger and in all that rests on it?
 *
 * One coder's, the base: the first of the order who has finished a coding of the text. What persons have corrected or added outside a task
 * counts with it where a program made the base, or nobody.
 *
 * - in:     the codings of one text; `order` null: `adjudicated`, else the lexicon, else the first model by name
 * - out:    for each coding whether it counts
 * - silent: nothing counts but free readings of persons where none of the order has coded the text
 */
export function countingCodings(
	codings: readonly StandingCoding[],
	order: readonly string[] | null,
): readonly boolean[] {
	const base = baseOf(codings, order);
	const takesCorrections = base === undefined || isProgram(base.coder);
	return codings.map(
		(one) =>
			(base !== undefined && one.coder === base.coder && isDone(one)) ||
			(takesCorrections && one.task === "free" && !isProgram(one.coder) && one.coder !== ADJUDICATED),
	);
}

/**
 * Whose coding of one text counts, corrections of persons left aside?
 *
 * - out: the coder; null where none of the order has finished a coding of the text, and in the usual order none that counts by itself
 */
export const countingCoder = (codings: readonly StandingCoding[], order: readonly string[] | null): string | null =>
	baseOf(codings, order)?.coder ?? null;

function baseOf(codings: readonly StandingCoding[], order: readonly string[] | null): StandingCoding | undefined {
	if (order === null) return usualBase(codings);
	const done = codings.filter(isDone);
	const first = order.find((name) => done.some(({ coder }) => coder === name));
	return done.find(({ coder }) => coder === first);
}

const isDone = ({ task }: StandingCoding): boolean => task !== "open";

function usualBase(codings: readonly StandingCoding[]): StandingCoding | undefined {
	for (const name of USUAL) {
		const found = codings.find((one) => one.coder === name && isDone(one));
		if (found !== undefined) return found;
	}
	return codings
		.filter(({ coder }) => coder.startsWith(MODEL_RULE))
		.toSorted((a, b) => (a.coder < b.coder ? -1 : 1))[0];
}
