import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { granted } from "../fixtures/case-folder.ts";
import { askedTokens } from "./asked-tokens.ts";
import { NOT_ASKED, tokensOf } from "./index-tokens.ts";
import { fits, hitsIn } from "./match-query.ts";
import { parseQuery } from "./parse-query.ts";

const FILLER = "and so it went on for a long time, until they had met with all of us ".repeat(3);
const PIECES = [
	...["peaceful", "Peacefully", "coexistence", "co-existence", "COEXIST", "peace", "corridor", "corridors"],
	...[
		"l’coexistence",
		"d'Corridor",
		"c’oexist",
		"coéxistence",
		"c\u0301oexistence",
		"\uff43oexistence",
		"corr\u0131dor",
	],
	...[
		"\u212aorridor",
		"(coexistence)",
		"“peaceful”",
		"–",
		"—",
		"...",
		"x—coexistence—x",
		"12",
		"走廊开放",
		"коридор",
		"ممرَّ",
	],
	...[
		"peaceful\n",
		"\tcoexistence",
		"peaceful,coexistence",
		"grain",
		"of",
		"the",
		"dying",
		"die",
		"kilo",
		"Kilo",
		"2022",
	],
];
const QUERIES = [
	...['"peaceful coexistence"', "coexistence", '="peaceful coexistence"', "coex*", "=corridor", "corridor -peaceful"],
	...['"corridor of grain"', '"grain corridor" OR coexistence', "die corridor", '"of the corridor"', "kilo", "2022"],
	...["走廊 OR corridor", '"coexistence peaceful corridor"', "peaceful NOT (corridor OR grain)", "l'coexistence"],
];

describe("askedTokens", () => {
	it("tells the same as all words of a text", () => {
		const piece = fc.oneof(
			{ weight: 2, arbitrary: fc.constantFrom(...PIECES) },
			{ weight: 1, arbitrary: fc.constant(FILLER) },
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(piece, fc.constantFrom(" ", " ", "\n", "")), { maxLength: 24 }),
				fc.constantFrom(...QUERIES),
				(pieces, asked) => {
					const query = granted(parseQuery(asked));
					const text = pieces.flat().join("");
					const [all, some] = [tokensOf(text), askedTokens(query)(text)];
					expect(fits(query, some)).toBe(fits(query, all));
					expect(hitsIn(query, some)).toEqual(hitsIn(query, all));
				},
			),
			{ numRuns: draws(8_000) },
		);
	});

	it("reads only what is around the words", () => {
		const text = `${FILLER}The peaceful coexistence of States. ${FILLER}`;
		const tokens = askedTokens(granted(parseQuery('"peaceful coexistence"')))(text);
		expect(tokens.length).toBeLessThan(8);
		expect(tokens.filter((token) => token !== NOT_ASKED).map(({ start, end }) => text.slice(start, end))).toEqual([
			"peaceful",
			"coexistence",
		]);
	});
});
