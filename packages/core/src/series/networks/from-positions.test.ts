import { describe, expect, it } from "vitest";
import { type NetworkPosition, statementsOfPositions } from "./from-positions.ts";
import { isoOfSeconds } from "./moments.ts";

const position = (fields: Partial<NetworkPosition>, date = "2025-05-04", dateLast = date): NetworkPosition => ({
	...{ key: 7, issue: "corridor", holder: "VAL", asserter: "VAL", stance: 2, start: 3, end: 9 },
	text: { id: "note", date, dateLast },
	...fields,
});

const ASKED = { measure: "congruence", qualifier: "sign", subject: "issue" } as const;

describe("statementsOfPositions", () => {
	it("takes the holder, the issue and the side, with the place of the words", () => {
		const { statements, levels, joint } = statementsOfPositions([position({ stance: -3 })], ASKED);
		expect(statements).toMatchObject([
			{ actor: "VAL", concept: "corridor", level: -1, key: 7, document: "note", start: 3, end: 9 },
		]);
		expect(statements.map(({ first, last }) => [first, last].map(isoOfSeconds))).toEqual([
			["2025-05-04", "2025-05-04T23:59:59"],
		]);
		expect([levels.values, joint]).toEqual([[-1, 0, 1], 0]);
	});

	it("keeps the bounds of a year or a month", () => {
		const given = [position({}, "2014", "2014-12-31"), position({}, "2014-02", "2014-02-28")];
		expect(
			statementsOfPositions(given, ASKED).statements.map(({ first, last }) => [first, last].map(isoOfSeconds)),
		).toEqual([
			["2014-01-01", "2014-12-31T23:59:59"],
			["2014-02-01", "2014-02-28T23:59:59"],
		]);
	});

	it("takes stances as they are, and concepts each for itself", () => {
		const { statements, levels } = statementsOfPositions([position({}), position({ stance: null })], {
			...ASKED,
			...{ qualifier: "stance", subject: "concept", concepts: new Map([[7, ["grain", "mines"]]]) },
		});
		expect(statements.map(({ concept, level }) => `${concept} ${level}`)).toEqual([
			"grain 2",
			"mines 2",
			"grain null",
			"mines null",
		]);
		expect(levels.values).toEqual([-3, -2, -1, 0, 1, 2, 3]);
	});

	it("counts what both sides hold together, and takes only others' words for attributions", () => {
		const given = [position({ holder: "BOTH" }), position({}), position({ holder: "OST" })];
		const { statements, joint } = statementsOfPositions(given, { ...ASKED, measure: "attributions" });
		expect(statements.map(({ actor, concept }) => `${actor} of ${concept}`)).toEqual(["VAL of OST"]);
		expect(joint).toBe(1);
	});
});
