import type { StancesOverTime, TimedStance, TimedText } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { claimsAgreement, divergence } from "./divergence.ts";

let keys = 0;
interface Said {
	readonly holder?: string;
	readonly asserter?: string;
	readonly manner?: TimedStance["manner"];
	readonly issue?: string;
	readonly date?: string;
	readonly text?: string;
	readonly kind?: string;
	readonly parties?: readonly string[];
}

const say = (stance: number | null, said: Said = {}): TimedStance => {
	const { holder = "VAL", issue = "grain", date = "2025-03-01", kind = "speech", parties = [holder] } = said;
	const key = ++keys;
	const text: TimedText = {
		...{ id: said.text ?? `text-${String(key).padStart(5, "0")}`, date, kind, language: "en", parties },
		...{ dateLast: date, publisher: said.asserter ?? holder },
	};
	const who = { holder, asserter: said.asserter ?? holder, manner: said.manner ?? "own" } as const;
	return { key, issue, ...who, stance, text, start: 0, end: 1 };
};
const each = (stances: readonly number[], said: Said): readonly TimedStance[] => stances.map((one) => say(one, said));
const over = (...stances: readonly (TimedStance | readonly TimedStance[])[]): StancesOverTime => ({
	stances: stances.flat(),
	leftOut: { unsure: 0, muted: 0, undated: 0, translated: 0 },
	repeated: 0,
});
/** All joint positions claim agreement, unless others are said to. */
const pairIn = (given: StancesOverTime, options: object = {}) => {
	const agreed = new Set(given.stances.flatMap(({ key, manner }) => (manner === "joint" ? key : [])));
	const found = divergence(given, { holders: ["VAL", "OST"], agreed, ...options });
	return { ...found, pair: found.pairs[0], issue: found.pairs[0]?.issues[0] };
};
const OST = { holder: "OST" };

describe("the gap between two", () => {
	it("is that of the means over texts, whatever a text says how often", () => {
		const long = { text: "long" };
		const given = over([say(3, long), say(1, long), say(2, long)], each([2, -1], {}), each([-2, -2, 0], OST));
		const { issue } = pairIn(given);
		const [period] = issue?.periods ?? [];
		// (2 + 2 − 1) / 3 = 1 and (−2 − 2 + 0) / 3 = −4/3.
		expect(period?.gap).toBeCloseTo(1 + 4 / 3, 12);
		expect(period?.sides).toMatchObject([
			{ texts: 3, mean: 1, for: 2, against: 1 },
			{ texts: 3, for: 0, against: 2 },
		]);
		// For 2/3 against 0, against 1/3 against 2/3, neither 0 against 1/3.
		expect(period?.shareGap).toBeCloseTo((2 / 3 + 1 / 3 + 1 / 3) / 2, 12);
		expect([period?.from, period?.to]).toEqual(["2025-01-01", "2025-12-31"]);
		const [low, high] = period?.interval ?? [0, 0];
		expect(low).toBeLessThan(7 / 3);
		expect(high).toBeGreaterThan(7 / 3);
	});

	it("leads to the position nearest to each value, the latest of these", () => {
		const first = say(1, { date: "2025-01-05" });
		const last = say(1, { date: "2025-02-05" });
		const { issue } = pairIn(over(last, first, say(3), say(-1), each([0, 0, 0], OST)));
		expect(issue?.periods[0]?.sides[0]).toMatchObject({ mean: 1, key: last.key });
	});

	it("is none where a side has too few texts, and both counts are there", () => {
		const { issue } = pairIn(over(each([1, 1, 1], {}), each([-1, -1], OST)));
		expect(issue).toMatchObject({ compared: 0, trend: null });
		expect(issue?.periods[0]).toMatchObject({ gap: null, interval: null, shareGap: null, baseline: null });
		expect(issue?.periods[0]?.sides.map((side) => side?.texts)).toEqual([3, 2]);
	});

	it("takes no unread stance for a zero, and no words of others for a holder's own", () => {
		const given = over(
			each([2, 2, 2], {}),
			each([-1, -1, -1], OST),
			[say(null), say(null, OST)],
			say(3, { holder: "OST", asserter: "VAL", manner: "counterpart" }),
			say(3, { holder: "OST", kind: "joint-statement" }),
		);
		const found = pairIn(given);
		expect(found.issue?.periods[0]).toMatchObject({ gap: 3, sides: [{ texts: 3 }, { texts: 3, mean: -1 }] });
		expect(found).toMatchObject({ positions: 6, leftOut: { unread: 2, coarse: 0 } });
	});

	it("leaves out a text whose date says less than the period", () => {
		const { leftOut, issue } = pairIn(over(say(1, { date: "2025" }), each([1, 1], {})), { unit: "month" });
		expect(leftOut.coarse).toBe(1);
		expect(issue?.periods).toMatchObject([{ from: "2025-03-01", to: "2025-03-31", sides: [{ texts: 2 }, null] }]);
	});

	it("is beside how far any two others are apart", () => {
		const given = over(
			...[each([2, 2, 2], {}), each([-1, -1, -1], OST)],
			...[each([1, 1, 1], { holder: "KES" }), each([0, 0, 0], { holder: "MIR" }), each([3, 3], { holder: "XVA" })],
		);
		// VAL–KES 1, VAL–MIR 2, OST–KES 2, OST–MIR 1, KES–MIR 1; XVA has too few texts, VAL–OST are those asked for.
		expect(pairIn(given).issue?.periods[0]?.baseline).toEqual({ pairs: 5, low: 1, median: 1, high: 2, nearer: 1 });
	});

	it("counts joint texts apart", () => {
		const joint = { holder: "BOTH", asserter: "BOTH", manner: "joint", kind: "joint-statement" } as const;
		const given = over(
			...[each([2, 2, 2], {}), each([-1, -1, -1], OST)],
			say(1, { ...joint, parties: ["OST", "VAL"] }),
			say(-3, { ...joint, parties: ["VAL", "KES"] }),
		);
		expect(pairIn(given).issue?.periods[0]).toMatchObject({ gap: 3, joint: { texts: 1, mean: 1 } });
	});
});

