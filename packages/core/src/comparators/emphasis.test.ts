import { describe, expect, it } from "vitest";
import { emphasis } from "./emphasis.ts";
import { found, kestria, norland, said } from "./fixtures/accounts.ts";

const FILLER = "The Presidents spoke of the long friendship of the two peoples and of the many bridges between them.";
const PIPELINE = "Norland attaches great weight to the pipeline, its route, its price and the day of its opening.";
const theme = [PIPELINE, PIPELINE, PIPELINE, FILLER, FILLER].join(" ");
const clause = ["The pipeline came up.", ...Array.from({ length: 6 }, () => FILLER)].join(" ");

const ZH_FILLER = "两国人民友谊源远流长，双方往来日益密切，成果丰硕，前景广阔。";
const zhTheme = [
	...Array.from({ length: 10 }, () => "诺方高度重视输气管道的走向、价格和开通日期。"),
	...Array.from({ length: 10 }, () => ZH_FILLER),
].join("");
const zhClause = ["谈到输气管道。", ...Array.from({ length: 16 }, () => ZH_FILLER)].join("");

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

	it.each([
		["where both make it a theme", norland(theme), kestria(theme)],
		["where the other never touches it, which is an omission", norland(theme), kestria(FILLER.repeat(6))],
		["where a text is too short for shares", norland(PIPELINE), kestria(clause)],
	])("is silent %s", (_, one, other) => {
		expect(found(emphasis, one, other)).toEqual([]);
	});
});
