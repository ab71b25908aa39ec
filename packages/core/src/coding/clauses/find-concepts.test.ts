import type { Concept } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { findConcepts } from "./find-concepts.ts";
import type { Tag } from "./tags.ts";

const concept = (more: Partial<Concept>): Concept => ({
	id: "invasion",
	issue: "war",
	pole: 1,
	stance: null,
	fixed: 3,
	needs: null,
	since: null,
	news: 1,
	terms: {},
	...more,
});
const found = (since: string | null, date: string | undefined): number => {
	const tag: Tag = {
		start: 0,
		end: 8,
		meaning: { kind: "concept", concept: concept({ since }), near: new Set<string>(), not: new Set<string>() },
	};
	const abroad = { issues: new Set<string>(), partied: true, isForeign: () => false };
	return findConcepts({ tags: [[tag]], beside: [[]], besideTitle: [] }, abroad, date).flat().length;
};

describe("from when a concept counts", () => {
	it.each([
		["2022-02-23", 0],
		["2022-02-24", 1],
		["2024-05-06", 1],
		["2021", 0],
		["2022", 1],
	])("names no war in a text of %s before its first day", (date, hits) => {
		expect(found("2022-02-24", date)).toBe(hits);
	});

	it("counts always where the codebook names no day, and in a text without a date", () => {
		expect(found(null, "1999-12-31")).toBe(1);
		expect(found("2022-02-24", undefined)).toBe(1);
	});
});
