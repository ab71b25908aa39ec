import type { Language } from "@fissure/model";
import { stemmer } from "@orama/stemmers/russian";
import { coding } from "./coding.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { drafting } from "./drafting.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { pages } from "./files.ts";
import { formulas } from "./formulas.ts";
import { frames } from "./frames.ts";
import { insertions } from "./insertions.ts";
import { kinds } from "./kinds.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { oppositions } from "./oppositions.ts";
import { places } from "./places.ts";
import { profile } from "./profile.ts";
import { quoting } from "./quoting.ts";
import { records } from "./records.ts";
import { scope } from "./scope.ts";
import { sources } from "./sources.ts";

export const russian: Language = {
	...profile,
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
	get edits() {
		return edits();
	},
	events,
	formulas,
	forms: { stem: stemmer, ofVerb: null },
};
