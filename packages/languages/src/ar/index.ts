import type { DetectionRules, Language } from "@fissure/model";
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
import { readingCopy } from "./reading-copy.ts";
import { records } from "./records.ts";
import { scope } from "./scope.ts";
import { sentences } from "./sentences.ts";
import { sources } from "./sources.ts";
import { joined, stem } from "./stem.ts";

// Persian, Urdu, Kurdish, Pashto and Uyghur write these in every line; Arabic in foreign names at most.
const NOT_ARABIC = /[پچژگکیےٹڈڑںھۀۆێڵەڭېۇۈۋڤټډړښګځڅ]/g;
const MOST_FOREIGN_LETTERS = 0.01;
const ONLY_ARABIC = /[ةأإىؤ]/g;

function certainty(sample: string, arabic: number, lead: () => number): number {
	if (countOf(NOT_ARABIC, sample) > arabic * MOST_FOREIGN_LETTERS) return 0;
	const own = countOf(ONLY_ARABIC, sample);
	return Math.max(lead(), own >= arabic * 0.03 ? own / (own + 1) : 0);
}

const countOf = (letters: RegExp, sample: string): number => sample.match(letters)?.length ?? 0;

const detection: DetectionRules = {
	words:
		wordSet(`في من على إلى الى أن ان إن عن مع التي الذي هذا هذه ما لا كما بين خلال بعد وقد قد كل حيث أو أي لم هو هي كان ذلك وفي ومن وعلى
			إلا ثم غير بن عبد اليوم قال أكد رئيس وزير العربية الدول`),
	certainty,
};

export const arabic: Language = {
	code: "ar",
	name: "Arabic",
	regional: "ar-SA",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Arabic}",
	detection,
	sentences,
	readingCopy,
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
	forms: { stem, ofVerb: null, joined },
};
