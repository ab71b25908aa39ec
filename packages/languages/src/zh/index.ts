import type { Language } from "@fissure/model";
import { coding } from "./coding.ts";
import { detection } from "./detection.ts";
import { drafting } from "./drafting.ts";
import { edges } from "./edges.ts";
import { edits } from "./edits.ts";
import { events } from "./events.ts";
import { files } from "./files.ts";
import { forms } from "./forms.ts";
import { frames } from "./frames.ts";
import { insertions } from "./insertions.ts";
import { kinds } from "./kinds.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { pages } from "./pages.ts";
import { places } from "./places.ts";
import { quoting } from "./quoting.ts";
import { scope } from "./scope.ts";
import { sentences } from "./sentences.ts";
import { sources } from "./sources.ts";

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
	insertions,
	objects,
	sources,
	quoting,
	get drafting() {
		return drafting();
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
	forms,
};
