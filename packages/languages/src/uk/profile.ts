import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { countOf, sureByOwn } from "../shared/own-signs.ts";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

// Five of these stand in a hundred letters of Ukrainian; a passage in Russian may be inside a Ukrainian text.
const UKRAINIAN = /[іїєґ]/g;
const ONLY_UKRAINIAN = /[їєґ]/g;
const RUSSIAN = /[ыэёъ]/g;
// Belarusian, Serbian and Macedonian, languages of Turkic and Mongolic.
const NOT_UKRAINIAN = /[ўјљњђћџѓќѕөүәғқңұһҳҷӣӯҡҫ]/g;
const MOST_FOREIGN_LETTERS = 0.008;

function certainty(sample: string, cyrillic: number, lead: () => number): number {
	if (countOf(NOT_UKRAINIAN, sample) > cyrillic * MOST_FOREIGN_LETTERS) return 0;
	if (countOf(RUSSIAN, sample) > countOf(UKRAINIAN, sample)) return 0;
	const own = countOf(ONLY_UKRAINIAN, sample);
	return Math.max(lead(), sureByOwn(own, cyrillic, 0.004));
}

const detection: DetectionRules = {
	words:
		wordSet(`і в у на з із та й що не до за це як від про для його її їх є ми але чи або під між також щодо при був була було
			були бути який яка які він вона вони я так щоб цього якщо вже ще наш нам усі після`),
	certainty,
};

export const profile: LanguageProfile = {
	code: "uk",
	name: "Ukrainian",
	regional: "uk-UA",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Cyrillic}",
	// Russian has none of these.
	ownWords: "[іїєґ]|[аую]ють(?:ся)?$|увати(?:ся)?$",
	letterVariants: [["ґ", "г"]],
	detection,
	sentences,
	files,
};
