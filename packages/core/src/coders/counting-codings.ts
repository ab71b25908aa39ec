/** The coder whose readings are decisions between those of others. */
export const ADJUDICATED = "adjudicated";

/** A coding of a text that stands. */
export interface StandingCoding {
	/** Without a version: `lexicon`, `person:Ana`, `model:small`. */
	readonly coder: string;
	/** `assigned`: made independently, as a task; `open` while it is not finished; `free`: neither. */
	readonly task: "free" | "open" | "assigned";
}

/** Programs and decisions that count where nobody has chosen, the first that is there. */
const USUAL = [ADJUDICATED, "lexicon"] as const;
const MODEL = "model:";

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
	const base =
		order === null
			? usualBase(codings)
			: codings.find(
					(one) =>
						isDone(one) &&
						one.coder === order.find((name) => codings.some((other) => isDone(other) && other.coder === name)),
				);
	const takesCorrections = base === undefined || isProgram(base.coder);
	return codings.map(
		(one) =>
			(base !== undefined && one.coder === base.coder && isDone(one)) ||
			(takesCorrections && one.task === "free" && !isProgram(one.coder) && one.coder !== ADJUDICATED),
	);
}

const isDone = ({ task }: StandingCoding): boolean => task !== "open";

const isProgram = (coder: string): boolean => coder === "lexicon" || coder.startsWith(MODEL);

function usualBase(codings: readonly StandingCoding[]): StandingCoding | undefined {
	for (const name of USUAL) {
		const found = codings.find((one) => one.coder === name && isDone(one));
		if (found !== undefined) return found;
	}
	return codings.filter(({ coder }) => coder.startsWith(MODEL)).toSorted((a, b) => (a.coder < b.coder ? -1 : 1))[0];
}
