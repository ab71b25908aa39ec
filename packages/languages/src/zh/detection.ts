import type { DetectionRules } from "@fissure/model";

/** Japanese mixes kana into every clause; a Chinese text only quotes a name. */
const QUOTED_KANA = 0.18;

export const detection: DetectionRules = {
	words: new Set(),
	certainty: (sample, letters) => {
		const kana = sample.match(/[\u3041-\u30ff]/g)?.length ?? 0;
		return kana / (letters + kana) > QUOTED_KANA ? 0 : letters / (letters + 1);
	},
};
