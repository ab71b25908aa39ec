import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { SEED, seeded } from "../seeded.ts";
import { changePoints, type MeasuredChanges, type Occasion } from "./change-points.ts";

/** Annual flow of the Nile at Aswan, 1871–1970, 10⁸ m³: Cobb (1978), Biometrika 65(2), 243–251, doi:10.1093/biomet/65.2.243, table 1. */
const NILE = [
	...[1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140],
	...[1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969],
	...[831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759],
	...[781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890],
	...[744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740],
];

/** British coal-mining disasters a year, 1851–1962: Jarrett (1979), Biometrika 66(1), 191–193, doi:10.1093/biomet/66.1.191. */
const COAL =
	"4541043406334026335453144155342522342132211113001011003103220111010100021000110233112111124200014000100000100101";

const yearly = (first: number, values: readonly number[]): readonly Occasion[] =>
	values.map((value, at) => ({
		...{ day: String(first + at), lastDay: `${first + at}-12-31`, group: "", values: [value] },
	}));

const dayOf = (at: number): string => new Date(Date.UTC(2010, 0, 1 + 20 * at)).toISOString().slice(0, 10);
const occasion = (at: number, values: Occasion["values"], group = ""): Occasion => ({
	...{ day: dayOf(at), lastDay: dayOf(at), group, values },
});
const daily = (values: readonly number[], group = ""): readonly Occasion[] =>
	values.map((value, at) => occasion(at, [value], group));

const seed = SEED;
const OPTIONS = { alpha: 0.05, seed };
const only = (occasions: readonly Occasion[]): MeasuredChanges => {
	const [measure] = changePoints(occasions, OPTIONS);
	if (measure === undefined) throw new RangeError("Expected one measure");
	return measure;
};
const times = (count: number, value: number): readonly number[] => new Array<number>(count).fill(value);

