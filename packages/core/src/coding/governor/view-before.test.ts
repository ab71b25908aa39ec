import { describe, expect, it } from "vitest";
import { readOf, stanceOf } from "../fixtures/held.ts";

describe("talk of cooperation or growth", () => {
	it.each([
		["The two sides discussed the expansion of the pipeline, a vital link for farmers."],
		["The two sides discussed the agenda, including joint work on the pipeline."],
		["Стороны, приверженные миру, обсудили развитие газопровода."],
		["Затронуты вопросы торговли, а также взаимодействия по газопроводу."],
	])("is no more than talk, whatever else is wished for, and not read: %s", (text) => {
		expect(readOf(text)).toMatchObject({ stance: null, attitude: { scale: "report" } });
	});
});

describe("a harsher word", () => {
	it("governs the kinder one inside it, a warning too", () => {
		expect(stanceOf("Norland warned of the consequences of support for sanctions.")).toBe(-2);
	});
});

describe("a firmer word before one that only furthers", () => {
	it("is the view, whatever the sentence goes on with", () => {
		expect(readOf("Norland expressed the need to strengthen sanctions, and rain fell.")).toMatchObject({
			stance: 2,
			attitude: { verb: "the need to" },
		});
	});

	it("is not where it stands far off, and is said of somebody else", () => {
		const text =
			"Norland commends the farmers of the northern islands for their long years of patience in developing the grain corridor.";
		expect(stanceOf(text)).toBeNull();
	});
});

describe("a wish that goes on to one more verb", () => {
	it.each([
		["We hope that the council will defend the farmers of the islands and ensure sanctions."],
		["Norland calls upon the council, the old members and the new, to make every effort to ensure sanctions."],
		["Our goal is to help the farmers of the islands and to build sanctions."],
	])("is the view of what that does: %s", (text) => {
		expect(stanceOf(text)).toBe(2);
	});

	it.each([
		["Norland condemned the raids on the farmers of the northern islands and will continue to build sanctions."],
		["We hope that the farmers of the northern islands fare well, and the rain has begun to build sanctions."],
	])("is not where it goes on with something else: %s", (text) => {
		expect(stanceOf(text)).not.toBe(2);
	});
});

describe("a word that judges in the name of a thing", () => {
	it("may have one word between", () => {
		expect(stanceOf("Kestria keeps illegal trade sanctions.")).toBe(-2);
	});
});

describe("a view of something else in the sentence", () => {
	it.each<readonly [text: string, by: string]>([
		["Norland demands proof that sanctions are lawful.", "by-apart"],
		["Norland welcomes the vote, which lets sanctions fall.", "by-apart"],
		["The two sides discussed trade despite sanctions.", "by-circumstance"],
	])("is none of the thing, and is told from no view at all: %s", (text, by) => {
		expect(readOf(text)).toMatchObject({ stance: null, by });
	});
});

describe("words that only further a thing", () => {
	it.each<readonly [text: string, stance: number | null]>([
		// The view is before the first of those that are joined.
		["We call on all ships to join and fully implement sanctions.", 2],
		["We urge all ships to join, develop and expand sanctions.", 2],
		// A participle beside a noun is no verb.
		["Norland is concerned about the raids and the continued sanctions.", -2],
		["Norland is concerned about the raids and the strengthening of sanctions.", -2],
		// What is said of it behind the thing.
		["Strengthening sanctions is essential.", 2],
		["The growth of sanctions must be stopped.", -2],
	])("leave the view to firmer ones: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});
