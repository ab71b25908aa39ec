import type { LexiconData } from "@fissure/core";
import type { Made, NamesWithPoles } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseLexicon } from "../case/case-lexicon.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { program } from "../provenance/colophon.ts";

/** What a page about a case says beside its subject. */
export interface NamesInCase {
	readonly names: NamesWithPoles;
	/** By whom and on which day. */
	readonly made: Made;
}

/** What actors and issues are called in a case, and by whom a page of it is made. */
export const namesInCase = (file: Case, { data }: CaseLexicon): NamesInCase => namesOfLexicon(data, file.now());

/** The same with the names of any lexicon, at this instant. */
export const namesOfLexicon = (data: LexiconData, now: string): NamesInCase => ({
	names: {
		actorNames: allNamesOf(data),
		issueNames: Object.fromEntries(data.codebook.issues.map(({ id, name }) => [id, name])),
		poles: Object.fromEntries(
			data.codebook.issues.map(({ id, poleMinus3, polePlus3 }) => [id, [poleMinus3, polePlus3] as const]),
		),
	},
	made: { program: program(), builtOn: now.slice(0, 10) },
});
