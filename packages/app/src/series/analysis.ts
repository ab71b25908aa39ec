import type { Outcome } from "@fissure/core";
import type { Rescaling } from "@fissure/model";
import type { BriefPage, CaseView } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { saysOrder } from "../provenance/colophon.ts";
import { type NamesInCase, namesInCase } from "./names-in-case.ts";
import type { TextsAsked } from "./texts-asked.ts";

/** What a page of an analysis over time is asked about; each analysis uses what concerns it. */
export interface AnalysisAsked extends TextsAsked {
	readonly holders?: readonly string[];
	readonly issues?: readonly string[];
	/** A phrase, a sentence or a word that is looked for. */
	readonly words?: string;
	/** Id of a text. */
	readonly text?: string;
	/** Also readings of low certainty. */
	readonly unsure?: boolean;
	readonly seed?: number;
	/** A second set of texts; all others unless said. */
	readonly against?: TextsAsked;
	/** Scores of reference texts, by id. */
	readonly references?: Readonly<Record<string, number>>;
	readonly rescaling?: Rescaling;
	/** Ids of two texts, of which the first is to lie below the second. */
	readonly direction?: readonly [below: string, above: string];
	/** Id or name of an event of the case. */
	readonly event?: string;
	/** Path of a file of events. */
	readonly eventsFile?: string;
	/** By publisher: the zone of its days and hours. */
	readonly zones?: Readonly<Record<string, string>>;
}

/** The texts that are asked for, without what else is. */
export const textsOf = (asked: AnalysisAsked): TextsAsked => {
	const { documents, publishers, parties, kinds, languages, title, from, to } = asked;
	return {
		...(documents && { documents }),
		...(publishers && { publishers }),
		...(parties && { parties }),
		...(kinds && { kinds }),
		...(languages && { languages }),
		...(title && { title }),
		...(from && { from }),
		...(to && { to }),
	};
};

/** A case with what every page needs of it. */
export interface AnalysedCase extends NamesInCase {
	/** For what opens the case by itself. */
	readonly choice: CaseChoice;
	readonly file: Case;
	readonly store: Store;
	readonly lexicon: CaseLexicon;
	/** How a person follows and stops it. */
	readonly hooks: Hooks;
}

/** What an analysis found: a page of blocks whose marks lead to sentences, and the same figures as a table where they are one. */
export interface AnalysisFound {
	readonly page: BriefPage;
	readonly view?: () => CaseView;
}

export type Analysis = (analysed: AnalysedCase, asked: AnalysisAsked) => Promise<Outcome<AnalysisFound>>;

/**
 * What an analysis finds in a case, where actors and issues may be named in other ways than the case does.
 *
 * - problems: those of names, of the lexicon, of opening, and of the analysis
 */
export const analyseCase = (
	choice: CaseChoice,
	asked: AnalysisAsked,
	analysis: Analysis,
	hooks: Hooks,
): Promise<Outcome<AnalysisFound>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, asked);
		if (!resolved.ok) return resolved;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const named = namesInCase(file, lexicon.value);
		const analysed = { choice, file, store, hooks, lexicon: lexicon.value, ...named };
		const found = await analysis(analysed, resolved.value);
		return found.ok ? { ok: true, value: { ...found.value, page: saysOrder(found.value.page, file) } } : found;
	});
