// Results as people read them: each kind turned into what a page says once, and one list of formats.

export { citationFormatOf, citationsOf } from "./brief/citations.ts";
export { copiedQuotation, QUOTATION_FORMS, type QuotationForm } from "./brief/copied-quotation.ts";
export { citedNotes, citedSources } from "./brief/notes.ts";
export {
	type PackedFinding,
	type PackNames,
	packWords,
	quoted,
	sourceLine,
	withoutDifference,
} from "./brief/pack-words.ts";
export { type BriefPage, chartWords, factsOf, type Names, partsOf, publisherOf, titleIn } from "./brief/page.ts";
export { codebookPage } from "./coders/codebook-page.ts";
export { coderAgreementPage, coderAgreementView } from "./coders/coder-agreement.ts";
export { renderJson } from "./comparison/json.ts";
export { agreementCsv, agreementPage, agreementView } from "./deeds/agreement.ts";
export { idealPointsPage, idealPointsView } from "./deeds/ideal-points.ts";
export { sidesPage, sidesView } from "./deeds/sides.ts";
export { voterPairPage, voterPairView } from "./deeds/voter-pair.ts";
export { mappingsView, wordsAndDeedsPage, wordsAndDeedsView } from "./deeds/words-and-deeds.ts";
export type { HeatCell } from "./drawings/heat-map.ts";
export type { StanceShift } from "./drawings/stance-rows.ts";
export { linesOfPage } from "./profile/page-lines.ts";
export { actorPage, issuePage, type Made } from "./profile/profile-page.ts";
export type { NamesWithPoles, ProfileNames } from "./profile/sentence-blocks.ts";
export {
	readDraftBlocks,
	renderBrief,
	renderComparison,
	renderDrawings,
	renderNetwork,
	renderVerifications,
	renderView,
	type VerificationRenderOptions,
} from "./render.ts";
export { collocationsPage, collocationsView, concordancePage, concordanceView } from "./series/concordance.ts";
export { divergencePage, divergenceView } from "./series/divergence.ts";
export { evaluationsPage, evaluationsView } from "./series/evaluations-page.ts";
export { expectationPage, expectationView } from "./series/expectation.ts";
export { formulationsPage, formulationsView, phraseLifeView } from "./series/formulations-page.ts";
export { keywordsPage, keywordsView } from "./series/keywords.ts";
export { mixedPage, mixedView } from "./series/mixed-messages.ts";
export { type NetworkMade, networkMarks, networkPage, networkView } from "./series/network-page.ts";
export { precedentPage, precedentView } from "./series/precedent.ts";
export { type HolderReport, leftOutWords, reportMarks, reportPage } from "./series/report-page.ts";
export { scalePage, scaleView } from "./series/scaling.ts";
export { type CitedSentence, type SentenceNotes, sentenceNotes } from "./series/sentence-notes.ts";
export { type SeriesNames, seriesPage, seriesView } from "./series/series-page.ts";
export { shiftPage, shiftView } from "./series/shift.ts";
export { timingPage, timingView } from "./series/timing.ts";
export { versionsPage, versionsView } from "./series/translations.ts";
export { unnamedPage, unnamedView } from "./series/unnamed-agents.ts";
export { type Drawn, withDrawings } from "./series/with-drawings.ts";
export type { ViewLine } from "./view/lines.ts";
export type { CaseView } from "./view/view.ts";
export { amount, fixed, instantWords, percentWords } from "./words/figures.ts";
export { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "./words/options.ts";
export { orderWords, plural, sidesOf } from "./words/sides.ts";
export { passes, problemsOf, summaryOf } from "./words/verified.ts";
export { makeVisible, oneLine } from "./words/visible.ts";
export {
	backgroundWords,
	baseRateWords,
	caveatsOf,
	FINDING_NAMES,
	headlineOf,
	IN_OWN_WORDS,
	SALIENCE_NAMES,
	signed,
	voicesOf,
} from "./words/wording.ts";
export { type Cell, csvTable } from "./writers/csv-table.ts";
export { type CsvColumn, csvwFileOf, csvwMetadata } from "./writers/csvw.ts";
export { endingsOfFormat, type FormatOf, fileFactsOf, formatsOf, type ResultKind } from "./writers/formats.ts";
export { escapeMarkdown } from "./writers/markdown.ts";
export { findChromium } from "./writers/pdf.ts";
export { displayWidth } from "./writers/terminal.ts";
