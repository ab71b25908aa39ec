import { type Account, quoteOf } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";
import { terminology } from "./terminology.ts";

/** A text that uses names of these frames, in this order: one character of it each. */
const naming = (
	side: (text: string) => Account,
	frames: readonly string[],
	topics: readonly string[] = [],
): Account => {
	const account = side("Texts use names.");
	const names = frames.map((frame, at) => ({
		topic: topics[at] ?? "the fighting",
		frame,
		issue: "war",
		quote: quoteOf(account.document, { start: at, end: at + 1 }),
	}));
	return { ...account, names };
};

describe("terminology", () => {
	it.each([
		["English", "Norland condemned the invasion of Sorrel.", "Kestria spoke of the corrective operation."],
		["Chinese beside Russian", "诺方谴责入侵索雷尔。", "Кестрия рассказала об исправительной операции."],
	])("finds one thing under two names that take sides, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(terminology, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			issue: "war",
			carriedBy: "norland",
			against: ["kestria"],
			holder: null,
			measure: null,
		});
		expect(finding?.evidence[0]?.document).toBe("norland");
		expect(finding?.instead[0]?.document).toBe("kestria");
	});

	it("lets the more pointed name carry it, whichever is given first", () => {
		const neutral = norland("The Sorrel conflict was discussed.");
		const pointed = kestria("Kestria spoke of the corrective operation.");
		expect(said(found(terminology, neutral, pointed))).toEqual(["war kestria→norland"]);
		expect(said(found(terminology, pointed, neutral))).toEqual(["war kestria→norland"]);
	});

	it.each([
		["the same frame in two languages", "诺方介绍了纠正行动。", "Kestria spoke of the corrective operation."],
		["a topic that only one names", "Norland condemned the invasion of Sorrel.", "The Presidents met."],
		["texts without names", "The Presidents met.", "The Presidents met."],
	])("is silent on %s", (_, mine, theirs) => {
		expect(found(terminology, norland(mine), kestria(theirs))).toEqual([]);
	});

	it("names what the two texts say, and no measure", () => {
		const mine = norland("Norland condemned the invasion of Sorrel.");
		const theirs = kestria("Kestria spoke of the corrective operation.");
		const [of, beside] = [mine.names[0]?.quote, theirs.names[0]?.quote];
		expect([of?.exact, beside?.exact]).toEqual(["invasion of Sorrel", "corrective operation"]);
		expect(found(terminology, mine, theirs)).toEqual([
			{
				kind: "terminology",
				issue: "war",
				carriedBy: "norland",
				against: ["kestria"],
				holder: null,
				headline: "",
				salience: 1,
				weight: 0,
				measure: null,
				evidence: [of],
				instead: [beside],
				counterEvidence: [],
				baseRate: null,
				explanations: [],
				caveats: [],
				by: "terminology@1",
			},
		]);
	});

	it.each<readonly [string, readonly string[], readonly string[], string]>([
		["an accusation beside an excuse, by the first text given", ["aggressor-naming"], ["official-euphemism"], "0→0"],
		["an accusation after a neutral name of its own", ["neutral", "aggressor-naming"], ["official-euphemism"], "1→0"],
		["the first of two accusations", ["aggressor-naming", "aggressor-naming"], ["neutral"], "0→0"],
		["an excuse beside a name that leaves the agent out", ["agent-avoiding"], ["official-euphemism"], "other 0→0"],
		["a war without an agent beside a name of no known frame", ["frame-unknown"], ["war-no-agent"], "other 0→0"],
		["a name of no known frame beside a neutral one", ["neutral"], ["frame-unknown"], "other 0→0"],
		["an accusation of one side beside the name both use", ["neutral", "aggressor-naming"], ["neutral"], "1→0"],
		["a war of one side beside the name both use", ["agent-avoiding"], ["agent-avoiding", "war-no-agent"], "other 1→0"],
		["nothing, where the name that one side adds takes no side", ["neutral"], ["neutral", "agent-avoiding"], ""],
		[
			"nothing, where both accuse and one also excuses",
			["aggressor-naming"],
			["aggressor-naming", "official-euphemism"],
			"",
		],
	])("lets carry it %s", (_, mine, theirs, expected) => {
		const [finding, ...more] = found(terminology, naming(norland, mine), naming(kestria, theirs));
		expect(more).toEqual([]);
		const [of, beside] = [finding?.evidence[0]?.start, finding?.instead[0]?.start];
		expect(finding === undefined ? "" : `${finding.carriedBy === "norland" ? "" : "other "}${of}→${beside}`).toBe(
			expected,
		);
	});

	it("looks at the names of each topic alone, and takes the issue from either", () => {
		const mine = naming(norland, ["neutral", "official-euphemism"], ["the fighting", "the strait"]);
		const theirs = naming(kestria, ["aggressor-naming", "official-euphemism"], ["the fighting", "the strait"]);
		const bare: Account = { ...mine, names: mine.names.map((name) => ({ ...name, issue: null })) };
		expect(said(found(terminology, mine, theirs))).toEqual(["war kestria→norland"]);
		expect(said(found(terminology, bare, theirs))).toEqual(["war kestria→norland"]);
		expect(said(found(terminology, mine, { ...theirs, names: bare.names }))).toEqual([]);
	});

	it("compares every two of three accounts", () => {
		const findings = found(
			terminology,
			norland("Norland condemned the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
			orvena("The Sorrel conflict was discussed in Orvena."),
		);
		expect(said(findings)).toEqual(["war norland→kestria", "war norland→orvena", "war kestria→orvena"]);
	});
});
