import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "./packs.ts";
import { hasUnspaced, languageOf, UNSPACED } from "./registry.ts";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== "shared")
	.map(({ name }) => name);

const guide = readFileSync(new URL("../../../docs/adding-a-language.md", import.meta.url), "utf8");
const required = [...guide.matchAll(/^- `languages\/<code>\/([\w.-]+)`/gm)].map(([, file]) => file as string);

describe("languages", () => {
	it("registers every folder, once, under its own code", () => {
		expect(languages.map(({ code }) => code).toSorted()).toEqual(folders.toSorted());
	});

	it("names the files that a language needs in docs/adding-a-language.md", () => {
		expect(required).toContain("index.ts");
		expect(required).toContain("sentences.ts");
	});

	it.each(folders)("%s has every file that docs/adding-a-language.md asks for", (folder) => {
		const missing = required.filter((file) => !existsSync(new URL(`./${folder}/${file}`, import.meta.url)));
		expect(missing).toEqual([]);
	});

	it.each(languages)("$name keeps its turn sticky, so that it is tried at one place only", ({ sentences }) => {
		expect(sentences.turn.sticky).toBe(true);
		expect(sentences.wrapWidth[0]).toBeLessThan(sentences.wrapWidth[1]);
	});

	it.each(languages)("$name writes its abbreviations without their last full stop", ({ sentences }) => {
		const words = [...sentences.never, ...sentences.beforeNumber, ...sentences.afterNumber, ...sentences.open];
		expect(words.filter((word) => word.endsWith("."))).toEqual([]);
	});
});

describe("languageOf", () => {
	it("finds a language by its primary subtag, in any case", () => {
		expect(languageOf("zh-Hans")?.code).toBe("zh");
		expect(languageOf("EN")?.code).toBe("en");
		expect(languageOf("ru_RU")?.code).toBe("ru");
	});

	it("has nothing for a language that is not registered", () => {
		expect(languageOf("pt")).toBeNull();
		expect(languageOf("")).toBeNull();
	});

	it("knows each letter that is written without spaces, by itself and in a long text", () => {
		const unspaced = new RegExp(`[${UNSPACED}]`, "u");
		for (let point = 0; point < 0x32000; point++) {
			const letter = String.fromCodePoint(point);
			if (hasUnspaced(`the “text” ${letter}`) !== unspaced.test(letter)) expect.fail(point.toString(16));
		}
	});
});
