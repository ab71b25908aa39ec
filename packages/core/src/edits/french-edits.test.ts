import type { ChangeKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { wordListsOf } from "../coding/fixtures/word-lists.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { compareCaptures } from "../compare-captures.ts";

const lexicon = buildLexicon({
	...SMALL_WORLD,
	languages: { ...SMALL_WORLD.languages, fr: wordListsOf("fr") },
});
const DICTIONARY = new Set(["gouvernement", "fermera", "marché", "marche"]);

const PAIRS: readonly (readonly [before: string, after: string, kind: ChangeKind | null])[] = [
	["Le gouvernement ouvrira le port.", "Le gouvernement n'ouvrira pas le port.", "negation"],
	["Personne n'a signé l'acte dans l'île.", "Quelqu'un a signé l'acte dans l'île.", "negation"],
	["La douane a perçu 1 250 couronnes.", "La douane a perçu 12 500 couronnes.", "number"],
	["Douze navires sont arrivés au quai.", "Treize navires sont arrivés au quai.", "number"],
	["La foire ouvre le 3 mai 2024.", "La foire ouvre le 4 mai 2024.", "number"],
	["La foire ouvre lundi sur la place.", "La foire ouvre vendredi sur la place.", "date"],
	["Le traité a été lu par Anne Robin.", "Le traité a été lu par Anne Roland.", "name"],
	["La ville enverra du pain aux bergers.", "La ville enverra peut-être du pain aux bergers.", "attitude"],
	["La ville doit envoyer du pain.", "La ville peut envoyer du pain.", "attitude"],
	["Le gouvrenement fermera la foire.", "Le gouvernement fermera la foire.", "typo"],
	["La « foire » s'est achevée dans le calme.", 'La "foire" s’est achevée dans le calme.', null],
	["Le fleuve monte, a dit la maire.", "Le fleuve monte – a dit la maire.", "marks"],
];

describe("silent edits of a page in French", () => {
	it.each(PAIRS)("%j → %j: %s", (before, after, kind) => {
		for (const [was, is] of [
			[before, after],
			[after, before],
		] as const) {
			const [from, to] = [was, is].map((text, at) => textOf(text, { id: `${at}`, language: "fr" }));
			const edit =
				from === undefined || to === undefined
					? null
					: compareCaptures(from, to, lexicon, { isWord: (word) => DICTIONARY.has(word) });
			if (kind === null) expect(edit).toBeNull();
			else expect(edit?.changes.map(({ kinds }) => kinds[0])).toEqual([kind]);
		}
	});
});
