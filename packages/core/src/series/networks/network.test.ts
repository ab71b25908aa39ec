import type { NetworkChoice } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { secondsOf } from "./moments.ts";
import { networkOf } from "./network.ts";
import type { Levels, NetworkStatement } from "./statement.ts";

const SIDES: Levels = { kind: "ordered", values: [-1, 0, 1] };
const seed = 1;
const CHOICE: NetworkChoice = {
	...{ measure: "congruence", mode: "one", normalise: "no", duplicates: "include", window: null },
	...{ dnaCompatible: false, communities: false, polarization: false, seed },
};

const said = (actor: string, concept: string, level: number | null, day = "2025-03-03", key = 0): NetworkStatement => ({
	...{ actor, concept, level, key, document: `text-${day}`, start: key, end: key + 1 },
	...{ first: secondsOf(day) as number, last: (secondsOf(day) as number) + 86_399 },
});

/** `VAL+corridor+corridor-port`: what one actor says, for and against. */
const says = (words: string, day?: string): readonly NetworkStatement[] => {
	const [actor = "", ...rest] = words.split(/(?=[+-])/u);
	return rest.map((one, at) => said(actor, one.slice(1), one.startsWith("+") ? 1 : -1, day, at));
};

function made(statements: readonly NetworkStatement[], choice: Partial<NetworkChoice> = {}, levels = SIDES) {
	const network = networkOf({ statements, levels }, { ...CHOICE, ...choice });
	if ("tooLarge" in network) throw new Error(network.tooLarge);
	return network;
}

/** `NOR–VAL 2` */
function tiesIn(statements: readonly NetworkStatement[], choice: Partial<NetworkChoice> = {}, levels = SIDES) {
	const { rows, columns, ties } = made(statements, choice, levels);
	const ends = choice.mode === "two" ? columns : rows;
	return ties.map(({ from, to, value }) => `${rows[from]?.id}–${ends[to]?.id} ${Number(value.toFixed(4))}`);
}

const TALKS = [...says("VAL+corridor+corridor-port"), ...says("NOR+corridor+port+port"), ...says("OST-corridor-quota")];

