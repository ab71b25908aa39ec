import type { RollCall } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { type Agreement, type AgreementOptions, agreement } from "./agreement.ts";
import { type AgreementMeasure, agreementMeasure, agreementMeasures } from "./agreement-measures.ts";
import { CELL_LETTERS, type VoteMatrix } from "./vote-matrix.ts";

const NOBODY = { yes: 0, abstain: 0, no: 0, absent: null };

/** A roll call of each line, a letter for each of OST, VAL and ZEN; `.` where nothing is recorded, `-` absent. */
function matrixOf(lines: readonly string[], facts: (at: number) => Partial<RollCall> = () => ({})): VoteMatrix {
	const voters = ["OST", "VAL", "ZEN"].map((id) => ({ id, name: null, state: id, group: null }));
	return {
		voters,
		cells: Uint8Array.from(lines.join(""), (letter) => CELL_LETTERS.indexOf(letter)),
		rollCalls: lines.map((line, at) => ({
			...{ id: `${at}`, table: "t", body: "general-assembly", date: "2031-03-01", session: "85", symbol: null },
			...{ title: "", description: null, important: null, issues: [], amendment: false, paragraph: false },
			...{ vetoedBy: [], stated: null },
			totals: {
				...NOBODY,
				yes: [...line].filter((one) => one === "y").length,
				abstain: [...line].filter((one) => one === "a").length,
				no: [...line].filter((one) => one === "n").length,
			},
			...facts(at),
		})),
	};
}

const called = (...names: readonly string[]): readonly AgreementMeasure[] =>
	names.map((name) => agreementMeasure(name) as AgreementMeasure);

/** Of each row pair, group and what is measured. */
const shown = (found: Agreement, place = 0) =>
	Array.from({ length: found.rows }, (_, row) => ({
		pair: [found.one[row], found.other[row]].join("–"),
		group: found.groups[found.group[row] as number]?.id,
		n: found.measured[place]?.n[row],
		value: found.measured[place]?.values[row],
	}));

const asked = (matrix: VoteMatrix, name: string, more: Partial<AgreementOptions> = {}) =>
	shown(agreement(matrix, { by: "whole", pairs: [[0, 1]], measures: called(name), ...more }))[0];

describe("of votes counted by hand", () => {
	// OST and VAL: same 3 times (once with all), a step apart twice, opposite once; twice one of them did not vote.
	const matrix = matrixOf(["yyy", "yyn", "nny", "yay", "any", "yny", "y-n", ".yn"]);

	it.each([
		["exact", 6, 3 / 6],
		["three-category-all", 6, (3 + 2 / 2) / 6],
		// Without the roll call on which all voted yes.
		["three-category", 5, (2 + 2 / 2) / 5],
		["coincidence", 4, 3 / 4],
		["s-absolute", 6, 1 - (2 * 4) / (2 * 6)],
		["s-squared", 6, 1 - (2 * 6) / (4 * 6)],
		["kappa-nominal", 6, 1 - 0.5 / (1 - (4 * 2 + 1 * 1 + 1 * 3) / 36)],
	])("%s counts %i", (name, n, value) => {
		const found = asked(matrix, name);
		expect(found?.n).toBe(n);
		expect(found?.value).toBeCloseTo(value, 12);
	});

	it("counts only roll calls on which all who are named voted", () => {
		expect(asked(matrixOf(["yyy", "yy.", "yn-", "nnn"]), "exact", { all: [0, 1, 2] })).toMatchObject({
			n: 2,
			value: 1,
		});
	});

	it("says how often who voted how", () => {
		const found = agreement(matrix, { by: "whole", pairs: [[0, 1]], measures: [] });
		expect([...found.tables]).toEqual([2, 1, 1, 0, 0, 1, 0, 0, 1]);
		expect(found.groups[0]).toMatchObject({ id: "whole", divided: 7, consensus: 0 });
	});
});

describe("what was adopted without a vote", () => {
	const matrix = matrixOf(["yn.", "yy.", "...", "..."], (at) => (at === 3 ? { totals: { ...NOBODY, yes: 9 } } : {}));

	it("counts as the same vote where consensus is asked for, and nowhere else", () => {
		expect(asked(matrix, "coincidence-consensus")?.value).toBeCloseTo(2 / 3, 12);
		expect(asked(matrix, "coincidence")?.value).toBe(1 / 2);
	});

	it("is not what only totals are known of", () => {
		expect(agreement(matrix, { by: "whole", measures: [] })).toMatchObject({
			withoutVotes: 1,
			groups: [{ consensus: 1 }],
		});
	});
});

