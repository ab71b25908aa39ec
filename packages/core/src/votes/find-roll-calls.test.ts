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
