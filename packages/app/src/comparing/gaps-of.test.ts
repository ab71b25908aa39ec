import type { Account, Finding, Quote } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { gapsOf } from "./gaps-of.ts";
import { languageVersions } from "./language-versions.ts";

/** A text of one-sentence paragraphs, each about the concepts named after it. */
const accountOf = (id: string, sentences: readonly (readonly [text: string, ...concepts: string[]])[]): Account => {
	const text = sentences.map(([words]) => words).join("\n");
	let at = 0;
	const placed = sentences.map(([words, ...concepts], paragraph) => {
		const start = at;
		at += words.length + 1;
		return { start, end: start + words.length, paragraph, concepts, words };
	});
	const mentions = placed.flatMap(({ start, end, paragraph, concepts, words }) =>
		concepts.map((concept) => ({
			...{ issue: concept, concept, paragraph },
			quote: { document: id, start, end, exact: words },
		})),
	);
	const document = { id, text, language: "en", kind: "readout", publisher: id, guessed: [] };
	return { document, sentences: placed, mentions, statements: [], positions: [], parties: [] } as unknown as Account;
};

const quoteIn = (account: Account, words: string): Quote => {
	const start = account.document.text.indexOf(words);
	return { document: account.document.id, start, end: start + words.length, exact: words };
};

const omission = (carrier: Account, words: string, against: readonly string[], instead: readonly Quote[] = []) =>
	({
		kind: "omission",
		carriedBy: carrier.document.id,
		against,
		evidence: [quoteIn(carrier, words)],
		instead,
	}) as unknown as Finding;

const ours = accountOf("ours", [
	["Trade grew.", "trade"],
	["Borders stand.", "border"],
	["Grain leaves.", "grain"],
]);

describe("gapsOf", () => {
	it("keeps the place that missing words have between what both texts speak of", () => {
		const theirs = accountOf("theirs", [
			["Commerce rose.", "trade"],
			["Harvests sail.", "grain"],
		]);
		const [gap] = gapsOf([ours, theirs], [omission(ours, "Borders stand.", ["theirs"])]);
		expect(gap).toMatchObject({ document: "theirs", at: "Commerce rose.".length, beside: { exact: "Commerce rose." } });
		const last = accountOf("last", [["Weather was fine."], ["Harvests sail.", "grain"]]);
		expect(gapsOf([ours, last], [omission(ours, "Borders stand.", ["last"])])[0]?.at).toBe("Weather was fine.".length);
	});

	it("stands after the words that the other text has instead", () => {
		const theirs = accountOf("theirs", [
			["Commerce rose.", "trade"],
			["Maps are old.", "map"],
		]);
		const instead = [quoteIn(theirs, "Maps are old.")];
		const [gap] = gapsOf([ours, theirs], [omission(ours, "Borders stand.", ["theirs"], instead)]);
		expect(gap?.at).toBe(theirs.document.text.length);
		expect(gap?.beside?.exact).toBe("Maps are old.");
	});

	it("knows no place where the texts share nothing, and none for what is no absence", () => {
		const theirs = accountOf("theirs", [["Weather was fine."]]);
		const [gap] = gapsOf([ours, theirs], [omission(ours, "Borders stand.", ["theirs", "elsewhere"])]);
		expect(gap).toMatchObject({ at: theirs.document.text.length, beside: null });
		const contradiction = { ...omission(ours, "Borders stand.", ["theirs"]), kind: "contradiction" } as Finding;
		expect(gapsOf([ours, theirs], [contradiction])).toEqual([]);
	});
});

describe("languageVersions", () => {
	it("pairs one side's texts of one kind in two languages, with what stands in one of them only", () => {
		const text = (id: string, publisher: string, language: string, kind = "readout") =>
			({ id, publisher, language, kind }) as Account["document"];
		const texts = [
			text("a-zh", "XVA", "zh"),
			text("b", "XTE", "ru"),
			text("a-en", "XVA", "en"),
			text("c", "XVA", "en", "briefing"),
		];
		const findings = [
			{ carriedBy: "a-zh", against: ["b"] },
			{ carriedBy: "a-zh", against: ["a-en"] },
			{ carriedBy: "b", against: ["a-zh", "a-en"] },
		];
		expect(languageVersions(texts, findings)).toEqual([{ documents: ["a-zh", "a-en"], findings: [1] }]);
	});
});
