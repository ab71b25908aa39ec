// Written by tools/list-operations.mjs from the files in the folders beside it; do not edit.
import type { caseFacts } from "./case/case-facts.ts";
import type { check } from "./case/check.ts";
import type { exportCase } from "./case/export-case.ts";
import type { importFile } from "./case/import-file.ts";
import type { init } from "./case/init.ts";
import type { listHistory } from "./case/list-history.ts";
import type { listNames } from "./case/list-names.ts";
import type { listNews } from "./case/list-news.ts";
import type { listWaiting } from "./case/list-waiting.ts";
import type { markNews } from "./case/mark-news.ts";
import type { showAction } from "./case/show-action.ts";
import type { showCoverage } from "./case/show-coverage.ts";
import type { status } from "./case/status.ts";
import type { undo } from "./case/undo.ts";
import type { compare } from "./compare/compare.ts";
import type { compareEvent } from "./compare/compare-event.ts";
import type { compareTexts } from "./compare/compare-texts.ts";
import type { exportComparison } from "./compare/export-comparison.ts";
import type { saveIssueWords } from "./compare/save-issue-words.ts";
import type { showCodebook } from "./compare/show-codebook.ts";
import type { add } from "./documents/add.ts";
import type { code } from "./documents/code.ts";
import type { compareVersions } from "./documents/compare-versions.ts";
import type { documentBytes } from "./documents/document-bytes.ts";
import type { documentHistory } from "./documents/document-history.ts";
import type { documentVersions } from "./documents/document-versions.ts";
import type { listDocuments } from "./documents/list-documents.ts";
import type { showDocument } from "./documents/show-document.ts";
import type { buildBrief } from "./drafts/build-brief.ts";
import type { checkBrief } from "./drafts/check-brief.ts";
import type { createDraft } from "./drafts/create-draft.ts";
import type { deleteDraft } from "./drafts/delete-draft.ts";
import type { draftHistory } from "./drafts/draft-history.ts";
import type { exportDraft } from "./drafts/export-draft.ts";
import type { listDrafts } from "./drafts/list-drafts.ts";
import type { packEvidence } from "./drafts/pack-evidence.ts";
import type { saveDraft } from "./drafts/save-draft.ts";
import type { showDraft } from "./drafts/show-draft.ts";
import type { verify } from "./drafts/verify.ts";
import type { verifyText } from "./drafts/verify-text.ts";
import type { groupDocuments } from "./events/group-documents.ts";
import type { listEvents } from "./events/list-events.ts";
import type { showEvent } from "./events/show-event.ts";
import type { updateEvent } from "./events/update-event.ts";
import type { find } from "./findings/find.ts";
import type { findingVersions } from "./findings/finding-versions.ts";
import type { listFindings } from "./findings/list-findings.ts";
import type { addJudgments } from "./judgments/add-judgments.ts";
import type { checkJudgment } from "./judgments/check-judgment.ts";
import type { critique } from "./judgments/critique.ts";
import type { deleteJudgment } from "./judgments/delete-judgment.ts";
import type { estimativeBands } from "./judgments/estimative-bands.ts";
import type { exportJudgments } from "./judgments/export-judgments.ts";
import type { findEvidence } from "./judgments/find-evidence.ts";
import type { gradeEvidence } from "./judgments/grade-evidence.ts";
import type { importJudgments } from "./judgments/import-judgments.ts";
import type { judgmentEvidence } from "./judgments/judgment-evidence.ts";
import type { judgmentHistory } from "./judgments/judgment-history.ts";
import type { judgmentTemplate } from "./judgments/judgment-template.ts";
import type { listJudgments } from "./judgments/list-judgments.ts";
import type { plainJudgment } from "./judgments/plain-judgment.ts";
import type { removeJudgments } from "./judgments/remove-judgments.ts";
import type { resolveForecast } from "./judgments/resolve-forecast.ts";
import type { reviseForecast } from "./judgments/revise-forecast.ts";
import type { saveJudgment } from "./judgments/save-judgment.ts";
import type { scoreForecasts } from "./judgments/score-forecasts.ts";
import type { setReading } from "./judgments/set-reading.ts";
import type { showJudgment } from "./judgments/show-judgment.ts";
import type { showMatrix } from "./judgments/show-matrix.ts";
import type { weighMatrix } from "./judgments/weigh-matrix.ts";
import type { writeJudgments } from "./judgments/write-judgments.ts";
import type { ask } from "./ledger/ask.ts";
import type { browseLedger } from "./ledger/browse-ledger.ts";
import type { everSaid } from "./ledger/ever-said.ts";
import type { exportPositions } from "./ledger/export-positions.ts";
import type { ledgerFacets } from "./ledger/ledger-facets.ts";
import type { ledgerTimeline } from "./ledger/ledger-timeline.ts";
import type { searchTexts } from "./ledger/search-texts.ts";
import type { showPosition } from "./ledger/show-position.ts";
import type { addPosition } from "./positions/add-position.ts";
import type { correctPosition } from "./positions/correct-position.ts";
import type { importPositions } from "./positions/import-positions.ts";
import type { rejectPosition } from "./positions/reject-position.ts";
import type { withdrawCorrection } from "./positions/withdraw-correction.ts";
import type { listIssues } from "./reference/list-issues.ts";
import type { printSchema } from "./reference/print-schema.ts";
import type { addWatched } from "./watch/add-watched.ts";
import type { askArchive } from "./watch/ask-archive.ts";
import type { deleteWatched } from "./watch/delete-watched.ts";
import type { fetch } from "./watch/fetch.ts";
import type { listAlerts } from "./watch/list-alerts.ts";
import type { listCaptures } from "./watch/list-captures.ts";
import type { listEdits } from "./watch/list-edits.ts";
import type { listIndicators } from "./watch/list-indicators.ts";
import type { listSources } from "./watch/list-sources.ts";
import type { listWatched } from "./watch/list-watched.ts";
import type { listWatchedPhrases } from "./watch/list-watched-phrases.ts";
import type { markAlerts } from "./watch/mark-alerts.ts";
import type { recordObservations } from "./watch/record-observations.ts";
import type { reviewAlerts } from "./watch/review-alerts.ts";
import type { reviewEdits } from "./watch/review-edits.ts";
import type { showSeries } from "./watch/show-series.ts";
import type { watch } from "./watch/watch.ts";

