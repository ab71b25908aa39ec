import { FINDING_KINDS, JUDGMENT_KINDS } from "@fissure/model";
import { formatsOf } from "@fissure/report";
import { expect, it } from "vitest";
import { compiledOperations } from "../load-operation.ts";
import { LOADERS, type OperationName } from "../registry.ts";
import type { Command } from "./command.ts";

/** What is typed as this operation. */
async function commandOf(name: OperationName): Promise<Command> {
	const { command } = await LOADERS[name]();
	if (command === null) throw new Error(`${name} is not typed`);
	return command;
}

const choicesOf = ({ options = [] }: Command, flags: string): readonly string[] | undefined =>
	options.find((option) => option.flags.startsWith(flags))?.choices;

it("offers the formats that there are", async () => {
	expect(choicesOf(await commandOf("status"), "--format")).toEqual(formatsOf("view"));
	for (const [name, formats] of [
		["compare", formatsOf("comparison")],
		["verify", formatsOf("verification")],
	] as const) {
		const command = await commandOf(name);
		expect([choicesOf(command, "--format"), command.formats]).toEqual([formats, formats]);
	}
	expect(choicesOf(await commandOf("export-case"), "--format")).toEqual([
		"zip",
		"warc",
		...formatsOf("exchange"),
		...formatsOf("ledger"),
	]);
});

it("names the kinds that there are", async () => {
	expect(choicesOf(await commandOf("list-judgments"), "--kind")).toEqual(JUDGMENT_KINDS);
	const { options = [] } = await commandOf("find");
	expect(options.find(({ value }) => value === "finding-kinds")?.about).toContain(FINDING_KINDS.join(", "));
});

it("says of all that it takes what it is, fields of its own included", async () => {
	const { operations } = await compiledOperations();
	for (const { name, input, local } of operations)
		for (const schema of [input, local])
			expect(
				schema.properties ?? schema.anyOf ?? schema.oneOf,
				`${name} takes something that it does not describe`,
			).toBeDefined();
});

it("has an operation for every act, named where it is listed", async () => {
	for (const [name, load] of Object.entries(LOADERS)) {
		const operation = await load();
		expect(operation.name).toBe(name);
		for (const [act, does] of Object.entries(operation.command?.acts ?? {}))
			expect(Object.keys(LOADERS), `${name} ${act}`).toContain(does);
		if (operation.command === null) continue;
		expect(operation.view ?? operation.write, `${name} is typed, and must say how it is shown`).not.toBeNull();
		expect(operation.command.summary).toMatch(/^[a-z].*[^.]$/u);
	}
});
