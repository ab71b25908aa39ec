import { NOUN_NAMES, type NounName } from "@fissure/model";
import { Argument, type Command } from "commander";
import { DONE, type Io, writeAll } from "../io.ts";
import { oneOf } from "./shared-options.ts";

const EXAMPLES = `
Examples:
  fissure schema
  fissure schema position
  fissure schema verification > verification.schema.json`;

export function addSchema(program: Command, io: Io, finish: (code: number) => void): void {
	program
		.command("schema")
		.summary("print the JSON Schema of a noun, such as position or finding")
		.description("What does the JSON of a noun look like? Prints its JSON Schema; without a name, the names.")
		.addArgument(new Argument("[noun]", "of what").choices(NOUN_NAMES).argParser(oneOf(NOUN_NAMES)))
		.addHelpText("after", EXAMPLES)
		.action(async (noun: NounName | undefined) => {
			if (noun === undefined) await writeAll(io.stdout, `${NOUN_NAMES.join("\n")}\n`);
			else {
				const { jsonSchemaOf } = await import("@fissure/model/schemas");
				await writeAll(io.stdout, jsonSchemaOf(noun));
			}
			finish(DONE);
		});
}
