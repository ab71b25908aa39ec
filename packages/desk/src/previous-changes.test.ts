import { type Account, quoteOf } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { previousChanges } from "./previous-changes.ts";

/** One sentence a full stop; words in brackets are mentions of a concept of that name. */
const account = (id: string, publisher: string, date: string, marked: string): Account => {
	const text = marked.replace(/[[\]]/gu, "");
	const document = { id, text, language: "en", kind: "readout", publisher, date, guessed: [] } as const;
	const mentions = [...marked.matchAll(/\[([^\]]+)\]/gu)].map(({ 1: exact = "" }) => {
		const start = text.indexOf(exact);
		return {
			issue: `issue of ${exact}`,
			concept: exact,
			quote: { document: id, start, end: start + exact.length, exact },
			paragraph: 0,
		};
	});
	const sentences = [...text.matchAll(/[^.]+\./gu)].map(({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
		paragraph: 0,
	}));
	return { document, parties: [], sentences, mentions, statements: [], positions: [], names: [], coder: "test" };
};

const now = account("now", "LNH", "2031-05", "They met. They spoke of [grain] and [ports].");
const before = account("before", "LNH", "2031-04", "They spoke of [grain]. They praised the [charter].");

describe("changes since the previous text", () => {
	it("gives what vanished and what is new, each with its sentence", () => {
		const found = previousChanges([now], [before]);
		expect(found.map(({ kind, wording }) => [kind, wording])).toEqual([
			["vanished", "charter"],
			["new", "ports"],
		]);
		expect(found[0]).toMatchObject({ previousDocument: "before", document: "now", publisher: "LNH" });
		expect(found[0]?.evidence).toEqual([quoteOf(before.document, { start: 20, end: 46 })]);
		expect(found[0]?.evidence[0]?.exact).toBe(" They praised the charter.");
		expect(found[1]?.evidence[0]?.document).toBe("now");
	});

	it("is silent on a side without a previous text", () => {
		expect(previousChanges([now], [account("other", "VST", "2031-04", "[charter].")])).toEqual([]);
		expect(previousChanges([now], [])).toEqual([]);
	});

	it("takes the latest of several previous texts", () => {
		const older = account("older", "LNH", "2030", "They signed the [pact].");
		const kinds = (previous: readonly Account[]) => previousChanges([now], previous).map(({ wording }) => wording);
		expect(kinds([before, older])).toEqual(["charter", "ports"]);
		expect(kinds([older, before])).toEqual(["charter", "ports"]);
	});

	it("says nothing where nothing changed", () => {
		expect(previousChanges([now], [account("same", "LNH", "2031-04", "Of [ports] they spoke, and [grain].")])).toEqual(
			[],
		);
	});
});
