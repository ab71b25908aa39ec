import type { WordForms } from "@fissure/model";
import { stemmer } from "@orama/stemmers/english";
import { formsOfVerb } from "./verbs.ts";

export const forms: WordForms = {
	stem: (word) => stemmer(word.replace(/'s?$/, "")),
	ofVerb: (verb) => (/^[a-z]+$/.test(verb) ? formsOfVerb(verb) : []),
};
