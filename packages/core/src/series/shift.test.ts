import type { SeriesPosition } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { SEED, seeded } from "../stats/seeded.ts";
import { holderShifts } from "./shift.ts";

const NOTHING_LEFT_OUT = { unsure: 0, muted: 0, undated: 0, translated: 0 };

let key = 0;
interface Said extends Partial<Omit<SeriesPosition, "text">> {
	readonly kind?: string;
	readonly text?: string;
	readonly language?: string;
}
const said = (date: string, stance: number | null, more: Said = {}): SeriesPosition => {
	const { kind = "speech", text = `${date} ${kind}`, language = "en", ...rest } = more;
	const last = date.length === 4 ? `${date}-12-31` : date;
	return {
		...{ key: ++key, issue: "grain", holder: "OST", asserter: "OST", manner: "own", stance, status: "asserted" },
		...{ certainty: "high", start: key, end: key + 5, agentless: false, hedges: [], target: null, attitude: null },
		object: { concepts: [], actors: [], numbers: [] },
		text: {
			...{ id: text, publisher: "OST", date, dateLast: last, title: null, kind, language, venue: null, url: null },
			...{ speaker: null, events: [] },
		},
		...rest,
	};
};
const worded = (scale: "support" | "disapproval", rung: number, more: object = {}) => ({
	attitude: {
		...{ verb: "words", scale, rung, polarity: scale === "support" ? 1 : -1, negated: false, conditional: false },
		...{ intensified: false, ...more },
	} as NonNullable<SeriesPosition["attitude"]>,
});
const month = (at: number): string => new Date(Date.UTC(2015, at, 3)).toISOString().slice(0, 10);
const months = (stances: readonly number[], more: (at: number) => Said = () => ({})) =>
	stances.map((stance, at) => said(month(at), stance, more(at)));

const shiftsIn = (positions: readonly SeriesPosition[], more: object = {}) =>
	holderShifts({ positions, leftOut: NOTHING_LEFT_OUT, repeated: 0 }, { holder: "OST", ...more });

const TURN = [2, 3, 2, 2, 3, 2, 2, 1, 2, 3, -2, -1, -2, -3, -2, 0, -2, -2, -1, -2];

