import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { categoryAlpha, unitisingSums } from "../../stats/agreement/unitising-alpha.ts";
import { type CoderAgreementOptions, coderAgreement } from "./coder-agreement.ts";
import { type CodedBy, type ComparedText, comparedText } from "./compared-text.ts";
import { matchedPassages } from "./matched-passages.ts";

interface Given {
	readonly at: readonly [start: number, end: number];
	readonly issue?: string;
	readonly holder?: string;
	readonly stance?: number | null;
}

const reading = ({ at: [start, end], issue = "corridor", holder = "VAL", stance = 2 }: Given) => ({
	...{ start, end, issue, holder, stance },
	...({ asserter: "VAL", manner: "own" } as const),
});

const coded = (coder: string, ...given: readonly Given[]): CodedBy => ({
	...{ coder, version: `${coder}@1`, isWhole: true },
	readings: given.map(reading),
});

/** Ten sentences of twenty characters, each with the white space behind it. */
const TEXT = "The port stays open. ".repeat(10).trim();
const sentence = (number: number): readonly [number, number] => [number * 21, number * 21 + 20];

const textOf = (number: number, codings: readonly CodedBy[], date = "2031-05-02"): ComparedText =>
	comparedText({ id: `text-${number}`, text: TEXT, language: "en", date }, codings);

/** Sixteen texts: both find the first sentence, the second coder of some of them on the other side, and only the first the second. */
const TEXTS = Array.from({ length: 16 }, (_, number) =>
	textOf(
		number,
		[
			coded("lexicon", { at: sentence(0) }, { at: sentence(3), stance: -1 }, { at: sentence(5), issue: "grain" }),
			coded("person:Ana", { at: [0, 15], stance: number % 4 === 0 ? -2 : 2 }, { at: sentence(3), stance: -1 }),
		],
		number < 8 ? "2031-05-02" : "2031-08",
	),
);

const rowsOf = (options: Partial<CoderAgreementOptions> = {}, texts = TEXTS) => {
	const found = coderAgreement(texts, { coders: ["lexicon", "person:Ana"], ...options });
	const row = (facet: string, measure: string, group = "whole") =>
		found.rows.find((one) => one.facet === facet && one.measure === measure && one.group === group);
	return { found, row };
};

