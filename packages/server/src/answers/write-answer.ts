import type { LoadedOperation } from "@fissure/app/operations";

/** The answer of an operation as JSON. */
export type WriteAnswer = (loaded: LoadedOperation, answer: unknown) => string;

/** Answers are ours and their types are checked by the compiler: they go out as they are. */
export const trustAnswer: WriteAnswer = (_, answer) => JSON.stringify(answer);

/** In tests each answer is compared with what the description of the interface promises; what is too much counts as well. */
export const checkAnswer: WriteAnswer = ({ operation, output }, answer) => {
	const json = JSON.stringify(answer);
	const checked = output?.safeParse(JSON.parse(json));
	if (checked?.success === false)
		throw new Error(`${operation.name} answers otherwise than it says: ${checked.error.message}`);
	return json;
};
