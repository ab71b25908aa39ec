import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { granted } from "../fixtures/case-folder.ts";
import { parseQuery } from "./parse-query.ts";
import { placesIn } from "./places-in.ts";
import { type RawBytes, rawSight } from "./raw-sight.ts";

const FILLER = "and so it went on for a long time, until they had met with all of us ".repeat(3);
const PIECES = [
	...["peaceful", "Peacefully", "coexistence", "CO-EXISTENCE", "COEXIST", "peace", "corridor", "corri", "dor", "coe"],
	...[
		"l’coexistence",
		"d'Corridor",
		"c’oexist",
		"c''oe’xistence",
		"coéxistence",
		"c\u0301oe\u0327xistence",
		"\u{1d49c}",
	],
	...[
		"\uff43\uff2f\uff45xistence",
		"corr\u0131dor",
		"c\u0153xistence",
		"\u212aorridor",
		"ko\u200brridor",
		"Straße",
		"strasse",
	],
	...[
		"走廊开放",
		"走廊開放",
		"联合国",
		"коридор",
		"КОРИДОРЫ",
		"ёлка",
		"елка",
		"ممرَّ",
		"ممر",
		"𝒜",
		"2022",
		"٢٠٢٢",
		"é",
		"’",
		"\\",
		'"',
	],
	...[
		"(coexistence)",
		"“peaceful”",
		"—",
		"\n",
		"\t",
		"skies",
		"sky",
		"dying",
		"die",
		"policies",
		"policy",
		"Sana’a",
		"sanaa",
	],
];
const QUERIES = [
	...['"peaceful coexistence"', "coexistence", '="peaceful coexistence"', "coex*", "=corridor", "corridor -peaceful"],
	...[
		"corridor OR policy",
		"(sky OR die) corridor",
		"走廊",
		"开放 OR corridor",
		"联合国",
		"коридор",
		"елка",
		"ممر",
		"2022",
	],
	...[
		"strasse",
		"straße",
		"sanaa",
		"Sana'a",
		"é",
		"peaceful NOT (corridor OR sky)",
		"l'coexistence",
		"coexistence 走廊",
	],
];

/** As it is, as a line of an archive, and as one that writes ASCII alone. */
function waysToWrite(text: string): readonly RawBytes[] {
	const line = JSON.stringify({ id: "a", text });
	const escaped = line.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
	const everything = `{"text":"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`).join("")}"}`;
	return [text, line, escaped, everything].map((written, at) => rawOf(written, at > 0));
}

function rawOf(written: string, isJson: boolean, from = 0, to = Number.POSITIVE_INFINITY): RawBytes {
	const bytes = Buffer.from(written);
	return { bytes, from, to: Math.min(to, bytes.length), isJson };
}

describe("rawSight", () => {
	it("sees something in the bytes of each text that fits, however it is written", () => {
		const piece = fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...PIECES) },
			{ weight: 1, arbitrary: fc.constant(FILLER) },
			{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(piece, fc.constantFrom(" ", " ", "\n", "")), { maxLength: 16 }),
				fc.constantFrom(...QUERIES),
				(pieces, asked) => {
					const query = granted(parseQuery(asked));
					const text = pieces.flat().join("");
					if (placesIn(query)(text).length === 0) return;
					const sight = rawSight(query);
					for (const raw of waysToWrite(text)) expect(sight(raw)).toBe(true);
				},
			),
			{ numRuns: draws(4_000) },
		);
	});

	it.each(["strasse", "走廊", "sanaa"])("knows every sign that may be part of %s", (word) => {
		const query = granted(parseQuery(word));
		const sight = rawSight(query);
		const find = placesIn(query);
		const missed: string[] = [];
		for (let unit = 0; unit < 0x10000; unit++) {
			if (unit >= 0xd800 && unit < 0xe000) continue;
			const sign = String.fromCharCode(unit);
			for (const text of [
				`${word[0]}${sign}${word.slice(1)}`,
				`${word[0]}${sign}${word.slice(2)}`,
				`${sign}${word.slice(1)}`,
			]) {
				if (find(text).length > 0 && !sight(rawOf(text, false))) missed.push(text);
			}
		}
		expect(missed).toEqual([]);
	});

	it("sees nothing in bytes that have no such words, and looks only between two places", () => {
		const sight = rawSight(granted(parseQuery('"peaceful corridor"')));
		const text = `${FILLER}corridor of peace. A peaceful “corridor”. Corridors, peaceful.`;
		const bytesTo = (words: string): number => Buffer.byteLength(text.slice(0, text.indexOf(words)));
		expect(sight(rawOf(text, false))).toBe(true);
		expect(sight(rawOf(text, false, 0, bytesTo("”")))).toBe(true);
		expect(sight(rawOf(text, false, 0, bytesTo("A peaceful")))).toBe(false);
		expect(sight(rawOf(text, false, bytesTo("Corridors")))).toBe(false);
		const line = JSON.stringify({ text: `${FILLER}\n"Peaceful"\n\\\n\t– corridors.` });
		expect(sight(rawOf(line, true))).toBe(true);
		expect(sight(rawOf(line.replace("corridors", "people corridor"), true))).toBe(false);
	});

	it("forgets what it has learned of bytes that somebody chose for it, and still sees", () => {
		const sight = rawSight(granted(parseQuery("corridor")));
		const odd = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256));
		sight({ bytes: odd, from: 0, to: odd.length, isJson: true });
		expect(sight(rawOf("côrr\u0131dors", false))).toBe(true);
	});
});
