import { orderWords } from "@fissure/report";
import type { z } from "zod";
import type { Command, CommandOption, TypedOptions, TypedWithFormat } from "./command.ts";

type Schemas = typeof import("./schemas.ts");

/** What of an operation has to do with what is asked. */
interface Asking {
	readonly http: string | null;
	readonly command: Command | null;
	readonly input: (schemas: Schemas) => z.ZodType;
	readonly local: (schemas: Schemas) => z.ZodType;
	readonly typed: ((typed: TypedWithFormat) => object | string) | null;
	readonly run: (input: never, context: never) => Promise<unknown>;
	readonly remarks: ((result: never, options: TypedOptions) => readonly string[]) | null;
}

const OPTION: CommandOption = {
	flags: "--coder-order <names>",
	about: "for this question: of each text the coding of the first of these coders who has finished one (Ana,lexicon)",
	value: "list",
};

interface Asked {
	readonly coderOrder?: readonly string[] | undefined;
}

/** The same operation, which also takes an order of coders, and answers as the case would if that order were chosen in it. */
export function withCoderOrder<One extends Asking>(one: One): One {
	const withOrder = (schema: (schemas: Schemas) => z.ZodType) => (schemas: Schemas) => {
		const order = {
			coderOrder: schemas
				.listOf(schemas.words.max(200))
				.optional()
				.describe("Coders: of each text the coding of the first who has finished one counts in this answer"),
		};
		const asked = schema(schemas);
		if (!(asked instanceof schemas.z.ZodUnion)) return (asked as z.ZodObject).safeExtend(order);
		return schemas.z.union(asked.options.map((one) => (one as z.ZodObject).safeExtend(order)));
	};
	const { command, http, input, local, typed, remarks } = one;
	return {
		...one,
		...(http === null ? { local: withOrder(local) } : { input: withOrder(input) }),
		command: command && { ...command, options: [...(command.options ?? []), OPTION] },
		typed:
			typed &&
			((given: TypedWithFormat<Asked>) => {
				const read = typed(given);
				const { coderOrder } = given.options;
				return typeof read === "string" || coderOrder === undefined ? read : { ...read, coderOrder: [...coderOrder] };
			}),
		run: ({ coderOrder, ...asked }: Asked, context: { readonly case: object }) =>
			one.run(
				asked as never,
				(coderOrder === undefined ? context : { ...context, case: { ...context.case, coderOrder } }) as never,
			),
		remarks: (result: never, options: Asked) => [
			...(remarks?.(result, options) ?? []),
			...(options.coderOrder === undefined ? [] : [orderWords(options.coderOrder)]),
		],
	};
}
