import type { Document, TextSeries } from "@fissure/model";
import { setPhrasesIn } from "./coding/clauses/tags.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { clauseSeries } from "./series/clauses/clause-series.ts";

/**
 * Successive texts of one kind, clause by clause, each with the issues that it touches: what is gone, new, back or reworded since?
 *
 * - silent: null with fewer than two texts
 */
export const compareSeries = (documents: readonly Document[], lexicon: Lexicon): TextSeries | null =>
	clauseSeries(documents, {
		issuesIn: ({ text, language, date }) =>
			marksIn(text, language, lexicon, date).flatMap((mark) =>
				"issue" in mark && mark.issue !== null ? [{ start: mark.start, end: mark.end, issue: mark.issue }] : [],
			),
		setPhrasesIn: (document) => setPhrasesIn({ document }, lexicon),
	});
