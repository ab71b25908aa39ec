import type { DataRoute } from "./route.ts";

/** An answer of a route as JSON. */
export type WriteAnswer = (route: Pick<DataRoute, "name" | "answer">, answer: unknown) => string;

/** Answers are ours and their types are checked by the compiler: they go out as they are. */
export const trustAnswer: WriteAnswer = (_, answer) => JSON.stringify(answer);

/** In tests each answer is held against what the description of the interface promises; what is too much counts as well. */
export const checkAnswer: WriteAnswer = ({ name, answer: schema }, answer) => {
	const json = JSON.stringify(answer);
	const checked = schema.safeParse(JSON.parse(json));
	if (!checked.success) throw new Error(`${name} answers otherwise than it says: ${checked.error.message}`);
	return json;
};
