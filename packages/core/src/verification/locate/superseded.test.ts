import { describe, expect, it } from "vitest";
import { sourceText } from "../fixtures/argument-world.ts";
import { supersededIn } from "./source-copies.ts";

describe("captures that are no longer in force", () => {
	const capture = (id: string, url?: string, capturedAt?: string) =>
		sourceText(id, "Words.", {
			...(url === undefined ? {} : { url }),
			...(capturedAt === undefined ? {} : { capturedAt }),
		});

	it("are all of an address but its latest, in whatever order they are given", () => {
		const [first, second, third] = ["2024-05-01", "2024-05-02", "2024-05-03"].map((day) => capture(day, "a", day)) as [
			never,
			never,
			never,
		];
		expect([...supersededIn([first, second, third])]).toEqual(["2024-05-01", "2024-05-02"]);
		expect([...supersededIn([third, first, second])]).toEqual(["2024-05-01", "2024-05-02"]);
		expect([...supersededIn([second, third, first])].toSorted()).toEqual(["2024-05-01", "2024-05-02"]);
	});

	it("are none of two addresses, of one time, or where address or time is not known", () => {
		expect(supersededIn([capture("x", "a", "2024-05-01"), capture("y", "b", "2024-05-02")]).size).toBe(0);
		expect(supersededIn([capture("x", "a", "2024-05-01"), capture("y", "a", "2024-05-01")]).size).toBe(0);
		expect(supersededIn([capture("x", "a"), capture("y", "a", "2024-05-01")]).size).toBe(0);
		expect(supersededIn([capture("x", undefined, "2024-05-01"), capture("y", undefined, "2024-05-02")]).size).toBe(0);
	});
});
