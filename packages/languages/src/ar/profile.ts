import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { countOf, sureByOwn } from "../shared/own-signs.ts";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

// Persian, Urdu, Kurdish, Pashto and Uyghur write these in every line; Arabic in foreign names at most.
const NOT_ARABIC = /[پچژگکیےٹڈڑںھۀۆێڵەڭېۇۈۋڤټډړښګځڅ]/g;
const MOST_FOREIGN_LETTERS = 0.01;
const ONLY_ARABIC = /[ةأإىؤ]/g;

function certainty(sample: string, arabic: number, lead: () => number): number {
	if (countOf(NOT_ARABIC, sample) > arabic * MOST_FOREIGN_LETTERS) return 0;
	const own = countOf(ONLY_ARABIC, sample);
	return Math.max(lead(), sureByOwn(own, arabic, 0.03));
}

const detection: DetectionRules = {
	words:
		wordSet(`في من على إلى الى أن ان إن عن مع التي الذي هذا هذه ما لا كما بين خلال بعد وقد قد كل حيث أو أي لم هو هي كان ذلك وفي ومن وعلى
			إلا ثم غير بن عبد اليوم قال أكد رئيس وزير العربية الدول`),
	certainty,
};

export const profile: LanguageProfile = {
	code: "ar",
	name: "Arabic",
	regional: "ar-SA",
	titleMarks: ["«", "»"],
	letters: "\\p{Script=Arabic}",
	digits: "٠١٢٣٤٥٦٧٨٩",
	detection,
	sentences,
	files,
};
