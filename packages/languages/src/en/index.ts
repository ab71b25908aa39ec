import type { DetectionRules, Language } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { coding } from "./coding.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { drafting } from "./drafting.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { files, pages } from "./files.ts";
import { forms } from "./forms.ts";
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
	words:
		wordSet(`the of and to in a is that for on with as by was are be this which we our have has from it at not will its an their
			they or but his he been were who all more than must can should would it's i you your my she her
			between during following after before former meeting discussed leaders two prime foreign issues`),
	certainty: (_sample, _letters, lead) => lead(),
};

export const english: Language = {
	code: "en",
	name: "English",
	regional: "en-GB",
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
	forms,
	formulas,
};
