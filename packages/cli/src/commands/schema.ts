import type { CompiledOperation } from "@fissure/app/operations";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { DONE, FAILED, writeAll } from "../terminal/io.ts";
import { complain } from "../terminal/report.ts";

const MORE = `
Examples:
  fissure schema
  fissure schema position
  fissure schema find-shifts
  fissure schema votes agree
  fissure schema verification > verification.schema.json

Of an operation: the form of the JSON that it answers with over HTTP and, where that is another, with --format json; of JSON lines, of
one line. An operation is named as in the description of the interface, or as it is typed. Without a name: the nouns, then the operations.
docs/schema has all of them as files.
Exit status: 0 printed; 2 wrong call.`;

export const SCHEMA: RunnableCommand = {
	command: {
		path: "schema",
		summary: "print the JSON Schema of a noun, such as position, or of what an operation answers",
		about: "Print the JSON Schema of a noun, or of what an operation answers; without a name, list the names of both.",
		arguments: [{ name: "[name...]", about: "a noun, an operation, or a command as it is typed" }],
		more: MORE,
	},
	async run({ words }, io) {
		const { NOUN_NAMES } = await import("@fissure/model");
		const { answerSchemaOf, compiledOperations, isOperationName, LOADERS } = await import("@fissure/app/operations");
		const { operations } = await compiledOperations();
		const name = words.join(" ");
		if (name === "") {
			const answering = operations.filter(({ answersJson }) => answersJson);
			await writeAll(io.stdout, `${[...NOUN_NAMES, "", ...answering.map((one) => one.name)].join("\n")}\n`);
			return DONE;
		}
		const noun = NOUN_NAMES.find((one) => one === name);
		if (noun !== undefined) {
			const { jsonSchemaOf } = await import("@fissure/model/schemas");
			await writeAll(io.stdout, jsonSchemaOf(noun));
			return DONE;
		}
		const asked = operationNamed(operations, name);
		const schema =
			asked !== undefined && isOperationName(asked) ? await answerSchemaOf(await LOADERS[asked]()) : undefined;
		if (typeof schema === "string") {
			await writeAll(io.stdout, schema);
			return DONE;
		}
		complain(
			io.stderr,
			schema === null
				? `Expected an operation that answers with JSON, got "${name}", which writes other files`
				: `Expected a noun, an operation or a command, got "${name}"; "fissure schema" lists the names`,
		);
		return FAILED;
	},
};

/** By its name, by its command, or by what a command is told to do: `coders order`. */
function operationNamed(operations: readonly CompiledOperation[], name: string): string | undefined {
	const [own] = operations.filter((one) => one.name === name || one.command?.path === name);
	if (own !== undefined) return own.name;
	return operations.flatMap(({ command }) =>
		Object.entries(command?.acts ?? {}).flatMap(([act, does]) => (`${command?.path} ${act}` === name ? [does] : [])),
	)[0];
}
