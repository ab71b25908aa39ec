import type { FastifySerializerCompiler } from "fastify";
import type { z } from "zod";

/** Answers are ours and their types are checked by the compiler: they go out as they are. */
export const trustAnswers: FastifySerializerCompiler<z.ZodType> = () => (answer) => JSON.stringify(answer);

/** In tests each answer is held against what the description of the interface promises; what is too much counts as well. */
export const checkAnswers: FastifySerializerCompiler<z.ZodType> =
	({ schema, url, method }) =>
	(answer) => {
		const sent = JSON.parse(JSON.stringify(answer ?? null)) as unknown;
		const checked = schema.safeParse(sent);
		if (!checked.success) throw new Error(`${method} ${url} answers otherwise than it says: ${checked.error.message}`);
		return JSON.stringify(answer);
	};
