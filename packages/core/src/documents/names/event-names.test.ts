import { expect, it } from "vitest";
import { eventExpression } from "./event-names.ts";

const found = (names: readonly string[], text: string, language = "en"): readonly string[] =>
	[...text.matchAll(eventExpression(names, language) ?? /$^/gu)].map(([words]) => words);

it("finds names of an event in the notation of the codebook", () => {
	expect(found(["(full-scale )?invasion of Sorrel"], "the full-scale invasion of sorrel")).toEqual([
		"full-scale invasion of sorrel",
	]);
	expect(found(["вторжени* в Соррель"], "после вторжения в соррель", "ru")).toEqual(["вторжения в соррель"]);
	expect(found(["入侵索雷尔"], "自入侵索雷尔以来", "zh")).toEqual(["入侵索雷尔"]);
	expect(found(["{invade} Sorrel"], "they invaded sorrel")).toEqual(["invaded sorrel"]);
	expect(found(["fall ~2 Sorrel"], "the fall of old sorrel")).toEqual(["fall of old sorrel"]);
	expect(found(["=Sorrel War"], "the sorrel war, sorrel wards")).toEqual(["sorrel war"]);
});

it("takes a name with unmatched brackets as it stands, and none where there is no word", () => {
	expect(found(["siege (first"], "the siege (first of two")).toEqual(["siege (first"]);
	expect(eventExpression(["", "*", "?", "(("], "en")).toBeNull();
});
