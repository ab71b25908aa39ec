import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countsByFolder, languageKnowledge, languageKnowledgeIn } from "./language-knowledge.mjs";

const codes = new Set(
	readdirSync(new URL("../packages/languages/src", import.meta.url), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== "fixtures")
		.map(({ name }) => name),
);

/** Places still to be moved into a pack, by folder; the counts may only shrink. */
const allowed = JSON.parse(readFileSync(new URL("./language-knowledge.json", import.meta.url), "utf8")) as Readonly<
	Record<string, number>
>;

describe("what belongs to a language", () => {
	it("stands in packages/languages only", ({ annotate }) => {
		const found = languageKnowledge(codes);
		const counts = countsByFolder(found);
		void annotate(`${found.length} places in ${new Set(found.map(({ file }) => file)).size} files`);
		const more = found.filter(({ file }) => {
			const folder = file.slice(0, file.lastIndexOf("/"));
			return (counts[folder] ?? 0) > (allowed[folder] ?? 0);
		});
		expect(
			more.map(({ file, line, text }) => `${file}:${line} ${text}`),
			"more than tools/language-knowledge.json allows: move it into a pack, see docs/adding-a-language.md",
		).toEqual([]);
		const fewer = Object.entries(allowed).filter(([folder, count]) => (counts[folder] ?? 0) < count);
		expect(
			fewer,
			"fewer than allowed: node tools/language-knowledge.mjs --counts > tools/language-knowledge.json",
		).toEqual([]);
	});

	it.each([
		["a literal in Chinese", 'const word = "联合国";', "script"],
		["a literal in Russian", 'const word = "и";', "script"],
		["an escape for a Chinese character", "const word = /[\\u4e00-\\u9fff]/;", "script"],
		["a script", "const han = /\\p{Script=Han}/u;", "script"],
		["a code", 'const spaced = language !== "zh";', "code"],
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
		["a pattern of digits", "const year = /(?:19|20)\\d\\d/;"],
		["a list of names", 'const kinds = ["speech", "call", "treaty"];'],
	])("is not seen in %s", (_, source) => {
		expect(languageKnowledgeIn("a.ts", source, codes)).toEqual([]);
	});
});
