import type { WordForms } from "@fissure/model";

export const forms: WordForms = { stem: null, ofVerb: null };
