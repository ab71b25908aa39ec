import { parseAst } from "rolldown/parseAst";
import { expect, test } from "vitest";
import { lateExpressions } from "./late-expressions.mjs";

const lateOf = (code: string): string | null =>
	lateExpressions.transform.call({ parse: (text: string) => parseAst(text) }, code);

/** What a module of a script returns as it is written, and as the bundle has it. */
const resultsOf = (code: string): readonly [unknown, unknown] => {
	const late = lateOf(code);
	expect(late).not.toBeNull();
	return [new Function(`${code}\nreturn result();`)(), new Function(`${late}\nreturn result();`)()];
};

const MADE = /new RegExp/g;
const madeIn = (code: string): number => lateOf(code)?.match(MADE)?.length ?? 0;

test("a constant of a module is made where it is first used, once", () => {
	const code = String.raw`const WORD = /\p{L}+/gu;
const firstTwo = (text) => [WORD.exec(text)?.[0], WORD.exec(text)?.[0]];
const result = () => firstTwo("one two");`;
	expect(resultsOf(code)).toEqual([
		["one", "two"],
		["one", "two"],
	]);
	expect(lateOf(code)?.startsWith("var WORD;function late_WORD(){")).toBe(true);
});

test("an expression put together is made where it is first used, of the module's words; one that holds another such is not", () => {
	const code = `const SIGNS = "ab";
const ANY = new RegExp("[" + SIGNS + "]", "u");
const TWO = new RegExp(ANY.source + ANY.source, "u");
const result = (SIGNS) => [ANY.test("b"), TWO.test("ab"), TWO.test("ac")];`;
	expect(resultsOf(code)).toEqual([
		[true, true, false],
		[true, true, false],
	]);
	expect(lateOf(code)).toContain("var ANY;");
	expect(lateOf(code)).toContain("const TWO =");
});

test("a table's expression is one and the same each time it is asked for", () => {
	const code = String.raw`const table = { word: /\p{L}+/u, "in quotes": /\p{L}/u };
const result = () => [table.word === table.word, table.word.source, { ...table }.word.test("1")];`;
	expect(resultsOf(code)).toEqual([
		[true, String.raw`\p{L}+`, false],
		[true, String.raw`\p{L}+`, false],
	]);
	expect(madeIn(code)).toBe(1);
});

test("so is one that is put together, or has a name, and none is made before", () => {
	const code = String.raw`let made = 0;
const end = () => (made++, "$");
const WORD = /^\p{L}+/u;
const table = { word: WORD, last: new RegExp("a" + end(), "u") };
const before = made;
const result = () => [before, table.last === table.last, table.last.test("ba"), table.word === table.word, WORD === table.word, made];`;
	expect(resultsOf(code)).toEqual([
		[1, true, true, true, true, 1],
		[0, true, true, true, true, 1],
	]);
});

test("an expression tested in a function is made at the first call, unless it remembers a place", () => {
	const code = String.raw`const isWord = (text) => /^\p{L}+$/u.test(text);
const isNext = (text) => /\p{L}/gu.test(text);
const result = () => [isWord("a"), isWord("1"), isNext("a"), isNext("a")];`;
	expect(resultsOf(code)).toEqual([
		[true, false, true, true],
		[true, false, true, true],
	]);
	expect(madeIn(code)).toBe(1);
});

test("a name that means something else somewhere in the module stays as it is", () => {
	for (const other of ["const other = (WORD) => WORD;", "const other = { WORD };", "export { WORD };"])
		expect(lateOf(String.raw`const WORD = /\p{L}+/u; ${other}`)).toBeNull();
});

test("a field or a key of the same name is no use of the constant", () => {
	const code = String.raw`const WORD = /\p{L}+/u;
const table = { WORD: 1 };
const result = () => [table.WORD, WORD.test("a")];`;
	expect(resultsOf(code)).toEqual([
		[1, true],
		[1, true],
	]);
});

test("a module without such expressions is left alone", () => {
	expect(lateOf("const DAY = /\\d+/u;")).toBeNull();
});
