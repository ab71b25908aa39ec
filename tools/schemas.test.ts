import { readdirSync, readFileSync } from "node:fs";
import { allAnswerSchemas } from "@fissure/app/operations";
import { NOUN_NAMES } from "@fissure/model";
import { jsonSchemaOf } from "@fissure/model/schemas";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const folder = new URL("../docs/schema/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");

describe("docs/schema", () => {
	it("holds one file for each noun, one for the answers of all operations, and no other", () => {
		expect(readdirSync(folder).sort()).toEqual([...NOUN_NAMES, "operations"].map((name) => `${name}.json`).sort());
	});

	it("says what the program checks; npm run schemas writes it again", async () => {
		for (const name of NOUN_NAMES) expect(read(`${name}.json`), name).toBe(jsonSchemaOf(name));
		expect(read("operations.json")).toBe(await allAnswerSchemas());
	});

	it("is JSON Schema of the draft that it names, which tells right from wrong", () => {
		const ajv = new Ajv2020({ allowUnionTypes: true });
		ajv.addSchema(JSON.parse(read("operations.json")));
		const fits = (name: string, value: unknown) =>
			ajv.validate({ $ref: `urn:fissure:operations#/$defs/${name}` }, value);
		expect(fits("init", { path: "a.fissure", status: "made", codebook: "x 1", stale: 0 })).toBe(true);
		expect(fits("init", { path: "a.fissure", status: "burnt", codebook: "x 1", stale: 0 })).toBe(false);
		expect(fits("list-tasks", { tasks: [] })).toBe(true);
		expect(fits("list-tasks", { tasks: [], more: 1 })).toBe(false);
		for (const name of NOUN_NAMES) ajv.compile(JSON.parse(read(`${name}.json`)));
	});
});
