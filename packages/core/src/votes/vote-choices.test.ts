import type { RollCall, Voter } from "@fissure/model";
import { expect, it } from "vitest";
import { voteChoices } from "./vote-choices.ts";

const voter = (id: string): Voter => ({ id, name: null, state: id, group: null });
const rollCall = (id: string, date: string, more: Partial<RollCall> = {}): RollCall => ({
	...{ id, date, table: "harbour", body: "other", session: "1", symbol: null, title: id, description: null },
	...{ important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
	totals: { yes: 0, abstain: 0, no: 0, absent: null },
	...more,
});

it("says who voted how often, in which sessions, and on what", () => {
	const matrix = {
		voters: [voter("OST"), voter("XVA"), voter("XLO")],
		rollCalls: [
			rollCall("1", "2031-01-10", { issues: ["Harbour"] }),
			rollCall("2", "2031-03-10", { issues: ["Harbour", "Grain"] }),
			rollCall("3", "2032-01-10", { session: "2", body: "general-assembly" }),
		],
		cells: Uint8Array.from([1, 2, 0, 3, 4, 0, 1, 1, 4]),
	};
	expect(voteChoices(matrix)).toEqual({
		rollCalls: 3,
		voters: [
			{ ...voter("OST"), votes: 3 },
			{ ...voter("XVA"), votes: 2 },
		],
		bodies: [
			{ value: "other", rollCalls: 2, from: "2031-01-10", to: "2031-03-10" },
			{ value: "general-assembly", rollCalls: 1, from: "2032-01-10", to: "2032-01-10" },
		],
		sessions: [
			{ value: "1", rollCalls: 2, from: "2031-01-10", to: "2031-03-10" },
			{ value: "2", rollCalls: 1, from: "2032-01-10", to: "2032-01-10" },
		],
		topics: [
			{ value: "Harbour", rollCalls: 2, from: "2031-01-10", to: "2031-03-10" },
			{ value: "Grain", rollCalls: 1, from: "2031-03-10", to: "2031-03-10" },
		],
	});
});

it("offers nothing where there is nothing", () => {
	expect(voteChoices({ voters: [voter("OST")], rollCalls: [], cells: new Uint8Array() })).toEqual({
		...{ rollCalls: 0, voters: [], bodies: [], sessions: [], topics: [] },
	});
});