/** Every operation by its name. */
export interface Operations {
	readonly "case-facts": typeof caseFacts;
	readonly check: typeof check;
	readonly "export-case": typeof exportCase;
	readonly "import-file": typeof importFile;
	readonly init: typeof init;
	readonly "list-history": typeof listHistory;
	readonly "list-names": typeof listNames;
	readonly "list-news": typeof listNews;
	readonly "list-waiting": typeof listWaiting;
	readonly "mark-news": typeof markNews;
	readonly "show-action": typeof showAction;
	readonly "show-coverage": typeof showCoverage;
	readonly status: typeof status;
	readonly undo: typeof undo;
	readonly compare: typeof compare;
	readonly "compare-event": typeof compareEvent;
	readonly "compare-texts": typeof compareTexts;
	readonly "export-comparison": typeof exportComparison;
	readonly "save-issue-words": typeof saveIssueWords;
	readonly "show-codebook": typeof showCodebook;
	readonly add: typeof add;
	readonly code: typeof code;
	readonly "compare-versions": typeof compareVersions;
	readonly "document-bytes": typeof documentBytes;
	readonly "document-history": typeof documentHistory;
	readonly "document-versions": typeof documentVersions;
	readonly "list-documents": typeof listDocuments;
	readonly "show-document": typeof showDocument;
	readonly "build-brief": typeof buildBrief;
	readonly "check-brief": typeof checkBrief;
	readonly "create-draft": typeof createDraft;
	readonly "delete-draft": typeof deleteDraft;
	readonly "draft-history": typeof draftHistory;
	readonly "export-draft": typeof exportDraft;
	readonly "list-drafts": typeof listDrafts;
	readonly "pack-evidence": typeof packEvidence;
	readonly "save-draft": typeof saveDraft;
	readonly "show-draft": typeof showDraft;
	readonly verify: typeof verify;
	readonly "verify-text": typeof verifyText;
	readonly "group-documents": typeof groupDocuments;
	readonly "list-events": typeof listEvents;
	readonly "show-event": typeof showEvent;
	readonly "update-event": typeof updateEvent;
	readonly find: typeof find;
	readonly "finding-versions": typeof findingVersions;
	readonly "list-findings": typeof listFindings;
	readonly "add-judgments": typeof addJudgments;
	readonly "check-judgment": typeof checkJudgment;
	readonly critique: typeof critique;
	readonly "delete-judgment": typeof deleteJudgment;
	readonly "estimative-bands": typeof estimativeBands;
	readonly "export-judgments": typeof exportJudgments;
	readonly "find-evidence": typeof findEvidence;
	readonly "grade-evidence": typeof gradeEvidence;
	readonly "import-judgments": typeof importJudgments;
	readonly "judgment-evidence": typeof judgmentEvidence;
	readonly "judgment-history": typeof judgmentHistory;
	readonly "judgment-template": typeof judgmentTemplate;
	readonly "list-judgments": typeof listJudgments;
	readonly "plain-judgment": typeof plainJudgment;
	readonly "remove-judgments": typeof removeJudgments;
	readonly "resolve-forecast": typeof resolveForecast;
	readonly "revise-forecast": typeof reviseForecast;
	readonly "save-judgment": typeof saveJudgment;
	readonly "score-forecasts": typeof scoreForecasts;
	readonly "set-reading": typeof setReading;
	readonly "show-judgment": typeof showJudgment;
	readonly "show-matrix": typeof showMatrix;
	readonly "weigh-matrix": typeof weighMatrix;
	readonly "write-judgments": typeof writeJudgments;
	readonly ask: typeof ask;
	readonly "browse-ledger": typeof browseLedger;
	readonly "ever-said": typeof everSaid;
	readonly "export-positions": typeof exportPositions;
	readonly "ledger-facets": typeof ledgerFacets;
	readonly "ledger-timeline": typeof ledgerTimeline;
	readonly "search-texts": typeof searchTexts;
	readonly "show-position": typeof showPosition;
	readonly "add-position": typeof addPosition;
	readonly "correct-position": typeof correctPosition;
	readonly "import-positions": typeof importPositions;
	readonly "reject-position": typeof rejectPosition;
	readonly "withdraw-correction": typeof withdrawCorrection;
	readonly "list-issues": typeof listIssues;
	readonly "print-schema": typeof printSchema;
	readonly "add-watched": typeof addWatched;
	readonly "ask-archive": typeof askArchive;
	readonly "delete-watched": typeof deleteWatched;
	readonly fetch: typeof fetch;
	readonly "list-alerts": typeof listAlerts;
	readonly "list-captures": typeof listCaptures;
	readonly "list-edits": typeof listEdits;
	readonly "list-indicators": typeof listIndicators;
	readonly "list-sources": typeof listSources;
	readonly "list-watched": typeof listWatched;
	readonly "list-watched-phrases": typeof listWatchedPhrases;
	readonly "mark-alerts": typeof markAlerts;
	readonly "record-observations": typeof recordObservations;
	readonly "review-alerts": typeof reviewAlerts;
	readonly "review-edits": typeof reviewEdits;
	readonly "show-series": typeof showSeries;
	readonly watch: typeof watch;
}