describe("the trend of a distance", () => {
	const years = (distances: readonly number[], issue = "grain"): readonly TimedStance[] =>
		distances.flatMap((distance, at) => {
			const date = `${2015 + at}-05-01`;
			return [
				...each([2, 2, 2], { date, issue }),
				...each(
					[2, 2, 2].map((one) => one - distance),
					{ ...OST, date, issue },
				),
			];
		});

	it("is named where it survives all issues that were tried", () => {
		const [grain] = divergence(over(years([0, 1, 2, 3, 4, 5])), { holders: ["VAL", "OST"] }).pairs[0]?.issues ?? [];
		expect(grain?.trend).toMatchObject({ periods: 6, change: "grew", p: 2 / 720, q: 2 / 720 });
		expect(grain?.trend?.slope).toBeCloseTo(1, 2);
		const many = Array.from({ length: 30 }, (_, at) => years([1, 1, 1, 1, 1], `issue-${at}`)).flat();
		const { pair } = pairIn(over(years([5, 4, 3, 2, 1]), many));
		const closed = pair?.issues.find(({ issue }) => issue === "grain");
		expect(closed?.trend).toMatchObject({ p: 2 / 120, change: null });
		expect(closed?.trend?.q).toBeCloseTo((2 / 120) * 31, 10);
	});

	it("is not read from four periods, and what changed comes first", () => {
		expect(pairIn(over(years([0, 1, 2, 3]))).issue).toMatchObject({ compared: 4, trend: null });
		const { pair } = pairIn(over(years([0, 0, 0, 0, 5], "ports"), years([4, 3, 2, 1, 0])));
		expect(pair?.issues.map(({ issue, trend }) => [issue, trend?.change])).toEqual([
			["grain", "closed"],
			["ports", null],
		]);
	});
});

