import type { Account, Finding, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { kestria } from "../comparators/fixtures/accounts.ts";
import { eventComparators } from "../comparators/index.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { NEWS, position, RESPECTS, reading, statement } from "./fixtures/reading.ts";
import { rankFindings } from "./rank.ts";
import { weightsOf } from "./weights.ts";

const WEIGHTS = weightsOf(eventComparators);

const { omission, early, news, particulars, stance, silent, listed, endorsed, courteous, elsewhere } = WEIGHTS;
/** Of Norland's text the characters from 20 to 40, which Kestria's lacks, and which no issue names. */
const words = (more: Partial<Finding> = {}): Finding =>
	finding({ issue: null, evidence: [quote("norland", 20, 40)], ...more });
const weightOf = (one: Finding, account: Account, other = kestria("The Presidents met.")): number =>
	rankFindings([one], [account, other], NEWS, eventComparators)[0]?.weight ?? Number.NaN;
const PLAIN = omission + 0.8 * early;

describe("words that no issue names", () => {
	it("weigh by the amounts in them that the other side does not give", () => {
		const account = reading({ statements: [statement(20, 40, 2)] });
		expect(weightOf(words(), account)).toBeCloseTo(PLAIN + 2 * particulars, 3);
		const answered = { ...kestria("The Presidents met."), statements: [statement(0, 10, 1)] };
		expect(weightOf(words(), account, answered)).toBeCloseTo(PLAIN + particulars, 3);
	});

	it("weigh by the words that the other text, in the same language, does not use", () => {
		const said = { ...quote("norland", 20, 40), exact: "an orchard and a lantern" };
		const account = reading({ statements: [statement(20, 40, 0, { quote: said })] });
		expect(weightOf(words(), account)).toBeCloseTo(PLAIN + 0.3 * particulars, 3);
		expect(weightOf(words(), account, kestria("The Presidents met beside an orchard."))).toBeCloseTo(
			PLAIN + 0.15 * particulars,
			3,
		);
	});

	it.each([
		["somebody else says in the words", statement(20, 40, 1, { holder: "XKE" })],
		["is said right before the words", statement(0, 20, 1)],
		["is said right after the words", statement(40, 60, 1)],
	])("do not weigh more for what %s", (_, other) => {
		expect(weightOf(words(), reading({ statements: [other] }))).toBeCloseTo(PLAIN, 3);
	});

	it("do not weigh more for a stance that somebody else takes in them", () => {
		const other = position(20, 40, "small", { holder: "XKE", stance: 3 });
		expect(weightOf(words(), reading({ positions: [other] }))).toBeCloseTo(PLAIN, 3);
	});

	it.each([
		["a great matter beside one amount", "great", 1, 3 * news],
		["a small matter beside two amounts", "small", 2, news],
		["a small matter beside six amounts", "small", 6, 6 * particulars],
	])("weigh by their matter or by their amounts, as either is more: %s", (_, matter, amounts, more) => {
		const account = reading({ positions: [position(20, 40, matter)], statements: [statement(20, 40, amounts)] });
		expect(weightOf(words(), account)).toBeCloseTo(PLAIN + 2 * stance + more, 3);
	});
});

describe("words for something of the publisher's", () => {
	const backing = (more: Parameters<typeof statement>[3] = {}): Statement =>
		statement(20, 40, 0, {
			...{ holder: "XKE", asserter: "XNO", manner: "counterpart", attitude: RESPECTS },
			...more,
			object: { actors: ["XNO"], ...more.object },
		});
	const weigh = (one: Statement): number => weightOf(words({ holder: "XKE" }), reading({ statements: [one] })) - PLAIN;

	it("weigh more where the other side is said to respect it", () => {
		expect(weigh(backing())).toBeGreaterThan(endorsed);
	});

	it.each([
		["the publisher speaks for itself", backing({ manner: "own" })],
		["it is somebody else's", backing({ object: { actors: ["XOR"] } })],
		["the publisher's own words are for somebody else's", backing({ manner: "own", object: { actors: ["XOR"] } })],
		["the codebook knows the matter", backing({ object: { concepts: ["great"] } })],
		["it is only spoken of", backing({ attitude: null })],
		["a demand is made of it", backing({ attitude: { ...RESPECTS, scale: "directive" } })],
		["the words are neither for nor against it", backing({ attitude: { ...RESPECTS, polarity: 0 } })],
		["the words are against it", backing({ attitude: { ...RESPECTS, polarity: -1 } })],
		["the respect is denied", backing({ attitude: { ...RESPECTS, negated: true } })],
	])("do not where %s", (_, one) => {
		expect(weigh(one)).toBeLessThan(endorsed - 1);
	});
});

describe("a list", () => {
	const weigh = (exact: string, taken = 2): number =>
		weightOf(
			words({ issue: "sanctions", evidence: [{ ...quote("norland", 20, 40), exact }] }),
			reading({ positions: [position(20, 40, "small", { stance: taken })] }),
		);
	const unlisted = PLAIN + news + silent + 2 * stance;
	const THINGS = "Norland named rye, ore, tin, fish and so on.";

	it("weighs less where its stance is plain, and not where it is strong", () => {
		expect(weigh(THINGS)).toBeCloseTo(unlisted + listed, 3);
		expect(weigh(THINGS, 3)).toBeCloseTo(unlisted + stance, 3);
	});

	it("is known in Chinese by its marks: five or four fields are a list, two are none", () => {
		expect(weigh("双方将加强贸易、能源、农业、渔业、教育合作。")).toBeCloseTo(unlisted + listed, 3);
		expect(weigh("双方将加强贸易、能源、防范自然灾害、教育合作。")).toBeCloseTo(unlisted + listed, 3);
		expect(weigh("双方将加强贸易、能源合作。")).toBeCloseTo(unlisted, 3);
	});
});

describe("words of thanks", () => {
	const thanks = (more: Parameters<typeof statement>[3] = {}): Statement =>
		statement(20, 40, 0, { ...more, object: { concepts: ["thanks"] } });

	it("weigh less where the other side lacks them, and not where they are given to it", () => {
		expect(weightOf(words(), reading({ statements: [thanks()] }))).toBeCloseTo(PLAIN + courteous, 3);
		const given = finding({ kind: "unconfirmed-attribution", issue: null, evidence: [quote("norland", 20, 40)] });
		expect(weightOf(given, reading({ statements: [thanks()] }))).toBeCloseTo(
			weightOf(given, reading({ statements: [statement(20, 40, 0)] })),
			3,
		);
	});
});

describe("what a side does", () => {
	const weigh = (actors: readonly string[], because = "cooperation"): number =>
		weightOf(
			words({ issue: "sanctions" }),
			reading({
				positions: [position(20, 40, "small", { because: [because] })],
				statements: [statement(20, 40, 0, { object: { actors } })],
			}),
		);

	it("weighs less with others who have no part in the event, and as before with those who have", () => {
		expect(weigh(["XOR"]) - weigh(["XKE"])).toBeCloseTo(elsewhere, 3);
		expect(weigh(["XOR", "XKE"])).toBe(weigh(["XKE"]));
		expect(weigh([])).toBe(weigh(["XKE"]));
	});

	it("weighs as before where it is against others, and no work with them", () => {
		expect(weigh(["XOR"], "disapproval")).toBe(weigh(["XKE"], "disapproval"));
	});
});
