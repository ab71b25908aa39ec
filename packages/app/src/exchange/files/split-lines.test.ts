import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines, TOO_LONG } from "./split-lines.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, size: number, longest?: number) {
	const lines: (string | typeof TOO_LONG)[] = [];
	for await (const line of splitLines(inPieces(new TextEncoder().encode(text), size), longest)) lines.push(line);
	return lines;
}

describe("splitLines", () => {
	it("gives the same lines however the bytes come, characters cut in the middle included", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.string({ unit: "binary", maxLength: 8 }).map((line) => line.replace(/[\n\uFEFF]/g, "")),
					{ maxLength: 8 },
				),
				fc.integer({ min: 1, max: 9 }),
				async (lines, size) => {
					const text = lines.map((line) => `${line}\n`).join("");
					expect(await linesOf(text, size)).toEqual(lines);
					expect(await linesOf(`${text}end`, size)).toEqual([...lines, "end"]);
				},
			),
		);
	});

	it("stops at a line that is longer than any", async () => {
		expect(await linesOf(`a\n${"b".repeat(50)}\nc\n`, 10, 30)).toEqual(["a", TOO_LONG]);
	});

	it("takes a line of many pieces in no more than its length", async () => {
		const [line] = await linesOf("x".repeat(30_000_000), 1_000);
		expect((line as string).length).toBe(30_000_000);
	});
});
