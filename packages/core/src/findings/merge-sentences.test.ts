import type { Finding, Position } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland } from "../comparators/fixtures/accounts.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { NEWS, position, reading } from "./fixtures/reading.ts";
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

	it("is shown once where it is said again at length, or in few words, and not where it only has the same form", () => {
		const long =
			"Norland, said the Minister at the opening of the old market hall, will never accept a foreign base beside the harbour.";
		const short = "Norland will never accept a foreign base.";
		const like = "Kestria might gladly welcome some visiting orchestra.";
		const text = `${long} ${short} ${like}`;
		const at = (words: string, issue: string | null = null): Finding => {
			const start = text.indexOf(words);
			return finding({ issue, evidence: [quote("norland", start, start + words.length)] });
		};
		const of = (...findings: readonly Finding[]): number =>
			mergeSentences(findings, [norland(text), kestria("The Presidents met.")], CONTEXT).length;
		expect(of(at(long), at(short))).toBe(1);
		expect(of(at(short), at(long))).toBe(1);
		expect(of(at(long, "bases"), at(short))).toBe(1);
		expect(of(at(long), at(like))).toBe(2);
	});

	it("is shown once where one finding has part of its words, as far from the beginning of the text as it may be", () => {
		const part = finding({ evidence: [quote("norland", 60, 70)] });
		const sentence = finding({ issue: "grain", evidence: [quote("norland", 50, 100)] });
		const of = (...findings: readonly Finding[]): number => mergeSentences(findings, [reading({})], NEWS).length;
		expect(of(part, sentence)).toBe(1);
		expect(of(sentence, part)).toBe(1);
	});

	it.each([
		["a leaning of the publisher's", { stance: 1 }, 1],
		["a plain stance of the publisher's", { stance: 2 }, 2],
		["a leaning given to the other side", { stance: 1, manner: "counterpart" }, 2],
		["no stance given to the other side", { stance: 0, manner: "counterpart" }, 1],
		["a stance that cannot be read", { stance: null }, 1],
	] as const)("with %s for a second view is shown as often as that says", (_, more: Partial<Position>, times) => {
		const second = position(20, 40, "small", { issue: "grain", statement: 1, ...more });
		const account = reading({ positions: [position(20, 40, "small"), second] });
		const on = (issue: string): Finding => finding({ issue, evidence: [quote("norland", 20, 40)] });
		expect(mergeSentences([on("sanctions"), on("grain")], [account], NEWS)).toHaveLength(times);
	});

	it.each([
		["a great matter, plainly given to the other side", "great", { stance: 2, manner: "counterpart" }, 2],
		["the same once more", "great", { stance: 2, manner: "counterpart", issue: "sanctions" }, 1],
		["the same, of the publisher's own", "great", { stance: 2 }, 1],
		["the same, as a leaning", "great", { stance: 1, manner: "counterpart" }, 1],
		["a small matter", "small", { stance: 2, manner: "counterpart" }, 1],
	] as const)(
		"is shown again, even for the same words of it, with %s",
		(_, concept, more: Partial<Position>, times) => {
			const second = position(20, 40, concept, { issue: "grain", ...more });
			const account = reading({ positions: [position(20, 40, "small"), second] });
			const on = (issue: string): Finding => finding({ issue, evidence: [quote("norland", 20, 40)] });
			expect(mergeSentences([on("sanctions"), on(second.issue)], [account], NEWS)).toHaveLength(times);
		},
	);

	it.each([
		[
			"a great matter of which the other never speaks, without a view",
			"great",
			{ stance: null },
			"The Presidents met.",
			2,
		],
		["the same, where the other speaks of it", "great", { stance: null }, "Ships use the grain corridor.", 1],
		["the same, in the same words", "great", { stance: null, statement: 0 }, "The Presidents met.", 1],
		["the same, where it was only talked of", "great", { stance: 0 }, "The Presidents met.", 1],
		["a small matter", "small", { stance: null }, "The Presidents met.", 1],
	] as const)("is shown again for other words of it on %s", (_, concept, more: Partial<Position>, theirs, times) => {
		const second = position(20, 40, concept, { issue: "grain", statement: 1, ...more });
		const account = reading({ positions: [position(20, 40, "small"), second] });
		const on = (issue: string): Finding =>
			finding({ issue, against: ["kestria"], evidence: [quote("norland", 20, 40)] });
		expect(mergeSentences([on("sanctions"), on("grain")], [account, kestria(theirs)], NEWS)).toHaveLength(times);
	});

	it("keeps every finding of a text that is not there, and every one without words", () => {
		const lost = finding({ carriedBy: "lost" });
		expect(merged(lost, lost)).toHaveLength(2);
		const wordless = whole("sanctions", { evidence: [] });
		expect(merged(wordless, whole("sanctions"), wordless)).toHaveLength(3);
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
		expect(weightOf(whole("grain", { evidence: list }), whole("pipeline"), whole("river"))).toBeCloseTo(
			weightOf(whole("grain")),
		);
		// The view on the ceasefire is strong, so that this is no mere list.
		expect(weightOf(whole("ceasefire", { evidence: list }), whole("grain"), whole("pipeline"))).toBeCloseTo(0.8);
		// Sanctions are of news 2, the ceasefire in the same words of 3.
		expect(weightOf(whole("sanctions"))).toBeCloseTo(0.8);
	});
});

describe("a greater matter beside the issue of the words", () => {
	/** Of Norland's text the characters from 20 to 40, on sanctions, a small matter here. */
	const weightOf = (others: readonly Position[], more: Partial<Finding> = {}): number => {
		const account = reading({ positions: [position(20, 40, "small"), ...others] });
		const one = finding({ evidence: [quote("norland", 20, 40)], ...more });
		return mergeSentences([one], [account], NEWS)[0]?.weight ?? Number.NaN;
	};
	const great = (start: number, end: number, more: Partial<Position> = {}): Position =>
		position(start, end, "great", { issue: "ceasefire", ...more });

	it("adds to the weight for each step of its news", () => {
		expect(weightOf([great(20, 40)])).toBeCloseTo(1.6);
		expect(weightOf([great(39, 60)])).toBeCloseTo(1.6);
	});

	it("adds nothing where somebody else speaks of it, where it is said before or after, or where no issue is named", () => {
		expect(weightOf([great(20, 40, { holder: "XKE" })])).toBe(0);
		expect(weightOf([great(0, 20)])).toBe(0);
		expect(weightOf([great(40, 60)])).toBe(0);
		expect(weightOf([great(20, 40)], { issue: null })).toBe(0);
	});

	it("adds as much where the issue itself is a great matter only before or after the words", () => {
		const onSanctions = { issue: "sanctions" };
		expect(weightOf([great(20, 40), great(0, 20, onSanctions)])).toBeCloseTo(1.6);
		expect(weightOf([great(20, 40), great(40, 60, onSanctions)])).toBeCloseTo(1.6);
		expect(weightOf([great(20, 40, onSanctions)])).toBe(0);
	});

	it("adds nothing where the codebook does not have it", () => {
		expect(weightOf([position(20, 40, "unheard-of", { issue: "ceasefire" })])).toBe(0);
	});
});
