import { NOUN_NAMES, type NounName } from "@fissure/model";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure schema
  fissure schema position
  fissure schema verification > verification.schema.json`;

export const printSchema = command({
	name: "print-schema",
	question: "Print the JSON Schema of a noun; without a name, list the names.",
	effect: "reads",
	command: {
		path: "schema",
		summary: "print the JSON Schema of a noun, such as position or finding",
		arguments: [{ name: "[noun]", about: "which noun", choices: NOUN_NAMES }],
		formats: ["json"],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ noun: z.enum(NOUN_NAMES).exactOptional() }),
	typed: ({ words: [noun] }: Typed) => (noun === undefined ? {} : { noun: noun as NounName }),
	async run({ noun }) {
		if (noun === undefined) return { ok: true, value: `${NOUN_NAMES.join("\n")}\n` };
		const { jsonSchemaOf } = await import("@fissure/model/schemas");
		return { ok: true, value: jsonSchemaOf(noun) };
	},
	write: async (text: string) => text,
});
