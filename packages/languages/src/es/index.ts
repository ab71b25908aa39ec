import type { DetectionRules, Language } from "@fissure/model";
import { stemmer } from "@orama/stemmers/spanish";
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

const PORTUGUESE = /[ãõç]/g;
const MOST_FOREIGN_LETTERS = 0.006;

const detection: DetectionRules = {
	words:
		wordSet(`el la los las de del que y e en un una unos unas por con para se es al lo como más su sus no ha han este esta esto estos
			estas son o pero nos nuestro nuestra sobre entre también porque muy ser fue hay sin hasta desde le les me ya cuando todo todos
			está están ambos durante`),
	// Portuguese shares half of its commonest words, and writes what Spanish never does.
	certainty: (sample, letters, lead) =>
		(sample.match(PORTUGUESE)?.length ?? 0) > letters * MOST_FOREIGN_LETTERS ? 0 : lead(),
};

export const spanish: Language = {
	code: "es",
	name: "Spanish",
	regional: "es-419",
	titleMarks: ["“", "”"],
	letters: "\\p{Script=Latin}",
	detection,
	sentences,
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
