import { expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

const terms = {
	en: [{ text: "ceasefire" }],
	zh: [{ text: "停火" }],
	ru: [{ text: "прекращени* огня" }, { text: "перемирие" }, { text: "огонь ~3 (пре)?кратить" }],
};
const issue = { concepts: [{ id: "ceasefire", terms }] };
const codebook = { issues: [issue] } as unknown as Parameters<typeof inEveryLanguage>[1];

it("asks in other languages with the words that the codebook has for the same thing", () => {
	const rest = '停火 OR "прекращени огня" OR перемирие';
	expect(inEveryLanguage("Ceasefire", codebook)).toBe(`Ceasefire OR ${rest}`);
	expect(inEveryLanguage('"ceasefire"', codebook)).toBe(`"ceasefire" OR ${rest}`);
	expect(inEveryLanguage("停火", codebook)).toBe('停火 OR ceasefire OR "прекращени огня" OR перемирие');
});

it("says nothing of words that the codebook does not know", () => {
	expect(inEveryLanguage("submarine", codebook)).toBeNull();
	expect(inEveryLanguage(" ", codebook)).toBeNull();
});
