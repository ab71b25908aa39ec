import type { ChangeKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { wordListsOf } from "../coding/fixtures/word-lists.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { compareCaptures } from "../compare-captures.ts";

const lexicon = buildLexicon({
	...SMALL_WORLD,
	languages: { ...SMALL_WORLD.languages, uk: wordListsOf("uk") },
});
const DICTIONARY = new Set(["міністерство"]);

const PAIRS: readonly (readonly [before: string, after: string, kind: ChangeKind | null])[] = [
	["Уряд відкриє порт.", "Уряд не відкриє порт.", "negation"],
	["Митниця зібрала 1 250 крон.", "Митниця зібрала 12 500 крон.", "number"],
	["До причалу прибули дванадцять суден.", "До причалу прибули тринадцять суден.", "number"],
	["Ярмарок почнеться 3 травня 2024 року.", "Ярмарок почнеться 4 травня 2024 року.", "number"],
	["Ярмарок почнеться в понеділок на площі.", "Ярмарок почнеться в четвер на площі.", "date"],
	["Договір прочитала Ганна Дубова на площі.", "Договір прочитала Ганна Кленова на площі.", "name"],
	["Місто надішле хліб пастухам.", "Місто, можливо, надішле хліб пастухам.", "attitude"],
	["Місто повинно надіслати хліб.", "Місто може надіслати хліб.", "attitude"],
	["Міністрество закрило ярмарок.", "Міністерство закрило ярмарок.", "typo"],
	["Вони зустрілися, і розійшлися.", "Вони зустрілися і розійшлися.", "marks"],
	["«Ярмарок» минув у мирі.", "“Ярмарок” минув у мирі.", null],
];

describe("silent edits of a page in Ukrainian", () => {
	it.each(PAIRS)("%j → %j: %s", (before, after, kind) => {
		for (const [was, is] of [
			[before, after],
			[after, before],
		] as const) {
			const [from, to] = [was, is].map((text, at) => textOf(text, { id: `${at}`, language: "uk" }));
			const edit =
				from === undefined || to === undefined
					? null
					: compareCaptures(from, to, lexicon, { isWord: (word) => DICTIONARY.has(word) });
			if (kind === null) expect(edit).toBeNull();
			else expect(edit?.changes.map(({ kinds }) => kinds[0])).toEqual([kind]);
		}
	});
});
