import { describe, expect, it } from "vitest";
import { type IssueWords, listedIssues } from "./issue-list.ts";

const issue = (id: string, name: string, words: string): IssueWords => ({
	id,
	name,
	definition: `About ${name}`,
	poleMinus3: "less",
	polePlus3: "more",
	foreign: false,
	concepts: [
		{
			id: `${id}-words`,
			issue: id,
			pole: 1,
			stance: null,
			fixed: null,
			needs: null,
			since: null,
			news: 1,
			terms: { en: [{ text: words }] },
		},
	],
});
const ISSUES = [
	issue("grain", "Grain", "grain corridor"),
	issue("river", "River", "ferry"),
	issue("sea", "Sea", "port"),
];
const listed = (asked: Partial<Parameters<typeof listedIssues>[1]>) =>
	listedIssues(ISSUES, { q: "", order: "frequent", counts: new Map(), ...asked }).map(({ issue: { id } }) => id);

describe("the list of issues", () => {
	it("has the issues that the case touches most first, or keeps the order of the codebook", () => {
		const counts = new Map([
			["sea", 7],
			["river", 2],
		]);
		expect(listed({ counts })).toEqual(["sea", "river", "grain"]);
		expect(listed({ counts, order: "codebook" })).toEqual(["grain", "river", "sea"]);
	});

	it("finds an issue by a word it is read by, by its name and by both together, and no other", () => {
		expect(listed({ q: "Corridor" })).toEqual(["grain"]);
		expect(listed({ q: "river ferry" })).toEqual(["river"]);
		expect(listed({ q: "river port" })).toEqual([]);
	});
});
