import { describe, expect, it } from "vitest";
import { fileOf, readAll } from "../fixtures/read-all.ts";
import { captureTime } from "./capture-time.ts";

describe("captureTime", () => {
	it.each([
		["2031-03-04", "2031-03-04"],
		["2031-03-04T10:05:06.789Z", "2031-03-04T10:05:06Z"],
		["2031-03-04T18:05:06+08:00", "2031-03-04T10:05:06Z"],
		["2031-03-04 18:05:06 +0800", "2031-03-04T10:05:06Z"],
		["2031-03-04 10:05", "2031-03-04T10:05:00Z"],
		["2031-03-04T10:05:06 UTC", "2031-03-04T10:05:06Z"],
		["20310304100506", "2031-03-04T10:05:06Z"],
		[1_930_385_106, "2031-03-04T10:05:06Z"],
		[1_930_385_106_789, "2031-03-04T10:05:06Z"],
		["1930385106", "2031-03-04T10:05:06Z"],
	])("reads %s", (value, time) => {
		expect(captureTime(value)).toBe(time);
	});

	it.each([["soon"], [""], [7], ["2031-02-31T10:00:00Z"], [Number.NaN], [null], [{ $date: 1 }], ["20319999999999"]])(
		"knows no time in %j",
		(value) => {
			expect(captureTime(value)).toBeUndefined();
		},
	);
});

describe("captures of one address", () => {
	it("are two documents that their times tell apart, under every name that archives use", async () => {
		const names = ["captured_at", "capturedAt", "captured", "fetched_at", "retrieved_at", "timestamp"];
		const lines = names.map((name, index) =>
			JSON.stringify({
				id: "readout",
				url: "https://mfa.lorne.example/1",
				text: `Version ${index}.`,
				[name]: `2031-03-0${index + 1}T00:00:00Z`,
			}),
		);
		const outcomes = await readAll([fileOf("captures.jsonl", lines.join("\n"))]);
		expect(outcomes.map((outcome) => outcome.ok && [outcome.value.id, outcome.value.capturedAt])).toEqual(
			names.map((_, index) => [index === 0 ? "readout" : `readout-${index + 1}`, `2031-03-0${index + 1}T00:00:00Z`]),
		);
	});
});
