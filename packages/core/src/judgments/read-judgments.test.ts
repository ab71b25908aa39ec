import type { Judgment } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { anyJudgment } from "./fixtures/any-judgment.ts";
import { judgmentsToPlain, judgmentToPlain } from "./plain-judgments.ts";
import { type ReadJudgmentsOptions, readJudgments } from "./read-judgments.ts";

const soundIn = (value: unknown, options?: ReadJudgmentsOptions): readonly Judgment[] =>
	readJudgments(value, "j.yaml", options).flatMap((outcome) => (outcome.ok ? outcome.value : []));
/** Code and path, without the file. */
const problemsIn = (
	value: unknown,
	options?: ReadJudgmentsOptions,
): readonly (readonly [code: string, path: string])[] =>
	readJudgments(value, "j.yaml", options).flatMap((outcome) =>
		outcome.ok ? [] : [[outcome.problem.code, outcome.problem.place.replace(/^j[.]yaml:? ?/, "")] as const],
	);
const messageIn = (value: unknown, options?: ReadJudgmentsOptions): string =>
	readJudgments(value, "j.yaml", options).flatMap((outcome) => (outcome.ok ? [] : outcome.problem.message))[0] ?? "";

const REVISION = { at: "2026-01-10", who: "ada", probability: 0.6 };
const FORECAST = { id: "grain-deal", question: "Will the grain deal be renewed?", revisions: [REVISION] };
const forecast = (fields: object) => ({ forecasts: [{ ...FORECAST, ...fields }] });
const probability = (value: unknown) => forecast({ revisions: [{ ...REVISION, probability: value }] });
const INTEREST = { id: "open-straits", actor: "VLD", interest: "Keep the straits open" };
const interest = (fields: object) => ({ interests: [{ ...INTEREST, ...fields }] });
const EVIDENCE = { id: "E1", statement: "No word of it", credibility: "high", relevance: "low", readings: { H1: "C" } };
const matrix = (fields: object = {}, evidence: object = {}) => ({
	matrices: [
		{
			id: "why-silent",
			question: "Why silent?",
			explanations: [
				{ id: "H1", statement: "Not discussed" },
				{ id: "H2", statement: "Left out" },
			],
			evidence: [{ ...EVIDENCE, ...evidence }],
			...fields,
		},
	],
});
const link = (value: object) => interest({ evidence: [value] });

