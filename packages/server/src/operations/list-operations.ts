import { type CompiledOperation, operationsWith } from "@fissure/app/operations";

const { operation } = operationsWith();

/** The operations as data, so that a page can offer each without loading one. */
export const listOperations = (operations: readonly CompiledOperation[]) =>
	operation({
		name: "list-operations",
		question: "What can be asked of Fissure, and how?",
		effect: "reads",
		// Another version of the program has other operations.
		lasts: "never",
		http: "GET /api/operations",
		output: ({ z, words, list }) =>
			list(
				z
					.strictObject({
						name: words,
						question: words.describe("What it answers, or what it does"),
						permission: z.enum(["read", "write"]).describe("What it does with the case"),
						command: words.nullable().describe("The command in a terminal; null if there is none"),
						http: words.nullable().describe("Method and path; null where it has none of its own"),
						isJob: z.boolean().describe("Is it started with POST /api/jobs?"),
						formats: list(words).describe("Of the file that it gives, where one of several is to be chosen"),
						isReady: z.boolean().describe("Can it be asked without giving anything?"),
					})
					.meta({ id: "ListedOperation" }),
			),
		run: async () => ({
			ok: true,
			value: operations.map(({ name, question, permission, command, http, isJob, input }) => ({
				...{ name, question, permission, http, isJob },
				command: command === null ? null : `fissure ${command.path}`,
				formats:
					(input.properties as { readonly format?: { readonly enum?: readonly string[] } } | undefined)?.format?.enum ??
					[],
				// A union of objects has no fields of its own, and each of its sides asks for some.
				isReady:
					input.properties !== undefined && ((input.required as readonly string[] | undefined) ?? []).length === 0,
			})),
		}),
	});
