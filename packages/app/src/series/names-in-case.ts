import type { Outcome } from "@fissure/core";
import type { Made, NamesWithPoles } from "@fissure/report";
import type { CaseFile } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { program } from "../provenance/colophon.ts";

/** What a page about a case says beside its subject. */
export interface NamesInCase {
	readonly names: NamesWithPoles;
	/** By whom and on which day. */
	readonly made: Made;
}

/**
 * What actors and issues are called in a case, and by whom a page of it is made.
 *
 * - problems: those of the lexicon
 */
export async function namesInCase(file: CaseFile, store: Store): Promise<Outcome<NamesInCase>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const { data } = lexicon.value;
	return {
		ok: true,
		value: {
			names: {
				actorNames: allNamesOf(data),
				issueNames: Object.fromEntries(data.codebook.issues.map(({ id, name }) => [id, name])),
				poles: Object.fromEntries(
					data.codebook.issues.map(({ id, poleMinus3, polePlus3 }) => [id, [poleMinus3, polePlus3] as const]),
				),
			},
			made: { program: program(), builtOn: file.now().slice(0, 10) },
		},
	};
}
