import type { RollCall } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { idealPoints } from "./ideal-points.ts";
import { repeatedRollCalls } from "./repeated-roll-calls.ts";
import { CELL_LETTERS, type VoteMatrix } from "./vote-matrix.ts";

const STATES = Array.from({ length: 24 }, (_, at) => `S${String(at).padStart(2, "0")}`);

/** A letter for each voter; below the place `cut` they vote yes, above no, and the one at it abstains. */
const line = (cut: number, isMirrored = false): string => {
	const letters = STATES.map((_, at) => (at < cut ? "y" : at === cut ? "a" : "n")).join("");
	return isMirrored ? [...letters].reverse().join("") : letters;
};

type Given = readonly [letters: string, facts: Partial<RollCall>];

const matrixOf = (given: readonly Given[]): VoteMatrix => ({
	voters: STATES.map((id) => ({ id, name: null, state: id, group: null })),
	rollCalls: given.map(([, facts], at) => ({
		...{ id: `r${at}`, table: "t", body: "general-assembly", date: "2030-01-01", session: "85", symbol: null },
		...{ title: `Matter ${at}`, description: null, important: null, issues: [], amendment: false, paragraph: false },
		...{ vetoedBy: [], totals: { yes: 0, abstain: 0, no: 0, absent: null }, stated: null },
		...facts,
	})),
	cells: Uint8Array.from(given.flatMap(([letters]) => [...letters].map((letter) => CELL_LETTERS.indexOf(letter)))),
});

const sessions = ["85", "86"].flatMap((session, later): readonly Given[] =>
	Array.from(
		{ length: 24 },
		(_, at): Given => [
			line(1 + ((at * 7) % 22), at % 3 === 0),
			{ session, date: `203${later}-10-01`, title: `Matter ${later}-${at}` },
		],
	),
);

describe("ideal points", () => {
	it("put voters in the order in which they divide, in each session", () => {
		const found = idealPoints(matrixOf(sessions), { by: "session", anchor: 23, rounds: 60 });
		expect(found?.points).toHaveLength(48);
		for (const period of ["85", "86"]) {
			const own = found?.points.filter((one) => one.period === period) ?? [];
			expect(own[0]?.point).toBeLessThan(own[8]?.point as number);
			expect(own[8]?.point).toBeLessThan(own[16]?.point as number);
			expect(own[16]?.point).toBeLessThan(own[23]?.point as number);
		}
		expect(found?.points[0]?.votes).toBe(24);
	});

	it("have one point a year, or one for all", () => {
		const by = (period: "year" | "whole") =>
			new Set(idealPoints(matrixOf(sessions), { by: period, rounds: 20 })?.points.map((one) => one.period));
		expect(by("year")).toEqual(new Set(["2030", "2031"]));
		expect(by("whole")).toEqual(new Set(["whole"]));
	});

	it("count a special session with the regular one in which it is", () => {
		const special = matrixOf([...sessions, [line(9), { session: "ES-11", date: "2031-11-01" }]]);
		const found = idealPoints(special, { by: "session", rounds: 20 });
		expect(new Set(found?.points.map(({ period }) => period))).toEqual(new Set(["85", "86"]));
		expect(found?.points.find(({ period }) => period === "86")?.votes).toBe(25);
	});

	it("leave out roll calls that divide nobody, and those without votes, and count them", () => {
		const more = matrixOf([...sessions, ["y".repeat(24), {}], [".".repeat(24), {}], [`-${"y".repeat(23)}`, {}]]);
		const found = idealPoints(more, { by: "whole", rounds: 20 });
		expect(found).toMatchObject({ rollCalls: 48, unanimous: 2, withoutVotes: 1 });
	});

	it("leave out voters who never vote with the others, unless the anchor is one of them", () => {
		const own = sessions.map(([letters, facts]): Given => [`${letters.slice(0, 17)}-------`, facts]);
		const others = ["yyyannn", "yyyynnn", "yynnnnn"].map(
			(letters): Given => ["-".repeat(17) + letters, { session: "86" }],
		);
		const alone = idealPoints(matrixOf(own), { by: "session", anchor: 16, rounds: 20 });
		const beside = idealPoints(matrixOf([...own, ...others]), { by: "session", anchor: 16, rounds: 20 });
		expect(alone?.apart).toEqual([]);
		expect(beside?.apart).toEqual([17, 18, 19, 20, 21, 22, 23]);
		expect(beside?.points).toEqual(alone?.points);
		const asked = idealPoints(matrixOf([...own, ...others]), { by: "session", anchor: 23, rounds: 20 });
		expect(new Set(asked?.points.map(({ voter }) => voter))).toEqual(new Set([17, 18, 19, 20, 21, 22, 23]));
	});

	it("say nothing where nobody is divided", () => {
		expect(idealPoints(matrixOf([["y".repeat(24), {}]]), { by: "whole" })).toBeNull();
	});
});

describe("repeated roll calls", () => {
	const TITLE = "Promotion of fair weather over the harbours of the northern islands";
	const periods = Int32Array.of(85, 86, 87, 88);
	const found = (given: readonly Given[]) => repeatedRollCalls(matrixOf(given), periods);
	const others = (from: number): Given => [
		line(from),
		{ title: `Quite another matter of lanterns, ropes and bells ${from}` },
	];

	it("are those of the next period with nearly the same words and votes", () => {
		const again = `${TITLE}, 2031`;
		expect(found([[line(9), { title: TITLE }], [line(9), { title: again }], others(4), others(5)])).toMatchObject([
			{ earlier: 0, later: 1, alike: 1, likeness: 1 },
		]);
	});

	it("are not those after which many voted otherwise", () => {
		expect(found([[line(9), { title: TITLE }], [line(14), { title: TITLE }], others(4), others(5)])).toEqual([]);
	});

	it("are not amendments, paragraphs, or headings of a few words", () => {
		for (const facts of [
			{ title: TITLE, amendment: true },
			{ title: TITLE, paragraph: true },
			{ title: "Fair weather" },
		])
			expect(found([[line(9), facts], [line(9), facts], others(4), others(5)])).toEqual([]);
	});

	it("are tied in pairs, never three in a row", () => {
		const same = [0, 1, 2, 3].map((): Given => [line(9), { title: TITLE }]);
		expect(found(same).map(({ earlier, later }) => [earlier, later])).toEqual([
			[0, 1],
			[2, 3],
		]);
	});
});
