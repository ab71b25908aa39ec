import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

const detection: DetectionRules = {
	words:
		wordSet(`the of and to in a is that for on with as by was are be this which we our have has from it at not will its an their
			they or but his he been were who all more than must can should would it's i you your my she her
			between during following after before former meeting discussed leaders two prime foreign issues`),
	certainty: (_sample, _letters, lead) => lead(),
};

export const profile: LanguageProfile = {
	code: "en",
	name: "English",
	regional: "en-GB",
	letters: "\\p{Script=Latin}",
	detection,
	sentences,
	files,
};
