import type { DetectionRules, Language } from "@fissure/model";
import { stemmer } from "@orama/stemmers/french";
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

const detection: DetectionRules = {
	words: wordSet(
		`le la les des et du de un une est que qui dans pour sur pas au aux avec ce cette par plus nous sont il ont été se en sa
			ses leur ou mais notre nos je vous elle être fait entre ainsi aussi d l qu n s c j à a y`,
	),
	certainty: (_sample, _letters, lead) => lead(),
};

export const french: Language = {
	code: "fr",
	name: "French",
	regional: "fr-FR",
	titleMarks: ["«\u00A0", "\u00A0»"],
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
	forms: {
		stem: (word) => stemmer(word.replace(/^(?:[cdjlmnst]|qu)'/u, "")),
		ofVerb: null,
		elided: "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu",
	},
};
