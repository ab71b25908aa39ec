import { describe, expect, it } from "vitest";
import { readCodebook } from "./read-codebook.ts";

const read = (pattern: unknown) =>
	readCodebook([{ file: "book.yaml", content: { patterns: [pattern] }, lineOf: () => 3 }]);
const QUARREL = {
	id: "quarrel",
	name: "Quarrel: {object}",
	definition: "How {object} is to be shared",
	pole_minus3: "alone",
	pole_plus3: "shared",
	concepts: [{ id: "talks", pole: 1, stance: 2, en: ["talks", { t: "treaty", not: ["tea"] }] }],
	objects: [
		{ id: "blue-lake", object: "Blue Lake", news: 2, en: ["Blue Lake", { t: "lake", not: ["salt"] }] },
		{ id: "high-pass", object: "High Pass", pole_plus3: "open", en: ["High Pass"] },
	],
};

describe("a pattern", () => {
	const book = read(QUARREL);
	if (!book.ok) throw new RangeError(book.problem.message);
	const { issues, concepts } = book.value.codebook;

	it("makes an issue of each object, with its name in the words, and poles of its own where given", () => {
		expect(issues.map(({ id, name, definition, polePlus3 }) => [id, name, definition, polePlus3])).toEqual([
			["quarrel_blue_lake", "Quarrel: Blue Lake", "How Blue Lake is to be shared", "shared"],
			["quarrel_high_pass", "Quarrel: High Pass", "How High Pass is to be shared", "open"],
		]);
	});

	it("names the object without a pole, and reads its concepts in sentences that name the object", () => {
		expect(concepts.map(({ id, issue, pole, stance, news }) => [id, issue, pole, stance, news])).toEqual([
			["blue-lake", "quarrel_blue_lake", 0, null, 2],
			["blue-lake-talks", "quarrel_blue_lake", 1, 2, 1],
			["high-pass", "quarrel_high_pass", 0, null, 1],
			["high-pass-talks", "quarrel_high_pass", 1, 2, 1],
		]);
		expect(concepts[1]?.terms).toEqual({
			en: [
				{ text: "talks", near: ["Blue Lake", "lake"] },
				{ text: "treaty", near: ["Blue Lake", "lake"], not: ["tea"] },
			],
		});
	});

	it("is complained of by its place where a field is wrong", () => {
		const wrong = read({ ...QUARREL, pole_minus3: undefined });
		expect(wrong).toMatchObject({ ok: false, problem: { code: "codebook-invalid", place: "book.yaml:3" } });
		expect(read({ ...QUARREL, objects: [] })).toMatchObject({ ok: true });
		const [concept] = QUARREL.concepts;
		const signed = read({ ...QUARREL, concepts: [{ ...concept, sign: 2 }] });
		expect(signed.ok ? "" : signed.problem.message).toContain("Expected 1 or -1, got 2");
		const split = read({ ...QUARREL, concepts: [{ ...concept, en: [{ t: "talks", treaty: null }] }] });
		expect(split.ok ? "" : split.problem.message).toContain('Expected one of t, near, not, got "treaty"');
	});
});
