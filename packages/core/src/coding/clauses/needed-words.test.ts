import { describe, expect, it } from "vitest";
import { firstWords, neededWords } from "./needed-words.ts";

/** Whole words as they are, others with a star. */
const shown = (words: ReturnType<typeof neededWords>): readonly string[] | null =>
	words?.map(({ letters, isWhole }) => (isWhole ? letters : `${letters}*`)) ?? null;

describe("the words of which an expression needs one", () => {
	it.each([
		[String.raw`\s(?:without|без)\s+(?:\S+\s+){0,2}$`, ["without", "без"]],
		[String.raw`\bthank(?:s|ed)\s`, ["thank*"]],
		[String.raw`\s(?:in (?:full |strict )?accordance with|via)\s`, ["accordance", "via"]],
		[String.raw`\sremains?\s`, ["remain*"]],
		[String.raw`\s(?:that|to(?=\s*$)|котор\p{L}+)\s`, ["that", "to", "котор*"]],
		[String.raw`\s(?<!the )following\s`, ["following"]],
		[String.raw`$(?<=(?:^|[\s“"(])(?:[Ww]hen it comes to|[Ss]peaking of) )`, ["comes", "speaking"]],
		[String.raw`^(?=[\s\S]*?\s(?:from|on (?:the part|behalf) of)\s)\S`, ["from", "part", "behalf"]],
		[String.raw`\sparce qu['’]\p{L}+`, ["parce"]],
		[String.raw`\sиз-за\s`, ["из"]],
		[String.raw`\s(?:因|despite)\s`, ["despite"]],
		[String.raw`(?<!\p{L})if(?!\p{L})`, ["if"]],
	])("%s", (source, words) => {
		expect(shown(neededWords(source))).toEqual(words);
	});

	it.each([
		// Letters that may be within a word.
		"without",
		String.raw`\S+(?:ed|ing)\s`,
		String.raw`\s\S*port\s`,
		// What may be absent.
		String.raw`\s(?:also\s)?\S`,
		String.raw`\s(?:also|)\s`,
		String.raw`,\s|\swithout\s`,
		"(?!)",
	])("are none of %s", (source) => {
		expect(neededWords(source)).toBeNull();
	});
});

describe("the words with which what it matches begins", () => {
	it.each([
		["and|while|as well as", ["and", "while", "as"]],
		[String.raw`(?<!for )as long as|котор\p{L}+`, ["as", "котор*"]],
		["(?:so )?that", ["so", "that"]],
		["s['’]ils?", ["s"]],
	])("%s", (source, words) => {
		expect(shown(firstWords(source))).toEqual(words);
	});

	it.each([String.raw`\S+ly`, "x?that", ""])("are none of %s", (source) => {
		expect(firstWords(source)).toBeNull();
	});
});