describe("reading judgments", () => {
	it("gives each judgment with every field, and null for what is not said", () => {
		expect(soundIn(interest({ evidence: [{ finding: "finding-0a1b2c3d" }] }))).toEqual([
			{
				kind: "interest",
				...INTEREST,
				topics: [],
				note: null,
				mechanism: null,
				alternative: null,
				evidence: [{ kind: "finding", finding: "finding-0a1b2c3d" }],
			},
		]);
	});

	it("gives back what was written, whatever it was", () => {
		fc.assert(
			fc.property(anyJudgment, (judgment) => {
				expect(readJudgments(judgmentToPlain(judgment), "j")).toEqual([{ ok: true, value: judgment }]);
			}),
		);
	});

	it("gives back a whole file, kind by kind", () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyJudgment, { selector: ({ id }) => id, maxLength: 6 }), (judgments) => {
				const read = soundIn(judgmentsToPlain(judgments));
				const byId = (list: readonly Judgment[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
				expect(byId(read)).toEqual(byId(judgments));
			}),
		);
	});

	it("never throws, whatever it is given", () => {
		fc.assert(fc.property(fc.anything(), (value) => void readJudgments(value, "j")));
		fc.assert(
			fc.property(fc.array(fc.anything()), (list) => {
				const value = { interests: list, matrices: list, forecasts: list, options: list };
				for (const outcome of readJudgments(value, "j")) if (!outcome.ok) expect(outcome.problem.message).not.toBe("");
			}),
		);
	});

	it("reads a list whose entries say their kind, and one alone", () => {
		expect(soundIn([{ kind: "interest", ...INTEREST }])).toHaveLength(1);
		expect(soundIn({ kind: "interest", ...INTEREST })).toHaveLength(1);
		expect(problemsIn([INTEREST])).toEqual([["judgment-kind-unknown", "[0].kind"]]);
		expect(problemsIn(interest({ kind: "option" }))).toEqual([["judgment-kind-unknown", "interests[0].kind"]]);
		expect(problemsIn([])).toEqual([]);
	});

	it.each([
		[0.6, 0.6],
		["0.6", 0.6],
		[".25", 0.25],
		["60 %", 0.6],
		["60%", 0.6],
		["7.5 percent", 0.075],
		[0, 0],
		[1, 1],
		["100 %", 1],
	])("takes %j for a probability", (given, expected) => {
		const [judgment] = soundIn(probability(given));
		expect(judgment?.kind === "forecast" && judgment.revisions[0]?.probability).toBeCloseTo(expected, 12);
	});

	it.each([60, -0.1, "60", "1.5", "150 %", "0,6", Number.NaN, true, null, "a good chance", ["0.6"]])(
		"refuses %j for a probability",
		(given) => {
			expect(problemsIn(probability(given))).toEqual([
				["judgment-probability-wrong", "forecasts[0].revisions[0].probability"],
			]);
		},
	);

	it.each([
		["likely", "likely 55–80 % of ICD 203"],
		["Very unlikely", "very unlikely 5–20 % of ICD 203"],
		["remote", "almost no chance 1–5 % of ICD 203"],
	])("names the band of the word %s and asks for a number", (word, band) => {
		expect(problemsIn(probability(word))).toEqual([
			["judgment-probability-in-words", "forecasts[0].revisions[0].probability"],
		]);
		expect(messageIn(probability(word))).toContain(band);
	});

	it("places quoted words that say where they stand, and looks up those that do not", () => {
		const quote = { document: "readout", exact: "the straits" };
		const kept = (value: object, options?: ReadJudgmentsOptions): unknown => soundIn(link(value), options)[0];
		expect(kept({ ...quote, start: 4, end: 15 })).toMatchObject({
			evidence: [{ kind: "quote", quote: { ...quote, start: 4, end: 15 } }],
		});
		const places = (...starts: number[]): ReadJudgmentsOptions => ({
			locate: () => starts.map((start) => ({ start, end: start + 11 })),
		});
		expect(kept(quote, places(7))).toMatchObject({ evidence: [{ quote: { start: 7, end: 18 } }] });
		const unplaced = [["judgment-quote-unplaced", "interests[0].evidence[0]"]];
		expect(problemsIn(link(quote))).toEqual(unplaced);
		expect(problemsIn(link(quote), places())).toEqual(unplaced);
		expect(problemsIn(link(quote), { locate: () => null })).toEqual(unplaced);
		expect(messageIn(link(quote), { locate: () => null })).toContain("not in this case");
		expect(messageIn(link(quote), places(7, 30))).toContain('2 times; say which by "start" (7, 30)');
		expect(problemsIn(link({ ...quote, start: 4, end: 14 }))).toEqual(unplaced);
		expect(problemsIn(link({ ...quote, start: -1, end: 10 }))).toEqual(unplaced);
		expect(problemsIn(link({ ...quote, start: 4 }))).toEqual(unplaced);
	});

	it.each<[string, unknown, readonly [string, string]]>([
		["no mapping", "judge!", ["judgments-unreadable", ""]],
		["no data", null, ["judgments-unreadable", ""]],
		["a list of another name", { hunches: [] }, ["judgment-field-unknown", "hunches"]],
		["a field of another name", interest({ motive: "x" }), ["judgment-field-unknown", "interests[0].motive"]],
		["an interest without words", interest({ interest: " " }), ["judgment-field-wrong", "interests[0].interest"]],
		["an interest that is missing", interest({ interest: null }), ["judgment-field-missing", "interests[0].interest"]],
		["a number for words", interest({ note: 5 }), ["judgment-field-wrong", "interests[0].note"]],
		["no list", interest({ topics: "grain" }), ["judgment-field-wrong", "interests[0].topics"]],
		["a topic twice", interest({ topics: ["grain", "grain"] }), ["judgment-topics-wrong", "interests[0].topics"]],
		["an id with capitals", interest({ id: "Open" }), ["judgment-id-wrong", "interests[0].id"]],
		["an actor in words", interest({ actor: "Valdara" }), ["judgment-actor-wrong", "interests[0].actor"]],
		["two links in one", link({ finding: "f", judgment: "j" }), ["judgment-link-wrong", "interests[0].evidence[0]"]],
		["a link to nothing", link({}), ["judgment-link-wrong", "interests[0].evidence[0]"]],
		["words of a finding", link({ finding: "f", exact: "x" }), ["judgment-link-wrong", "interests[0].evidence[0]"]],
		["a quote of no words", link({ document: "d" }), ["judgment-field-missing", "interests[0].evidence[0].exact"]],
		[
			"no explanation",
			matrix({ explanations: [] }, { readings: {} }),
			["judgment-field-missing", "matrices[0].explanations"],
		],
		[
			"no such reading",
			matrix({}, { readings: { H1: "D" } }),
			["judgment-field-wrong", "matrices[0].evidence[0].readings.H1"],
		],
		[
			"no such explanation",
			matrix({}, { readings: { H9: "C" } }),
			["judgment-reading-unknown", "matrices[0].evidence[0].readings.H9"],
		],
		[
			"an inherited name",
			matrix({}, { readings: { constructor: "C" } }),
			["judgment-reading-unknown", "matrices[0].evidence[0].readings.constructor"],
		],
		["no grade", matrix({}, { relevance: undefined }), ["judgment-field-missing", "matrices[0].evidence[0].relevance"]],
		["a part without id", matrix({}, { id: "__proto__" }), ["judgment-id-wrong", "matrices[0].evidence[0].id"]],
		["two parts of one id", matrix({ evidence: [EVIDENCE, EVIDENCE] }), ["judgment-id-twice", "matrices[0].evidence"]],
		["no revision", forecast({ revisions: [] }), ["judgment-field-missing", "forecasts[0].revisions"]],
		["a day that is none", forecast({ deadline: "2026-02-30" }), ["judgment-day-wrong", "forecasts[0].deadline"]],
		["a month for a day", forecast({ deadline: "2026-02" }), ["judgment-day-wrong", "forecasts[0].deadline"]],
		[
			"an instant of no zone",
			forecast({ revisions: [{ ...REVISION, at: "2026-01-10T10:00" }] }),
			["judgment-day-wrong", "forecasts[0].revisions[0].at"],
		],
		[
			"an answer left out",
			forecast({ resolution: { at: "2026-03-01", outcome: null } }),
			["judgment-outcome-wrong", "forecasts[0].resolution.outcome"],
		],
		[
			"the newest first",
			forecast({ revisions: [REVISION, { ...REVISION, at: "2026-01-09" }] }),
			["judgment-revisions-disordered", "forecasts[0].revisions[1].at"],
		],
		[
			"two at one time",
			forecast({ revisions: [REVISION, REVISION] }),
			["judgment-revisions-disordered", "forecasts[0].revisions[1].at"],
		],
	])("refuses %s", (_, value, expected) => {
		expect(problemsIn(value)).toEqual([expected]);
	});

	it("orders instants of one day by their time, and takes two people at one time", () => {
		const at = (...times: readonly string[]) =>
			forecast({ revisions: times.map((time) => ({ ...REVISION, at: time })) });
		expect(problemsIn(at("2026-01-10", "2026-01-10T10:00Z", "2026-01-10T10:00:30Z", "2026-01-11"))).toEqual([]);
		expect(problemsIn(at("2026-01-10T10:00:30Z", "2026-01-10T10:00Z"))).toHaveLength(1);
		expect(problemsIn(forecast({ revisions: [REVISION, { ...REVISION, who: "ben" }] }))).toEqual([]);
	});

	it("takes yes, no and void for an answer", () => {
		const outcome = (value: unknown): unknown => {
			const [judgment] = soundIn(forecast({ resolution: { at: "2026-03-01", outcome: value } }));
			return judgment?.kind === "forecast" && judgment.resolution?.outcome;
		};
		expect(["yes", "no", "void", true, false].map(outcome)).toEqual([true, false, null, true, false]);
	});

	it("takes the second of two with one id for the mistake, and keeps the first", () => {
		const twice = { interests: [INTEREST, { ...INTEREST, note: "again" }] };
		expect(problemsIn(twice)).toEqual([["judgment-id-twice", "interests[1].id"]]);
		expect(soundIn(twice)).toMatchObject([{ note: null }]);
	});

	it("names the line where it is told how, and the file", () => {
		const [outcome] = readJudgments(interest({ actor: "x" }), "j.yaml", { lineOf: (path) => path.length + 10 });
		expect(outcome?.ok === false && outcome.problem.place).toBe("j.yaml:13: interests[0].actor");
	});

	it("keeps sound entries beside faulty ones, and tells every mistake of these", () => {
		const mixed = { interests: [INTEREST, { id: "b", actor: "x", interest: 1 }] };
		expect(soundIn(mixed)).toHaveLength(1);
		expect(problemsIn(mixed)).toEqual([
			["judgment-actor-wrong", "interests[1].actor"],
			["judgment-field-wrong", "interests[1].interest"],
		]);
	});

	it("bounds what it reads and what it complains of", async () => {
		const links = Array.from({ length: 1000 }, () => ({ finding: "f" }));
		const many = {
			interests: Array.from({ length: 1000 }, (_, at) => ({ ...INTEREST, id: `i-${at}`, evidence: links })),
		};
		await inTime(2000, () => {
			expect(problemsIn(many)[0]).toEqual(["judgments-too-many", "interests[199].evidence"]);
			expect(soundIn(many)).toHaveLength(199);
			const wrong = problemsIn({ interests: Array.from({ length: 5000 }, () => 1) });
			expect(wrong).toHaveLength(201);
			expect(wrong.at(-1)).toEqual(["judgments-unreadable", ""]);
		});
		const crowd = Array.from({ length: 51 }, (_, at) => ({ id: `X${at}`, statement: "x" }));
		expect(problemsIn(matrix({ explanations: crowd }, { readings: {} }))).toEqual([
			["judgments-too-many", "matrices[0].explanations"],
		]);
		const itself: unknown[] = [];
		itself.push(itself, { kind: "interest", ...INTEREST, evidence: itself });
		expect(problemsIn(itself).length).toBeGreaterThan(0);
	});
});

describe("what a forecast is bound to", () => {
	it.each([
		[
			"a series",
			{ indicator: "yuan-share", above: 30 },
			{ kind: "indicator", indicator: "yuan-share", side: "above", value: 30 },
		],
		[
			"a vote",
			{ voter: "VLD", vote: false, symbol: "A/RES/80/1" },
			{ kind: "vote", voter: "VLD", vote: "no", symbol: "A/RES/80/1", title: null },
		],
		[
			"a deed",
			{ actor: "VLD", deed: "recognition" },
			{ kind: "deed", actor: "VLD", deed: "recognition", target: null },
		],
	])("is %s", (_, bound, read) => {
		expect(soundIn(forecast({ bound }))).toMatchObject([{ bound: read }]);
	});

	it.each([
		["no kind that there is", { what: 1 }],
		["two lines", { indicator: "yuan-share", above: 30, below: 10 }],
		["no line", { indicator: "yuan-share" }],
		["no matter", { voter: "VLD", vote: "no" }],
	])("is refused with %s", (_, bound) => {
		expect(problemsIn(forecast({ bound }))).toEqual([["judgment-condition-wrong", "forecasts[0].bound"]]);
	});
});