describe("shifts of a holder", () => {
	it("have a day, an interval, an effect, and the texts next to them", () => {
		const positions = months(TURN);
		const { shifts, issues, seed, method } = shiftsIn(positions);
		expect(shifts).toMatchObject([
			{
				...{ issue: "grain", measure: "stance", date: "2015-11-03", low: "2015-10-03", high: "2015-11-03" },
				...{ n: 20, p: 1 / 2000, q: 1 / 2000, medianEffect: -4, together: null, clustered: false },
				before: { from: "2015-01-03", to: "2015-10-03", texts: 10, mean: 2.2, median: 2, kinds: { "speech en": 10 } },
				after: { from: "2015-11-03", to: "2016-08-03", texts: 10, mean: -1.7, median: -2 },
			},
		]);
		expect(shifts[0]?.effect).toBeCloseTo(-3.9, 10);
		expect(shifts[0]?.before.evidence.map((one) => one.key)).toEqual([9, 8, 7].map((at) => positions[at]?.key));
		expect(shifts[0]?.after.evidence.map((one) => one.key)).toEqual([10, 11, 12].map((at) => positions[at]?.key));
		expect(issues).toMatchObject([
			{ issue: "grain", texts: 20, series: [{ measure: "stance", state: "tested", n: 20 }] },
		]);
		expect(issues[0]?.series[0]?.points.map(({ value }) => value)).toEqual(TURN);
		expect([seed, method]).toEqual([SEED, "shift@1"]);
	});

	it("count a text once, by the median of what it says", () => {
		const long = [3, -2, -2].map((stance) => said("2015-12-03", stance, { text: "2015-12-03 speech" }));
		const { issues } = shiftsIn([...months([2, 2, 2]), ...long]);
		expect(issues[0]?.series[0]).toMatchObject({ n: 4, state: "few", p: null });
		expect(issues[0]?.series[0]?.points.at(-1)).toMatchObject({ value: -2, key: long[1]?.key });
	});

	it("leave out what others say and what cannot be read, and say how much", () => {
		const ascribed = months(TURN, () => ({ asserter: "VAL", manner: "counterpart" }));
		const unread = months([0, 0], () => ({ stance: null }));
		const { leftOut, shifts, issues } = holderShifts(
			{ positions: [...ascribed, ...unread], leftOut: { unsure: 3, muted: 2, undated: 1, translated: 4 }, repeated: 0 },
			{ holder: "OST", issues: ["ports"] },
		);
		expect(leftOut).toEqual({ unsure: 3, muted: 2, undated: 1, translated: 4, attributed: 20, unread: 2, coarse: 0 });
		expect(shifts).toEqual([]);
		expect(issues).toMatchObject([{ issue: "ports", texts: 0, p: null, q: null, series: [{ state: "few", n: 0 }] }]);
	});

	it("are no change from one kind of text or language to another", () => {
		expect(shiftsIn(months(TURN, (at) => ({ kind: at < 10 ? "speech" : "briefing" }))).shifts).toEqual([]);
		expect(shiftsIn(months(TURN, (at) => ({ language: at < 10 ? "ru" : "en" }))).shifts).toEqual([]);
		const beside = months(TURN, (at) => ({ kind: at % 2 === 0 ? "speech" : "briefing" }));
		const { shifts } = shiftsIn(beside);
		expect(shifts.map(({ date }) => date)).toEqual(["2015-11-03"]);
		expect(shifts[0]?.effect).toBeCloseTo(-3.9, 10);
	});

	it("are also of how strongly something is worded, on one ladder", () => {
		const rungs = [3, 3, 4, 3, 3, 3, 4, 3, 3, 3, 8, 7, 8, 8, 6, 8, 8, 8, 7, 8];
		const { shifts, issues } = shiftsIn(
			months(
				rungs.map(() => -2),
				(at) => worded("disapproval", rungs[at] as number),
			),
		);
		expect(shifts).toMatchObject([
			{ measure: "intensity", scale: "disapproval", language: "en", date: "2015-11-03", medianEffect: 5 },
		]);
		expect(issues[0]?.series.map(({ measure, state }) => `${measure} ${state}`)).toEqual([
			...["stance even", "intensity tested"],
		]);
		const two = shiftsIn(
			months(
				rungs.map(() => -2),
				(at) => worded(at < 10 ? "support" : "disapproval", rungs[at] as number),
			),
		);
		expect(two.shifts).toEqual([]);
	});

	it("take no rung from what is negated, conditional or a mere report", () => {
		const series = (more: object) =>
			shiftsIn(months(TURN, () => worded("support", 5, more))).issues[0]?.series.map(({ measure }) => measure);
		expect(series({})).toEqual(["stance", "intensity"]);
		expect(series({ negated: true })).toEqual(["stance"]);
		expect(series({ conditional: true })).toEqual(["stance"]);
		expect(series({ scale: "report", rung: 0 })).toEqual(["stance"]);
	});

	it("leave out texts of some day of a year where most have a day", () => {
		const vague = said("2015", 3);
		expect(shiftsIn([...months(TURN), vague])).toMatchObject({ leftOut: { coarse: 1 }, shifts: [{ n: 20 }] });
		const yearly = TURN.map((stance, at) => said(String(1990 + at), stance));
		expect(shiftsIn(yearly)).toMatchObject({ leftOut: { coarse: 0 }, shifts: [{ date: "2000", low: "1999" }] });
	});

	it("of several issues are corrected for all of them, and the clearest comes first", () => {
		const { share } = seeded(3);
		const other = (issue: string) =>
			months(TURN.map(() => Math.floor(share() * 7) - 3)).map((one) => ({ ...one, issue }));
		const ports = months([2, 2, 2, 2, 2, 2, 1, 1, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1]).map((one) => ({
			...one,
			issue: "ports",
		}));
		const alone = shiftsIn(ports).shifts;
		const among = shiftsIn([...ports, ...months(TURN), ...["a", "b", "c"].flatMap(other)]);
		expect(among.shifts.map(({ issue }) => issue)).toEqual(["grain", "ports"]);
		expect(among.shifts[0]?.q).toBeCloseTo(5 / 2000, 10);
		expect(alone[0]?.q).toBe(alone[0]?.p);
		expect(among.shifts[1]?.q).toBeGreaterThan(alone[0]?.q as number);
		const large = months(TURN.map((stance) => Math.sign(stance) * 3)).map((one) => ({ ...one, issue: "zinc" }));
		expect(shiftsIn([...months(TURN), ...large]).shifts.map(({ issue }) => issue)).toEqual(["zinc", "grain"]);
		expect(among.issues.map(({ issue }) => issue).slice(0, 2)).toEqual(["grain", "ports"]);
	});

	it("are the same in whatever order positions come", () => {
		const noise = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 })), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(noise, fc.nat(100), (of, seed) => {
				const positions = of.map(([at, stance, rung]) => said(month(at), stance, worded("support", rung)));
				const given = shiftsIn(positions, { seed, alpha: 0.4 });
				expect(shiftsIn(seeded(seed).shuffled(positions), { seed, alpha: 0.4 })).toEqual(given);
			}),
			{ numRuns: draws(40) },
		);
	});
});
