import { describe, expect, it } from "vitest";
import { fuzzyFilter, fuzzyMatch } from "./fuzzy-match.ts";

const found = (query: string, ...names: string[]) => fuzzyFilter(query, names, (name) => name);

describe("fuzzy match", () => {
	it("finds a name by letters that begin its words", () => {
		expect(found("snc", "Settlement in national currencies", "Sanctions", "Ceasefire")[0]).toBe(
			"Settlement in national currencies",
		);
	});

	it("puts what begins with the letters before what holds them", () => {
		expect(found("com", "Welcome", "Compare", "Telecom")).toEqual(["Compare", "Welcome", "Telecom"]);
	});

	it("wants every word somewhere, in any order", () => {
		expect(found("ellery talks", "Talks in Port Ellery", "Talks in Selin")).toEqual(["Talks in Port Ellery"]);
	});

	it("finds names with accents by letters without them", () => {
		expect(found("turkiye", "Türkiye")).toEqual(["Türkiye"]);
	});

	it("finds Han and Cyrillic", () => {
		expect(found("会谈", "莫岚同多利斯基举行会谈")).toHaveLength(1);
		expect(found("сан", "Санкции", "Торговля")).toEqual(["Санкции"]);
	});

	it("tells which letters answered", () => {
		expect(fuzzyMatch("led", "Ledger")?.places).toEqual([0, 1, 2]);
	});

	it("does not take letters that merely stand somewhere for an answer", () => {
		expect(fuzzyMatch("xyz", "Ledger")).toBeNull();
		expect(fuzzyMatch("aeo", "a long heading of many words without end")).toBeNull();
	});

	it("leaves all as they came where nothing was typed", () => {
		expect(found(" ", "b", "a")).toEqual(["b", "a"]);
	});
});
