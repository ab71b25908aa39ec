import { type Account, type Finding, quoteOf } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { emphasis } from "./emphasis.ts";
import { found, kestria, norland, said } from "./fixtures/accounts.ts";

const FILLER = "The Presidents spoke of the long friendship of the two peoples and of the many bridges between them.";
const PIPELINE = "Norland attaches great weight to the pipeline, its route, its price and the day of its opening.";
const theme = [PIPELINE, PIPELINE, PIPELINE, FILLER, FILLER].join(" ");
const clause = ["The pipeline came up.", ...Array.from({ length: 6 }, () => FILLER)].join(" ");
const twoClauses = [clause, "The pipeline went down.", FILLER, FILLER].join(" ");

const ZH_FILLER = "两国人民友谊源远流长，双方往来日益密切，成果丰硕，前景广阔。";
const zhTheme = [
	...Array.from({ length: 10 }, () => "诺方高度重视输气管道的走向、价格和开通日期。"),
	...Array.from({ length: 10 }, () => ZH_FILLER),
].join("");
const zhClause = ["谈到输气管道。", ...Array.from({ length: 16 }, () => ZH_FILLER)].join("");

/** Two sentences without a space between them: one of so many characters on the pipeline, and the rest of so many in all. */
function sized(side: (text: string) => Account, touching: number, all: number): Account {
	const account = side("The pipeline.");
	const text = `${"The pipeline".padEnd(touching - 1, "e")}.${"x".repeat(all - touching)}`;
	const sentences = [
		{ start: 0, end: touching, paragraph: 0 },
		{ start: touching, end: all, paragraph: 0 },
	];
	return { ...account, document: { ...account.document, text }, sentences };
}

describe("emphasis", () => {
	it.each([
		["English", norland(theme), kestria(clause)],
		["Chinese", norland(zhTheme), kestria(zhClause)],
	])("finds a theme of one text that is a clause in the other, in %s", (_, one, other) => {
		const [finding, ...more] = found(emphasis, one, other);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "pipeline", carriedBy: "norland", against: ["kestria"] });
		expect(finding?.measure?.value).toBeGreaterThan(1 / 4);
		expect(finding?.measure?.value).toBeLessThanOrEqual(1);
	});

	it("gives the difference of the shares of characters in sentences", () => {
		const share = (3 * PIPELINE.length) / (3 * PIPELINE.length + 2 * FILLER.length);
		const small = "The pipeline came up.".length / ("The pipeline came up.".length + 6 * FILLER.length);
		expect(found(emphasis, norland(theme), kestria(clause))[0]?.measure?.value).toBeCloseTo(share - small, 12);
	});

	it("finds it whichever text is given first", () => {
		expect(said(found(emphasis, kestria(clause), norland(theme)))).toEqual(["pipeline norland→kestria"]);
	});

	it("names both texts, the first words of each and the measure", () => {
		const [one, other] = [norland(theme), kestria(twoClauses)];
		const { measure, ...finding } = found(emphasis, one, other)[0] as Finding;
		expect(measure).toMatchObject({ name: "difference of shares", range: [0, 1] });
		expect(finding).toEqual({
			kind: "emphasis",
			issue: "pipeline",
			carriedBy: "norland",
			against: ["kestria"],
			holder: null,
			headline: "",
			salience: 1,
			weight: 0,
			evidence: [quoteOf(one.document, { start: 0, end: PIPELINE.length })],
			instead: [quoteOf(other.document, { start: 0, end: "The pipeline came up.".length })],
			counterEvidence: [],
			baseRate: null,
			explanations: [],
			caveats: [],
			by: "emphasis@1",
		});
	});

	it.each<readonly [string, readonly [number, number], readonly [number, number], boolean]>([
		["a third beside less than a twelfth", [200, 600], [83, 1000], true],
		["less than a third", [199, 600], [83, 1000], false],
		["a twelfth", [200, 600], [90, 1080], false],
		["texts of four hundred characters", [200, 400], [30, 400], true],
		["a text of 399 characters", [200, 399], [30, 400], false],
		["a text of 399 characters on the other side", [200, 400], [30, 399], false],
	])("takes for a theme and a clause %s", (_, mine, theirs, isFound) => {
		expect(found(emphasis, sized(norland, ...mine), sized(kestria, ...theirs))).toHaveLength(isFound ? 1 : 0);
	});

	it("finds each issue that differs so, in either text and between every two", () => {
		const SANCTIONS =
			"Kestria has always looked at sanctions, their reasons, their costs and their end with much care.";
		const other = [...Array.from({ length: 6 }, () => SANCTIONS), "The pipeline came up."].join(" ");
		const mine = [theme, PIPELINE, PIPELINE, "Sanctions came up."].join(" ");
		expect(said(found(emphasis, norland(mine), kestria(other), norland(FILLER.repeat(5))))).toEqual([
			"pipeline norland→kestria",
			"sanctions kestria→norland",
		]);
	});

	it.each([
		["where both make it a theme", norland(theme), kestria(theme)],
		["where the other never touches it, which is an omission", norland(theme), kestria(FILLER.repeat(6))],
		["where a text is too short for shares", norland(PIPELINE), kestria(clause)],
	])("is silent %s", (_, one, other) => {
		expect(found(emphasis, one, other)).toEqual([]);
	});
});
