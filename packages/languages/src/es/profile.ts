import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

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

export const profile: LanguageProfile = {
	code: "es",
	name: "Spanish",
	regional: "es-419",
	titleMarks: ["“", "”"],
	letters: "\\p{Script=Latin}",
	detection,
	sentences,
	files,
};
