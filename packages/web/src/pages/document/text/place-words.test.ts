import { expect, it } from "vitest";
import { placeWords } from "./words-field.tsx";

const TEXT = "We support it. They support it not.";

it.each([
	["support it", 0, { start: 3, end: 13 }],
	["support it", 30, { start: 20, end: 30 }],
	["Support it", 0, null],
	["  ", 0, null],
	["", 0, null],
])("places “%s” nearest to %i", (words, near, span) => {
	expect(placeWords(TEXT, words, near)).toEqual(span);
});
