import type { Forecast } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyForecast } from "./fixtures/any-judgment.ts";
import { scoreForecasts } from "./score-forecasts.ts";

type Revision = readonly [at: string, probability: number, who?: string];

const ASKED: Forecast = {
	kind: "forecast",
	id: "grain-deal",
	topics: [],
	note: null,
	question: "Will Valdara renew the grain deal?",
	deadline: null,
	rule: null,
	revisions: [],
	resolution: null,
	evidence: [],
};
const ask = (revisions: readonly Revision[], fields: Partial<Forecast> = {}): Forecast => ({
	...ASKED,
	revisions: revisions.map(([at, probability, who = "ada"]) => ({ at, who, probability, because: null })),
	...fields,
});
const answer = (at: string, outcome: boolean | null): Pick<Forecast, "resolution"> => ({
	resolution: { at, outcome, evidence: [], note: null },
});
const YES = answer("2026-01-11", true);
const board = (...forecasts: readonly Forecast[]) => scoreForecasts(forecasts, { asOf: "2026-06-30" });
/** Twelve answered questions: probability, and whether it came. */
const many = (cases: readonly (readonly [number, boolean])[]) =>
	board(
		...cases.map(([probability, came], at) =>
			ask([["2026-01-01", probability]], { id: `q-${at}`, ...answer("2026-02-01", came) }),
		),
	);

