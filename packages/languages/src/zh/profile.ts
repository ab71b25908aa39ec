import type { DetectionRules, LanguageProfile } from "@fissure/model";
import { countOf } from "../shared/own-signs.ts";
import { files } from "./files.ts";
import { sentences } from "./sentences.ts";

/** Japanese mixes kana into every clause; a Chinese text only quotes a name. */
const QUOTED_KANA = 0.18;

const detection: DetectionRules = {
	words: new Set(),
	certainty: (sample, letters) => {
		const kana = countOf(/[\u3041-\u30ff]/g, sample);
		return kana / (letters + kana) > QUOTED_KANA ? 0 : letters / (letters + 1);
	},
};

export const profile: LanguageProfile = {
	code: "zh",
	name: "Chinese",
	regional: "zh-CN",
	titleMarks: ["《", "》"],
	letters: "\\p{Script=Han}",
	digits: "〇零一二两三四五六七八九十百千万萬亿億",
	detection,
	sentences,
	files,
};