export type OperationName = keyof Operations;

/** Each is loaded when it is used: help, and what only lists them, loads none. */
export const LOADERS: { readonly [Name in OperationName]: () => Promise<Operations[Name]> } = {
	"case-facts": async () => (await import("./case/case-facts.ts")).caseFacts,
	check: async () => (await import("./case/check.ts")).check,
	"export-case": async () => (await import("./case/export-case.ts")).exportCase,
	"import-file": async () => (await import("./case/import-file.ts")).importFile,
	init: async () => (await import("./case/init.ts")).init,
	"list-history": async () => (await import("./case/list-history.ts")).listHistory,
	"list-names": async () => (await import("./case/list-names.ts")).listNames,
	"list-news": async () => (await import("./case/list-news.ts")).listNews,
	"list-waiting": async () => (await import("./case/list-waiting.ts")).listWaiting,
	"mark-news": async () => (await import("./case/mark-news.ts")).markNews,
	"show-action": async () => (await import("./case/show-action.ts")).showAction,
	"show-coverage": async () => (await import("./case/show-coverage.ts")).showCoverage,
	status: async () => (await import("./case/status.ts")).status,
	undo: async () => (await import("./case/undo.ts")).undo,
	compare: async () => (await import("./compare/compare.ts")).compare,
	"compare-event": async () => (await import("./compare/compare-event.ts")).compareEvent,
	"compare-texts": async () => (await import("./compare/compare-texts.ts")).compareTexts,
	"export-comparison": async () => (await import("./compare/export-comparison.ts")).exportComparison,
	"save-issue-words": async () => (await import("./compare/save-issue-words.ts")).saveIssueWords,
	"show-codebook": async () => (await import("./compare/show-codebook.ts")).showCodebook,
	add: async () => (await import("./documents/add.ts")).add,
	code: async () => (await import("./documents/code.ts")).code,
	"compare-versions": async () => (await import("./documents/compare-versions.ts")).compareVersions,
	"document-bytes": async () => (await import("./documents/document-bytes.ts")).documentBytes,
	"document-history": async () => (await import("./documents/document-history.ts")).documentHistory,
	"document-versions": async () => (await import("./documents/document-versions.ts")).documentVersions,
	"list-documents": async () => (await import("./documents/list-documents.ts")).listDocuments,
	"show-document": async () => (await import("./documents/show-document.ts")).showDocument,
	"build-brief": async () => (await import("./drafts/build-brief.ts")).buildBrief,
	"check-brief": async () => (await import("./drafts/check-brief.ts")).checkBrief,
	"create-draft": async () => (await import("./drafts/create-draft.ts")).createDraft,
	"delete-draft": async () => (await import("./drafts/delete-draft.ts")).deleteDraft,
	"draft-history": async () => (await import("./drafts/draft-history.ts")).draftHistory,
	"export-draft": async () => (await import("./drafts/export-draft.ts")).exportDraft,
	"list-drafts": async () => (await import("./drafts/list-drafts.ts")).listDrafts,
	"pack-evidence": async () => (await import("./drafts/pack-evidence.ts")).packEvidence,
	"save-draft": async () => (await import("./drafts/save-draft.ts")).saveDraft,
	"show-draft": async () => (await import("./drafts/show-draft.ts")).showDraft,
	verify: async () => (await import("./drafts/verify.ts")).verify,
	"verify-text": async () => (await import("./drafts/verify-text.ts")).verifyText,
	"group-documents": async () => (await import("./events/group-documents.ts")).groupDocuments,
	"list-events": async () => (await import("./events/list-events.ts")).listEvents,
	"show-event": async () => (await import("./events/show-event.ts")).showEvent,
	"update-event": async () => (await import("./events/update-event.ts")).updateEvent,
	find: async () => (await import("./findings/find.ts")).find,
	"finding-versions": async () => (await import("./findings/finding-versions.ts")).findingVersions,
	"list-findings": async () => (await import("./findings/list-findings.ts")).listFindings,
	"add-judgments": async () => (await import("./judgments/add-judgments.ts")).addJudgments,
	"check-judgment": async () => (await import("./judgments/check-judgment.ts")).checkJudgment,
	critique: async () => (await import("./judgments/critique.ts")).critique,
	"delete-judgment": async () => (await import("./judgments/delete-judgment.ts")).deleteJudgment,
	"estimative-bands": async () => (await import("./judgments/estimative-bands.ts")).estimativeBands,
	"export-judgments": async () => (await import("./judgments/export-judgments.ts")).exportJudgments,
	"find-evidence": async () => (await import("./judgments/find-evidence.ts")).findEvidence,
	"grade-evidence": async () => (await import("./judgments/grade-evidence.ts")).gradeEvidence,
	"import-judgments": async () => (await import("./judgments/import-judgments.ts")).importJudgments,
	"judgment-evidence": async () => (await import("./judgments/judgment-evidence.ts")).judgmentEvidence,
	"judgment-history": async () => (await import("./judgments/judgment-history.ts")).judgmentHistory,
	"judgment-template": async () => (await import("./judgments/judgment-template.ts")).judgmentTemplate,
	"list-judgments": async () => (await import("./judgments/list-judgments.ts")).listJudgments,
	"plain-judgment": async () => (await import("./judgments/plain-judgment.ts")).plainJudgment,
	"remove-judgments": async () => (await import("./judgments/remove-judgments.ts")).removeJudgments,
	"resolve-forecast": async () => (await import("./judgments/resolve-forecast.ts")).resolveForecast,
	"revise-forecast": async () => (await import("./judgments/revise-forecast.ts")).reviseForecast,
	"save-judgment": async () => (await import("./judgments/save-judgment.ts")).saveJudgment,
	"score-forecasts": async () => (await import("./judgments/score-forecasts.ts")).scoreForecasts,
	"set-reading": async () => (await import("./judgments/set-reading.ts")).setReading,
	"show-judgment": async () => (await import("./judgments/show-judgment.ts")).showJudgment,
	"show-matrix": async () => (await import("./judgments/show-matrix.ts")).showMatrix,
	"weigh-matrix": async () => (await import("./judgments/weigh-matrix.ts")).weighMatrix,
	"write-judgments": async () => (await import("./judgments/write-judgments.ts")).writeJudgments,
	ask: async () => (await import("./ledger/ask.ts")).ask,
	"browse-ledger": async () => (await import("./ledger/browse-ledger.ts")).browseLedger,
	"ever-said": async () => (await import("./ledger/ever-said.ts")).everSaid,
	"export-positions": async () => (await import("./ledger/export-positions.ts")).exportPositions,
	"ledger-facets": async () => (await import("./ledger/ledger-facets.ts")).ledgerFacets,
	"ledger-timeline": async () => (await import("./ledger/ledger-timeline.ts")).ledgerTimeline,
	"search-texts": async () => (await import("./ledger/search-texts.ts")).searchTexts,
	"show-position": async () => (await import("./ledger/show-position.ts")).showPosition,
	"add-position": async () => (await import("./positions/add-position.ts")).addPosition,
	"correct-position": async () => (await import("./positions/correct-position.ts")).correctPosition,
	"import-positions": async () => (await import("./positions/import-positions.ts")).importPositions,
	"reject-position": async () => (await import("./positions/reject-position.ts")).rejectPosition,
	"withdraw-correction": async () => (await import("./positions/withdraw-correction.ts")).withdrawCorrection,
	"list-issues": async () => (await import("./reference/list-issues.ts")).listIssues,
	"print-schema": async () => (await import("./reference/print-schema.ts")).printSchema,
	"add-watched": async () => (await import("./watch/add-watched.ts")).addWatched,
	"ask-archive": async () => (await import("./watch/ask-archive.ts")).askArchive,
	"delete-watched": async () => (await import("./watch/delete-watched.ts")).deleteWatched,
	fetch: async () => (await import("./watch/fetch.ts")).fetch,
	"list-alerts": async () => (await import("./watch/list-alerts.ts")).listAlerts,
	"list-captures": async () => (await import("./watch/list-captures.ts")).listCaptures,
	"list-edits": async () => (await import("./watch/list-edits.ts")).listEdits,
	"list-indicators": async () => (await import("./watch/list-indicators.ts")).listIndicators,
	"list-sources": async () => (await import("./watch/list-sources.ts")).listSources,
	"list-watched": async () => (await import("./watch/list-watched.ts")).listWatched,
	"list-watched-phrases": async () => (await import("./watch/list-watched-phrases.ts")).listWatchedPhrases,
	"mark-alerts": async () => (await import("./watch/mark-alerts.ts")).markAlerts,
	"record-observations": async () => (await import("./watch/record-observations.ts")).recordObservations,
	"review-alerts": async () => (await import("./watch/review-alerts.ts")).reviewAlerts,
	"review-edits": async () => (await import("./watch/review-edits.ts")).reviewEdits,
	"show-series": async () => (await import("./watch/show-series.ts")).showSeries,
	watch: async () => (await import("./watch/watch.ts")).watch,
};
