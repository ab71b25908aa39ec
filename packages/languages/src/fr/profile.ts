import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

const detection: DetectionRules = {
	words: wordSet(
		`le la les des et du de un une est que qui dans pour sur pas au aux avec ce cette par plus nous sont il ont été se en sa
			ses leur ou mais notre nos je vous elle être fait entre ainsi aussi d l qu n s c j à a y`,
	),
	certainty: (_sample, _letters, lead) => lead(),
};

export const profile: LanguageProfile = {
	code: "fr",
	name: "French",
	regional: "fr-FR",
	titleMarks: ["«\u00A0", "\u00A0»"],
	letters: "\\p{Script=Latin}",
	elided: "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu",
	detection,
	sentences,
	files,
};
