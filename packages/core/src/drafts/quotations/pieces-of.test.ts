import { describe, expect, it } from "vitest";
import { piecesOf } from "./pieces-of.ts";

/** `words` pieces as they are, elisions as `…`, insertions in brackets. */
const shape = (words: string): readonly string[] =>
	piecesOf(words).map((piece) =>
		piece.kind === "words" ? piece.words : piece.kind === "elision" ? "…" : `+${piece.text}`,
	);

describe("elisions", () => {
	it.each([
		"[…]",
		"[...]",
		"[. . .]",
		"(...)",
		"(…)",
		"（……）",
		"<…>",
		"<...>",
		"…",
		"...",
		"....",
		"……",
		"⋯⋯",
		"。。。",
		". . .",
		". . . .",
		"* * *",
		"[* * *]",
		"［…］",
		"［略］",
		"（中略）",
		"〈…〉",
	])("%s parts the words before from the words behind", (sign) => {
		expect(shape(`we oppose ${sign} the dam`)).toEqual(["we oppose", "…", "the dam"]);
		expect(shape(`我们反对${sign}大坝`)).toEqual(["我们反对", "…", "大坝"]);
	});

	it("stand at the edges too", () => {
		expect(shape("… we oppose […]")).toEqual(["…", "we oppose", "…"]);
	});

	it("are joined where nothing but a stop stands between them", () => {
		expect(piecesOf("we oppose […]. … the dam")).toEqual([
			{ kind: "words", words: "we oppose", bracketedLetters: [] },
			{ kind: "elision", text: "[…]. …" },
			{ kind: "words", words: "the dam", bracketedLetters: [] },
		]);
	});

	it.each([
		"we oppose. The dam",
		"12.5 per cent",
		"the (old) dam",
		"a < b > c",
		"5 * 3",
		"so?.. the dam",
		"3·5·7",
		"(sick) dam",
	])("there are none in %s", (words) => {
		expect(shape(words)).toEqual([words]);
	});
});

describe("insertions", () => {
	it.each([
		["we [the ministry] oppose", ["we", "+[the ministry]", "oppose"]],
		["we support[s] it", ["we support", "+[s]", "it"]],
		["up[s]hot", ["up", "+[s]", "hot"]],
		["[We] oppose", ["+[We]", "oppose"]],
		["[a] dam", ["+[a]", "dam"]],
		["[我]国反对", ["+[我]", "国反对"]],
		["мы ［министерство］ против", ["мы", "+［министерство］", "против"]],
		["我们〔外交部〕反对", ["我们", "+〔外交部〕", "反对"]],
		["we [the ministry] [of peace] oppose", ["we", "+[the ministry] [of peace]", "oppose"]],
		["we [the ministry] […] oppose", ["we", "+[the ministry]", "…", "oppose"]],
		["we support[] it", ["we support", "+[]", "it"]],
		["we [oppose", ["we [oppose"]],
		["we oppose] it", ["we oppose] it"]],
	] as const)("%s", (words, pieces) => {
		expect(shape(words)).toEqual(pieces);
	});
});

describe("letters in brackets", () => {
	it.each([
		["[w]e oppose", "we oppose", [0]],
		["  [W]e oppose", "We oppose", [0]],
		["and [t]he [D]am", "and the Dam", [4, 8]],
		["[в]се против", "все против", [0]],
		["“[w]e” oppose", "“we” oppose", [1]],
		["［Ｗ］e oppose", "Ｗe oppose", [0]],
	] as const)("%s has words with a letter whose case may differ", (words, read, letters) => {
		expect(piecesOf(words)).toEqual([{ kind: "words", words: read, bracketedLetters: letters }]);
	});
});

describe("[sic]", () => {
	it.each([
		["we recieve [sic] it", "we recieve it"],
		["we recieve [sic], and", "we recieve, and"],
		["we recieve [sic]", "we recieve"],
		["we recieve (sic!) it", "we recieve it"],
		["мы против [так в тексте] плотины", "мы против плотины"],
		["我们［原文如此］反对", "我们反对"],
	])("vanishes from %s", (words, read) => {
		expect(shape(words)).toEqual([read]);
	});
});

describe("pieces", () => {
	it("are none where nothing has a letter or a digit", () => {
		expect(piecesOf("?!, .")).toEqual([]);
		expect(shape("[…].")).toEqual(["…"]);
	});
});
