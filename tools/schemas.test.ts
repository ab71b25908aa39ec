import { readdirSync, readFileSync } from "node:fs";
import { NOUN_NAMES } from "@fissure/model";
import { jsonSchemaOf } from "@fissure/model/schemas";
import { describe, expect, it } from "vitest";

const folder = new URL("../docs/schema/", import.meta.url);

describe("docs/schema", () => {
	it("holds one file for each noun and no other", () => {
		expect(readdirSync(folder).sort()).toEqual(NOUN_NAMES.map((name) => `${name}.json`).sort());
	});

	it.each(NOUN_NAMES)("says of %s what the program checks; npm run schemas writes it again", (name) => {
		expect(readFileSync(new URL(`${name}.json`, folder), "utf8")).toBe(jsonSchemaOf(name));
	});
});
