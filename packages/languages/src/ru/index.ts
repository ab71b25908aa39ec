import type { DetectionRules, Language } from "@fissure/model";
import { stemmer } from "@orama/stemmers/russian";
import { wordSet } from "../shared/tables.ts";
import { coding } from "./coding.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { drafting } from "./drafting.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { files, pages } from "./files.ts";
import { formulas } from "./formulas.ts";
import { frames } from "./frames.ts";
import { insertions } from "./insertions.ts";
import { kinds } from "./kinds.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { oppositions } from "./oppositions.ts";
import { places } from "./places.ts";
import { quoting } from "./quoting.ts";
import { records } from "./records.ts";
import { scope } from "./scope.ts";
import { sentences } from "./sentences.ts";
import { sources } from "./sources.ts";

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
	return Math.max(lead(), russian >= cyrillic * 0.004 ? russian / (russian + 1) : 0);
}

const countOf = (letters: RegExp, sample: string): number => sample.match(letters)?.length ?? 0;

const detection: DetectionRules = {
	words:
		wordSet(`и в во не на что с со по как это для от из при также о об к его их а но мы был была было были бы же или до за между
			которые который он она они у я так то что чтобы этого если уже наш`),
	certainty,
};

export const russian: Language = {
	code: "ru",
	name: "Russian",
	regional: "ru-RU",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Cyrillic}",
	detection,
	sentences,
	letterVariants: [["ё", "е"]],
	numbers,
	scope,
	frames,
	contrasts,
	denials,
	insertions,
	objects,
	oppositions,
	sources,
	quoting,
	get drafting() {
		return drafting();
	},
	get records() {
		return records();
	},
	places,
	kinds,
	pages,
	names,
	coding,
	edits,
	events,
	files,
	formulas,
	forms: { stem: stemmer, ofVerb: null },
};
