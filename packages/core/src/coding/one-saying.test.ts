import type { Grade, Position } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { eachSayingOnce } from "./one-saying.ts";

const text = "Norland opposes all barriers to trade and tariffs";

/** `barriers +2 high`, and where its words differ or its holder, that. */
function read(
	said: string,
	{ start = 0, end = text.length, ...more }: Partial<Position & Position["quote"]> = {},
): Position {
	const [concept, stance, certainty] = said.split(" ") as [string, string, Grade];
	return {
		...{ issue: "trade", holder: "XNO", asserter: "XNO", manner: "own", status: "asserted", statement: 0, certainty },
		stance: stance === "null" ? null : Number(stance),
		because: ["en.narrator", `concept:${concept}`, `by-${certainty}`],
		quote: { document: "d", start, end, exact: text.slice(start, end) },
		...more,
	};
}

/** `+2 high: concept:barriers by-high`, without the rules of the clause. */
const once = (...positions: readonly Position[]): readonly string[] =>
	eachSayingOnce(positions).map(
		({ stance, certainty, because }) => `${stance} ${certainty}: ${because.slice(1).join(" ")}`,
	);

describe("one saying", () => {
	it("is one position, as sure as its surest concept and as strong as the strongest, and names all of them", () => {
		expect(once(read("trade 2 medium"), read("barriers 2 high"), read("tariffs 3 high"), read("trade 2 high"))).toEqual(
			["3 high: concept:tariffs by-high concept:barriers by-high concept:trade by-high"],
		);
		expect(once(read("trade 3 medium"), read("barriers 2 high"))).toEqual([
			"3 high: concept:barriers by-high concept:trade by-medium",
		]);
		expect(once(read("trade -2 low"), read("barriers -1 medium"))).toEqual([
			"-1 medium: concept:barriers by-medium beside:trade",
		]);
		expect(once(read("trade 2 low"), read("barriers 2 low"))).toEqual([
			"2 low: concept:trade by-low concept:barriers by-low",
		]);
		expect(once(read("trade null medium"), read("trade null medium"))).toEqual([
			"null medium: concept:trade by-medium",
		]);
	});

	it("takes one side: what takes none is beside it, but not beside a side that is not sure", () => {
		expect(once(read("trade null medium"), read("talks 0 medium"), read("barriers 2 high"))).toEqual([
			"2 high: concept:barriers by-high beside:trade beside:talks",
		]);
		expect(once(read("trade null medium"), read("talks 0 medium"))).toEqual([
			"0 medium: concept:talks by-medium beside:trade",
		]);
		expect(once(read("trade null medium"), read("barriers 2 low"))).toEqual([
			"null medium: concept:trade by-medium",
			"2 low: concept:barriers by-low",
		]);
	});

	it("may be for and against an issue: both stay, in their order", () => {
		expect(once(read("trade 2 high"), read("tariffs -2 high"), read("ships null medium"))).toEqual([
			"2 high: concept:trade by-high beside:ships",
			"-2 high: concept:tariffs by-high beside:ships",
		]);
	});

	it("is in the same words, or in words within the others, of which the longer are shown", () => {
		const [inner, outer] = [read("trade 2 high", { start: 16 }), read("tariffs 2 medium")];
		const [both] = eachSayingOnce([inner, outer]);
		expect(both).toMatchObject({ quote: outer.quote, certainty: "high" });
		expect(once(read("trade null medium", { start: 16 }), outer)).toEqual([
			"2 medium: concept:tariffs by-medium beside:trade",
		]);
		for (const other of [
			read("trade 2 high", { start: 16, end: 60 }),
			read("trade 2 high", { holder: "XKE" }),
			read("trade 2 high", { manner: "joint" }),
			read("trade 2 high", { asserter: "XKE" }),
			read("trade 2 high", { issue: "ships" }),
		])
			expect(eachSayingOnce([other, outer])).toHaveLength(2);
	});
});
