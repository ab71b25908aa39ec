import type { RollCall } from "@fissure/model";
import { expect, it } from "vitest";
import { findRollCalls } from "./find-roll-calls.ts";

const rollCall = (id: string, more: Partial<RollCall>): RollCall => ({
	...{ id, date: "2031-01-10", table: "harbour", body: "other", session: "1", symbol: null, title: id },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [] },
	...{ totals: { yes: 0, abstain: 0, no: 0, absent: null }, stated: null },
	...more,
});
const ROLL_CALLS = [
	rollCall("a", { title: "STATUS OF THE HARBOUR", symbol: "P/RES/1/4", important: true, issues: ["Harbour"] }),
	rollCall("b", { title: "Grain", description: "Export of grain through the harbour", session: "2" }),
	rollCall("c", { title: "Pilots", important: false, issues: ["Crews", "Harbour"] }),
];

it("finds roll calls by all words of what they are called, in any case", () => {
	expect(findRollCalls(ROLL_CALLS, {})).toEqual([0, 1, 2]);
	expect(findRollCalls(ROLL_CALLS, { words: "harbour" })).toEqual([0, 1]);
	expect(findRollCalls(ROLL_CALLS, { words: " Grain  HARBOUR " })).toEqual([1]);
	expect(findRollCalls(ROLL_CALLS, { words: "p/res/1" })).toEqual([0]);
});

it("finds them by topic, session and importance, all of which must fit", () => {
	expect(findRollCalls(ROLL_CALLS, { topics: ["Harbour", "Grain"] })).toEqual([0, 2]);
	expect(findRollCalls(ROLL_CALLS, { session: "2" })).toEqual([1]);
	expect(findRollCalls(ROLL_CALLS, { important: true })).toEqual([0]);
	expect(findRollCalls(ROLL_CALLS, { topics: ["Harbour"], session: "2" })).toEqual([]);
});

it("finds them by body, and by days, months and years, both within", () => {
	const dated = [
		rollCall("a", { date: "2030-12-31", body: "security-council" }),
		rollCall("b", { date: "2031-03-01" }),
		rollCall("c", { date: "2031-03-31" }),
		rollCall("d", { date: "2031-04-01" }),
	];
	expect(findRollCalls(dated, { body: "security-council" })).toEqual([0]);
	expect(findRollCalls(dated, { from: "2031-03" })).toEqual([1, 2, 3]);
	expect(findRollCalls(dated, { to: "2031-03" })).toEqual([0, 1, 2]);
	expect(findRollCalls(dated, { from: "2031", to: "2031-03-31" })).toEqual([1, 2]);
});