describe("silence", () => {
	it("has no row for a pair that never voted together", () => {
		expect(agreement(matrixOf(["y.y", ".yn"]), { by: "whole", measures: called("exact") }).rows).toBe(2);
	});

	it("has no value where a measure counts nothing, or chance leaves nothing", () => {
		expect(asked(matrixOf(["aay", "yan"]), "coincidence")).toMatchObject({ n: 0, value: Number.NaN });
		expect(asked(matrixOf(["yyn", "yyn"]), "kappa_sq")).toMatchObject({ n: 2, value: Number.NaN });
		expect(asked(matrixOf(["yyy"]), "three-category")).toMatchObject({ n: 0, value: Number.NaN });
	});
});

describe("groups", () => {
	const facts = (at: number): Partial<RollCall> => ({
		date: `203${at % 3}-03-01`,
		session: ["85", "ES-11", "9"][at % 3] as string,
		issues: [["Grain", "Straits"], [], ["Straits"]][at % 3] as string[],
		important: [true, false, null][at % 3] as boolean | null,
	});
	const matrix = matrixOf(["yyy", "yny", "nny"], facts);

	it.each([
		["year", ["2030", "2031", "2032"]],
		["session", ["9", "85", "ES-11"]],
		["issue", ["Grain", "Straits", "no issue"]],
		["importance", ["important", "other", "unknown"]],
		["body", ["general-assembly"]],
	] as const)("by %s", (by, ids) => {
		expect(
			shown(agreement(matrix, { by, pairs: [[0, 1]], measures: called("exact") })).map(({ group }) => group),
		).toEqual(ids);
	});

	it("counts a roll call on two issues with each", () => {
		const found = shown(agreement(matrix, { by: "issue", pairs: [[0, 1]], measures: called("exact") }));
		expect(found.map(({ n }) => n)).toEqual([1, 2, 1]);
	});
});

describe("names of measures", () => {
	it("knows what columns of published tables are called", () => {
		const names = ["agree", "S_abs", "S_sq", "kappa_abs", "pi_sq", "agree3_contested", "agree3_all", "yn_coincidence"];
		expect(names.map((name) => agreementMeasure(name)?.name)).toEqual([
			...["exact", "s-absolute", "s-squared", "kappa-absolute", "pi-squared"],
			...["three-category", "three-category-all", "coincidence"],
		]);
		expect(agreementMeasure("tau")).toBeNull();
		expect(agreementMeasures().every(Boolean)).toBe(true);
	});
});

describe("weights", () => {
	const matrix = matrixOf(["yyn", "yny", "nan", "nny", "aay"]);

	it("count a roll call as often as they say", () => {
		const twice = matrixOf(["yyn", "yny", "yny", "nan", "nny", "aay"]);
		const weights = Float64Array.of(1, 2, 1, 1, 1);
		for (const { name, weighs } of agreementMeasures())
			if (weighs) expect(asked(matrix, name, { weights })?.value).toBeCloseTo(asked(twice, name)?.value as number, 12);
		expect(asked(matrix, "exact", { weights })?.n).toBe(5);
	});

	it("are refused where they are none, and by measures that take none", () => {
		expect(() => asked(matrix, "exact", { weights: Float64Array.of(1) })).toThrow(RangeError);
		expect(() => asked(matrix, "exact", { weights: Float64Array.of(1, 1, -1, 1, 1) })).toThrow(RangeError);
		expect(() => asked(matrix, "alpha-nominal", { weights: new Float64Array(5).fill(1) })).toThrow(RangeError);
	});
});

