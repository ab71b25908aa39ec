import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws, itInProof, timeOf } from "../../../../tools/in-proof.ts";
import { lineAt, lineStarts } from "../documents/pages/line-numbers.ts";
import { quotationsIn } from "./quotations/quotations-in.ts";
import { readDraft } from "./read-draft.ts";

const MARKUP = [
	"> ",
	">",
	"\n",
	"\n\n",
	"\r\n",
	"“",
	"”",
	"‘",
	"’",
	"„",
	"«",
	"»",
	'"',
	"'",
	"「",
	"」",
	"＂",
	"[",
	"]",
	"(",
	")",
	"[^1]",
	"[^1]: ",
	"](u)",
	"*",
	"**",
	"_",
	"~~",
	"`",
	"```",
	"``",
	"''",
	"″",
	"<blockquote>",
	"</blockquote>",
	"\\",
	"&quot;",
	"&amp;",
	"<!--",
	"-->",
	"<q>",
	"</q>",
	"<b>",
	"- ",
	"1. ",
	"# ",
	"| ",
	"|---|---|",
	"---",
	"[…]",
	"…",
	"...",
	"[sic]",
	"[w]",
	"https://a.example/",
	"\u200b",
	"\ud83d",
	"😀",
];
const WORDS = ["we ", "oppose", " the dam", ".", "反对", "против", " 12", "s", "! ", "Arden"];
const drafts = fc
	.array(fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 3 })), {
		maxLength: 40,
	})
	.map((parts) => parts.join(""));

describe("any draft", () => {
	it("gives quotations inside it, with words, in order, each inside the one that it names", () => {
		fc.assert(
			fc.property(drafts, (text) => {
				const found = quotationsIn(text);
				for (const [index, { start, end, words, line, inside, pieces }] of found.entries()) {
					expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(words).toBe(words.trim());
					expect(words).not.toBe("");
					expect(line).toBe(text.slice(0, start).split(/\r\n|\n|\r/).length);
					expect(pieces.some(({ kind }) => kind === "words")).toBe(true);
					const outer = inside === null ? null : found[inside];
					if (outer !== null) {
						expect(inside).toBeLessThan(index);
						expect(outer?.start).toBeLessThanOrEqual(start);
						expect(outer?.end).toBeGreaterThanOrEqual(end);
					}
				}
			}),
			{ numRuns: draws(1500) },
		);
	});

	it("gives pieces that are words, trimmed, with letters where brackets stood, and no two other neighbours of one kind", () => {
		fc.assert(
			fc.property(drafts, (text) => {
				for (const { pieces } of quotationsIn(text)) {
					for (const [index, piece] of pieces.entries()) {
						expect(pieces[index - 1]?.kind).not.toBe(piece.kind);
						if (piece.kind !== "words") continue;
						expect(piece.words).toMatch(/[\p{L}\p{N}]/u);
						expect(piece.words).toBe(piece.words.trim());
						for (const at of piece.bracketedLetters) expect(piece.words.slice(at)).toMatch(/^\p{L}/u);
					}
				}
			}),
			{ numRuns: draws(800) },
		);
	});

	it("gives sentences in order whose own words have their length and none of the quoted ones", () => {
		fc.assert(
			fc.property(drafts, fc.constantFrom("en", "zh", "ru"), (text, language) => {
				const document = { id: "d", text, language, kind: "article", publisher: null, guessed: [] } as const;
				const { sentences, quotations, notes } = readDraft(document);
				let from = 0;
				for (const { start, end, own } of sentences) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(own).toHaveLength(end - start);
					for (const quoted of quotations)
						for (let at = Math.max(start, quoted.start); at < Math.min(end, quoted.end); at++)
							expect(own.charAt(at - start)).toBe(" ");
					from = end;
				}
				for (const { start, end } of notes) expect(end).toBeGreaterThan(start);
			}),
			{ numRuns: draws(800) },
		);
	});
});

describe("a draft without markup", () => {
	const plain = fc
		.array(
			fc.constantFrom(
				"we ",
				"oppose",
				" the dam. ",
				"“",
				"”",
				'"',
				"«",
				"»",
				"「",
				"」",
				"反对，",
				" Arden ",
				"\n",
				"\n\n",
				"don't ",
			),
			{ maxLength: 30 },
		)
		.map((parts) => parts.join(""));

	it("shows its words as they stand", () => {
		fc.assert(
			fc.property(plain, (text) => {
				for (const { words, start, end } of quotationsIn(text)) {
					const written = text.slice(start, end);
					// A mark repeated at the beginning of a paragraph is no word.
					if (!/\n\s*[“”„"«»「『'‘]/.test(written)) expect(words).toBe(written);
				}
			}),
			{ numRuns: draws(1500) },
		);
	});
});

function millisecondsFor(unit: string, length: number): number {
	const text = unit.repeat(Math.ceil(length / unit.length));
	return timeOf(() => quotationsIn(text));
}

describe("sixty thousand characters", () => {
	itInProof.each([
		'"',
		"'",
		"“",
		"”",
		"‘a",
		"“»",
		">",
		"> ",
		"> > “\n",
		"[",
		"]",
		"](",
		"[a](",
		"[^1]",
		"*",
		"*a ",
		"_a",
		"`",
		"` `` ",
		" `a",
		" ``a'",
		"″",
		'"a""',
		"”a“",
		"<blockquote>",
		"<blockquote>a",
		"<blockquote>a</blockquote>",
		"> - a\n",
		"> a: “b”\n",
		"<",
		"<!--",
		"<a ",
		"<q>",
		"&",
		"&#1",
		"\\",
		"|",
		"| a",
		"(",
		"[…",
		"…",
		". ",
		"\n",
		"a\n\n“",
		"s' a",
		'1" ',
		"https://",
		"www.a)",
		"> a\n\n",
		"> a\r\r",
		"“a.\n\n",
		"“a.\n",
		"[^1]: a\n",
		"# ",
		"- “a\n",
		"“[w]e”",
		'\u200b"',
	])("of %j is read in time that grows with it", (unit) => {
		expect(millisecondsFor(unit, 60_000)).toBeLessThan(3_000);
	});

	itInProof.each(['"', ">", "["])("of %j, up to a megabyte, too", (unit) => {
		expect(millisecondsFor(unit, 1_000_000)).toBeLessThan(50_000);
	});
});

describe("lineAt", () => {
	it("counts from 1 and past every kind of break", () => {
		const starts = lineStarts("a\nb\r\nc\rd");
		expect([0, 1, 2, 4, 5, 6, 7, 99].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
	});
});
