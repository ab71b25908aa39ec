import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

const SHARED = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const ARCHIVES = [
	"data/kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz",
	"data-languages/es-argentina-presidencia/arg_cfk_2007-2015.jsonl.gz",
	"data-languages/fr-viepublique-2020/vie_publique_intl_2020-09_2020-11.jsonl.gz",
	"data-languages/uk-resistinua-2022/uk_addresses_2022-02_2022-05.jsonl.gz",
	"data-languages/ar-spa-2015/ar_state_agencies_2015-07_2015-08.jsonl.gz",
	"data/whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz",
] as const;
/** Bytes of each. */
const ENOUGH = 2_000_000;

describe.skipIf(!existsSync(SHARED + ARCHIVES[0]))("words of official texts (skipped: no shared data)", () => {
	it.each(ARCHIVES)("may be in a text that has them: %s", (archive) => {
		const text = gunzipSync(readFileSync(SHARED + archive)).toString("utf8", 0, ENOUGH);
		const words = new Set([...text.matchAll(/\p{L}[\p{L}\p{M}'’]+/gu)].map(([word]) => word));
		const missed = [...words].filter((word) => {
			const query = parseQuery(word);
			return query.ok && fits(query.value, tokensOf(word)) && !mayFit(query.value, word);
		});
		expect(words.size).toBeGreaterThan(1000);
		expect(missed).toEqual([]);
	});
});
