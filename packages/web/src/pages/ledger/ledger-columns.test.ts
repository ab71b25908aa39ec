import { describe, expect, it } from "vitest";
import { lineOf } from "./ledger-columns.tsx";

const EXACT =
	"The sides spoke at length of the weather, of fish and of their ports,\nand Valdara objects to the corridor.";
const rowOf = (words: string | null, quoted = EXACT) => {
	const placeOf = (part: string) => {
		const start = 100 + EXACT.indexOf(part);
		return { start, end: start + part.length };
	};
	return {
		sentence: { document: "one", start: 100, end: 100 + EXACT.length, exact: EXACT },
		quote: { document: "one", ...placeOf(quoted), exact: quoted },
		hits: words === null ? [] : [placeOf(words)],
	};
};
const marked = ({ text, marks }: ReturnType<typeof lineOf>) => marks.map(({ start, end }) => text.slice(start, end));

describe("a sentence in one line", () => {
	it("is whole where what it is shown for stands near its beginning", () => {
		const line = lineOf(rowOf("sides"));
		expect(line.text).toBe(EXACT.replace("\n", " "));
		expect(marked(line)).toEqual(["sides"]);
	});

	it("begins shortly before the words that were looked for, at a word, and marks them still", () => {
		const line = lineOf(rowOf("corridor"));
		expect(line.text).toMatch(/^… and Valdara objects/);
		expect(marked(line)).toEqual(["corridor"]);
	});

	it("begins shortly before the words of the position where none were looked for", () => {
		expect(lineOf(rowOf(null, "Valdara objects to the corridor")).text).toMatch(/^… of their ports, and Valdara/);
	});
});
