import type { Outcome } from "@fissure/core";
import type { BriefPage } from "@fissure/report";
import type { CaseFile } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { type NamesInCase, namesInCase } from "./names-in-case.ts";

/** What a page of an analysis over time is asked about; each analysis uses what concerns it. */
export interface AnalysisAsked {
	readonly holders?: readonly string[];
	readonly issues?: readonly string[];
	readonly publishers?: readonly string[];
	readonly languages?: readonly string[];
	/** ISO day, month or year. */
	readonly from?: string;
	readonly to?: string;
	/** A phrase, a sentence or a word that is looked for. */
	readonly words?: string;
	/** Id of a text. */
	readonly text?: string;
	/** Also readings of low certainty. */
	readonly unsure?: boolean;
	readonly seed?: number;
}

/** A case with what every page needs of it. */
export interface AnalysedCase extends NamesInCase {
	/** For what opens the case by itself. */
	readonly choice: CaseChoice;
	readonly file: CaseFile;
	readonly store: Store;
	readonly lexicon: CaseLexicon;
}

/** An analysis over time as a page of blocks whose marks lead to sentences. */
export type AnalysisPage = (analysed: AnalysedCase, asked: AnalysisAsked) => Promise<Outcome<BriefPage>>;

/**
 * The page of an analysis over a case, in which actors and issues may be named in other ways than the case does.
 *
 * - problems: those of names, of the lexicon, of opening, and of the analysis
 */
export const pageOverTime = (
	choice: CaseChoice,
	asked: AnalysisAsked,
	page: AnalysisPage,
): Promise<Outcome<BriefPage>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, asked);
		if (!resolved.ok) return resolved;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		return page({ choice, file, store, lexicon: lexicon.value, ...namesInCase(file, lexicon.value) }, resolved.value);
	});
