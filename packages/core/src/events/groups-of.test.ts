import type { ActorId } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { textOf } from "../coding/fixtures/small-world.ts";
import { type Fit, pairKey } from "./fits-of.ts";
import { type Grouping, groupsOf } from "./groups-of.ts";
import type { Occasion } from "./occasion-of.ts";

/** `a1` is the first text of the publisher A. */
const occasion = (id: string, more: Partial<Occasion> = {}): Occasion => ({
	document: textOf("", { id, publisher: id.charAt(0).toUpperCase() as ActorId }),
	role: "account",
	isLate: false,
	day: 0,
	parties: new Set(),
	forums: new Set(),
	level: null,
	kinds: new Set(),
	towns: new Set(),
	offices: new Map(),
	titled: false,
	signed: null,
	...more,
});
type Scored = readonly [a: string, b: string, score: number];

/** Groups by score; the best first. */
function grouped(
	scored: readonly Scored[],
	more: {
		readonly occasions?: readonly Occasion[];
		readonly confirmed?: readonly (readonly [string, string])[];
		readonly refused?: readonly (readonly [string, string])[];
	} = {},
): { readonly groups: readonly string[]; readonly open: readonly string[] } {
	const { occasions = [], confirmed = [], refused = [] } = more;
	const known = new Map(occasions.map((one) => [one.document.id, one]));
	const ids = new Set([...scored.map(([a]) => a), ...scored.map(([, b]) => b), ...confirmed.flat(), ...known.keys()]);
	const fits: readonly Fit[] = scored.map(([a, b, score]) => ({ a, b, score, reasons: [] }));
	const { groups, open }: Grouping = groupsOf(
		new Map([...ids].map((id) => [id, known.get(id) ?? occasion(id)])),
		fits.toSorted((x, y) => y.score - x.score),
		confirmed,
		new Set(refused.map(([a, b]) => pairKey(a, b))),
	);
	return { groups: groups.map((group) => [...group].sort().join(" ")).sort(), open: open.map((ids) => ids.join(" ")) };
}

describe("groups of texts that fit", () => {
	it("join through a text that fits two others", () => {
		expect(
			grouped([
				["a1", "b1", 0.9],
				["b1", "c1", 0.8],
				["d1", "e1", 0.8],
			]),
		).toEqual({ groups: ["a1 b1 c1", "d1 e1"], open: [] });
	});

	it("take the better of two texts of one publisher, if it is better by enough", () => {
		expect(
			grouped([
				["a1", "b1", 0.9],
				["a2", "b1", 0.86],
			]),
		).toEqual({ groups: ["a1 b1"], open: [] });
		expect(
			grouped([
				["a1", "b1", 0.9],
				["a2", "b1", 0.87],
			]),
		).toEqual({ groups: [], open: ["a1 a2 b1"] });
	});

	it("let a better pair decide, whichever of the two names is first", () => {
		expect(
			grouped([
				["b1", "c1", 0.95],
				["b1", "c2", 0.85],
				["c2", "d1", 0.8],
			]),
		).toEqual({ groups: ["b1 c1", "c2 d1"], open: [] });
	});

	it("leave out what a person refused, and what would bring two of one publisher together", () => {
		const refused = [["a1", "c1"]] as const;
		expect(
			grouped(
				[
					["a1", "b1", 0.9],
					["b1", "c1", 0.8],
				],
				{ refused },
			),
		).toEqual({ groups: ["a1 b1"], open: [] });
		expect(
			grouped([
				["a1", "b1", 0.9],
				["b1", "c1", 0.85],
				["a2", "c1", 0.8],
			]),
		).toEqual({ groups: ["a1 b1 c1"], open: [] });
	});

	it("do not leave a choice open with a text that could not join", () => {
		const refused = [["a2", "b1"]] as const;
		expect(
			grouped(
				[
					["a1", "b1", 0.9],
					["a2", "b1", 0.9],
				],
				{ refused },
			),
		).toEqual({ groups: ["a1 b1"], open: [] });
	});

	it("are what a person confirmed, even of one publisher", () => {
		expect(grouped([], { confirmed: [["a1", "a2"]] })).toEqual({ groups: ["a1 a2"], open: [] });
	});

	it.each<readonly [why: string, of: string, second: Partial<Occasion>]>([
		["one translates the other", "a1", { document: textOf("", { id: "a2", publisher: "A", language: "ru" }) }],
		["one is a record of what was said", "a1", { role: "record" }],
		["both are of one summit", "a1", { forums: new Set(["LEAGUE", "COAST"]) }],
	])("hold two texts of one publisher where %s", (_, first, second) => {
		const occasions = [
			occasion(first, { forums: second.forums === undefined ? new Set() : new Set(["COAST", "MARKET"]) }),
			occasion("a2", second),
		];
		expect(
			grouped(
				[
					["a1", "b1", 0.9],
					["a2", "b1", 0.9],
				],
				{ occasions },
			),
		).toEqual({ groups: ["a1 a2 b1"], open: [] });
	});

	it("hold several records of one publisher", () => {
		const occasions = ["a1", "a2"].map((id) => occasion(id, { role: "record" }));
		expect(
			grouped(
				[
					["a1", "b1", 0.9],
					["a2", "b1", 0.9],
				],
				{ occasions },
			),
		).toEqual({ groups: ["a1 a2 b1"], open: [] });
	});

	it("show the widest choice once, and choices apart from it", () => {
		expect(
			grouped([
				["a1", "b1", 0.9],
				["a2", "b1", 0.9],
				["a3", "b1", 0.9],
				["c1", "d1", 0.8],
				["c2", "d1", 0.8],
			]),
		).toEqual({ groups: [], open: ["a1 a2 a3 b1", "c1 c2 d1"] });
		expect(
			grouped([
				["a1", "b1", 0.9],
				["a2", "b1", 0.88],
				["a3", "b1", 0.85],
			]).open,
		).toEqual(["a1 a2 a3 b1"]);
	});
});
