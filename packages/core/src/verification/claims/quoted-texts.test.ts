import { describe, expect, it } from "vitest";
import { contextOf, draftOf, sourceText } from "../fixtures/argument-world.ts";
import { quotedTextsOf } from "./quoted-texts.ts";

const NORLAND = sourceText(
	"norland",
	"Norland opposes sanctions. President Brenner supported the ceasefire. They met at noon.",
);
const KESTRIA = sourceText("kestria", "Kestria welcomes the pipeline.", { publisher: "XKE" });
const JOINT = sourceText("joint", "They will meet again in spring.", { publisher: null, kind: "joint-statement" });
const quoted = (text: string, attributions: readonly (object | null)[] = [], texts = [NORLAND, KESTRIA, JOINT]) =>
	quotedTextsOf(contextOf(draftOf(text), { sources: texts, attributions })).map(
		({ account, index, words, positions, holders }) => [
			account.document.id,
			index,
			words.map(({ exact }) => exact),
			positions.map(({ issue }) => issue),
			[...holders],
		],
	);

describe("the texts that a draft quotes", () => {
	it("come in the order of their first quotation, each with all its words", () => {
		expect(quoted("It “left”, “welcomes the pipeline”, “opposes sanctions” and “supported the ceasefire”.")).toEqual([
			["kestria", 1, ["welcomes the pipeline"], ["pipeline"], ["XKE"]],
			["norland", 2, ["opposes sanctions", "supported the ceasefire"], ["sanctions", "ceasefire"], ["XNO", "XKE"]],
		]);
	});

	it("have for holders those of the quoted positions and those that the draft names", () => {
		expect(quoted("It “opposes sanctions”.", [{ holder: "XKE" }])).toEqual([
			["norland", 0, ["opposes sanctions"], ["sanctions"], ["XNO", "XKE"]],
		]);
	});

	it("have for holder, where nobody is read in the words, their publisher, or both sides", () => {
		expect(quoted("It says “met at noon”.")).toEqual([["norland", 0, ["met at noon"], [], ["XNO"]]]);
		expect(quoted("It says “meet again”.")).toEqual([["joint", 0, ["meet again"], [], ["BOTH"]]]);
		expect(quoted("It says “met at noon”.", [{ holder: "XOR" }])[0]?.[4]).toEqual(["XOR"]);
	});

	it("are read up to 100,000 characters, and after that only where the draft names who speaks", () => {
		const long = sourceText("long", `Norland opposes sanctions. ${"x".repeat(100_000)}`);
		const draft = "It “opposes sanctions” and “welcomes the pipeline”.";
		expect(quoted(draft, [], [long, KESTRIA]).map(([id]) => id)).toEqual(["long"]);
		expect(quoted(draft, [null, { holder: "XKE" }], [long, KESTRIA]).map(([id]) => id)).toEqual(["long", "kestria"]);
		const short = sourceText("short", `Norland opposes sanctions. ${"x".repeat(99_900)}`);
		expect(quoted(draft, [], [short, KESTRIA]).map(([id]) => id)).toEqual(["short", "kestria"]);
	});
});
