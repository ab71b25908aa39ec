import type { Block } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { readBlocks } from "./read-blocks.ts";

/** Every `[@]` is a note. */
const blocksOf = (text: string): readonly Block[] =>
	readBlocks(
		text,
		[...text.matchAll(/\[@\]/gu)].map(({ index }) => ({ start: index, end: index + 3 })),
		new Map(),
	);

/** `a **b** ¹` for a reader. */
function shown(block: Block): string {
	if (block.kind === "paragraph" || block.kind === "heading")
		return block.inlines
			.map((inline) => (inline.kind === "note" ? `[${inline.number}]` : inline.kind === "break" ? "/" : inline.text))
			.join("");
	if (block.kind === "quote") return `> ${block.blocks.map(shown).join(" | ")}`;
	if (block.kind === "list") return block.items.map((item) => `- ${item.map(shown).join(" | ")}`).join(" ");
	return block.kind;
}

describe("readBlocks", () => {
	it.each([
		["Words [@]. More [@][@], and more", "Words.[1] More,[2][3] and more"],
		["Words\n[@]", "Words[1]"],
		["> Words\n> [@]", "> Words[1]"],
		["> > Words\n> > [@]", "> > Words[1]"],
		["- [@] first\n- second [@]", "- [1] first - second[2]"],
		["1. [@] first", "- [1] first"],
		["在这里 [@]。", "在这里。[1]"],
		["# Title [@]\n", "Title[1]"],
		["a &amp; b &#65; <b>c</b><br>d", "a & b A c/d"],
		["---\ntitle: x\n---\nWords", "Words"],
	])("sets the note of %j behind its words", (text, expected) => {
		expect(blocksOf(text).map(shown).join(" ¶ ")).toBe(expected);
	});

	it("knows headings of judgment, and takes their sign off", () => {
		expect(blocksOf("## Outlook {.judgment}\n\n## Facts\n")).toMatchObject([
			{ kind: "heading", level: 2, isJudgment: true, inlines: [{ text: "Outlook" }] },
			{ kind: "heading", level: 2, isJudgment: false },
		]);
	});

	it("reads tables with the sides to which their columns are set", () => {
		expect(blocksOf("| a | b [@] |\n| --- | --: |\n| **c** | d |\n")).toMatchObject([
			{ kind: "table", align: [null, "right"], rows: [[[{ text: "c", strong: true }], [{ text: "d" }]]] },
		]);
	});

	it("keeps every note, whatever stands around it", () => {
		const piece = fc.constantFrom(
			"[@]",
			"word",
			" ",
			"\n",
			"\n\n",
			"> ",
			"- ",
			"**",
			"_",
			"# ",
			".",
			"<b>",
			"<!-- x -->",
			"1. ",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
				const text = pieces.join("");
				const numbers = [...JSON.stringify(blocksOf(text)).matchAll(/"number":(\d+)/gu)].map(([, number]) =>
					Number(number),
				);
				expect(numbers).toEqual(
					text
						.split("[@]")
						.slice(1)
						.map((_, at) => at + 1),
				);
			}),
			{ numRuns: draws(1000) },
		);
	});
});
