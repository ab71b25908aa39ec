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
		expect(line.text).toMatch(/^… Valdara objects/);
		expect(marked(line)).toEqual(["corridor"]);
	});

	it("is cut between characters where a script parts no words", () => {
		const exact = `双方就天气和渔业等问题交换了意见。`.repeat(5);
		const at = exact.lastIndexOf("渔业");
		const quote = { document: "one", start: at, end: at + 2, exact: "渔业" };
		const line = lineOf({ sentence: { document: "one", start: 0, end: exact.length, exact }, quote, hits: [quote] });
		expect(line.text).toHaveLength(exact.length - at + 24 + 2);
		expect(marked(line)).toEqual(["渔业"]);
	});

	it("begins shortly before the words of the position where none were looked for", () => {
		expect(lineOf(rowOf(null, "Valdara objects to the corridor")).text).toMatch(/^… and of their ports, and Valdara/);
	});
});
