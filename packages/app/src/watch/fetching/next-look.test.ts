import { expect, it } from "vitest";
import { laterLook, nextLook, nextTry } from "./next-look.ts";

const NOW = "2026-03-11T12:00:00.000Z";

it.each([
	[null, "2026-03-11T12:30:00.000Z"],
	["2026-03-11T11:00:00Z", "2026-03-11T12:30:00.000Z"],
	["2026-03-10T12:00:00Z", "2026-03-11T14:24:00.000Z"],
	["2026-03-01", "2026-03-12T13:12:00.000Z"],
	["1999", "2026-04-10T12:00:00.000Z"],
	["2026-03-12", "2026-03-11T12:30:00.000Z"],
	["no date", "2026-03-11T12:30:00.000Z"],
])("a page that stands since %s is looked at again at %s", (since, next) => {
	expect(nextLook(NOW, since)).toBe(next);
});

it.each([
	[1, "2026-03-11T12:10:00.000Z"],
	[2, "2026-03-11T12:20:00.000Z"],
	[4, "2026-03-11T13:20:00.000Z"],
	[99, "2026-03-12T12:00:00.000Z"],
])("an address that failed %i times is asked again at %s", (failures, next) => {
	expect(nextTry(NOW, failures)).toBe(next);
});

it.each([
	[null, "2026-03-11T12:30:00.000Z"],
	["2026-03-11T11:55:00Z", "2026-03-11T12:30:00.000Z"],
	["2026-03-10T12:00:00Z", "2026-03-13T00:00:00.000Z"],
	["2020-03-10T12:00:00Z", "2026-04-10T12:00:00.000Z"],
])("a page that was looked at last at %s and stands so is looked at again at %s", (last, next) => {
	expect(laterLook(NOW, last)).toBe(next);
});