describe("asymmetries", () => {
	const claim = { holder: "BOTH", asserter: "VAL", manner: "joint", kind: "readout", parties: ["VAL", "OST"] } as const;

	it("name common ground that the other does not state in the period", () => {
		const common = say(2, claim);
		const { pair } = pairIn(over(common, each([-1, 0, -2], OST), say(2, { ...OST, date: "2024-03-01" })));
		expect(pair?.asymmetries).toMatchObject([
			{ kind: "claimed", holder: "VAL", other: "OST", sign: 1, keys: [common.key], otherTexts: 3, otherUnread: 0 },
		]);
	});

	it("are none where the other states it too, claims it too, or signs it, or has too few texts in the case", () => {
		const joint = { holder: "BOTH", asserter: "BOTH", kind: "joint-statement", parties: ["OST", "VAL"] } as const;
		const others = each([1, 1, 1], { ...OST, issue: "ports" });
		for (const answer of [say(1, OST), say(3, { ...claim, asserter: "OST" }), say(1, joint)])
			expect(pairIn(over(say(2, claim), others, answer)).pair?.asymmetries).toEqual([]);
		expect(pairIn(over(say(2, claim), others)).pair?.asymmetries).toHaveLength(1);
		expect(pairIn(over(say(2, claim), others.slice(1))).pair?.asymmetries).toEqual([]);
		for (const parties of [
			["VAL", "KES"],
			["VAL", "OST", "KES"],
		])
			expect(pairIn(over(say(2, { ...claim, parties }), others)).pair?.asymmetries).toEqual([]);
	});

	it("rest on words that claim agreement, and not on what was only talked of", () => {
		const attitude = { scale: "cooperation", conditional: false } as never;
		expect(claimsAgreement({ manner: "joint", attitude })).toBe(true);
		expect(claimsAgreement({ manner: "own", attitude })).toBe(false);
		expect(claimsAgreement({ manner: "joint", attitude: null })).toBe(false);
		expect(claimsAgreement({ manner: "joint", attitude: { scale: "report", conditional: false } as never })).toBe(
			false,
		);
		expect(claimsAgreement({ manner: "joint", attitude: { scale: "support", conditional: true } as never })).toBe(
			false,
		);
		expect(pairIn(over(say(2, claim), each([-1, -1, -1], OST)), { agreed: new Set() }).pair?.asymmetries).toEqual([]);
	});

	it("say where the other speaks of it in a way that could not be read", () => {
		const { pair } = pairIn(over(say(2, claim), say(null, OST), each([0, 0], OST)));
		expect(pair?.asymmetries).toMatchObject([{ otherTexts: 3, otherUnread: 1 }]);
	});

	it("name what one side alone holds in a joint text", () => {
		const joint = { kind: "joint-statement", parties: ["OST", "VAL"], text: "joint", asserter: "BOTH" } as const;
		const alone = say(2, { ...joint, holder: "VAL" });
		const together = say(2, { ...joint, issue: "ports", holder: "BOTH" });
		const { pair } = pairIn(over(alone, together, say(2, { ...joint, issue: "ports", holder: "VAL" }), say(0, OST)));
		expect(pair?.asymmetries).toMatchObject([{ kind: "sided", issue: "grain", holder: "VAL", keys: [alone.key] }]);
	});
});

it("answers the same whatever the order of texts, and for the same seed", () => {
	const stance = fc.record({
		stance: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(null)),
		holder: fc.constantFrom("VAL", "OST", "KES", "BOTH"),
		issue: fc.constantFrom("grain", "ports"),
		date: fc.constantFrom("2023-01-01", "2023-06-01", "2024-02-02", "2024"),
		text: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
		kind: fc.constantFrom("speech", "joint-statement"),
	});
	fc.assert(
		fc.property(fc.array(stance, { maxLength: 60 }), fc.integer(), (said, seed) => {
			const all = said.map(({ stance: read, ...one }) =>
				say(read, {
					...one,
					text: `${one.text} ${one.date} ${one.kind}`,
					asserter: one.holder === "BOTH" ? "VAL" : one.holder,
					manner: one.holder === "BOTH" ? "joint" : "own",
					parties: ["VAL", "OST"],
				}),
			);
			const agreed = new Set(all.map(({ key }) => key));
			const options = { holders: ["VAL", "OST", "KES"], least: 2, seed, agreed };
			expect(divergence(over([...all].reverse()), options)).toEqual(divergence(over(all), options));
		}),
		{ numRuns: draws(60) },
	);
});
