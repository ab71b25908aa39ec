import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { countOf, sureByOwn } from "../shared/own-signs.ts";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

const PORTUGUESE = /[ãõç]/g;
const MOST_FOREIGN_LETTERS = 0.006;
// Words and signs that neither its neighbours nor English, French or Italian have; "Los Angeles" is in texts of all.
const ONLY_SPANISH =
	/[¿¡]|ñ|(?<![\p{L}-])(?:los(?! ángeles| angeles)|las|muy|más|también|nuestr[oa]s?|hoy|sido|donde|quienes|así|ello|hacia|ningún|ustedes|eso|hemos|fueron|sino|aún|asimismo|mientras|otros|otras|mayores|\p{L}{2,}ci(?:ón|ones)|por (?:el|la|un|una|su|lo)|con (?:el|su|sus)|en (?:su|sus|este|esta|estos|estas)|y (?:el|con|por|en|que|su|sus|se))(?!\p{L})/gu;
const LEAST_OWN = 0.004;
/** One such word alone may be a name. */
const MORE_THAN_ONE = 1.6;

const detection: DetectionRules = {
	words:
		wordSet(`el la los las de del que y e en un una unos unas por con para se es al lo como más su sus no ha han este esta esto estos
			estas son o pero nos nuestro nuestra sobre entre también porque muy ser fue hay sin hasta desde le les me ya cuando todo todos
			está están ambos durante`),
	// Portuguese shares half of its commonest words, and writes what Spanish never does.
	certainty: (sample, letters, lead) => {
		if (countOf(PORTUGUESE, sample) > letters * MOST_FOREIGN_LETTERS) return 0;
		return Math.max(lead(), sureByOwn(countOf(ONLY_SPANISH, sample), letters, LEAST_OWN, MORE_THAN_ONE));
	},
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
