import type { BriefProblem } from "@fissure/model";

interface ProblemPlace {
	/** Of the draft. */
	readonly name: string;
	readonly line: number;
	readonly column: number;
	readonly reference: number | null;
}

export const problemAt = (
	severity: BriefProblem["severity"],
	code: string,
	message: string,
	{ name, line, column, reference }: ProblemPlace,
): BriefProblem => ({ severity, code, message, place: `${name}:${line}:${column}`, line, column, reference });
