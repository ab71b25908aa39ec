import type { BaseRate, Finding } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { rankFindings } from "./rank.ts";

const TEXT = "Norland opposes sanctions. Norland supports the ceasefire. Norland could support the pipeline.";
const accounts = [norland(TEXT), kestria("The Presidents met.")];
const on = (words: string, more: Partial<Finding> = {}): Finding => {
	const start = TEXT.indexOf(words);
	return finding({ evidence: [{ ...quote("norland", start, start + words.length), exact: words }], ...more });
};
const order = (findings: readonly Finding[], of = accounts) => rankFindings(findings, of, CONTEXT);
const weightOf = (one: Finding, of = accounts): number => order([one], of)[0]?.weight ?? Number.NaN;

describe("what a newspaper takes first", () => {
	it("is the matter with more news value", () => {
		const sanctions = on("Norland opposes sanctions.");
		const ceasefire = on("Norland supports the ceasefire.", { issue: "ceasefire" });
		expect(order([sanctions, ceasefire]).map(({ issue }) => issue)).toEqual(["ceasefire", "sanctions"]);
	});

	it("is words put in a mouth before words left out, and a denial before both", () => {
		const kinds = [
			"emphasis",
			"omission",
			"contradiction",
			"unconfirmed-attribution",
			"claimed-agreement",
			"intensity",
			"terminology",
		] as const;
		const ranked = order(kinds.map((kind) => on("Norland opposes sanctions.", { kind })));
		expect(ranked.map(({ kind }) => kind)).toEqual([
			"contradiction",
			"unconfirmed-attribution",
			"terminology",
			"omission",
			"claimed-agreement",
			"intensity",
			"emphasis",
		]);
	});

	it("is a plain stance before a leaning, and early words before late ones", () => {
		const late = "The weather was fine. ".repeat(9);
		const early = norland(`Norland opposes sanctions. ${late}`);
		const behind = norland(`${late}Norland opposes sanctions.`);
		const at = (start: number) => finding({ evidence: [quote("norland", start, start + 26)] });
		expect(weightOf(at(0), [early, accounts[1]] as never)).toBeGreaterThan(
			weightOf(at(late.length), [behind, accounts[1]] as never),
		);
		const leaning = norland("Norland could oppose sanctions.");
		const plain = norland("Norland firmly opposes sanctions.");
		const whole = finding({ evidence: [quote("norland", 0, 30)] });
		expect(weightOf(whole, [plain, accounts[1]] as never)).toBeGreaterThan(
			weightOf(whole, [leaning, accounts[1]] as never),
		);
	});

	it("is the silence that surprises: the more often that side speaks of it anyway, the heavier", () => {
		const rate = (probability: number): BaseRate => ({
			held: 40,
			touching: Math.round(40 * probability),
			probability,
			interval: [0, 1],
		});
		const weights = [0, 0.2, 0.5, 0.9, 0.99, 1].map((p) =>
			weightOf(on("Norland opposes sanctions.", { baseRate: rate(p) })),
		);
		expect(weights).toEqual([...weights].sort((a, b) => a - b));
		expect(weights.at(-1)).toBeGreaterThan(weights[0] as number);
		expect(weightOf(on("Norland opposes sanctions."))).toBe(weights[0]);
	});

	it("is an issue that the other side never touches before one that it only leaves unanswered", () => {
		const touching = [accounts[0], kestria("Kestria raised sanctions.")] as never;
		expect(weightOf(on("Norland opposes sanctions."))).toBeGreaterThan(
			weightOf(on("Norland opposes sanctions."), touching),
		);
	});

	it("is what nobody else carries before what one of two others does", () => {
		const three = [...accounts, orvena("The Presidents met in Orvena.")];
		const alone = on("Norland opposes sanctions.", { against: ["kestria", "orvena"] });
		expect(weightOf(alone, three)).toBeGreaterThan(weightOf(on("Norland opposes sanctions."), three));
	});
});

describe("rank", () => {
	it("does not depend on the order of findings, and ties keep a fixed order", () => {
		const list = [
			on("Norland opposes sanctions.", { issue: "b" }),
			on("Norland opposes sanctions.", { issue: "a" }),
			on("Norland opposes sanctions.", { issue: null }),
			on("Norland supports the ceasefire.", { kind: "terminology" }),
			on("Norland opposes sanctions.", { issue: "a", kind: "intensity" }),
		];
		const ranked = order(list);
		fc.assert(
			fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
				expect(order(shuffled)).toEqual(ranked);
			}),
			{ seed: 20240506 },
		);
	});

	it("falls with the weight, and calls a lead what weighs most", () => {
		const ranked = order([
			on("Norland supports the ceasefire.", { kind: "contradiction", issue: "ceasefire" }),
			on("Norland opposes sanctions."),
			on("Norland could support the pipeline.", { kind: "emphasis", issue: "pipeline" }),
		]);
		expect(ranked.map(({ salience }) => salience)).toEqual([3, 2, 1]);
		expect(ranked.map(({ weight }) => weight)).toEqual(ranked.map(({ weight }) => weight).sort((a, b) => b - a));
	});

	it("weighs a finding of no known text nothing", () => {
		expect(weightOf(finding({ carriedBy: "elsewhere" }))).toBe(0);
	});
});
