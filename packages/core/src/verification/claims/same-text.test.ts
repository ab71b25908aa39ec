import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { sourceText } from "../fixtures/argument-world.ts";
import { sameTextGroups } from "./same-text.ts";

/** Words by number: "w1 w2 …". */
const words = (from: number, to: number): string =>
	Array.from({ length: to - from + 1 }, (_, at) => `w${from + at}`).join(" ");
const groups = (...texts: readonly Document[]): readonly number[] => texts.map(sameTextGroups());
const of = (text: string, more: Partial<Document> = {}): Document =>
	sourceText(text.slice(0, 9), text, { event: "talks", ...more });

describe("documents that are one text", () => {
	it("have the same letters, whatever their print and event", () => {
		expect(
			groups(of("Peace — now."), of("peace now", { event: "other" }), of("Other words"), of("PEACE\nNOW")),
		).toEqual([0, 0, 1, 0]);
	});

	it("are of one event and language and share nine words of ten, repeated ones counted", () => {
		// Dice's coefficient: 2 × 18 / 40 is 0.9; 2 × 17 / 40 is less.
		expect(groups(of(words(1, 20)), of(`${words(1, 18)} x1 x2`))).toEqual([0, 0]);
		expect(groups(of(words(1, 20)), of(`${words(1, 17)} x1 x2 x3`))).toEqual([0, 1]);
		expect(groups(of(words(1, 20)), of(`${words(1, 10)} ${words(1, 10)}`))).toEqual([0, 1]);
		expect(groups(of(`${words(1, 10)} ${words(1, 10)}`), of(words(1, 20)))).toEqual([0, 1]);
	});

	it("are not those of another event, of none, or of another language", () => {
		const near = `${words(1, 19)} x1`;
		expect(groups(of(words(1, 20)), of(near, { event: "other" }))).toEqual([0, 1]);
		expect(groups(of(words(1, 20)), of(near, { language: "ru" }))).toEqual([0, 1]);
		const { event: _, ...none } = of(words(1, 20));
		const { event: __, ...alone } = of(near);
		expect(groups(none, alone)).toEqual([0, 1]);
	});

	it("are compared with every text of the event, not only with the first", () => {
		expect(groups(of(words(1, 20)), of(words(40, 60)), of(`${words(40, 59)} x1`))).toEqual([0, 1, 1]);
	});
});
