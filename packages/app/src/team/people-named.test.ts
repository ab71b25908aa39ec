import { expect, it } from "vitest";
import { notesIn, peopleNamed } from "./people-named.ts";

const PEOPLE = ["Ana", "Ana Silva", "Ben", "王芳", "O'Neil"];

it.each([
	["@Ben, is it so?", ["Ben"]],
	["(@ben) and @BEN", ["Ben"]],
	['@"Ana Silva" and @Ana', ["Ana", "Ana Silva"]],
	["@Ana Silva looks", ["Ana Silva"]],
	["请@王芳，看一下", ["王芳"]],
	["请 @王芳看一下", []],
	["请 @“王芳”看一下 @「Ben」", ["Ben", "王芳"]],
	["mail ana@ben.example, x@Ben", []],
	["@Benny, @Ben_2, @ Ben, Ben", []],
	["@O'Neil's table", ["O'Neil"]],
	["", []],
])("%s names %j", (text, named) => {
	expect(peopleNamed(text, PEOPLE)).toEqual(named);
});

it("reads the notes of a judgment alone", () => {
	const judgment = { note: "@Ben", quote: { exact: "@Ana" }, evidence: [{ note: "@王芳", text: "@Ana" }] };
	expect(notesIn(JSON.stringify(judgment))).toBe("@Ben\n@王芳");
});
