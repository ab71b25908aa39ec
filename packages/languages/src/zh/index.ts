import type { DetectionRules, Language } from "@fissure/model";
import { coding } from "./coding.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { drafting } from "./drafting.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { files, pages } from "./files.ts";
import { formulas } from "./formulas.ts";
import { frames } from "./frames.ts";
import { insertions } from "./insertions.ts";
import { kinds } from "./kinds.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { oppositions } from "./oppositions.ts";
import { places } from "./places.ts";
import { quoting } from "./quoting.ts";
import { records } from "./records.ts";
import { scope } from "./scope.ts";
import { edges, sentences } from "./sentences.ts";
import { sources } from "./sources.ts";

/** Japanese mixes kana into every clause; a Chinese text only quotes a name. */
const QUOTED_KANA = 0.18;

const detection: DetectionRules = {
	words: new Set(),
	certainty: (sample, letters) => {
		const kana = sample.match(/[\u3041-\u30ff]/g)?.length ?? 0;
		return kana / (letters + kana) > QUOTED_KANA ? 0 : letters / (letters + 1);
	},
};

export const chinese: Language = {
	code: "zh",
	name: "Chinese",
	regional: "zh-CN",
	titleMarks: ["《", "》"],
	letters: "\\p{Script=Han}",
	detection,
	sentences,
	numbers,
	scope,
	frames,
	contrasts,
	denials,
	insertions,
	objects,
	oppositions,
	sources,
	quoting,
	get drafting() {
		return drafting();
	},
	get records() {
		return records();
	},
	places,
	kinds,
	pages,
	names,
	coding,
	edges,
	edits,
	events,
	files,
	formulas,
	forms: { stem: null, ofVerb: null },
};
