import type { DetectionRules, Language } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { coding } from "./coding.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { drafting } from "./drafting.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { files, pages } from "./files.ts";
import { own, stem } from "./forms.ts";
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
	return Math.max(lead(), own >= cyrillic * 0.004 ? own / (own + 1) : 0);
}

const countOf = (letters: RegExp, sample: string): number => sample.match(letters)?.length ?? 0;

const detection: DetectionRules = {
	words:
		wordSet(`і в у на з із та й що не до за це як від про для його її їх є ми але чи або під між також щодо при був була було
			були бути який яка які він вона вони я так щоб цього якщо вже ще наш нам усі після`),
	certainty,
};

export const ukrainian: Language = {
	code: "uk",
	name: "Ukrainian",
	regional: "uk-UA",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Cyrillic}",
	detection,
	sentences,
	letterVariants: [["ґ", "г"]],
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
	forms: { stem, ofVerb: null, own },
};
