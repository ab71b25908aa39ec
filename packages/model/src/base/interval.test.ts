import fc from "fast-check";
import { expect, it } from "vitest";
import { EVERY_CHOICES, EVERY_MINUTES, everyWords, isEvery, readSpan } from "./interval.ts";

it.each([
	["30m", 1800],
	["6h", 21_600],
	["1 d", 86_400],
	["90s", 90],
	["", null],
	["6", null],
	["-6h", null],
	["every day", null],
])("reads %s as %s seconds", (text, seconds) => {
	expect(readSpan(text)).toBe(seconds);
});

it.each([
	[30, "every 30 minutes"],
	[60, "every hour"],
	[90, "every 90 minutes"],
	[360, "every 6 hours"],
	[1440, "every day"],
	[2880, "every 2 days"],
	[10_080, "every week"],
	[43_200, "every 30 days"],
])("says %i minutes as %s", (minutes, words) => {
	expect(everyWords(minutes)).toBe(words);
});

it("says every interval so that it can be read again", () => {
	const { least, most } = EVERY_MINUTES;
	fc.assert(
		fc.property(fc.integer({ min: least, max: most }), (minutes) => {
			const [, count = "1", unit = ""] =
				/^every (?:([\d,]+) )?(minute|hour|day|week)s?$/u.exec(everyWords(minutes)) ?? [];
			const each = { minute: 1, hour: 60, day: 1440, week: 10_080 }[unit] ?? 0;
			expect(Number(count.replaceAll(",", "")) * each).toBe(minutes);
		}),
	);
});

it("takes minutes within its limits only, and offers none beyond them", () => {
	expect(EVERY_CHOICES.filter((minutes) => !isEvery(minutes))).toEqual([]);
	for (const other of [9, 43_201, 60.5, "60", null, Number.NaN]) expect(isEvery(other)).toBe(false);
});
