import fc from "fast-check";
import { expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { granted } from "../fixtures/case-folder.ts";
import { tokensOf } from "./index-tokens.ts";
import { fits, hitsIn, mayBeIn, mayFit } from "./match-query.ts";
import { parseQuery } from "./parse-query.ts";

const WORDS = [
	...[
		"open",
		"opened",
		"Openings",
		"o'pen",
		"op",
		"o’p",
		"corridor",
		"Corridors",
		"cor'ridor",
		"the",
		"skies",
		"sky",
		"dying",
		"die",
	],
	...["l'été", "e\u0301te\u0301", "cœur", "Négociée", "ممرَّ", "والممر", "برنامج", "وببرنامجها", "٢٠٢٢"],
	...["d'accord", "走廊开放", "开放", "коридор", "коридоры", "незалежність", "містах", "2022", "𝒜"],
];
const QUERIES = [
	...[
		"open",
		"=opened",
		"op*",
		"corri*",
		'"open corridor"',
		'"the open corridor"',
		"open -corridor",
		"open NOT (corridor OR the)",
	],
	...["незалежніс*", "місто", "незалежності -містом"],
	...["ete", "=été", "nego*", "coeur OR negociee", "ممر", "=ممر", "برنا*", "الممر*", "ممر -برنامج"],
	...[
		"sky OR die",
		"o'pen",
		"=o'pen",
		"d'accord",
		"开放",
		"走廊 OR open",
		"коридор",
		'"=the open"',
		"2022",
		"(open OR sky) corridor",
	],
];

it("finds the same places when it looks only at words that may be asked for", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), fc.constantFrom(...QUERIES), (words, asked) => {
			const query = granted(parseQuery(asked));
			const text = words.join(" ");
			const [all, some] = [tokensOf(text), tokensOf(text, mayBeIn(query))];
			expect(hitsIn(query, some)).toEqual(hitsIn(query, all));
			expect(fits(query, some)).toBe(fits(query, all));
			if (fits(query, all)) expect(mayFit(query, text)).toBe(true);
		}),
		{ numRuns: draws(2_000) },
	);
});
