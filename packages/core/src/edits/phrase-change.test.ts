import { describe, expect, it } from "vitest";
import { phraseChange, phraseIn } from "./phrase-change.ts";

const of = (id: string, text: string) => ({ id, text });
const told = (before: string, after: string, phrase: string): string => {
	const change = phraseChange(of("a", before), of("b", after), phrase);
	return change === null
		? ""
		: `${change.change} ${change.quotes.map(({ document, exact }) => `${document}: ${exact}`).join("; ")}`;
};

describe("phraseChange", () => {
	it.each([
		["We act.", "We keep the Basic  Norm.", "basic norm", "appeared b: Basic  Norm"],
		["The basic\nnorm stands.", "We act.", "basic norm", "vanished a: basic\nnorm"],
		["The basic norm.", "A basic norm again.", "basic norm", ""],
		["We act.", "We wait.", "basic norm", ""],
		["We act.", "The basic normal.", "basic norm", ""],
		["We act.", "A “cold‑war” mind; cold-war words.", "cold-war", "appeared b: cold‑war; b: cold-war"],
		["我们行动。", "必须遵守国际关系基本准则。", "基本准则", "appeared b: 基本准则"],
		["我们行动。", "必须遵守國際關係基本準則。", "国际关系基本准则", "appeared b: 國際關係基本準則"],
		["Мы ждем.", "Ещё раз: всё в силе.", "всe в силе", ""],
		["Мы ждем.", "Всё в силе.", "все в силе", "appeared b: Всё в силе"],
		["We act.", "Costs 5.0 (net).", "5.0 (net)", "appeared b: 5.0 (net)"],
		["We act.", "Anything.", "…", ""],
		["We act.", "Anything.", "", ""],
	])("from %j to %j of %j: %s", (before, after, phrase, expected) => {
		expect(told(before, after, phrase)).toBe(expected);
	});

	it("shows a few places of many, each verbatim", () => {
		const text = of("a", "grain corridor. ".repeat(40));
		const quotes = phraseIn(text, "Grain Corridor");
		expect(quotes).toHaveLength(5);
		expect(quotes.every(({ start, end, exact }) => text.text.slice(start, end) === exact)).toBe(true);
	});
});
