import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectationOf } from "./expectation.ts";
import { habitOf } from "./habit.ts";
import type { HabitEvent, HabitText } from "./habit-text.ts";

let made = 0;
const text = (publisher: string, issues: readonly string[], date: string, parties = [publisher, "TES"]): HabitText => ({
	...{ id: `text-${made++}`, publisher, parties, issues: new Set(issues), length: 1000, date },
});
const event: HabitEvent = { documents: [], parties: ["VAL", "TES"], length: 1000, date: "2025-09-01" };
const elsewhere = ["VAL", "LOR"];
const long = Array.from({ length: 30 }, (_, at) =>
	text("VAL", at % 3 === 0 ? ["port"] : [], `2024-0${(at % 8) + 1}-10`),
);

const probabilityOf = (background: readonly HabitText[], at: HabitEvent = event): number =>
	expectationOf(background).rate("VAL", "port", at)?.probability ?? Number.NaN;

describe("what a side would be expected to mention", () => {
	it("is its habit where nothing is held from the weeks before and nothing with the partner, and where the event has no day", () => {
		const apart = long.map((one) => ({ ...one, parties: elsewhere }));
		expect(probabilityOf(apart)).toBe(habitOf(apart)("VAL", "port", event)?.probability);
		expect(probabilityOf(long, { ...event, date: "2025" })).toBe(
			habitOf(long)("VAL", "port", { ...event, date: "2025" })?.probability,
		);
		expect(expectationOf([]).rate("VAL", "port", event)).toBeNull();
	});

	it("rises with what the side said in the weeks before, and falls with its silence", () => {
		const said = [
			...long,
			text("VAL", ["port"], "2025-08-25", elsewhere),
			text("VAL", ["port"], "2025-08-28", elsewhere),
		];
		const silent = [...long, text("VAL", [], "2025-08-25", elsewhere), text("VAL", [], "2025-08-28", elsewhere)];
		expect(probabilityOf(said)).toBeGreaterThan(1.15 * probabilityOf(silent));
	});

	it("asks the last texts with the same partner more than older ones", () => {
		const old = [text("VAL", ["port"], "2024-10-01"), text("VAL", [], "2025-06-01")];
		const recent = [text("VAL", [], "2024-10-01"), text("VAL", ["port"], "2025-06-01")];
		expect(probabilityOf([...long, ...recent])).toBeGreaterThan(probabilityOf([...long, ...old]));
	});

	it("rises with what others spoke of in the days before, and never with what came later or is of the event itself", () => {
		const last = text("VAL", [], "2025-08-20");
		const others = (issue: string, date: string) =>
			Array.from({ length: 12 }, () => text("OST", [issue], date, ["OST"]));
		const around = [...long, last, ...others("port", "2025-08-28"), ...others("fish", "2023-01-01")];
		const quiet = [...long, last, ...others("fish", "2025-08-28"), ...others("port", "2023-01-01")];
		expect(probabilityOf(around)).toBeGreaterThan(probabilityOf(quiet));
		const own = text("VAL", ["port"], "2025-08-31");
		const later = text("VAL", ["port"], "2025-09-20");
		const reasons = (background: readonly HabitText[], documents: readonly string[] = []) =>
			expectationOf(background).reasons("VAL", "port", { ...event, documents });
		expect(reasons([...long, last, own]).lately).toBeGreaterThan(0.6);
		expect(reasons([...long, last, own], [own.id]).lately).toBe(0);
		expect(reasons([...long, last, later]).lately).toBe(0);
		expect(reasons([...long, last]).around).toBeNull();
	});

	it("lies within its interval, and is the same in any order of texts", () => {
		const background = [...long, text("VAL", ["port"], "2025-08-25"), text("OST", ["port"], "2025-08-20", ["OST"])];
		fc.assert(
			fc.property(fc.shuffledSubarray(background, { minLength: background.length }), (shuffled) => {
				const rate = expectationOf(shuffled).rate("VAL", "port", event);
				const [low, high] = rate?.interval ?? [1, 0];
				expect(rate?.probability).toBeGreaterThanOrEqual(low);
				expect(rate?.probability).toBeLessThanOrEqual(high);
				expect(rate?.probability).toBeCloseTo(probabilityOf(background), 10);
			}),
		);
	});
});
