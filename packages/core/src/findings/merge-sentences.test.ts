import type { Finding } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland } from "../comparators/fixtures/accounts.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { mergeSentences } from "./merge-sentences.ts";

const TEXT = "Norland firmly opposes sanctions, and firmly supports the ceasefire with its demarcation line.";
const accounts = [norland(TEXT), kestria("The Presidents met.")];
const whole = (issue: string | null, more: Partial<Finding> = {}): Finding =>
	finding({ issue, evidence: [quote("norland", 0, TEXT.length)], ...more });
const merged = (...findings: readonly Finding[]): readonly (string | null)[] =>
	mergeSentences(findings, accounts, CONTEXT).map(({ issue }) => issue);

describe("one sentence", () => {
	it("is shown once where its further issues are no view of their own", () => {
		expect(merged(whole("sanctions"), whole("grain"), whole(null))).toEqual(["sanctions"]);
	});

	it("is shown again for a view in other words of it", () => {
		expect(merged(whole("sanctions", { weight: 9 }), whole("ceasefire"))).toEqual(["sanctions", "ceasefire"]);
		const [, second] = mergeSentences(
			[whole("sanctions", { weight: 9 }), whole("ceasefire", { weight: 5 })],
			accounts,
			CONTEXT,
		);
		// The reader has seen the sentence.
		expect(second?.weight).toBeCloseTo(4.2);
	});

	it("is shown once where the same holder says it again in nearly the same words", () => {
		const once = "Norland will never accept a foreign base in the harbour of Sorrel, now or later.";
		const again = "As before, Norland will never accept a foreign base in the harbour of Sorrel.";
		const text = `${once} ${again}`;
		const at = (words: string, more: Partial<Finding> = {}): Finding => {
			const start = text.indexOf(words);
			return finding({ issue: null, evidence: [quote("norland", start, start + words.length)], ...more });
		};
		const of = (...findings: readonly Finding[]): number =>
			mergeSentences(findings, [norland(text), kestria("The Presidents met.")], CONTEXT).length;
		expect(of(at(once), at(again))).toBe(1);
		expect(of(at(once), at(again, { holder: "XKE" }))).toBe(2);
		expect(of(at(once, { issue: "bases" }), at(again, { issue: "harbour" }))).toBe(2);
		expect(of(at(once), at("the harbour of Sorrel."))).toBe(2);
	});

	it("keeps what stands elsewhere, in another text, or is no absence", () => {
		const others = [
			whole("grain", { weight: 3, evidence: [quote("norland", TEXT.length - 10, TEXT.length + 90)] }),
			whole("pipeline", { weight: 2, carriedBy: "kestria" }),
			whole("harbour", { weight: 1, kind: "terminology" }),
		];
		expect(merged(whole("sanctions", { weight: 4 }), ...others)).toEqual(["sanctions", "grain", "pipeline", "harbour"]);
	});

	it("weighs more for each further point, and for a greater matter in its words", () => {
		const weightOf = (...findings: readonly Finding[]): number =>
			mergeSentences(findings, accounts, CONTEXT)[0]?.weight ?? Number.NaN;
		expect(weightOf(whole("ceasefire"), whole("grain"), whole("pipeline"))).toBeCloseTo(0.8);
		expect(weightOf(whole("ceasefire"), ...Array.from({ length: 9 }, () => whole("grain")))).toBeCloseTo(1.2);
		const list = [{ ...quote("norland", 0, TEXT.length), exact: "It named rye, ore, tin, fish and so on." }];
		expect(weightOf(whole("ceasefire", { evidence: list }), whole("grain"), whole("pipeline"))).toBe(0);
		// Sanctions are of news 2, the ceasefire in the same words of 3.
		expect(weightOf(whole("sanctions"))).toBeCloseTo(0.8);
	});
});
