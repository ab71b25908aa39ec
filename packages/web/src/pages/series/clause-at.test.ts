import { expect, it } from "vitest";
import { type Clause, cellNear, changeAt } from "./clause-at.ts";

const cell = (text: number, change: string) =>
	({ text, change, quote: { document: `t${text}`, start: 0, end: 3, exact: `t${text}` } }) as Clause["cells"][number];
const clause = {
	cells: [cell(1, "new"), cell(2, "reworded"), cell(5, "back")],
	elsewhere: [{ text: 3, quote: cell(3, "same").quote }],
} as unknown as Clause;

it("says what became of a clause at each text", () => {
	expect([0, 1, 2, 3, 4, 5, 6].map((text) => changeAt(clause, text))).toEqual([
		...["none", "new", "reworded", "inside", "gone", "back", "gone"],
	]);
});

it("shows the words of the text, or of the one that had them last", () => {
	expect([0, 1, 2, 3, 4, 5, 6].map((text) => cellNear(clause, text).text)).toEqual([1, 1, 2, 2, 2, 5, 5]);
});
