import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languageKnowledge, languageKnowledgeIn } from "./language-knowledge.mjs";

const codes = new Set(
	readdirSync(new URL("../packages/languages/src", import.meta.url), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== "shared")
		.map(({ name }) => name),
);

describe("what belongs to a language", () => {
	it("is in packages/languages only", () => {
		expect(
			languageKnowledge(codes).map(({ file, line, text }) => `${file}:${line} ${text}`),
			"move it into a pack, see docs/adding-a-language.md",
		).toEqual([]);
	});

	it.each([
		["a literal in Chinese", 'const word = "联合国";', "script"],
		["a literal in Russian", 'const word = "и";', "script"],
		["an escape for a Chinese character", "const word = /[\\u4e00-\\u9fff]/;", "script"],
		["a script", "const han = /\\p{Script=Han}/u;", "script"],
		["a code", 'const spaced = language !== "zh";', "code"],
		["a table by language", 'const marks = { zh: "“" };', "code"],
		["a field of a language", "const name = names.zh;", "code"],
		["an English pattern", "const of = /^(?:of|by) the$/;", "english"],
		["the source of an English pattern", 'const of = "(?:of|by)\\\\s+the";', "english"],
		["an English list", 'const small = ["of", "and", "near"];', "english"],
		["a set of English words", 'const small = wordSet("of by to");', "english"],
	])("is seen in %s", (_, source, kind) => {
		expect(languageKnowledgeIn("a.ts", source, codes).map((offence) => offence.kind)).toEqual([kind]);
	});

	it.each([
		["a comment", "// 联合国, of the\nconst a = 1;"],
		["a message", 'const message = "Expected a date of the year, got nothing; use --date";'],
		["the language of the pages", 'new Intl.DisplayNames(["en"], { type: "region" }); count.toLocaleString("en");'],
		["the name of that language", 'const INTERFACE_LANGUAGE = "en";'],
		["a pattern of digits", "const year = /(?:19|20)\\d\\d/;"],
		["a list of names", 'const kinds = ["speech", "call", "treaty"];'],
	])("is not seen in %s", (_, source) => {
		expect(languageKnowledgeIn("a.ts", source, codes)).toEqual([]);
	});
});