describe("agreement between coders", () => {
	it("measures what is marked and what is read apart", () => {
		const { found, row } = rowsOf();
		expect(found).toMatchObject({
			...{ method: "coder-agreement@2", texts: 16, by: "whole", leftOut: [] },
			coders: [
				{ coder: "lexicon", versions: ["lexicon@1"], texts: 16, positions: 48 },
				{ coder: "person:Ana", texts: 16, positions: 32 },
			],
		});
		// 32 pairs of passages on one issue: 28 with one stance, four with 2 against −2.
		expect(row("stance", "agreement")).toMatchObject({ n: 32, texts: 16, value: 28 / 32, silent: null });
		expect(row("holder", "agreement")?.value).toBe(1);
		expect(row("holder", "kappa")).toMatchObject({ value: null, silent: "one-category" });
		// Of 60 characters that either marks, 35 are marked by both; of 209 both leave 149 alone.
		expect(row("marked", "overlap")?.value).toBeCloseTo(35 / 60, 12);
		expect(row("marked", "agreement")?.value).toBeCloseTo((209 - 25) / 209, 12);
		expect(row("units", "cu-alpha")).toMatchObject({ value: null, silent: "one-category" });
		const stances = found.tables.find(({ facet }) => facet === "stance");
		expect(stances?.categories).toEqual(["-3", "-2", "-1", "0", "1", "2", "3"]);
		expect(stances?.counts[5 * 7 + 1]).toBe(4);
		expect(stances?.counts[5 * 7 + 5]).toBe(12);
		// Of 48 passages, 16 of them with one coder, 30 are 2, 16 are −1 and 2 are −2; the weights of seven stances add up to 49 − 392 / 36.
		const spread = 1 - (30 ** 2 + 16 ** 2 + 2 ** 2) / 48 ** 2;
		const beyond = (agreed: number, chance: number) => (agreed - chance) / (1 - chance);
		expect(row("stance", "ac1")?.value).toBeCloseTo(beyond(28 / 32, spread / 6), 12);
		const weighted = 1 - (4 / 32) * (16 / 36);
		expect(row("stance", "ac2")?.value).toBeCloseTo(beyond(weighted, ((49 - 392 / 36) * spread) / 42), 12);
	});

	it("has each sentence on each issue, positions and their absence alike", () => {
		const { found, row } = rowsOf();
		// Ten sentences on two issues; each text differs on the grain, and four on the corridor.
		expect(row("sentence", "agreement")).toMatchObject({ n: 320, value: (320 - 16 - 4) / 320 });
		const table = found.tables.find(({ facet }) => facet === "sentence");
		const at = (first: string, second: string) =>
			table?.counts[table.categories.indexOf(first) * 5 + table.categories.indexOf(second)];
		expect([
			at("no-position", "no-position"),
			at("for", "for"),
			at("for", "against"),
			at("against", "against"),
			at("for", "no-position"),
		]).toEqual([272, 12, 4, 16, 16]);
		const kappa = row("sentence", "kappa")?.value as number;
		expect(kappa).toBeGreaterThan(row("sentence", "alpha-nominal")?.low as number);
		expect(kappa).toBeLessThan(row("sentence", "ac1")?.value as number);
	});

	it("has cuα of an issue whose words are those of no other, whatever other issues share", () => {
		const texts = (shared: readonly Given[]) =>
			Array.from({ length: 16 }, (_, number) =>
				textOf(number, [
					coded(
						"lexicon",
						{ at: sentence(0) },
						{ at: sentence(5), issue: "grain" },
						{ at: sentence(7), issue: "port" },
						...shared,
					),
					coded(
						"person:Ana",
						{ at: [0, 15] },
						{ at: sentence(5), issue: number % 4 === 0 ? "corridor" : "grain" },
						{ at: sentence(7), issue: "grain" },
					),
				]),
			);
		const issues = ["corridor", "grain", "port"];
		const continua = texts([]).map(({ length, codings }) => ({
			length,
			coders: codings.map(({ readings }) =>
				readings.map(({ start, end, issue }) => ({ start, end, category: issues.indexOf(issue) })),
			),
		}));
		const sums = unitisingSums(continua, 3);
		const { row } = rowsOf({ by: "issue" }, texts([]));
		for (const [at, issue] of issues.entries())
			expect(row("units", "cu-alpha", issue)?.value).toBeCloseTo(categoryAlpha(sums, 3, at) as number, 12);
		const { row: overlapping } = rowsOf({ by: "issue" }, texts([{ at: sentence(7), issue: "grain" }]));
		expect(overlapping("units", "cu-alpha", "grain")).toMatchObject({ value: null, silent: "overlapping" });
		expect(overlapping("units", "cu-alpha", "corridor")?.value).toBeGreaterThan(0);
	});

	it("lists the words on which coders differ, with what each read", () => {
		const { found } = rowsOf({ passages: 5 });
		expect(found.passages).toHaveLength(5);
		expect(found.morePassages).toBe(16 + 4 - 5);
		expect(found.passages.filter(({ document }) => document === "text-0")).toMatchObject([
			{
				...{ start: 0, end: 20, exact: "The port stays open.", differs: ["stance"] },
				readings: [
					{ coder: "lexicon", reading: { stance: 2, end: 20 } },
					{ coder: "person:Ana", reading: { stance: -2, end: 15 } },
				],
			},
			{
				start: 105,
				differs: ["marked"],
				readings: [{ reading: { issue: "grain" } }, { coder: "person:Ana", reading: null }],
			},
		]);
	});

	it("groups by issue, stance and time", () => {
		const { found, row } = rowsOf({ by: "issue" });
		expect(found.groups.map(({ id }) => id)).toEqual(["corridor", "grain"]);
		expect(row("stance", "agreement", "corridor")?.n).toBe(32);
		expect(row("stance", "agreement", "grain")).toMatchObject({ n: 0, value: null, silent: "few-units" });
		const stance = rowsOf({ by: "stance" });
		expect(stance.found.groups.map(({ id }) => id)).toEqual(["-2", "-1", "2"]);
		expect(stance.row("stance", "agreement", "2")).toMatchObject({ n: 16, value: 12 / 16 });
		expect(stance.row("sentence", "agreement", "2")).toBeUndefined();
		const month = rowsOf({ by: "month" });
		expect(month.found.groups).toMatchObject([
			{ id: "2031-05", texts: 8 },
			{ id: "2031-08", texts: 8 },
		]);
		expect(rowsOf({ by: "quarter" }).found.groups.map(({ id }) => id)).toEqual(["2031-Q2", "2031-Q3"]);
		expect(rowsOf({ by: "pair" }).found.groups).toMatchObject([{ id: "lexicon person:Ana", texts: 16 }]);
	});

	it("takes the corrections of a person for no coding of the whole text", () => {
		const corrected = TEXTS.map((text, number) =>
			textOf(number, [text.codings[0] as CodedBy, { ...(text.codings[1] as CodedBy), isWhole: false }]),
		);
		const { found, row } = rowsOf({}, corrected);
		expect(found.leftOut).toEqual([{ why: "corrections", count: 16 }]);
		expect(row("stance", "agreement")?.n).toBe(32);
		expect(row("marked", "agreement")).toMatchObject({ n: 0, value: null, silent: "few-units" });
		expect(row("sentence", "agreement")?.n).toBe(0);
		expect(found.passages).toHaveLength(4);
	});

	it("compares three coders, each of whom may be missing", () => {
		const three = TEXTS.map((text, number) =>
			number < 4 ? text : textOf(number, [...text.codings, coded("model:x", { at: sentence(0) })]),
		);
		const { found, row } = rowsOf({ coders: ["model:x", "lexicon", "person:Ana"] }, three);
		expect(found.coders.map(({ texts }) => texts)).toEqual([12, 16, 16]);
		expect(row("stance", "fleiss")?.value).toBeLessThan(1);
		expect(row("stance", "kappa")).toBeUndefined();
		expect(found.tables.filter(({ facet }) => facet === "stance")).toHaveLength(3);
		expect(row("units", "alpha-u")?.texts).toBe(12);
	});

	it("gives no value of few units, and where nobody differs what so many texts allow", () => {
		const few = rowsOf({}, TEXTS.slice(0, 2));
		expect(few.row("stance", "alpha-ordinal")).toMatchObject({ n: 4, value: null, silent: "few-units" });
		expect(rowsOf({}, []).found).toMatchObject({ texts: 0, coders: [], tables: [], passages: [] });
		const { value, low, high } = rowsOf().row("manner", "agreement") ?? {};
		expect([value, high]).toEqual([1, 1]);
		expect(low).toBeGreaterThan(0.7);
		expect(low).toBeLessThan(0.9);
	});

	it("has intervals of the ends of units and of their issues", () => {
		const { row } = rowsOf(
			{},
			Array.from({ length: 16 }, (_, number) =>
				textOf(number, [
					coded("lexicon", { at: sentence(0) }, { at: sentence(5), issue: "grain" }),
					coded(
						"person:Ana",
						{ at: [0, 12 + (number % 8)] },
						{ at: sentence(5), issue: number < 4 ? "corridor" : "grain" },
					),
				]),
			),
		);
		for (const measure of ["alpha-u", "u-alpha", "cu-alpha"]) {
			const { value, low, high } = row("units", measure) ?? { value: null, low: null, high: null };
			expect(low).toBeLessThan(value as number);
			expect(high).toBeGreaterThan(value as number);
		}
	});

	it("has γ where it is asked for", () => {
		const { row } = rowsOf({ gamma: true }, TEXTS.slice(0, 4));
		expect(row("units", "gamma")?.value).toBeGreaterThan(0.5);
		expect(row("units", "gamma")?.value).toBeLessThan(1);
		expect(rowsOf().row("units", "gamma")).toBeUndefined();
	});
});