describe("change points", () => {
	it("find the break of the Nile after 1898, and no other", () => {
		const { changes, p } = only(yearly(1871, NILE));
		expect(changes).toMatchObject([{ day: "1899", before: ["1871", "1898"], after: ["1899", "1970"], p: 1 / 2000 }]);
		expect(changes[0]?.low).toBe("1896");
		expect(changes[0]?.high).toBe("1900");
		expect(p).toBe(1 / 2000);
	});

	it("find the fall of coal-mining disasters about 1890", () => {
		const { changes } = only(yearly(1851, [...COAL].map(Number)));
		const first = Number(changes[0]?.day);
		expect(first).toBeGreaterThanOrEqual(1887);
		expect(first).toBeLessThanOrEqual(1892);
		expect(Number(changes[0]?.low)).toBeLessThanOrEqual(1890);
		expect(Number(changes[0]?.high)).toBeGreaterThanOrEqual(1892);
	});

	it("find a level that comes and goes, as two changes", () => {
		const { changes } = only(daily([...times(12, 2), 3, 2, ...times(12, -2), ...times(12, 2), 1, 2]));
		expect(changes.map(({ day }) => day)).toEqual([dayOf(14), dayOf(26)]);
	});

	it("find a second change within a segment", () => {
		const { changes } = only(daily([...times(20, -3), ...times(20, 0), ...times(20, 3)]));
		expect(changes.map(({ day, low, high }) => [day, low, high])).toEqual([
			[dayOf(20), dayOf(19), dayOf(20)],
			[dayOf(40), dayOf(39), dayOf(40)],
		]);
	});

	it("say nothing of too few values, and of values that are nearly all alike", () => {
		expect(only(daily([1, 1, 1, 3, 3, 3, 3]))).toMatchObject({ state: "few", size: 7, p: null, changes: [] });
		expect(only(daily([...times(40, 2), 3, 3]))).toMatchObject({ state: "even", size: 42, p: null, changes: [] });
		const oneDay = [...times(8, -2), ...times(8, 2)].map((value) => occasion(0, [value]));
		expect(only(oneDay)).toMatchObject({ state: "few" });
		expect(changePoints([], OPTIONS)).toEqual([]);
	});

	it("cannot be set within a year of which some occasion has no day", () => {
		const vague: Occasion = { day: "2011", lastDay: "2011-12-31", group: "", values: [2] };
		const sharp = [...times(30, 2), ...times(30, -2)];
		expect(only(daily(sharp)).changes[0]?.day).toBe("2011-08-24");
		expect(only([...daily(sharp), vague]).changes).toMatchObject([
			{ day: "2012-01-11", low: "2011", high: "2012-01-31" },
		]);
	});

	it("is none where one group ends as another begins", () => {
		const values = [2, 3, 2, 2, 3, 3, 2, 3, 2, 3, -1, 0, 0, -1, 0, -1, 0, 0, -1, -1];
		const groups = values.map((_, at) => (at < 10 ? "speech" : "briefing"));
		expect(only(daily(values)).changes).toHaveLength(1);
		expect(only(values.map((value, at) => occasion(at, [value], groups[at]))).changes).toEqual([]);
		const both = values.map((value, at) => occasion(at, [value + (at % 2) * 5], at % 2 === 0 ? "speech" : "briefing"));
		expect(only(both).changes.map(({ day }) => day)).toEqual([dayOf(10)]);
	});

	it("is tested over all measures of an occasion at once", () => {
		const { share } = seeded(4);
		const noise = Array.from({ length: 40 }, () => Math.floor(share() * 3));
		const occasions = noise.map((value, at) => occasion(at, [value, at < 20 ? null : at < 30 ? 2 : 7]));
		const [first, second] = changePoints(occasions, OPTIONS) as [MeasuredChanges, MeasuredChanges];
		expect(first).toMatchObject({ size: 40, changes: [] });
		expect(second.size).toBe(20);
		expect(second.changes.map(({ day }) => day)).toEqual([dayOf(30)]);
		const alone = only(occasions.map(({ values: [value], ...rest }) => ({ ...rest, values: [value as number] })));
		expect(first.p).toBeGreaterThan(alone.p as number);
	});

	it("tell that neighbours are alike", () => {
		const waves = Array.from({ length: 60 }, (_, at) => Math.round(3 * Math.sin(at / 3)));
		const { share } = seeded(8);
		const noise = waves.map(() => Math.floor(share() * 7) - 3);
		expect(only(daily(noise)).neighbours?.correlation).toBeLessThan(2 / Math.sqrt(59));
		expect(only(daily(waves)).neighbours?.correlation).toBeGreaterThan(0.3);
	});

	/** So many months, in each of which the same is said on six days. */
	const monthly = (months: number, said: (month: number) => number): readonly Occasion[] =>
		Array.from({ length: 6 * months }, (_, at) => {
			const month = Math.floor(at / 6);
			const day = new Date(Date.UTC(2010, month, 2 + 4 * (at % 6))).toISOString().slice(0, 10);
			return { day, lastDay: day, group: "", values: [said(month)] };
		});

	it("are sought with what is said in one month kept together, where that is one thing", () => {
		const { below } = seeded(6);
		let alarms = 0;
		const all = draws(60);
		for (let drawn = 0; drawn < all; drawn++) {
			const values = Array.from({ length: 16 }, () => below(5) - 2);
			const { together, changes } = only(monthly(16, (month) => values[month] as number));
			expect(together === "month" || together === "quarter").toBe(true);
			if (changes.length > 0) alarms++;
		}
		// Of occasions by themselves, nearly all.
		expect(alarms / all).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / all));
		const turn = only(monthly(24, (month) => (month < 12 ? 2 : -2) + (below(3) - 1)));
		expect(turn.together).not.toBeNull();
		expect(turn.changes.map(({ day }) => day)).toEqual(["2011-01-02"]);
		expect(only(daily(Array.from({ length: 60 }, (_, at) => at % 3))).together).toBeNull();
	});

	it("are sought occasion by occasion where there are too few spans to move", () => {
		expect(only(monthly(8, (month) => (month * 5) % 4))).toMatchObject({ state: "tested", together: null });
		expect(only(monthly(10, (month) => (month * 5) % 4))).toMatchObject({ state: "tested", together: "month" });
	});

	it("raise a false alarm once in twenty, however few values there are", () => {
		for (const [size, levels] of [
			[12, [-3, -2, -1, 0, 1, 2, 3]],
			[30, [2, 2, 2, 2, -1]],
		] as const) {
			const { below } = seeded(size);
			let [alarms, tested] = [0, 0];
			while (tested < draws(600)) {
				const values = Array.from({ length: size }, () => levels[below(levels.length)] as number);
				const { state, changes } = only(daily(values));
				if (state !== "tested") continue;
				tested++;
				if (changes.length > 0) alarms++;
			}
			const error = 3 * Math.sqrt((0.05 * 0.95) / tested);
			expect(alarms / tested).toBeGreaterThan(0.05 - error);
			expect(alarms / tested).toBeLessThan(0.05 + error);
		}
	});

	const value = fc.integer({ min: -3, max: 3 });
	const some = fc.array(fc.tuple(fc.nat(12), value, fc.option(value), fc.constantFrom("a", "b")), { maxLength: 40 });
	const occasionsOf = (of: readonly (readonly [number, number, number | null, string])[]): readonly Occasion[] =>
		of.map(([at, one, other, group]) => occasion(at, [one, other], group));

	it("are the same in whatever order occasions are given", () => {
		fc.assert(
			fc.property(some, fc.integer({ min: 0, max: 1_000 }), (of, seed) => {
				const occasions = occasionsOf(of);
				const shuffled = seeded(seed).shuffled(occasions);
				expect(changePoints(shuffled, { alpha: 0.3, seed })).toEqual(changePoints(occasions, { alpha: 0.3, seed }));
			}),
			{ numRuns: draws(60) },
		);
	});

	it("depend on the order of values and not on their distance", () => {
		fc.assert(
			fc.property(some, (of) => {
				const occasions = occasionsOf(of);
				const stretched = occasions.map((one) => ({
					...one,
					values: one.values.map((number) => (number === null ? null : Math.exp(number))),
				}));
				expect(changePoints(stretched, OPTIONS)).toEqual(changePoints(occasions, OPTIONS));
			}),
			{ numRuns: draws(40) },
		);
	});

	it("are within their interval, and follow each other", () => {
		fc.assert(
			fc.property(fc.array(value, { minLength: 8, maxLength: 40 }), (values) => {
				const [{ changes }] = changePoints(daily(values), { alpha: 0.5, seed }) as [MeasuredChanges];
				for (const { day, low, high, before, after } of changes) {
					expect(low < day && day <= high && before[1] < after[0] && after[0] === day).toBe(true);
				}
				expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).toSorted());
			}),
			{ numRuns: draws(100) },
		);
	});
});
