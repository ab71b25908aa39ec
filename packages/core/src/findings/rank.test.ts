import { type BaseRate, FINDING_KINDS, type Finding } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { eventComparators } from "../comparators/index.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { rankFindings, withWeight } from "./rank.ts";
import { weightsOf } from "./weights.ts";

const WEIGHTS = weightsOf(eventComparators);

const TEXT = "Norland opposes sanctions. Norland supports the ceasefire. Norland could support the pipeline.";
const accounts = [norland(TEXT), kestria("The Presidents met.")];
const on = (words: string, more: Partial<Finding> = {}): Finding => {
	const start = TEXT.indexOf(words);
	return finding({ evidence: [{ ...quote("norland", start, start + words.length), exact: words }], ...more });
};
const order = (findings: readonly Finding[], of = accounts) => rankFindings(findings, of, CONTEXT, eventComparators);
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
		const weight = (kind: Finding["kind"]): number => weightOf(on("Norland opposes sanctions.", { kind }));
		expect(kinds.toSorted((a, b) => weight(b) - weight(a))).toEqual([
			"contradiction",
			"unconfirmed-attribution",
			"terminology",
			"omission",
			"claimed-agreement",
			"intensity",
			"emphasis",
		]);
	});

	it.each([
		["the same kind", "omission"],
		["another kind", "claimed-agreement"],
	] as const)("is a first finding on an issue before a second one of the same text, of %s", (_, kind) => {
		const twice = [on("Norland opposes"), on("opposes sanctions.", { kind, evidence: [quote("norland", 8, 26)] })];
		const alone = twice.map((one) => weightOf(one)).toSorted((one, other) => other - one);
		const together = order(twice).map(({ weight }) => weight);
		expect(together[0]).toBe(alone[0]);
		expect((alone[1] ?? 0) - (together[1] ?? 0)).toBeCloseTo(0.2, 3);
	});

	it.each([
		["words that no issue names", { issue: null }],
		["names for one thing", { kind: "terminology" }],
	] as const)("is a second finding as much as the first where both are %s", (_, more) => {
		const [first, second] = order([on("Norland opposes", more), on("Norland opposes sanctions.", more)]);
		expect(second?.weight).toBe(first?.weight);
	});

	it("is more particular words before less particular ones where no issue names them", () => {
		const plain = norland("President Brenner was glad that he came.");
		const rich = norland("President Brenner promised 400 tons of rye to the orchestra of Ellersund.");
		const whole = finding({
			kind: "unconfirmed-attribution",
			issue: null,
			holder: "XKE",
			evidence: [quote("norland", 0, 38)],
		});
		expect(weightOf(whole, [rich, accounts[1]] as never)).toBeGreaterThan(
			weightOf(whole, [plain, accounts[1]] as never) + WEIGHTS.particulars,
		);
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

describe("a weight, worked out by hand", () => {
	const rate = (probability: number): BaseRate => ({ held: 40, touching: 20, probability, interval: [0, 1] });
	const SANCTIONS = "Norland opposes sanctions.";
	const touching = [accounts[0], kestria("Kestria raised sanctions.")] as never;

	const { news, stance, early, silent, surprise, inPart, omission } = WEIGHTS;
	/** Of the first sentence: news 2, stance 2, the first words, an issue that the other side never touches. */
	const FIRST = omission + 2 * news + 2 * stance + early + silent;

	it.each(FINDING_KINDS)("is that of its kind, %s, then that of news, stance and place", (kind) => {
		expect(weightOf(on(SANCTIONS, { kind }), touching)).toBeCloseTo(WEIGHTS[kind] + 2 * news + 2 * stance + early, 3);
	});

	it("is more where the other side never touches the issue", () => {
		expect(weightOf(on(SANCTIONS), touching)).toBeCloseTo(FIRST - silent, 3);
		expect(weightOf(on(SANCTIONS))).toBeCloseTo(FIRST, 3);
		// One of two others touches it.
		const both = on(SANCTIONS, { against: ["kestria", "orvena"] });
		const three = [...touching, orvena("The Presidents met in Orvena.")] as never;
		expect(weightOf(both, three)).toBeCloseTo(FIRST - silent, 3);
	});

	it("counts stance, news and place of the words themselves", () => {
		// News 3 and stance 2 at character 27, then news 1 and stance 1 at character 59, of 94.
		const ceasefire = on("Norland supports the ceasefire.", { issue: "ceasefire" });
		const pipeline = on("Norland could support the pipeline.", { issue: "pipeline" });
		expect(TEXT.length).toBe(94);
		expect(weightOf(ceasefire)).toBeCloseTo(omission + 3 * news + 2 * stance + early * (67 / 94) + silent, 3);
		expect(weightOf(pipeline)).toBeCloseTo(omission + news + stance + early * (35 / 94) + silent, 3);
		// Words without a position on the issue, as any other.
		expect(weightOf(on(SANCTIONS, { issue: "grain" }))).toBeCloseTo(omission + news + early + silent, 3);
	});

	it("is less where short things are named one after another", () => {
		const weigh = (text: string): number =>
			weightOf(finding({ issue: "grain", evidence: [{ ...quote("norland", 0, 40), exact: text.slice(0, 40) }] }), [
				norland(text),
				accounts[1],
			] as never);
		expect(weigh("Norland named rye, ore, tin, fish and so on.")).toBeCloseTo(
			omission + news + early + silent + WEIGHTS.listed,
			3,
		);
		expect(weigh("Norland named rye, and of ore and tin not a word.")).toBeCloseTo(omission + news + early + silent, 3);
	});

	it("is more where the other side is given words for something of the publisher's, and no issue fits", () => {
		const weigh = (text: string, issue: string | null): number =>
			weightOf(
				finding({
					...{ kind: "unconfirmed-attribution", issue, holder: "XKE" },
					evidence: [{ ...quote("norland", 0, text.length), exact: text }],
				}),
				[norland(text), accounts[1]] as never,
			);
		const backed = "President Brenner said that he respected the conduct of Norland.";
		const noted = "President Brenner said that he rejected the conduct of Norland.";
		expect(weigh(backed, null) - weigh(noted, null)).toBeGreaterThan(WEIGHTS.endorsed - 0.5);
		expect(Math.abs(weigh(backed, "grain") - weigh(noted, "grain"))).toBeLessThan(0.5);
	});

	it("counts the stance of a name that is only talked of as a leaning, for what is missing alone", () => {
		const raised = "Norland raised the invasion of Sorrel.";
		const condemned = "Norland condemned the invasion of Sorrel.";
		const weigh = (text: string, kind: Finding["kind"]): number =>
			weightOf(
				finding({
					kind,
					issue: norland(text).positions[0]?.issue ?? null,
					evidence: [{ ...quote("norland", 0, text.length), exact: text }],
				}),
				[norland(text), accounts[1]] as never,
			);
		expect(norland(raised).positions[0]?.because).toContain("name-carries-stance");
		expect(weigh(condemned, "omission") - weigh(raised, "omission")).toBeGreaterThan(0.9 * stance);
		expect(weigh(raised, "terminology") - weigh(raised, "omission")).toBeGreaterThan(
			WEIGHTS.terminology - omission + 0.9 * stance,
		);
	});

	it("does not count positions that only touch the words", () => {
		const weigh = (text: string, start: number, end: number): number =>
			weightOf(finding({ evidence: [quote("norland", start, end)] }), [norland(text), accounts[1]] as never);
		const weakFirst = "Norland supports sanctions.Norland firmly opposes sanctions.";
		expect(weigh(weakFirst, 0, 27)).toBeCloseTo(FIRST, 3);
		expect(weigh(weakFirst, 27, 60)).toBeCloseTo(FIRST + stance - early * (27 / 60), 3);
		const strongFirst = "Norland firmly opposes sanctions.Norland supports sanctions.";
		expect(weigh(strongFirst, 0, 33)).toBeCloseTo(FIRST + stance, 3);
		expect(weigh(strongFirst, 33, 60)).toBeCloseTo(FIRST - early * (33 / 60), 3);
	});

	it.each([
		[0, 0],
		[0.5, 1],
		[0.75, 2],
		[0.93, 3.8365],
		[0.9375, 4],
		[0.95, 4],
		[1, 4],
	])("is more for each bit of surprise, at most four: %f is %f bits", (probability, bits) => {
		expect(weightOf(on(SANCTIONS, { baseRate: rate(probability) }))).toBeCloseTo(FIRST + surprise * bits, 3);
	});

	it("counts news of what the codebook does not know as 1, and other issues of the other side as silence", () => {
		const nothing = { ...CONTEXT, concepts: new Map() };
		expect(rankFindings([on(SANCTIONS)], accounts, nothing, eventComparators)[0]?.weight).toBeCloseTo(FIRST - news, 3);
		const elsewhere = [accounts[0], kestria("Kestria raised the ceasefire.")] as never;
		expect(weightOf(on(SANCTIONS), elsewhere)).toBeCloseTo(FIRST, 3);
		expect(weightOf(on(SANCTIONS, { against: ["lost"] }))).toBeCloseTo(FIRST, 3);
	});

	it("is less by the share of the others who carry the claim, for what is missing alone", () => {
		const four = [...accounts, orvena("The Presidents met in Orvena."), { ...accounts[1], document: { id: "fourth" } }];
		const of = (kind: Finding["kind"], against: readonly string[]): number =>
			weightOf(on(SANCTIONS, { kind, against }), four as never);
		expect(of("omission", ["kestria"])).toBeCloseTo(FIRST + inPart * (2 / 3), 3);
		expect(of("omission", ["kestria", "orvena"])).toBeCloseTo(FIRST + inPart / 3, 3);
		expect(of("claimed-agreement", ["kestria"])).toBeCloseTo(
			FIRST - omission + WEIGHTS["claimed-agreement"] + inPart * (2 / 3),
			3,
		);
		// Only the holder's own account could confirm words put in its mouth.
		expect(of("unconfirmed-attribution", ["kestria"])).toBeCloseTo(
			FIRST - omission + WEIGHTS["unconfirmed-attribution"],
			3,
		);
		expect(of("intensity", ["kestria"])).toBeCloseTo(FIRST - omission + WEIGHTS.intensity, 3);
	});

	it("makes a lead of 5.7 and a line in the table of 4", () => {
		expect([5.7, 5.6996, 5.6994, 4, 3.9994].map((weight) => withWeight(finding(), weight))).toMatchObject([
			{ weight: 5.7, salience: 3 },
			{ weight: 5.7, salience: 3 },
			{ weight: 5.699, salience: 2 },
			{ weight: 4, salience: 2 },
			{ weight: 3.999, salience: 1 },
		]);
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
		);
	});

	it("settles ties by text, issue, kind and place, in numbers and not in letters", () => {
		const at = (start: number, more: Partial<Finding> = {}): Finding =>
			finding({ carriedBy: "elsewhere", evidence: [quote("elsewhere", start, start + 5)], ...more });
		const none = finding({ carriedBy: "elsewhere", evidence: [] });
		const list = [at(1000), at(200), at(30), none, at(0, { issue: "a" }), at(0, { issue: null })];
		expect(order(list).map(({ issue, evidence }) => [issue, evidence[0]?.start])).toEqual([
			[null, 0],
			["a", 0],
			["sanctions", undefined],
			["sanctions", 30],
			["sanctions", 200],
			["sanctions", 1000],
		]);
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
		expect(weightOf(finding({ evidence: [] }))).toBe(0);
	});
});