describe("the board of forecasts", () => {
	it("scores the last probability, and each by the days for which it stood", () => {
		// 50 % for six days, 90 % for four.
		const [score] = board(
			ask(
				[
					["2026-01-01", 0.5],
					["2026-01-07", 0.9],
				],
				YES,
			),
		).scored;
		expect(score?.last.probability).toBe(0.9);
		expect(score?.brier).toBeCloseTo(0.01, 12);
		expect(score?.log).toBeCloseTo(-Math.log(0.9), 12);
		expect(score?.timeWeighted.brier).toBeCloseTo((6 * 0.25 + 4 * 0.01) / 10, 12);
		expect(score?.timeWeighted.log).toBeCloseTo((6 * Math.log(2) - 4 * Math.log(0.9)) / 10, 12);
		expect(score?.baseline).toBeCloseTo(0.4 * 84.79969066, 6);
	});

	it("counts hours where instants are told", () => {
		const revisions: readonly Revision[] = [
			["2026-01-10", 0.5],
			["2026-01-10T18:00Z", 1],
		];
		expect(board(ask(revisions, YES)).scored[0]?.timeWeighted.brier).toBeCloseTo(0.25 * 0.75, 12);
	});

	it("does not count what was said on the day of the answer, or later", () => {
		const late = board(
			ask(
				[
					["2026-01-02", 0.3],
					["2026-01-11", 0.99],
					["2026-01-12", 1],
				],
				YES,
			),
		);
		expect(late.scored[0]?.last.probability).toBe(0.3);
		const only = board(ask([["2026-01-11", 0.99]], YES));
		expect([only.scored, only.late, only.overall, only.calibration]).toEqual([[], ["grain-deal"], null, null]);
		expect(only.cautions.map(({ code }) => code)).toEqual(["said-too-late"]);
		const before = board(ask([["2026-01-11T08:00Z", 0.4]], answer("2026-01-11T09:00Z", true)));
		expect(before.scored[0]?.last.probability).toBe(0.4);
	});

	it("counts what was said on the last day of the deadline, and nothing after it", () => {
		const revisions: readonly Revision[] = [
			["2026-01-02", 0.3],
			["2026-01-05", 0.2],
			["2026-01-06", 0],
		];
		const [score] = board(ask(revisions, { deadline: "2026-01-05", ...answer("2026-01-20", false) })).scored;
		expect(score?.last.probability).toBe(0.2);
		// Three days at 30 %, one at 20 %.
		expect(score?.timeWeighted.brier).toBeCloseTo((3 * 0.09 + 0.04) / 4, 12);
	});

	it("counts void questions and scores them for nobody", () => {
		const { scored, overall, ...rest } = board(ask([["2026-01-01", 0.9]], answer("2026-01-11", null)));
		expect([scored, overall, rest.void, rest.late]).toEqual([[], null, ["grain-deal"], []]);
	});

	it("tells open questions from overdue ones by the day it is read", () => {
		const due = (id: string, deadline: string | null) => ask([["2026-01-01", 0.5]], { id, deadline });
		const forecasts = [
			due("none", null),
			due("later", "2026-07-01"),
			due("today", "2026-06-30"),
			due("past", "2026-06-29"),
		];
		const { open, overdue, cautions } = board(...forecasts);
		expect(open.map(({ forecast }) => forecast)).toEqual(["today", "later", "none"]);
		expect(overdue).toEqual([{ forecast: "past", deadline: "2026-06-29" }]);
		expect(cautions.map(({ code }) => code)).toEqual(["overdue"]);
		const early = scoreForecasts([ask([["2026-01-01", 0.5]], YES)], { asOf: "2026-01-10" });
		expect([early.scored, early.open]).toEqual([[], [{ forecast: "grain-deal", deadline: null }]]);
		const onTheDay = scoreForecasts([ask([["2026-01-01", 0.5]], YES)], { asOf: "2026-01-11" });
		expect(onTheDay.scored).toHaveLength(1);
		expect(() => scoreForecasts([], { asOf: "June" })).toThrow(RangeError);
	});

	it("compares with the base rate and with a coin", () => {
		const { overall } = many([
			[0.8, true],
			[0.8, true],
			[0.6, false],
			[0.2, true],
		]);
		expect(overall?.brier).toBeCloseTo((0.04 + 0.04 + 0.36 + 0.64) / 4, 12);
		expect(overall?.baseRate).toMatchObject({ probability: 0.75, brier: 0.1875 });
		expect(overall?.baseRate.log).toBeCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), 12);
		expect(overall?.skill).toBeCloseTo(1 - 0.27 / 0.1875, 12);
		expect(overall?.skillAgainstCoin).toBeCloseTo(1 - 0.27 / 0.25, 12);
		expect(overall?.coin).toEqual({ brier: 0.25, log: Math.LN2 });
		const all = many([
			[0.8, true],
			[0.7, true],
		]);
		expect([all.overall?.skill, all.overall?.baseRate.log]).toEqual([null, 0]);
		expect(all.cautions.map(({ code }) => code)).toContain("all-one-answer");
	});

	it("has no log score where what came was held impossible, and says so", () => {
		const { overall, cautions } = many([
			[0, true],
			[0.5, false],
		]);
		expect([overall?.log, overall?.brier, overall?.baseline]).toEqual([null, 0.625, null]);
		expect(cautions.map(({ code }) => code)).toContain("infinite-log");
	});

	it("scores each person by their own revisions, for their share of the time, and against the others", () => {
		const revisions: readonly Revision[] = [
			["2026-01-01", 0.6],
			["2026-01-06", 0.9, "ben"],
			["2026-01-09", 0.7],
		];
		const { byAnalyst, scored } = board(ask(revisions, YES));
		const [ada, ben] = byAnalyst.map(({ scores }) => scores);
		expect(byAnalyst.map(({ who }) => who)).toEqual(["ada", "ben"]);
		expect(ada?.brier).toBeCloseTo(0.09, 12);
		expect(ada?.timeWeighted.brier).toBeCloseTo((8 * 0.16 + 2 * 0.09) / 10, 12);
		expect(ben?.brier).toBeCloseTo(0.01, 12);
		// Ben's stood for five of ten days.
		expect(ben?.baseline).toBeCloseTo(84.79969066 / 2, 6);
		expect(ben?.peer).toBeCloseTo(100 * Math.log(0.9 / 0.7), 9);
		expect((ada?.peer ?? 0) + (ben?.peer ?? 0)).toBeCloseTo(0, 9);
		expect(scored[0]?.peer).toBeNull();
		// All together: 60 % for five days, Ben's 90 % for three, 70 % for two.
		expect(scored[0]?.timeWeighted.brier).toBeCloseTo((5 * 0.16 + 3 * 0.01 + 2 * 0.09) / 10, 12);
	});

	it("counts a forecast for each of its topics, by name", () => {
		const { byTopic } = board(
			ask([["2026-01-01", 0.5]], { topics: ["grain", "dam"], ...YES }),
			ask([["2026-01-01", 1]], { id: "b", topics: ["grain"], ...YES }),
		);
		expect(byTopic.map(({ topic, scores }) => [topic, scores.count, scores.brier])).toEqual([
			["dam", 1, 0.25],
			["grain", 2, 0.125],
		]);
	});

	it("puts few cases into one bin, more into several, each with its interval", () => {
		const few = many([
			[0.2, false],
			[0.3, true],
			[0.9, true],
		]).calibration;
		expect(few?.bins).toMatchObject([{ range: [0.2, 0.9], count: 3, came: 2, fits: true }]);
		const cases = Array.from({ length: 20 }, (_, at): readonly [number, boolean] => [at < 10 ? 0.1 : 0.9, at >= 8]);
		const { bins = [], parts } = many(cases).calibration ?? {};
		expect(bins.map(({ range, came, count, fits }) => [...range, came, count, fits])).toEqual([
			[0.1, 0.1, 2, 10, true],
			[0.9, 0.9, 10, 10, true],
		]);
		// Two of ten: Wilson 1927.
		expect(bins[0]?.interval[0]).toBeCloseTo(0.0567, 4);
		expect(bins[0]?.interval[1]).toBeCloseTo(0.5098, 4);
		expect(parts?.within).toBeCloseTo(0, 12);
		const bold = many(Array.from({ length: 12 }, () => [0.95, false])).calibration;
		expect(bold?.bins.map(({ fits }) => fits)).toEqual([false]);
		const timid = many(Array.from({ length: 12 }, () => [0.05, true])).calibration;
		expect(timid?.bins.map(({ fits }) => fits)).toEqual([false]);
	});

	it("warns below ten, and of calibration below thirty", () => {
		const of = (count: number) =>
			many(Array.from({ length: count }, (_, at) => [0.5, at % 2 === 0])).cautions.map(({ code }) => code);
		expect(of(9)).toEqual(["few-scored", "few-for-calibration"]);
		expect(of(10)).toEqual(["few-for-calibration"]);
		expect(of(30)).toEqual([]);
		expect(of(0)).toEqual([]);
	});

	it("puts every forecast in one place, and its parts add up", () => {
		fc.assert(
			fc.property(fc.array(anyForecast, { maxLength: 40 }), (forecasts) => {
				const { scored, late, open, overdue, overall, calibration, ...rest } = scoreForecasts(forecasts, {
					asOf: "2030-01-01",
				});
				const places = [scored, late, open, overdue, rest.void].map(({ length }) => length);
				expect(places.reduce((sum, length) => sum + length, 0)).toBe(forecasts.length);
				if (overall === null || calibration === null) {
					expect(scored).toEqual([]);
					return;
				}
				expect(overall.timeWeighted.brier).toBeLessThanOrEqual(1);
				expect(calibration.parts === undefined).toBe(calibration.bins.length < 2);
				if (calibration.parts === undefined) return;
				const { reliability, resolution, uncertainty, within } = calibration.parts;
				expect(reliability - resolution + uncertainty + within).toBeCloseTo(overall.brier, 9);
				expect(uncertainty).toBeCloseTo(overall.baseRate.brier, 12);
			}),
		);
	});
});
