import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { countOf, sureByOwn } from "../shared/own-signs.ts";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

// A Ukrainian text holds five of these in a hundred letters, a Serbian one three; a Russian one only in foreign names.
const NOT_RUSSIAN = /[іїєґўјљњђћџѓќѕөүәғқңұһҳҷӣӯҡҫ]/g;
const MOST_FOREIGN_LETTERS = 0.008;
const ONLY_RUSSIAN = /[ыэё]/g;
const BULGARIAN = /ъ/g;

function certainty(sample: string, cyrillic: number, lead: () => number): number {
	if (countOf(NOT_RUSSIAN, sample) > cyrillic * MOST_FOREIGN_LETTERS) return 0;
	const russian = countOf(ONLY_RUSSIAN, sample);
	// Bulgarian writes ъ as an ordinary vowel and has no ы or э.
	if (countOf(BULGARIAN, sample) > russian) return 0;
	return Math.max(lead(), sureByOwn(russian, cyrillic, 0.004));
}

const detection: DetectionRules = {
	words:
		wordSet(`и в во не на что с со по как это для от из при также о об к его их а но мы был была было были бы же или до за между
			которые который он она они у я так то что чтобы этого если уже наш`),
	certainty,
};

export const profile: LanguageProfile = {
	code: "ru",
	name: "Russian",
	regional: "ru-RU",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Cyrillic}",
	letterVariants: [["ё", "е"]],
	detection,
	sentences,
	files,
};