describe("intervals", () => {
	const lines = Array.from({ length: 60 }, (_, at) => (at % 4 === 0 ? "yny" : at % 4 === 1 ? "yan" : "nny"));
	const bounded = (matrix: VoteMatrix, more: Partial<AgreementOptions> = {}) => {
		const found = agreement(matrix, {
			...{ by: "whole", pairs: [[0, 1]], measures: called("exact"), intervals: { draws: 400 } },
			...more,
		});
		const { values, bounds } = found.measured[0] as Agreement["measured"][number];
		return { value: values[0], low: bounds?.low[0] ?? Number.NaN, high: bounds?.high[0] ?? Number.NaN };
	};

	it("are around the value, near those of a share, and the same for the same seed", () => {
		const { value, low, high } = bounded(matrixOf(lines));
		expect(value).toBe(0.5);
		expect(low).toBeGreaterThan(0.5 - 0.15);
		expect(low).toBeLessThan(0.5 - 0.1);
		expect(high).toBeLessThan(0.5 + 0.15);
		expect(high).toBeGreaterThan(0.5 + 0.1);
		const pairs = [
			[1, 2],
			[0, 1],
		] as const;
		const among = agreement(matrixOf(lines), {
			by: "whole",
			pairs,
			measures: called("exact"),
			intervals: { draws: 400 },
		});
		expect(among.measured[0]?.bounds?.low[1]).toBe(low);
		const lows = [1, 2, 3, 4, 5].map((seed) => bounded(matrixOf(lines), { intervals: { draws: 400, seed } }).low);
		expect(lows[0]).toBe(low);
		expect(new Set(lows).size).toBeGreaterThan(1);
	});

	it("are wider where votes are parts of few drafts", () => {
		const parts = matrixOf(lines.toSorted(), (at) => ({ symbol: `R/${Math.floor(at / 4)}` }));
		const [alone, together] = [bounded(matrixOf(lines)), bounded(parts)];
		expect(together.high - together.low).toBeGreaterThan(1.5 * (alone.high - alone.low));
	});

	it("are none with fewer than ten things voted on", () => {
		expect(bounded(matrixOf(lines.slice(0, 9))).low).toBeNaN();
		expect(bounded(matrixOf(lines, (at) => ({ symbol: `R/${at % 9}` }))).low).toBeNaN();
		expect(bounded(matrixOf(lines.slice(0, 10))).low).not.toBeNaN();
	});
});

describe("every measure", () => {
	const lines = fc.array(fc.string({ unit: fc.constantFrom(..."yan.-"), minLength: 3, maxLength: 3 }), {
		minLength: 1,
		maxLength: 90,
	});
	const each = (check: (lines: readonly string[], found: Agreement) => void): void =>
		fc.assert(
			fc.property(lines, (given) =>
				check(given, agreement(matrixOf(given), { by: "whole", measures: agreementMeasures() })),
			),
			{ numRuns: draws(60) },
		);
	const valuesOf = (found: Agreement) => found.measured.map(({ n, values }) => [...n, ...values]);
	const close = (one: readonly number[], other: readonly number[]): void => {
		const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e9) / 1e9 + 0);
		expect(rounded(one)).toEqual(rounded(other));
	};

	it("is the same whichever of the two is first, and in whatever order roll calls come", () => {
		each((given, found) => {
			const pairs = Array.from(found.one, (one, row) => [found.other[row] as number, one] as const);
			const turned = agreement(matrixOf(given.toReversed()), { by: "whole", pairs, measures: agreementMeasures() });
			for (const [at, values] of valuesOf(found).entries()) close(values, valuesOf(turned)[at] as number[]);
		});
	});

	it("is within its range, but for what chance corrects below −1, and counts no more than are voted on", () => {
		each((given, found) => {
			for (const { measure, n, values } of found.measured)
				for (const [row, value] of values.entries()) {
					expect(n[row]).toBeLessThanOrEqual(given.length);
					if (Number.isNaN(value)) continue;
					expect(value).toBeLessThanOrEqual(measure.range[1] + 1e-12);
					if (measure.range[0] === 0 || measure.name.startsWith("s-"))
						expect(value).toBeGreaterThanOrEqual(measure.range[0] - 1e-12);
				}
		});
	});

	it("with weights that are all one is the same as without", () => {
		const measures = agreementMeasures().filter(({ weighs }) => weighs);
		each((given) => {
			const [matrix, weights] = [matrixOf(given), new Float64Array(given.length).fill(1)];
			const plain = valuesOf(agreement(matrix, { by: "whole", measures }));
			for (const [at, values] of valuesOf(agreement(matrix, { by: "whole", measures, weights })).entries())
				close(values, plain[at] as number[]);
		});
	});

	it("of all pairs is that of each pair by itself", () => {
		each((given, found) => {
			const own = Array.from(found.one, (one, row) =>
				agreement(matrixOf(given), {
					...{ by: "whole", measures: agreementMeasures() },
					pairs: [[one, found.other[row] as number]],
				}),
			);
			for (const [place, { values }] of found.measured.entries())
				close(
					[...values],
					own.map((one) => one.measured[place]?.values[0] as number),
				);
		});
	});
});
