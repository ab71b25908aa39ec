import type { ChangeKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { wordListsOf } from "../coding/fixtures/word-lists.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { compareCaptures } from "../compare-captures.ts";

const lexicon = buildLexicon({
	...SMALL_WORLD,
	languages: { ...SMALL_WORLD.languages, ar: wordListsOf("ar") },
});
const DICTIONARY = new Set(["الحكومة", "ستغلق", "المعرض"]);

const PAIRS: readonly (readonly [before: string, after: string, kind: ChangeKind | null])[] = [
	["ستفتح الحكومة الميناء.", "لن تفتح الحكومة الميناء.", "negation"],
	["وصل الوفد إلى المدينة في موعده.", "لم يصل الوفد إلى المدينة في موعده.", "negation"],
	["حصلت الجمارك على 1250 دينارا.", "حصلت الجمارك على 12500 دينار.", "number"],
	["يفتتح المعرض في 3 مايو 2024.", "يفتتح المعرض في 4 مايو 2024.", "number"],
	["يفتتح المعرض يوم الاثنين في الساحة.", "يفتتح المعرض يوم الجمعة في الساحة.", "date"],
	["سترسل المدينة الخبز إلى الرعاة.", "ربما سترسل المدينة الخبز إلى الرعاة.", "attitude"],
	["يجب على المدينة أن ترسل الخبز.", "يمكن للمدينة أن ترسل الخبز.", "attitude"],
	["الحكمومة ستغلق المعرض.", "الحكومة ستغلق المعرض.", "typo"],
	['انتهى "المعرض" في هدوء.', "انتهى «المعرض» في هدوء.", null],
	["النهر يرتفع، قالت العمدة.", "النهر يرتفع – قالت العمدة.", "marks"],
];

describe("silent edits of a page in Arabic", () => {
	it.each(PAIRS)("%j → %j: %s", (before, after, kind) => {
		for (const [was, is] of [
			[before, after],
			[after, before],
		] as const) {
			const [from, to] = [was, is].map((text, at) => textOf(text, { id: `${at}`, language: "ar" }));
			const edit =
				from === undefined || to === undefined
					? null
					: compareCaptures(from, to, lexicon, { isWord: (word) => DICTIONARY.has(word) });
			if (kind === null) expect(edit).toBeNull();
			else expect(edit?.changes.map(({ kinds }) => kinds[0])).toEqual([kind]);
		}
	});
});
