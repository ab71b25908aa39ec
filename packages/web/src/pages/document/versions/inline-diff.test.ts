import { describe, expect, it } from "vitest";
import type { EditChange } from "../state/document-types.ts";
import { foldSame, inlineDiff } from "./inline-diff.ts";

const quote = (exact: string, start: number) => ({ document: "x", start, end: start + exact.length, exact });

const change = (op: EditChange["op"], before: string | null, after: string | null, at: number): EditChange => ({
	op,
	before: before === null ? null : quote(before, at),
	after: after === null ? null : quote(after, at),
	at: { before: at, after: at },
	...{ class: "substantive", kinds: ["word"], consequence: 50, because: "a word" },
});

const told = (after: string, changes: readonly EditChange[]) =>
	inlineDiff(after, changes).map(({ kind, words }) => `${kind}: ${words}`);

describe("two versions in one text", () => {
	it("show what went before what came, in the order of the text", () => {
		expect(
			told("We may support the open corridor.", [
				change("added", null, "open ", 19),
				change("replaced", "will", "may", 3),
				change("removed", " fully", null, 32),
			]),
		).toEqual([
			...["same: We ", "removed: will", "added: may", "same:  support the ", "added: open ", "same: corridor"],
			...["removed:  fully", "same: ."],
		]);
	});

	it("show moved words once, where they stand now, and nothing of the title", () => {
		const title = { ...change("replaced", "Old", "New", 0), in: "title" as const };
		expect(told("One. Two.", [title, change("moved", "Two.", "Two.", 5)])).toEqual(["same: One. ", "moved: Two."]);
		expect(told("Same.", [])).toEqual(["same: Same."]);
	});

	it("give every word of the later version once", () => {
		const text = "We may support it, and more.";
		const pieces = inlineDiff(text, [change("replaced", "x", "may", 3), change("replaced", "y", "may support", 3)]);
		expect(pieces.flatMap(({ kind, words }) => (kind === "removed" ? [] : [words])).join("")).toBe(text);
	});

	it("fold what is the same far from any change, and hide no word of it for good", () => {
		const long = "word ".repeat(300);
		const folded = foldSame(inlineDiff(`${long}new${long}`, [change("added", null, "new", long.length)]));
		expect(folded.map(({ hidden, words }) => hidden ?? words.length)).toEqual([1260, 240, 3, 240, 1260]);
		expect(folded.reduce((sum, { hidden = 0, words }) => sum + hidden + words.length, 0)).toBe(2 * long.length + 3);
		expect(foldSame(inlineDiff("short", []))).toHaveLength(1);
	});
});