describe("networkOf", () => {
	it("counts what two actors say alike, unlike and at all, as worked out by hand", () => {
		// VAL and NOR: 2 × 1 for the corridor, 1 × 2 against each other on the port; VAL and OST: 2 × 1 against each other.
		expect(tiesIn(TALKS)).toEqual(["NOR–VAL 2"]);
		expect(tiesIn(TALKS, { measure: "conflict" })).toEqual(["NOR–OST 1", "NOR–VAL 2", "OST–VAL 2"]);
		expect(tiesIn(TALKS, { measure: "subtract" })).toEqual(["NOR–OST -1", "OST–VAL -2"]);
		expect(tiesIn(TALKS, { measure: "ignore" })).toEqual(["NOR–OST 1", "NOR–VAL 4", "OST–VAL 2"]);
	});

	it("divides by the mean, by what at least one says, or by the length of both", () => {
		// Three statements each; NOR has port+ twice alone, VAL port− once alone.
		expect(tiesIn(TALKS, { normalise: "average" })).toEqual(["NOR–VAL 0.6667"]);
		expect(tiesIn(TALKS, { normalise: "jaccard" })).toEqual(["NOR–VAL 0.4"]);
		// √(2² + 1²) · √(1² + 2²) = 5; the other program divides by 3 · 3.
		expect(tiesIn(TALKS, { normalise: "cosine" })).toEqual(["NOR–VAL 0.4"]);
		expect(tiesIn(TALKS, { normalise: "cosine", dnaCompatible: true })).toEqual(["NOR–VAL 0.2222"]);
	});

	it("takes what is neither for nor against for half alike", () => {
		const statements = [said("VAL", "quota", 0), said("NOR", "quota", 1), said("OST", "quota", -1)];
		expect(tiesIn(statements)).toEqual(["NOR–VAL 0.5", "OST–VAL 0.5"]);
		expect(tiesIn(statements, { measure: "conflict" })).toEqual(["NOR–OST 1", "NOR–VAL 0.5", "OST–VAL 0.5"]);
	});

	it("compares levels that are names by sameness alone", () => {
		const names: Levels = { kind: "nominal", values: [0, 1, 2] };
		const statements = [
			said("VAL", "quota", 0),
			said("VAL", "quota", 1),
			said("NOR", "quota", 1),
			said("NOR", "quota", 2),
		];
		expect(tiesIn(statements, {}, names)).toEqual(["NOR–VAL 1"]);
		expect(tiesIn(statements, { measure: "conflict" }, names)).toEqual(["NOR–VAL 2"]);
		expect(tiesIn(statements, { measure: "subtract" }, names)).toEqual(["NOR–VAL -1"]);
	});

	it("shows what actors say of each thing, with two modes", () => {
		const two = { mode: "two" } as const;
		expect(tiesIn(TALKS, { ...two, measure: "subtract" })).toEqual([
			...["NOR–corridor 1", "NOR–port 2", "OST–corridor -1", "OST–quota -1", "VAL–corridor 2", "VAL–port -1"],
		]);
		const both = [...TALKS, said("VAL", "port", 1)];
		const pairs: Levels = { kind: "boolean", values: [0, 1] };
		const asPairs = both.map((one) => ({ ...one, level: one.level === 1 ? 1 : 0 }));
		expect(tiesIn(asPairs, { ...two, measure: "combine" }, pairs)).toEqual([
			...["NOR–corridor 1", "NOR–port 1", "OST–corridor 2", "OST–quota 2", "VAL–corridor 1", "VAL–port 3"],
		]);
		expect(tiesIn(TALKS, { ...two, measure: "ignore", normalise: "activity" })).toContain("VAL–port 0.3333");
		expect(tiesIn(TALKS, { ...two, measure: "subtract", normalise: "prominence" })).toContain("VAL–port -0.3333");
	});

	it("shows who states positions as whose, with a direction", () => {
		const statements = [said("VAL", "OST", 1), said("VAL", "OST", -1), said("OST", "VAL", null), said("VAL", "NOR", 1)];
		expect(tiesIn(statements, { measure: "attributions" })).toEqual(["OST–VAL 1", "VAL–NOR 1", "VAL–OST 2"]);
		expect(tiesIn(statements, { measure: "attributions", normalise: "activity" })).toContain("VAL–OST 0.6667");
		expect(made(statements, { measure: "attributions" })).toMatchObject({ isDirected: true, columns: [] });
	});

	it("leads from each cell to its first and last statement on each level", () => {
		const statements = [
			...says("VAL+port", "2024-05-01"),
			...says("VAL+port-port", "2025-05-01"),
			...says("VAL+port", "2025-06-01"),
		];
		expect(made(statements).cells).toEqual([
			{
				...{ actor: 0, concept: 0, levels: [1, 0, 3, 0] },
				marks: [
					{ key: 1, document: "text-2025-05-01", start: 1, end: 2, level: 0 },
					{ key: 0, document: "text-2024-05-01", start: 0, end: 1, level: 2 },
					{ key: 0, document: "text-2025-06-01", start: 0, end: 1, level: 2 },
				],
			},
		]);
	});

	it("counts what it leaves out", () => {
		const vague = { ...said("VAL", "port", 1), last: secondsOf("2025-12-31") as number };
		const statements = [
			said("VAL", "port", null),
			said("", "port", 1),
			vague,
			said("VAL", "port", 1),
			said("VAL", "port", 1),
		];
		const months = { window: { unit: "months", size: 1, kernel: null } } as const;
		expect(made(statements, { ...months, duplicates: "document" }).leftOut).toMatchObject({
			...{ unread: 1, unnamed: 1, vague: 1, repeated: 1 },
		});
		expect(made(statements, { measure: "ignore" })).toMatchObject({
			statements: 4,
			leftOut: { unread: 0, unnamed: 1, vague: 0 },
		});
	});

	it("lets what is said again within the bounds count once", () => {
		const days = ["2024-01-10", "2024-01-11", "2024-01-30", "2025-01-10"];
		const statements = days.flatMap((day) => says("VAL+port", day));
		const count = (duplicates: NetworkChoice["duplicates"], dnaCompatible = false) =>
			made(statements, { duplicates, dnaCompatible }).statements;
		expect(["include", "document", "week", "month", "year", "acrossrange"].map((one) => count(one as "week"))).toEqual([
			...[4, 4, 3, 2, 2, 1],
		]);
		// The other program takes the January of one year for that of the next.
		expect(count("month", true)).toBe(1);
	});

	it("moves through whole units of the calendar, where the other program takes moments", () => {
		const statements = ["2024-01-01", "2024-01-31", "2024-02-10", "2024-03-31"].flatMap((day) => says("VAL+port", day));
		const window = { unit: "months", size: 1, kernel: null } as const;
		const shown = (choice: Partial<NetworkChoice>) =>
			made(statements, { window, ...choice }).slices.map(({ from, to, statements: count }) => `${from}/${to} ${count}`);
		expect(shown({})).toEqual(["2024-01-01/2024-01-31 2", "2024-02-01/2024-02-29 1", "2024-03-01/2024-03-31 1"]);
		expect(shown({ dnaCompatible: true })).toEqual([
			"2024-01-01/2024-01-01 1",
			"2024-02-01/2024-02-01 0",
			"2024-03-01/2024-03-01 0",
		]);
		expect(shown({ window: { ...window, size: 2 } })).toEqual(["2024-01-01/2024-02-29 3", "2024-02-01/2024-03-31 2"]);
		expect(shown({ window: { unit: "events", size: 2, kernel: null } })).toEqual([
			...["2024-01-01/2024-02-10 3", "2024-01-31/2024-03-31 3"],
		]);
	});

	it("weighs what is far from the middle less, before and after alike", () => {
		const days = ["2024-01-01", "2024-01-09"];
		const statements = days.flatMap((day) => [...says("VAL+port", day), ...says("NOR+port", day)]);
		const exact = statements.map((one) => ({ ...one, last: one.first }));
		const window = { unit: "days", size: 8, kernel: "triangular" } as const;
		const totals = (dnaCompatible: boolean) =>
			made(exact, { window, dnaCompatible }).slices.map(({ total }) => Number(total.toFixed(6)));
		// Four days from either pair neither counts any more.
		expect(totals(false)).toEqual([1, 0.75, 0.5, 0.25, 0, 0.25, 0.5, 0.75, 1]);
		// The other program forgets the sign: what comes counts up to twice as much as what is there.
		expect(totals(true)).toEqual([1, 0.75, 0.5, 0.25, 2, 1.75, 1.5, 1.25, 1]);
	});

	it("says how much the network changes from window to window", () => {
		const statements = [
			...says("VAL+port", "2022-02-01"),
			...says("NOR+port", "2022-03-01"),
			...says("VAL+port", "2023-02-01"),
			...says("NOR+port", "2023-03-01"),
			...says("OST+port", "2024-03-01"),
			...says("NOR+port", "2024-03-01"),
		];
		const window = { unit: "years", size: 1, kernel: null } as const;
		const changes = made(statements, { window }).slices.map(({ change }) => change);
		// The other pair has the same spectrum.
		expect(changes).toEqual([null, { absolute: 0, spectral: 0 }, { absolute: 2, spectral: 0 }]);
	});

	it("finds two camps as communities and as blocs", () => {
		const statements = ["A", "B", "C"].flatMap((one) => [...says(`${one}+corridor-quota`), ...says(`${one}+corridor`)]);
		const others = ["X", "Y", "Z"].flatMap((one) => says(`${one}-corridor+quota+quota`));
		const { rows, communities, polarization } = made([...statements, ...others], {
			communities: true,
			polarization: true,
		});
		expect(rows.map(({ id, community }) => `${id} ${community}`)).toEqual(["A 0", "B 0", "C 0", "X 1", "Y 1", "Z 1"]);
		expect(communities).toMatchObject({ count: 2, modularity: 0.5 });
		expect(polarization?.corrected).toMatchObject({
			value: expect.closeTo(0, 10),
			blocs: [
				[0, 1, 2],
				[3, 4, 5],
			],
		});
	});

	it("is silent where there is nothing to show", () => {
		expect(made([], { communities: true, polarization: true })).toMatchObject({
			...{
				rows: [],
				ties: [],
				cells: [],
				slices: [],
				from: null,
				communities: null,
				polarization: null,
				statements: 0,
			},
		});
		const window = { unit: "seconds", size: 5, kernel: null } as const;
		const far = [...says("VAL+port", "2020-01-01"), ...says("VAL+port", "2025-01-01")].map((one) => ({
			...one,
			last: one.first,
		}));
		expect(networkOf({ statements: far, levels: SIDES }, { ...CHOICE, window })).toEqual({
			tooLarge: "windows",
			most: 1000,
		});
	});

	it("tells of each step, so that a long one is not taken for one that hangs", () => {
		const statements = ["2023", "2024", "2025"].flatMap((year) => says("VAL+port", `${year}-03-03`));
		const window = { unit: "years", size: 1, kernel: null } as const;
		const steps: string[] = [];
		networkOf({ statements, levels: SIDES }, { ...CHOICE, window }, (done, all) => steps.push(`${done} of ${all}`));
		expect(steps).toEqual(["0 of 4", "1 of 4", "2 of 4", "3 of 4"]);
	});

	const drawn = fc.array(
		fc.record({
			actor: fc.constantFrom("VAL", "NOR", "OST", "KES", "LUM"),
			concept: fc.constantFrom("port", "corridor", "quota"),
			level: fc.constantFrom(-1, 0, 1),
			day: fc.constantFrom("2024-01-01", "2024-02-10", "2024-06-30", "2025-03-03"),
		}),
		{ minLength: 1, maxLength: 40 },
	);
	const choices = fc.record({
		measure: fc.constantFrom("congruence", "conflict", "subtract", "ignore", "attributions"),
		normalise: fc.constantFrom("no", "average", "jaccard", "cosine"),
		duplicates: fc.constantFrom("include", "document", "month"),
		window: fc.constantFrom(
			null,
			{ unit: "months", size: 3, kernel: null },
			{ unit: "months", size: 4, kernel: "gaussian" },
		),
		dnaCompatible: fc.boolean(),
	}) as fc.Arbitrary<Partial<NetworkChoice>>;
	const asStatements = (list: readonly { actor: string; concept: string; level: number; day: string }[]) =>
		list.map(({ actor, concept, level, day }, key) => said(actor, concept, level, day, key));

	it("is the same for statements in any order", () => {
		fc.assert(
			fc.property(drawn, choices, fc.integer(), (list, choice, seed) => {
				const statements = asStatements(list);
				const asked = { ...choice, communities: true, polarization: true, seed };
				const shuffled = statements.toSorted((a, b) => ((a.key * 7919) % 101) - ((b.key * 7919) % 101));
				expect(made(shuffled, asked)).toEqual(made(statements, asked));
			}),
			{ numRuns: draws(120) },
		);
	});

	it("has conflict and congruence add up to all, and subtract to their difference", () => {
		fc.assert(
			fc.property(drawn, (list) => {
				const statements = asStatements(list);
				const by = (measure: NetworkChoice["measure"]) => {
					const { rows, ties } = made(statements, { measure });
					return rows.flatMap((_, from) =>
						rows.map((__, to) => ties.find((tie) => tie.from === from && tie.to === to)?.value ?? 0),
					);
				};
				const [congruence, conflict, ignore, subtract] = [
					by("congruence"),
					by("conflict"),
					by("ignore"),
					by("subtract"),
				];
				for (const [at, value] of congruence.entries()) {
					expect(value + (conflict[at] as number)).toBeCloseTo(ignore[at] as number, 9);
					expect(value - (conflict[at] as number)).toBeCloseTo(subtract[at] as number, 9);
				}
			}),
			{ numRuns: draws(120) },
		);
	});

	it("keeps cosines between 0 and 1", () => {
		fc.assert(
			fc.property(drawn, (list) => {
				for (const measure of ["ignore", "congruence"] as const)
					for (const { value } of made(asStatements(list), { measure, normalise: "cosine" }).ties) {
						expect(value).toBeGreaterThanOrEqual(0);
						expect(value).toBeLessThanOrEqual(1 + 1e-12);
					}
			}),
			{ numRuns: draws(120) },
		);
	});
});
