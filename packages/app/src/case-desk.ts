export { type BriefRequest, type BuiltBrief, buildBrief } from "./brief/build-brief.ts";
export { CITATION_FORMATS, type CitationFormat, citationFormatOf, citationsOf } from "./brief/citations-of.ts";
export { type Pack, type PackRequest, packBrief } from "./brief/pack-brief.ts";
export type { BriefPage } from "./brief/page.ts";
export { BRIEF_FORMATS, type BriefFormat, renderBrief } from "./brief/render-brief.ts";
export { type AddReport, type AddRequest, addToCase } from "./case/add-to-case.ts";
export { type AskRequest, askCase, type Searched } from "./case/ask-case.ts";
export { caseHistory, type HistoryRequest } from "./case/case-history.ts";
export { caseStatus } from "./case/case-status.ts";
export type { CaseView, ViewOptions } from "./case/case-view.ts";
export { type CodeReport, type CodeRequest, codeCase } from "./case/code-case.ts";
export { type EventsAct, type EventsRequest, eventsInCase, readEventInCase } from "./case/events-in-case.ts";
export { type FindReport, type FindRequest, findInCase } from "./case/find-in-case.ts";
export { type InitReport, type InitRequest, initCase } from "./case/init-case.ts";
export { keepCaseOpen, type OpenCase } from "./case/keep-case-open.ts";
export { renderView, VIEW_FORMATS, type ViewFormat } from "./case/render-view.ts";
export { type UndoRequest, undoInCase } from "./case/undo-in-case.ts";
export { addView } from "./case/views/add-view.ts";
export { answerView } from "./case/views/answer-view.ts";
export { codeView } from "./case/views/code-view.ts";
export { eventsView } from "./case/views/events-view.ts";
export { findingsView } from "./case/views/findings-view.ts";
export { historyView } from "./case/views/history-view.ts";
export { initView } from "./case/views/init-view.ts";
export { statusView } from "./case/views/status-view.ts";
export { undoView } from "./case/views/undo-view.ts";
export { codebookOfCase } from "./comparing/codebook-of-case.ts";
export {
	COMPARISON_FORMATS,
	type ComparisonFormat,
	type ExportComparisonRequest,
	type ExportedComparison,
	exportComparison,
} from "./comparing/export-comparison.ts";
export { type KeepIssueWordsRequest, keepIssueWords } from "./comparing/keep-issue-words.ts";
export { type ListEventsRequest, listEvents } from "./comparing/list-events.ts";
export { findingVersions, type ListFindingsRequest, listFindings } from "./comparing/list-findings.ts";
export { laySideBySide, type SideBySideRequest } from "./comparing/side-by-side.ts";
export { compareVersions } from "./documents/compare-versions.ts";
export { type DocumentBytes, documentBytes } from "./documents/document-bytes.ts";
export { documentHistory } from "./documents/document-history.ts";
export { type DocumentsRequest, documentsInCase } from "./documents/documents-in-case.ts";
export { showDocument } from "./documents/show-document.ts";
export { versionsInCase } from "./documents/versions-in-case.ts";
export { type CheckBriefRequest, checkBrief } from "./drafting/check-brief.ts";
export type { DraftText } from "./drafting/draft-text.ts";
export {
	type BeginDraftRequest,
	beginDraft,
	historyOfDraft,
	listDrafts,
	openDraft,
	removeDraft,
	type SaveDraftRequest,
	saveDraft,
} from "./drafting/drafts-in-case.ts";
export {
	DRAFT_FORMATS,
	type DraftFormat,
	type ExportDraftRequest,
	type ExportedDraft,
	exportDraft,
} from "./drafting/export-draft.ts";
export { type VerifyTextRequest, verifyText } from "./drafting/verify-text.ts";
export { buildExample, type ExampleRequest } from "./example/build-example.ts";
export { backupView } from "./exchange/backup-view.ts";
export { type BackupReport, type ExportRequest, exportCase } from "./exchange/export-case.ts";
export { type ExportedLedger, type ExportLedgerRequest, exportLedger } from "./exchange/export-ledger.ts";
export { type ExportedWarc, type ExportWarcRequest, exportWarc } from "./exchange/export-warc.ts";
export { type ImportRequest, importCase, type RestoreReport } from "./exchange/import-case.ts";
export { type ImportedPositions, type ImportPositionsRequest, importPositions } from "./exchange/import-positions.ts";
export { LEDGER_FORMATS, type LedgerFormat } from "./exchange/ledger-formats.ts";
export { ledgerView } from "./exchange/ledger-view.ts";
export { positionsView } from "./exchange/positions-view.ts";
export { type StreamedLedger, streamLedger } from "./exchange/stream-ledger.ts";
export { warcView } from "./exchange/warc-view.ts";
export { type AddJudgmentsRequest, addJudgments } from "./judging/add-judgments.ts";
export { checkJudgment } from "./judging/check-judgment.ts";
export { type CritiqueRequest, critiqueInCase } from "./judging/critique-in-case.ts";
export {
	type ExportedJudgments,
	type ExportJudgmentsRequest,
	exportJudgments,
} from "./judging/export-judgments.ts";
export { type FindEvidenceRequest, findEvidence } from "./judging/find-evidence.ts";
export { type GradeEvidenceRequest, gradeEvidence } from "./judging/grade-evidence.ts";
export { type ImportJudgmentsRequest, importJudgments, type JudgmentsImported } from "./judging/import-judgments.ts";
export { judgmentEvidence } from "./judging/judgment-evidence.ts";
export { judgmentTemplate, TEMPLATE_KINDS } from "./judging/judgment-template.ts";
export type { JudgmentsAdded } from "./judging/keep-files.ts";
export { type KeepJudgmentRequest, keepJudgment } from "./judging/keep-judgment.ts";
export { type ListJudgmentsRequest, listJudgments } from "./judging/list-judgments.ts";
export { passesCritique } from "./judging/passes-critique.ts";
export { removeJudgments } from "./judging/remove-judgments.ts";
export { type ResolveRequest, resolveForecast } from "./judging/resolve-forecast.ts";
export { type ReviseRequest, reviseForecast } from "./judging/revise-forecast.ts";
export { type ScoreRequest, scoreJudgments } from "./judging/score-judgments.ts";
export { type SetReadingRequest, setReading } from "./judging/set-reading.ts";
export { showJudgment } from "./judging/show-judgment.ts";
export { critiqueView } from "./judging/views/critique-view.ts";
export { exportedJudgmentsView } from "./judging/views/exported-judgments-view.ts";
export { judgmentListView } from "./judging/views/judgment-list-view.ts";
export { judgmentView } from "./judging/views/judgment-view.ts";
export { judgmentsAddedView } from "./judging/views/judgments-added-view.ts";
export { matrixView } from "./judging/views/matrix-view.ts";
export { removedView } from "./judging/views/removed-view.ts";
export { scoresView } from "./judging/views/scores-view.ts";
export { weighMatrix } from "./judging/weigh-matrix.ts";
export { type BrowseRequest, browseLedger } from "./ledger/browse-ledger.ts";
export { everSaidInCase, type SaidRequest } from "./ledger/ever-said-in-case.ts";
export { type ChoicesRequest, ledgerChoices } from "./ledger/ledger-choices.ts";
export { type PositionRequest, positionInCase } from "./ledger/position-in-case.ts";
export { stanceTimeline, type TimelineRequest } from "./ledger/stance-timeline.ts";
export { type ActionRequest, actionInCase } from "./overview/action-in-case.ts";
export { type CoverageRequest, coverageInCase } from "./overview/coverage-in-case.ts";
export { type LookRequest, lookAtNews } from "./overview/look-at-news.ts";
export { namesInCase } from "./overview/names-in-case.ts";
export { type NewsRequest, type NewsSince, newsInCase } from "./overview/news-in-case.ts";
export type { NewsRole } from "./overview/news-item.ts";
export { waitingInCase } from "./overview/waiting-in-case.ts";
export { type ChangePositionRequest, changePosition, type PositionChange } from "./positions/change-position.ts";
export { type AlertsReport, type AlertsRequest, alertsInCase } from "./watch/alerts-in-case.ts";
export { alertsShown } from "./watch/alerts-shown.ts";
export { type CapturesInCaseRequest, capturesInCase } from "./watch/captures-in-case.ts";
export { type CapturesReport, type CapturesRequest, capturesOfPage } from "./watch/captures-of-page.ts";
export { type EditsReport, type EditsRequest, editsInCase } from "./watch/edits-in-case.ts";
export { editsShown } from "./watch/edits-shown.ts";
export { type FetchReport, type FetchRequest, fetchIntoCase } from "./watch/fetch-into-case.ts";
export { formatIndicatorSource } from "./watch/indicator-source.ts";
export { indicatorsInCase, seriesInCase } from "./watch/indicators-in-case.ts";
export { type ObserveRequest, observeInCase } from "./watch/observe-in-case.ts";
export { sourcesHealth } from "./watch/sources-health.ts";
export { alertsView } from "./watch/views/alerts-view.ts";
export { capturesView } from "./watch/views/captures-view.ts";
export { editsView } from "./watch/views/edits-view.ts";
export { fetchView } from "./watch/views/fetch-view.ts";
export { watchListView } from "./watch/views/watch-list-view.ts";
export { watchView } from "./watch/views/watch-view.ts";
export { type WatchAct, type WatchList, watchAct } from "./watch/watch-acts.ts";
export { type WatchReport, type WatchRequest, watchCase } from "./watch/watch-case.ts";
export { watchedInCase } from "./watch/watched-in-case.ts";