describe("words that coders marked alike", () => {
	it("puts those of one holder together first, and then those whose words are most alike", () => {
		const first = [reading({ at: [0, 20], holder: "VAL" }), reading({ at: [0, 20], holder: "OST" })];
		const second = [reading({ at: [0, 20], holder: "OST" }), reading({ at: [0, 14], holder: "VAL" })];
		expect(matchedPassages([first, second], true).map((passage) => passage.map((one) => one?.holder))).toEqual([
			["OST", "OST"],
			["VAL", "VAL"],
		]);
		const clause = [reading({ at: [0, 40] }), reading({ at: [0, 12] })];
		const matched = matchedPassages([clause, [reading({ at: [1, 13] })]], true);
		expect(matched.map((passage) => passage.map((one) => one?.end ?? null))).toEqual([
			[12, 13],
			[40, null],
		]);
		expect(matchedPassages([[reading({ at: [0, 20] })], [reading({ at: [11, 31] })]], true)).toHaveLength(2);
	});

	it("has each reading once, one of each coder, whatever the order", () => {
		const one = fc.record({
			start: fc.nat(30),
			length: fc.integer({ min: 1, max: 12 }),
			issue: fc.constantFrom("a", "b"),
		});
		const own = fc
			.array(one, { maxLength: 5 })
			.map((list) => list.map(({ start, length, issue }) => reading({ at: [start, start + length], issue })));
		fc.assert(
			fc.property(fc.array(own, { minLength: 2, maxLength: 3 }), fc.boolean(), (codings, sameIssue) => {
				const passages = matchedPassages(codings, sameIssue);
				for (const [coder, readings] of codings.entries())
					expect(passages.flatMap((passage) => passage[coder] ?? [])).toHaveLength(readings.length);
				const turned = matchedPassages(
					codings.map((readings) => readings.toReversed()),
					sameIssue,
				);
				const shape = (list: typeof passages) =>
					list
						.map((passage) =>
							passage.map((found) => (found === null ? "" : `${found.start}-${found.end}${found.issue}`)).join(),
						)
						.sort();
				expect(shape(turned)).toEqual(shape(passages));
			}),
			{ numRuns: draws(100) },
		);
	});
});
