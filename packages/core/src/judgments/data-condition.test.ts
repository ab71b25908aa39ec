import type { DataCondition, Forecast } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORDS } from "../claims/fixtures/claim-world.ts";
import { conditionState, proposedResolution } from "./data-condition.ts";

const time = { from: "2031-01-15", until: "2031-12-31", today: "2032-02-01" };
const state = (condition: DataCondition, more: Partial<typeof time> = {}) =>
	conditionState(condition, RECORDS, { ...time, ...more });

const TRADE = { kind: "indicator", indicator: "trade-CHN", side: "above", value: 140 } as const;
const VOTE = { kind: "vote", voter: "JPN", vote: "abstain", symbol: "A/RES/99/12", title: null } as const;
const DEED = { kind: "deed", actor: "FRA", deed: "recognition", target: "Selmland" } as const;

const forecast = (bound: DataCondition | undefined, more: Partial<Forecast> = {}): Forecast => ({
	...{ kind: "forecast", id: "f", topics: [], note: null, question: "Will it?", deadline: "2031-12-31", rule: null },
	revisions: [{ at: "2031-01-15", who: "ada", probability: 0.4, because: null }],
	...{ resolution: null, evidence: [] },
	...(bound === undefined ? {} : { bound }),
	...more,
});

describe("a condition on the record", () => {
	it.each([
		["a value beyond the line within the time", TRADE, "met", "2031"],
		["a series that reaches the end and was never beyond", { ...TRADE, value: 160 }, "unmet", "2031-12-31"],
		["a value below, asked for", { ...TRADE, side: "below" as const, value: 100 }, "unmet", "2031-12-31"],
		["a vote as asked", VOTE, "met", "2031-05-04"],
		["another vote, once the time is over", { ...VOTE, vote: "yes" as const }, "unmet", "2031-12-31"],
		["a vote by words of its title", { ...VOTE, symbol: null, title: "fisheries Selm" }, "met", "2031-05-04"],
		["a deed", DEED, "met", "2031-04-01"],
		["no deed in a register that is complete", { ...DEED, actor: "DEU" }, "unmet", "2031-12-31"],
	])("is decided by %s", (_, condition, expected, at) => {
		const found = state(condition);
		expect([found.state, found.at]).toEqual([expected, at]);
		expect(found.facts.length).toBeGreaterThan(0);
	});

	it.each([
		["a series that the case does not have", { ...TRADE, indicator: "none" }, {}],
		["a series that ends before the deadline", { ...TRADE, value: 160 }, { until: "2032-01-15" }],
		["a deadline that has not passed", { ...TRADE, value: 160 }, { today: "2031-12-31" }],
		["a vote that was not taken", { ...VOTE, symbol: "A/RES/99/13" }, {}],
		["a vote before the forecast was made", VOTE, { from: "2031-06-01" }],
		["a register that is not complete by then", { ...DEED, actor: "DEU" }, { until: "2032-01-15" }],
	])("is left open by %s", (_, condition, more) => {
		expect(state(condition, more)).toMatchObject({ state: "open", at: null, facts: [] });
	});

	it("never goes back once it is met: later days and later deadlines leave it so", () => {
		fc.assert(
			fc.property(fc.integer({ min: 80, max: 200 }), fc.integer({ min: 2032, max: 2060 }), (value, year) => {
				const now = state({ ...TRADE, value });
				const later = state({ ...TRADE, value }, { until: `${year}-12-31`, today: `${year + 1}-01-01` });
				expect(later.state === "met").toBe(now.state === "met");
			}),
		);
	});
});

describe("a proposed resolution", () => {
	it("is made with what decides it", () => {
		expect(proposedResolution(forecast(TRADE), RECORDS, "2032-02-01")).toMatchObject({
			...{ outcome: true, at: "2031" },
			facts: [{ what: "Brazil's goods trade, CHN: 150 USD bn", date: "2031", source: "trade-CHN.csv" }],
		});
		expect(proposedResolution(forecast({ ...TRADE, value: 160 }), RECORDS, "2032-02-01")?.outcome).toBe(false);
	});

	it("is not made without a bond, for a forecast that is resolved, or while it is open", () => {
		const resolution = { at: "2031-12-31", outcome: true, evidence: [], note: null };
		expect(proposedResolution(forecast(undefined), RECORDS, "2032-02-01")).toBeNull();
		expect(proposedResolution(forecast(TRADE, { resolution }), RECORDS, "2032-02-01")).toBeNull();
		expect(proposedResolution(forecast({ ...TRADE, value: 160 }), RECORDS, "2031-12-31")).toBeNull();
	});

	it("is not made again once it was turned down, and another is", () => {
		const { key = "" } = proposedResolution(forecast(TRADE), RECORDS, "2032-02-01") ?? {};
		const declined = [{ at: "2032-02-01T00:00:00Z", who: "ben", key, because: null }];
		expect(proposedResolution(forecast(TRADE, { declined }), RECORDS, "2032-02-01")).toBeNull();
		expect(proposedResolution(forecast({ ...TRADE, value: 130 }, { declined }), RECORDS, "2032-02-01")).toBeNull();
		expect(proposedResolution(forecast(VOTE, { declined }), RECORDS, "2032-02-01")?.outcome).toBe(true);
	});
});
