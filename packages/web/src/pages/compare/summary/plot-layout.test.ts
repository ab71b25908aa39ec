import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APART, plotLayout } from "./plot-layout.ts";

type Data = Parameters<typeof plotLayout>[0];
type Reading = Data["matrix"][number]["cells"][number]["holders"][number];

const reading = (more: Partial<Reading>): Reading => ({
	...{ holder: "XNO", manner: "own", verb: "supports", stance: 2 },
	...{ quote: { document: "a", start: 0, end: 1, exact: "x" } },
	...more,
});

/** Texts a of Norland and b of Kestria, and what each says of one issue. */
const dataOf = (a: readonly Reading[], b: readonly Reading[] = []): Data =>
	({
		accounts: [
			{ document: { id: "a", publisher: "XNO", kind: "readout" } },
			{ document: { id: "b", publisher: "XKE", kind: "readout" } },
		],
		actorNames: { XNO: "Norland" },
		matrix: [{ issue: "grain", name: "Grain", cells: [cellOf("a", a), cellOf("b", b)] }],
	}) as unknown as Data;

const cellOf = (document: string, holders: readonly Reading[]) => ({
	document,
	mentioned: holders.length > 0,
	holders,
});

describe("where each government stands", () => {
	it("has a dot for each voice: its own, what another says of it, and common ground", () => {
		const { dots, holders } = plotLayout(
			dataOf(
				[reading({}), reading({ holder: "XKE", manner: "counterpart", stance: -1 })],
				[reading({ holder: "BOTH", manner: "joint", stance: 1 })],
			),
			500,
		);
		expect(dots.map(({ letter, holder, voice }) => [letter, holder, voice.manner, voice.stance])).toEqual([
			["A", 0, "own", 2],
			["A", 1, "counterpart", -1],
			["B", -1, "joint", 1],
		]);
		expect(holders).toEqual([
			{ id: "XNO", name: "Norland" },
			{ id: "XKE", name: "XKE" },
		]);
	});

	it("puts several readings of one voice at their mean, and none that could not be read anywhere", () => {
		const { dots } = plotLayout(
			dataOf([reading({ stance: 3 }), reading({ stance: 0, verb: "notes" }), reading({ stance: null })]),
			500,
		);
		expect(dots.map(({ voice: { stance, verbs } }) => [stance, verbs])).toEqual([[1.5, ["supports", "notes"]]]);
		expect(plotLayout(dataOf([reading({ stance: null })]), 500).rows).toEqual([]);
	});

	it("never lets a dot cover another", () => {
		const voice = fc.record({
			holder: fc.constantFrom("XNO", "XKE", "XLO", "BOTH"),
			manner: fc.constantFrom("own", "counterpart", "joint"),
			stance: fc.constantFrom(null, -3, -2, -1, 0, 1, 2, 3),
		});
		fc.assert(
			fc.property(fc.array(voice, { maxLength: 8 }), fc.array(voice, { maxLength: 8 }), (a, b) => {
				const { dots, left } = plotLayout(
					dataOf(
						a.map((one) => reading(one as Partial<Reading>)),
						b.map((one) => reading(one as Partial<Reading>)),
					),
					900,
				);
				for (const { x } of dots) expect(x).toBeGreaterThan(left);
				for (const { x } of dots) expect(x).toBeLessThan(900);
				for (const [at, dot] of dots.entries())
					for (const other of dots.slice(at + 1)) expect(Math.abs(dot.x - other.x)).toBeGreaterThan(APART - 0.1);
			}),
		);
	});
});
