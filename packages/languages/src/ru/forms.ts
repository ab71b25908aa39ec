import type { WordForms } from "@fissure/model";
import { stemmer } from "@orama/stemmers/russian";

export const forms: WordForms = { stem: stemmer, ofVerb: null };
