export { type AddReport, type AddRequest, addToCase } from "./case/add-to-case.ts";
export { type Answer, type AskRequest, askCase, type Searched } from "./case/ask-case.ts";
export type { CaseChoice } from "./case/case-choice.ts";
export { caseHistory, type HistoryRequest } from "./case/case-history.ts";
export { caseStatus, type StatusReport } from "./case/case-status.ts";
export type { CaseView, ViewOptions } from "./case/case-view.ts";
export { type CodeReport, type CodeRequest, codeCase } from "./case/code-case.ts";
export { type CompareInCaseRequest, compareInCase } from "./case/compare-in-case.ts";
export { type EventsAct, type EventsReport, type EventsRequest, eventsInCase } from "./case/events-in-case.ts";
export { isCaseFile } from "./case/find-case.ts";
export { type FindReport, type FindRequest, findInCase } from "./case/find-in-case.ts";
export { type InitReport, type InitRequest, initCase } from "./case/init-case.ts";
export { renderView, VIEW_FORMATS, type ViewFormat } from "./case/render-view.ts";
export { type UndoReport, type UndoRequest, undoInCase } from "./case/undo-in-case.ts";
export { addView } from "./case/views/add-view.ts";
export { answerView } from "./case/views/answer-view.ts";
export { codeView } from "./case/views/code-view.ts";
export { eventsView } from "./case/views/events-view.ts";
export { findingsView } from "./case/views/findings-view.ts";
export { historyView } from "./case/views/history-view.ts";
export { initView } from "./case/views/init-view.ts";
export { statusView } from "./case/views/status-view.ts";
export { undoView } from "./case/views/undo-view.ts";
export { type CompareRequest, compareTexts } from "./compare.ts";
export { backupView } from "./exchange/backup-view.ts";
export { type BackupReport, type ExportRequest, exportCase } from "./exchange/export-case.ts";
export { type ExportedLedger, type ExportLedgerRequest, exportLedger } from "./exchange/export-ledger.ts";
export { type ImportRequest, importCase, type RestoreReport } from "./exchange/import-case.ts";
export { type ImportedPositions, type ImportPositionsRequest, importPositions } from "./exchange/import-positions.ts";
export { LEDGER_FORMATS, type LedgerFormat } from "./exchange/ledger-formats.ts";
export { ledgerView } from "./exchange/ledger-view.ts";
export { positionsView } from "./exchange/positions-view.ts";
export { type LexiconChoice, loadLexicon } from "./load-lexicon.ts";
export { readCase } from "./read-case.ts";
export { readActorFiles, readCodebookFiles, readCompiledLexicon, readShippedLexicon } from "./read-lexicon.ts";
export { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "./render/options.ts";
export { FORMATS, type Format, render } from "./render/render.ts";
export {
	renderVerifications,
	VERIFICATION_FORMATS,
	type VerificationFormat,
	type VerificationRenderOptions,
} from "./render/render-verifications.ts";
export { passes } from "./render/verification-words.ts";
export type { Hooks, Progress, TextSource } from "./text-source.ts";
export { type VerifyRequest, verifyDrafts } from "./verify.ts";
export { type AlertsReport, type AlertsRequest, alertsInCase } from "./watch/alerts-in-case.ts";
export { type EditsReport, type EditsRequest, editsInCase } from "./watch/edits-in-case.ts";
export { type FetchReport, type FetchRequest, fetchIntoCase } from "./watch/fetch-into-case.ts";
export { formatIndicatorSource } from "./watch/indicator-source.ts";
export { alertsView } from "./watch/views/alerts-view.ts";
export { editsView } from "./watch/views/edits-view.ts";
export { fetchView } from "./watch/views/fetch-view.ts";
export { watchListView } from "./watch/views/watch-list-view.ts";
export { watchView } from "./watch/views/watch-view.ts";
export { type WatchAct, type WatchList, watchAct } from "./watch/watch-acts.ts";
export { type WatchReport, type WatchRequest, watchCase } from "./watch/watch-case.ts";
