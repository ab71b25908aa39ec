import { describe, expect, it } from "vitest";
import { readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("who brings a thing about", () => {
	it.each<Case>([
		["Norland has imposed sanctions.", 2],
		["Norland will put in place the widest sanctions.", 2],
		["We have introduced foreign bases.", -2],
		["Norland and its partners adopted the ceasefire.", 2],
		["Норланд ввел санкции.", 2],
	])("wants it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["Kestria has imposed sanctions.", null],
		["They imposed sanctions.", null],
		["We could impose sanctions.", null],
		["If we impose sanctions, they will fall.", null],
		["We have adopted a plan, for sanctions are near.", null],
		["He imposed sanctions.", null],
	])("is somebody else, or has not done it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each([
		["To ensure peace we have imposed sanctions.", "imposed"],
		["Having continued, we imposed sanctions.", "imposed"],
		["The growth of trade shows that we impose sanctions.", "impose"],
	])("wants it more than words before say: %s", (text, verb) => {
		expect(readOf(text)).toMatchObject({ stance: 2, attitude: { verb } });
	});

	it("is worded by the verb", () => {
		expect(readOf("Norland has imposed sanctions.").attitude).toMatchObject({ verb: "imposed", polarity: 1 });
	});
});
