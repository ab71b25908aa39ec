// Written by tools/list-operations.mjs from the files in the folders beside it; do not edit.
import type { check } from "./case/check.ts";
import type { exportCase } from "./case/export-case.ts";
import type { importDna, importFile, importPositions } from "./case/import-file.ts";
import type { init } from "./case/init.ts";
import type { listHistory } from "./case/list-history.ts";
import type { listNames } from "./case/list-names.ts";
import type { listWaiting } from "./case/list-waiting.ts";
import type { move } from "./case/move.ts";
import type { listNews, markNews } from "./case/news.ts";
import type { showAction } from "./case/show-action.ts";
import type { showCoverage } from "./case/show-coverage.ts";
import type { caseFacts, status } from "./case/status.ts";
import type { undo } from "./case/undo.ts";
import type { listCases } from "./cases/list-cases.ts";
import type { createExample, manageCase } from "./cases/manage-case.ts";
import type { exportCoderAgreement, printCoderAgreement, showCoderAgreement } from "./coders/agree.ts";
import type { assignTexts } from "./coders/assign-texts.ts";
import type { changeCoding, codeWords, removeCoding, showTask } from "./coders/code-in-task.ts";
import type { listMemos, writeMemo } from "./coders/coder-memos.ts";
import type { listCoders, orderCoders, previewCoderOrder } from "./coders/coders.ts";
import type { finishTasks, listTasks, reopenTasks, withdrawTasks } from "./coders/coding-tasks.ts";
import type { listDifferences, settleDifference, showAdjudication, takeAgreed } from "./coders/settle.ts";
import type { compare } from "./compare/compare.ts";
import type { exportComparison } from "./compare/export-comparison.ts";
import type { saveIssueWords } from "./compare/save-issue-words.ts";
import type { showCodebook } from "./compare/show-codebook.ts";
import type { compareEvent, compareTexts } from "./compare/side-by-side.ts";
import type { exportAgreement, findAgreement, printAgreement } from "./deeds/agree.ts";
import type { compareDeeds, exportDeedSheet, exportDeeds, printDeedSheet, printDeeds } from "./deeds/compare-deeds.ts";
import type {
	deleteMapping,
	exportMappings,
	importMappings,
	listMappings,
	printMappings,
	setMappings,
} from "./deeds/deed-mappings.ts";
import type { listDeeds, removeDeeds } from "./deeds/deeds.ts";
import type { exportVotes, writeVotes } from "./deeds/export-votes.ts";
import type { importDeeds } from "./deeds/import-deeds.ts";
import type { importVotes } from "./deeds/import-votes.ts";
import type { listRollCalls, listVoteChoices, showRollCall } from "./deeds/roll-calls.ts";
import type { exportVoteScale, printVoteScale, scaleVotes } from "./deeds/scale.ts";
import type { printVotes, showVoter, showVoterPair } from "./deeds/show-votes.ts";
import type { exportSides, findSides, printSides } from "./deeds/sides.ts";
import type { listVoteTables, removeVoteTable } from "./deeds/vote-tables.ts";
import type { exportWordsAndDeeds, showWordsAndDeeds } from "./deeds/words-and-deeds.ts";
import type { add } from "./documents/add.ts";
import type { mergeTexts, removeTexts, splitText } from "./documents/changed-texts.ts";
import type { code } from "./documents/code.ts";
import type { compareVersions } from "./documents/compare-versions.ts";
import type { correctTexts } from "./documents/correct-texts.ts";
import type { documentBytes } from "./documents/document-bytes.ts";
import type { documentHistory } from "./documents/document-history.ts";
import type { documentVersions } from "./documents/document-versions.ts";
import type { listDocuments } from "./documents/list-documents.ts";
import type { copyQuotation, quote } from "./documents/quote.ts";
import type { readTexts } from "./documents/read-texts.ts";
import type { showDocument } from "./documents/show-document.ts";
import type { buildBrief } from "./drafts/build-brief.ts";
import type { checkBrief } from "./drafts/check-brief.ts";
import type { exportDraft } from "./drafts/export-draft.ts";
import type { packEvidence } from "./drafts/pack-evidence.ts";
import type {
	createDraft,
	deleteDraft,
	draftHistory,
	listDrafts,
	saveDraft,
	showDraft,
} from "./drafts/stored-drafts.ts";
import type { verify } from "./drafts/verify.ts";
import type { verifyText } from "./drafts/verify-text.ts";
import type { groupDocuments, listEvents, showEvent, updateEvent } from "./events/events.ts";
import type { find } from "./findings/find.ts";
import type { findingVersions, listFindings } from "./findings/findings.ts";
import type { giveVerdict, listVerdicts, muteIssue, setVerdict } from "./findings/set-verdict.ts";
import type { checkJudgment } from "./judgments/check-judgment.ts";
import type { critique } from "./judgments/critique.ts";
import type { estimativeBands } from "./judgments/estimative-bands.ts";
import type { findEvidence } from "./judgments/find-evidence.ts";
import type { gradeEvidence } from "./judgments/grade-evidence.ts";
import type { judgmentEvidence } from "./judgments/judgment-evidence.ts";
import type {
	addJudgments,
	exportJudgments,
	importJudgments,
	judgmentTemplate,
	writeJudgments,
} from "./judgments/judgment-files.ts";
import type { listJudgments } from "./judgments/list-judgments.ts";
import type { confirmProposal, declineProposal } from "./judgments/proposed-resolution.ts";
import type { deleteJudgment, removeJudgments } from "./judgments/remove-judgments.ts";
import type { resolveForecast } from "./judgments/resolve-forecast.ts";
import type { reviseForecast } from "./judgments/revise-forecast.ts";
import type { saveJudgment } from "./judgments/save-judgment.ts";
import type { scoreForecasts } from "./judgments/score-forecasts.ts";
import type { setReading } from "./judgments/set-reading.ts";
import type { judgmentHistory, plainJudgment, showJudgment } from "./judgments/show-judgment.ts";
import type { showMatrix, weighMatrix } from "./judgments/weigh-matrix.ts";
import type { ask } from "./ledger/ask.ts";
import type { exportExchange } from "./ledger/export-exchange.ts";
import type { exportPositions } from "./ledger/export-positions.ts";
import type { exportProfile, printActor, printIssue, showActor, showIssue } from "./ledger/profiles.ts";
import type {
	browseLedger,
	everSaid,
	ledgerAttributions,
	ledgerFacets,
	ledgerGrid,
	ledgerTimeline,
	reviewPositions,
	showPosition,
} from "./ledger/read-ledger.ts";
import type {
	askNew,
	listSearches,
	markSearch,
	removeSearch,
	saveSearch,
	typeSearch,
} from "./ledger/saved-searches.ts";
import type { searchTexts } from "./ledger/search-texts.ts";
import type {
	acceptPosition,
	addPosition,
	correctPosition,
	markPosition,
	rejectPosition,
	withdrawCorrection,
} from "./positions/change-position.ts";
import type { giveStatus, listDenials } from "./positions/denials.ts";
import type { listIssues } from "./reference/list-issues.ts";
import type { showCoderPrompt } from "./reference/show-coder-prompt.ts";
import type {
	exportCollocations,
	exportPlaces,
	findCollocations,
	listPlaces,
	printCollocations,
	printPlaces,
} from "./series/concordance.ts";
import type { exportDivergence, printDivergence, showDivergence } from "./series/divergence.ts";
import type { exportEvaluations, listEvaluations, printEvaluations } from "./series/evaluations.ts";
import type { exportExpectation, printExpectation, showExpectation } from "./series/expectation.ts";
import type { exportFormulations, listFormulations, printFormulations, showPhrase } from "./series/formulations.ts";
import type { exportKeywords, findKeywords, printKeywords } from "./series/keywords.ts";
import type { exportMixedMessages, printMixedMessages, showMixedMessages } from "./series/mixed.ts";
import type { exportNetwork, printNetwork, showNetwork } from "./series/network.ts";
import type { exportOverTime, printReport, showOverTime } from "./series/over-time.ts";
import type { exportPrecedents, findPrecedents, printPrecedents } from "./series/precedent.ts";
import type { exportScale, printScale, scaleTexts } from "./series/scale.ts";
import type { compareSeries, exportSeries, listSeries, printSeries } from "./series/series.ts";
import type { exportShifts, findShifts, printShifts } from "./series/shift.ts";
import type { exportTiming, printTiming, showTiming } from "./series/timing.ts";
import type { exportVersions, printVersions, showVersions } from "./series/translations.ts";
import type { exportUnnamed, printUnnamed, showUnnamed } from "./series/unnamed.ts";
import type { changePassword, createToken, endSession, revokeToken, signOutPerson } from "./team/access.ts";
import type { exportAudit, listAudit } from "./team/audit.ts";
import type { askToCheck, closeCheck, listChecks, listFollowed, setFollowed } from "./team/checks.ts";
import type { initTeam } from "./team/init-team.ts";
import type { invitePerson, withdrawInvitation } from "./team/invitations.ts";
import type { listMails, saveMailSetting, sendMailsAgain, showMailSetting, testMail } from "./team/mail.ts";
import type {
	changeNoticeSetting,
	endFeed,
	listNotices,
	markNotices,
	renewFeed,
	showNoticeSettings,
} from "./team/notices.ts";
import type { changePerson, listPeople, setRole, showPerson } from "./team/people.ts";
import type {
	addWebhook,
	changeWebhook,
	listDeliveries,
	listWebhooks,
	removeWebhook,
	sendWebhook,
} from "./team/webhooks.ts";
import type { showTranslator, translate } from "./translations/translations.ts";
import type { listAlerts, markAlerts } from "./watch/alerts.ts";
import type { askArchive } from "./watch/ask-archive.ts";
import type { captureCalendar } from "./watch/capture-calendar.ts";
import type { fetch } from "./watch/fetch.ts";
import type { listIndicators, showSeries } from "./watch/indicators.ts";
import type { listCaptures } from "./watch/list-captures.ts";
import type { listEdits } from "./watch/list-edits.ts";
import type { listSources } from "./watch/list-sources.ts";
import type { listWatchedPhrases } from "./watch/list-watched-phrases.ts";
import type { recordObservations } from "./watch/record-observations.ts";
import type { reviewAlerts } from "./watch/review-alerts.ts";
import type { reviewEdits } from "./watch/review-edits.ts";
import type { trySource } from "./watch/try-source.ts";
import type { watch } from "./watch/watch.ts";
import type { addWatched, deleteWatched, listWatched, setWatchInterval } from "./watch/watch-list.ts";

/** Every operation by its name. */
export interface Operations {
	readonly "accept-position": typeof acceptPosition;
	readonly add: typeof add;
	readonly "add-judgments": typeof addJudgments;
	readonly "add-position": typeof addPosition;
	readonly "add-watched": typeof addWatched;
	readonly "add-webhook": typeof addWebhook;
	readonly ask: typeof ask;
	readonly "ask-archive": typeof askArchive;
	readonly "ask-new": typeof askNew;
	readonly "ask-to-check": typeof askToCheck;
	readonly "assign-texts": typeof assignTexts;
	readonly "browse-ledger": typeof browseLedger;
	readonly "build-brief": typeof buildBrief;
	readonly "capture-calendar": typeof captureCalendar;
	readonly "case-facts": typeof caseFacts;
	readonly "change-coding": typeof changeCoding;
	readonly "change-notice-setting": typeof changeNoticeSetting;
	readonly "change-password": typeof changePassword;
	readonly "change-person": typeof changePerson;
	readonly "change-webhook": typeof changeWebhook;
	readonly check: typeof check;
	readonly "check-brief": typeof checkBrief;
	readonly "check-judgment": typeof checkJudgment;
	readonly "close-check": typeof closeCheck;
	readonly code: typeof code;
	readonly "code-words": typeof codeWords;
	readonly compare: typeof compare;
	readonly "compare-deeds": typeof compareDeeds;
	readonly "compare-event": typeof compareEvent;
	readonly "compare-series": typeof compareSeries;
	readonly "compare-texts": typeof compareTexts;
	readonly "compare-versions": typeof compareVersions;
	readonly "confirm-proposal": typeof confirmProposal;
	readonly "copy-quotation": typeof copyQuotation;
	readonly "correct-position": typeof correctPosition;
	readonly "correct-texts": typeof correctTexts;
	readonly "create-draft": typeof createDraft;
	readonly "create-example": typeof createExample;
	readonly "create-token": typeof createToken;
	readonly critique: typeof critique;
	readonly "decline-proposal": typeof declineProposal;
	readonly "delete-draft": typeof deleteDraft;
	readonly "delete-judgment": typeof deleteJudgment;
	readonly "delete-mapping": typeof deleteMapping;
	readonly "delete-watched": typeof deleteWatched;
	readonly "document-bytes": typeof documentBytes;
	readonly "document-history": typeof documentHistory;
	readonly "document-versions": typeof documentVersions;
	readonly "draft-history": typeof draftHistory;
	readonly "end-feed": typeof endFeed;
	readonly "end-session": typeof endSession;
	readonly "estimative-bands": typeof estimativeBands;
	readonly "ever-said": typeof everSaid;
	readonly "export-agreement": typeof exportAgreement;
	readonly "export-audit": typeof exportAudit;
	readonly "export-case": typeof exportCase;
	readonly "export-coder-agreement": typeof exportCoderAgreement;
	readonly "export-collocations": typeof exportCollocations;
	readonly "export-comparison": typeof exportComparison;
	readonly "export-deed-sheet": typeof exportDeedSheet;
	readonly "export-deeds": typeof exportDeeds;
	readonly "export-divergence": typeof exportDivergence;
	readonly "export-draft": typeof exportDraft;
	readonly "export-evaluations": typeof exportEvaluations;
	readonly "export-exchange": typeof exportExchange;
	readonly "export-expectation": typeof exportExpectation;
	readonly "export-formulations": typeof exportFormulations;
	readonly "export-judgments": typeof exportJudgments;
	readonly "export-keywords": typeof exportKeywords;
	readonly "export-mappings": typeof exportMappings;
	readonly "export-mixed-messages": typeof exportMixedMessages;
	readonly "export-network": typeof exportNetwork;
	readonly "export-over-time": typeof exportOverTime;
	readonly "export-places": typeof exportPlaces;
	readonly "export-positions": typeof exportPositions;
	readonly "export-precedents": typeof exportPrecedents;
	readonly "export-profile": typeof exportProfile;
	readonly "export-scale": typeof exportScale;
	readonly "export-series": typeof exportSeries;
	readonly "export-shifts": typeof exportShifts;
	readonly "export-sides": typeof exportSides;
	readonly "export-timing": typeof exportTiming;
	readonly "export-unnamed": typeof exportUnnamed;
	readonly "export-versions": typeof exportVersions;
	readonly "export-vote-scale": typeof exportVoteScale;
	readonly "export-votes": typeof exportVotes;
	readonly "export-words-and-deeds": typeof exportWordsAndDeeds;
	readonly fetch: typeof fetch;
	readonly find: typeof find;
	readonly "find-agreement": typeof findAgreement;
	readonly "find-collocations": typeof findCollocations;
	readonly "find-evidence": typeof findEvidence;
	readonly "find-keywords": typeof findKeywords;
	readonly "find-precedents": typeof findPrecedents;
	readonly "find-shifts": typeof findShifts;
	readonly "find-sides": typeof findSides;
	readonly "finding-versions": typeof findingVersions;
	readonly "finish-tasks": typeof finishTasks;
	readonly "give-status": typeof giveStatus;
	readonly "give-verdict": typeof giveVerdict;
	readonly "grade-evidence": typeof gradeEvidence;
	readonly "group-documents": typeof groupDocuments;
	readonly "import-deeds": typeof importDeeds;
	readonly "import-dna": typeof importDna;
	readonly "import-file": typeof importFile;
	readonly "import-judgments": typeof importJudgments;
	readonly "import-mappings": typeof importMappings;
	readonly "import-positions": typeof importPositions;
	readonly "import-votes": typeof importVotes;
	readonly init: typeof init;
	readonly "init-team": typeof initTeam;
	readonly "invite-person": typeof invitePerson;
	readonly "judgment-evidence": typeof judgmentEvidence;
	readonly "judgment-history": typeof judgmentHistory;
	readonly "judgment-template": typeof judgmentTemplate;
	readonly "ledger-attributions": typeof ledgerAttributions;
	readonly "ledger-facets": typeof ledgerFacets;
	readonly "ledger-grid": typeof ledgerGrid;
	readonly "ledger-timeline": typeof ledgerTimeline;
	readonly "list-alerts": typeof listAlerts;
	readonly "list-audit": typeof listAudit;
	readonly "list-captures": typeof listCaptures;
	readonly "list-cases": typeof listCases;
	readonly "list-checks": typeof listChecks;
	readonly "list-coders": typeof listCoders;
	readonly "list-deeds": typeof listDeeds;
	readonly "list-deliveries": typeof listDeliveries;
	readonly "list-denials": typeof listDenials;
	readonly "list-differences": typeof listDifferences;
	readonly "list-documents": typeof listDocuments;
	readonly "list-drafts": typeof listDrafts;
	readonly "list-edits": typeof listEdits;
	readonly "list-evaluations": typeof listEvaluations;
	readonly "list-events": typeof listEvents;
	readonly "list-findings": typeof listFindings;
	readonly "list-followed": typeof listFollowed;
	readonly "list-formulations": typeof listFormulations;
	readonly "list-history": typeof listHistory;
	readonly "list-indicators": typeof listIndicators;
	readonly "list-issues": typeof listIssues;
	readonly "list-judgments": typeof listJudgments;
	readonly "list-mails": typeof listMails;
	readonly "list-mappings": typeof listMappings;
	readonly "list-memos": typeof listMemos;
	readonly "list-names": typeof listNames;
	readonly "list-news": typeof listNews;
	readonly "list-notices": typeof listNotices;
	readonly "list-people": typeof listPeople;
	readonly "list-places": typeof listPlaces;
	readonly "list-roll-calls": typeof listRollCalls;
	readonly "list-searches": typeof listSearches;
	readonly "list-series": typeof listSeries;
	readonly "list-sources": typeof listSources;
	readonly "list-tasks": typeof listTasks;
	readonly "list-verdicts": typeof listVerdicts;
	readonly "list-vote-choices": typeof listVoteChoices;
	readonly "list-vote-tables": typeof listVoteTables;
	readonly "list-waiting": typeof listWaiting;
	readonly "list-watched": typeof listWatched;
	readonly "list-watched-phrases": typeof listWatchedPhrases;
	readonly "list-webhooks": typeof listWebhooks;
	readonly "manage-case": typeof manageCase;
	readonly "mark-alerts": typeof markAlerts;
	readonly "mark-news": typeof markNews;
	readonly "mark-notices": typeof markNotices;
	readonly "mark-position": typeof markPosition;
	readonly "mark-search": typeof markSearch;
	readonly "merge-texts": typeof mergeTexts;
	readonly move: typeof move;
	readonly "mute-issue": typeof muteIssue;
	readonly "order-coders": typeof orderCoders;
	readonly "pack-evidence": typeof packEvidence;
	readonly "plain-judgment": typeof plainJudgment;
	readonly "preview-coder-order": typeof previewCoderOrder;
	readonly "print-actor": typeof printActor;
	readonly "print-agreement": typeof printAgreement;
	readonly "print-coder-agreement": typeof printCoderAgreement;
	readonly "print-collocations": typeof printCollocations;
	readonly "print-deed-sheet": typeof printDeedSheet;
	readonly "print-deeds": typeof printDeeds;
	readonly "print-divergence": typeof printDivergence;
	readonly "print-evaluations": typeof printEvaluations;
	readonly "print-expectation": typeof printExpectation;
	readonly "print-formulations": typeof printFormulations;
	readonly "print-issue": typeof printIssue;
	readonly "print-keywords": typeof printKeywords;
	readonly "print-mappings": typeof printMappings;
	readonly "print-mixed-messages": typeof printMixedMessages;
	readonly "print-network": typeof printNetwork;
	readonly "print-places": typeof printPlaces;
	readonly "print-precedents": typeof printPrecedents;
	readonly "print-report": typeof printReport;
	readonly "print-scale": typeof printScale;
	readonly "print-series": typeof printSeries;
	readonly "print-shifts": typeof printShifts;
	readonly "print-sides": typeof printSides;
	readonly "print-timing": typeof printTiming;
	readonly "print-unnamed": typeof printUnnamed;
	readonly "print-versions": typeof printVersions;
	readonly "print-vote-scale": typeof printVoteScale;
	readonly "print-votes": typeof printVotes;
	readonly quote: typeof quote;
	readonly "read-texts": typeof readTexts;
	readonly "record-observations": typeof recordObservations;
	readonly "reject-position": typeof rejectPosition;
	readonly "remove-coding": typeof removeCoding;
	readonly "remove-deeds": typeof removeDeeds;
	readonly "remove-judgments": typeof removeJudgments;
	readonly "remove-search": typeof removeSearch;
	readonly "remove-texts": typeof removeTexts;
	readonly "remove-vote-table": typeof removeVoteTable;
	readonly "remove-webhook": typeof removeWebhook;
	readonly "renew-feed": typeof renewFeed;
	readonly "reopen-tasks": typeof reopenTasks;
	readonly "resolve-forecast": typeof resolveForecast;
	readonly "review-alerts": typeof reviewAlerts;
	readonly "review-edits": typeof reviewEdits;
	readonly "review-positions": typeof reviewPositions;
	readonly "revise-forecast": typeof reviseForecast;
	readonly "revoke-token": typeof revokeToken;
	readonly "save-draft": typeof saveDraft;
	readonly "save-issue-words": typeof saveIssueWords;
	readonly "save-judgment": typeof saveJudgment;
	readonly "save-mail-setting": typeof saveMailSetting;
	readonly "save-search": typeof saveSearch;
	readonly "scale-texts": typeof scaleTexts;
	readonly "scale-votes": typeof scaleVotes;
	readonly "score-forecasts": typeof scoreForecasts;
	readonly "search-texts": typeof searchTexts;
	readonly "send-mails-again": typeof sendMailsAgain;
	readonly "send-webhook": typeof sendWebhook;
	readonly "set-followed": typeof setFollowed;
	readonly "set-mappings": typeof setMappings;
	readonly "set-reading": typeof setReading;
	readonly "set-role": typeof setRole;
	readonly "set-verdict": typeof setVerdict;
	readonly "set-watch-interval": typeof setWatchInterval;
	readonly "settle-difference": typeof settleDifference;
	readonly "show-action": typeof showAction;
	readonly "show-actor": typeof showActor;
	readonly "show-adjudication": typeof showAdjudication;
	readonly "show-codebook": typeof showCodebook;
	readonly "show-coder-agreement": typeof showCoderAgreement;
	readonly "show-coder-prompt": typeof showCoderPrompt;
	readonly "show-coverage": typeof showCoverage;
	readonly "show-divergence": typeof showDivergence;
	readonly "show-document": typeof showDocument;
	readonly "show-draft": typeof showDraft;
	readonly "show-event": typeof showEvent;
	readonly "show-expectation": typeof showExpectation;
	readonly "show-issue": typeof showIssue;
	readonly "show-judgment": typeof showJudgment;
	readonly "show-mail-setting": typeof showMailSetting;
	readonly "show-matrix": typeof showMatrix;
	readonly "show-mixed-messages": typeof showMixedMessages;
	readonly "show-network": typeof showNetwork;
	readonly "show-notice-settings": typeof showNoticeSettings;
	readonly "show-over-time": typeof showOverTime;
	readonly "show-person": typeof showPerson;
	readonly "show-phrase": typeof showPhrase;
	readonly "show-position": typeof showPosition;
	readonly "show-roll-call": typeof showRollCall;
	readonly "show-series": typeof showSeries;
	readonly "show-task": typeof showTask;
	readonly "show-timing": typeof showTiming;
	readonly "show-translator": typeof showTranslator;
	readonly "show-unnamed": typeof showUnnamed;
	readonly "show-versions": typeof showVersions;
	readonly "show-voter": typeof showVoter;
	readonly "show-voter-pair": typeof showVoterPair;
	readonly "show-words-and-deeds": typeof showWordsAndDeeds;
	readonly "sign-out-person": typeof signOutPerson;
	readonly "split-text": typeof splitText;
	readonly status: typeof status;
	readonly "take-agreed": typeof takeAgreed;
	readonly "test-mail": typeof testMail;
	readonly translate: typeof translate;
	readonly "try-source": typeof trySource;
	readonly "type-search": typeof typeSearch;
	readonly undo: typeof undo;
	readonly "update-event": typeof updateEvent;
	readonly verify: typeof verify;
	readonly "verify-text": typeof verifyText;
	readonly watch: typeof watch;
	readonly "weigh-matrix": typeof weighMatrix;
	readonly "withdraw-correction": typeof withdrawCorrection;
	readonly "withdraw-invitation": typeof withdrawInvitation;
	readonly "withdraw-tasks": typeof withdrawTasks;
	readonly "write-judgments": typeof writeJudgments;
	readonly "write-memo": typeof writeMemo;
	readonly "write-votes": typeof writeVotes;
}

export type OperationName = keyof Operations;

/** Each is loaded when it is used: help, and what only lists them, loads none. */
export const LOADERS: { readonly [Name in OperationName]: () => Promise<Operations[Name]> } = {
	"accept-position": async () => (await import("./positions/change-position.ts")).acceptPosition,
	add: async () => (await import("./documents/add.ts")).add,
	"add-judgments": async () => (await import("./judgments/judgment-files.ts")).addJudgments,
	"add-position": async () => (await import("./positions/change-position.ts")).addPosition,
	"add-watched": async () => (await import("./watch/watch-list.ts")).addWatched,
	"add-webhook": async () => (await import("./team/webhooks.ts")).addWebhook,
	ask: async () => (await import("./ledger/ask.ts")).ask,
	"ask-archive": async () => (await import("./watch/ask-archive.ts")).askArchive,
	"ask-new": async () => (await import("./ledger/saved-searches.ts")).askNew,
	"ask-to-check": async () => (await import("./team/checks.ts")).askToCheck,
	"assign-texts": async () => (await import("./coders/assign-texts.ts")).assignTexts,
	"browse-ledger": async () => (await import("./ledger/read-ledger.ts")).browseLedger,
	"build-brief": async () => (await import("./drafts/build-brief.ts")).buildBrief,
	"capture-calendar": async () => (await import("./watch/capture-calendar.ts")).captureCalendar,
	"case-facts": async () => (await import("./case/status.ts")).caseFacts,
	"change-coding": async () => (await import("./coders/code-in-task.ts")).changeCoding,
	"change-notice-setting": async () => (await import("./team/notices.ts")).changeNoticeSetting,
	"change-password": async () => (await import("./team/access.ts")).changePassword,
	"change-person": async () => (await import("./team/people.ts")).changePerson,
	"change-webhook": async () => (await import("./team/webhooks.ts")).changeWebhook,
	check: async () => (await import("./case/check.ts")).check,
	"check-brief": async () => (await import("./drafts/check-brief.ts")).checkBrief,
	"check-judgment": async () => (await import("./judgments/check-judgment.ts")).checkJudgment,
	"close-check": async () => (await import("./team/checks.ts")).closeCheck,
	code: async () => (await import("./documents/code.ts")).code,
	"code-words": async () => (await import("./coders/code-in-task.ts")).codeWords,
	compare: async () => (await import("./compare/compare.ts")).compare,
	"compare-deeds": async () => (await import("./deeds/compare-deeds.ts")).compareDeeds,
	"compare-event": async () => (await import("./compare/side-by-side.ts")).compareEvent,
	"compare-series": async () => (await import("./series/series.ts")).compareSeries,
	"compare-texts": async () => (await import("./compare/side-by-side.ts")).compareTexts,
	"compare-versions": async () => (await import("./documents/compare-versions.ts")).compareVersions,
	"confirm-proposal": async () => (await import("./judgments/proposed-resolution.ts")).confirmProposal,
	"copy-quotation": async () => (await import("./documents/quote.ts")).copyQuotation,
	"correct-position": async () => (await import("./positions/change-position.ts")).correctPosition,
	"correct-texts": async () => (await import("./documents/correct-texts.ts")).correctTexts,
	"create-draft": async () => (await import("./drafts/stored-drafts.ts")).createDraft,
	"create-example": async () => (await import("./cases/manage-case.ts")).createExample,
	"create-token": async () => (await import("./team/access.ts")).createToken,
	critique: async () => (await import("./judgments/critique.ts")).critique,
	"decline-proposal": async () => (await import("./judgments/proposed-resolution.ts")).declineProposal,
	"delete-draft": async () => (await import("./drafts/stored-drafts.ts")).deleteDraft,
	"delete-judgment": async () => (await import("./judgments/remove-judgments.ts")).deleteJudgment,
	"delete-mapping": async () => (await import("./deeds/deed-mappings.ts")).deleteMapping,
	"delete-watched": async () => (await import("./watch/watch-list.ts")).deleteWatched,
	"document-bytes": async () => (await import("./documents/document-bytes.ts")).documentBytes,
	"document-history": async () => (await import("./documents/document-history.ts")).documentHistory,
	"document-versions": async () => (await import("./documents/document-versions.ts")).documentVersions,
	"draft-history": async () => (await import("./drafts/stored-drafts.ts")).draftHistory,
	"end-feed": async () => (await import("./team/notices.ts")).endFeed,
	"end-session": async () => (await import("./team/access.ts")).endSession,
	"estimative-bands": async () => (await import("./judgments/estimative-bands.ts")).estimativeBands,
	"ever-said": async () => (await import("./ledger/read-ledger.ts")).everSaid,
	"export-agreement": async () => (await import("./deeds/agree.ts")).exportAgreement,
	"export-audit": async () => (await import("./team/audit.ts")).exportAudit,
	"export-case": async () => (await import("./case/export-case.ts")).exportCase,
	"export-coder-agreement": async () => (await import("./coders/agree.ts")).exportCoderAgreement,
	"export-collocations": async () => (await import("./series/concordance.ts")).exportCollocations,
	"export-comparison": async () => (await import("./compare/export-comparison.ts")).exportComparison,
	"export-deed-sheet": async () => (await import("./deeds/compare-deeds.ts")).exportDeedSheet,
	"export-deeds": async () => (await import("./deeds/compare-deeds.ts")).exportDeeds,
	"export-divergence": async () => (await import("./series/divergence.ts")).exportDivergence,
	"export-draft": async () => (await import("./drafts/export-draft.ts")).exportDraft,
	"export-evaluations": async () => (await import("./series/evaluations.ts")).exportEvaluations,
	"export-exchange": async () => (await import("./ledger/export-exchange.ts")).exportExchange,
	"export-expectation": async () => (await import("./series/expectation.ts")).exportExpectation,
	"export-formulations": async () => (await import("./series/formulations.ts")).exportFormulations,
	"export-judgments": async () => (await import("./judgments/judgment-files.ts")).exportJudgments,
	"export-keywords": async () => (await import("./series/keywords.ts")).exportKeywords,
	"export-mappings": async () => (await import("./deeds/deed-mappings.ts")).exportMappings,
	"export-mixed-messages": async () => (await import("./series/mixed.ts")).exportMixedMessages,
	"export-network": async () => (await import("./series/network.ts")).exportNetwork,
	"export-over-time": async () => (await import("./series/over-time.ts")).exportOverTime,
	"export-places": async () => (await import("./series/concordance.ts")).exportPlaces,
	"export-positions": async () => (await import("./ledger/export-positions.ts")).exportPositions,
	"export-precedents": async () => (await import("./series/precedent.ts")).exportPrecedents,
	"export-profile": async () => (await import("./ledger/profiles.ts")).exportProfile,
	"export-scale": async () => (await import("./series/scale.ts")).exportScale,
	"export-series": async () => (await import("./series/series.ts")).exportSeries,
	"export-shifts": async () => (await import("./series/shift.ts")).exportShifts,
	"export-sides": async () => (await import("./deeds/sides.ts")).exportSides,
	"export-timing": async () => (await import("./series/timing.ts")).exportTiming,
	"export-unnamed": async () => (await import("./series/unnamed.ts")).exportUnnamed,
	"export-versions": async () => (await import("./series/translations.ts")).exportVersions,
	"export-vote-scale": async () => (await import("./deeds/scale.ts")).exportVoteScale,
	"export-votes": async () => (await import("./deeds/export-votes.ts")).exportVotes,
	"export-words-and-deeds": async () => (await import("./deeds/words-and-deeds.ts")).exportWordsAndDeeds,
	fetch: async () => (await import("./watch/fetch.ts")).fetch,
	find: async () => (await import("./findings/find.ts")).find,
	"find-agreement": async () => (await import("./deeds/agree.ts")).findAgreement,
	"find-collocations": async () => (await import("./series/concordance.ts")).findCollocations,
	"find-evidence": async () => (await import("./judgments/find-evidence.ts")).findEvidence,
	"find-keywords": async () => (await import("./series/keywords.ts")).findKeywords,
	"find-precedents": async () => (await import("./series/precedent.ts")).findPrecedents,
	"find-shifts": async () => (await import("./series/shift.ts")).findShifts,
	"find-sides": async () => (await import("./deeds/sides.ts")).findSides,
	"finding-versions": async () => (await import("./findings/findings.ts")).findingVersions,
	"finish-tasks": async () => (await import("./coders/coding-tasks.ts")).finishTasks,
	"give-status": async () => (await import("./positions/denials.ts")).giveStatus,
	"give-verdict": async () => (await import("./findings/set-verdict.ts")).giveVerdict,
	"grade-evidence": async () => (await import("./judgments/grade-evidence.ts")).gradeEvidence,
	"group-documents": async () => (await import("./events/events.ts")).groupDocuments,
	"import-deeds": async () => (await import("./deeds/import-deeds.ts")).importDeeds,
	"import-dna": async () => (await import("./case/import-file.ts")).importDna,
	"import-file": async () => (await import("./case/import-file.ts")).importFile,
	"import-judgments": async () => (await import("./judgments/judgment-files.ts")).importJudgments,
	"import-mappings": async () => (await import("./deeds/deed-mappings.ts")).importMappings,
	"import-positions": async () => (await import("./case/import-file.ts")).importPositions,
	"import-votes": async () => (await import("./deeds/import-votes.ts")).importVotes,
	init: async () => (await import("./case/init.ts")).init,
	"init-team": async () => (await import("./team/init-team.ts")).initTeam,
	"invite-person": async () => (await import("./team/invitations.ts")).invitePerson,
	"judgment-evidence": async () => (await import("./judgments/judgment-evidence.ts")).judgmentEvidence,
	"judgment-history": async () => (await import("./judgments/show-judgment.ts")).judgmentHistory,
	"judgment-template": async () => (await import("./judgments/judgment-files.ts")).judgmentTemplate,
	"ledger-attributions": async () => (await import("./ledger/read-ledger.ts")).ledgerAttributions,
	"ledger-facets": async () => (await import("./ledger/read-ledger.ts")).ledgerFacets,
	"ledger-grid": async () => (await import("./ledger/read-ledger.ts")).ledgerGrid,
	"ledger-timeline": async () => (await import("./ledger/read-ledger.ts")).ledgerTimeline,
	"list-alerts": async () => (await import("./watch/alerts.ts")).listAlerts,
	"list-audit": async () => (await import("./team/audit.ts")).listAudit,
	"list-captures": async () => (await import("./watch/list-captures.ts")).listCaptures,
	"list-cases": async () => (await import("./cases/list-cases.ts")).listCases,
	"list-checks": async () => (await import("./team/checks.ts")).listChecks,
	"list-coders": async () => (await import("./coders/coders.ts")).listCoders,
	"list-deeds": async () => (await import("./deeds/deeds.ts")).listDeeds,
	"list-deliveries": async () => (await import("./team/webhooks.ts")).listDeliveries,
	"list-denials": async () => (await import("./positions/denials.ts")).listDenials,
	"list-differences": async () => (await import("./coders/settle.ts")).listDifferences,
	"list-documents": async () => (await import("./documents/list-documents.ts")).listDocuments,
	"list-drafts": async () => (await import("./drafts/stored-drafts.ts")).listDrafts,
	"list-edits": async () => (await import("./watch/list-edits.ts")).listEdits,
	"list-evaluations": async () => (await import("./series/evaluations.ts")).listEvaluations,
	"list-events": async () => (await import("./events/events.ts")).listEvents,
	"list-findings": async () => (await import("./findings/findings.ts")).listFindings,
	"list-followed": async () => (await import("./team/checks.ts")).listFollowed,
	"list-formulations": async () => (await import("./series/formulations.ts")).listFormulations,
	"list-history": async () => (await import("./case/list-history.ts")).listHistory,
	"list-indicators": async () => (await import("./watch/indicators.ts")).listIndicators,
	"list-issues": async () => (await import("./reference/list-issues.ts")).listIssues,
	"list-judgments": async () => (await import("./judgments/list-judgments.ts")).listJudgments,
	"list-mails": async () => (await import("./team/mail.ts")).listMails,
	"list-mappings": async () => (await import("./deeds/deed-mappings.ts")).listMappings,
	"list-memos": async () => (await import("./coders/coder-memos.ts")).listMemos,
	"list-names": async () => (await import("./case/list-names.ts")).listNames,
	"list-news": async () => (await import("./case/news.ts")).listNews,
	"list-notices": async () => (await import("./team/notices.ts")).listNotices,
	"list-people": async () => (await import("./team/people.ts")).listPeople,
	"list-places": async () => (await import("./series/concordance.ts")).listPlaces,
	"list-roll-calls": async () => (await import("./deeds/roll-calls.ts")).listRollCalls,
	"list-searches": async () => (await import("./ledger/saved-searches.ts")).listSearches,
	"list-series": async () => (await import("./series/series.ts")).listSeries,
	"list-sources": async () => (await import("./watch/list-sources.ts")).listSources,
	"list-tasks": async () => (await import("./coders/coding-tasks.ts")).listTasks,
	"list-verdicts": async () => (await import("./findings/set-verdict.ts")).listVerdicts,
	"list-vote-choices": async () => (await import("./deeds/roll-calls.ts")).listVoteChoices,
	"list-vote-tables": async () => (await import("./deeds/vote-tables.ts")).listVoteTables,
	"list-waiting": async () => (await import("./case/list-waiting.ts")).listWaiting,
	"list-watched": async () => (await import("./watch/watch-list.ts")).listWatched,
	"list-watched-phrases": async () => (await import("./watch/list-watched-phrases.ts")).listWatchedPhrases,
	"list-webhooks": async () => (await import("./team/webhooks.ts")).listWebhooks,
	"manage-case": async () => (await import("./cases/manage-case.ts")).manageCase,
	"mark-alerts": async () => (await import("./watch/alerts.ts")).markAlerts,
	"mark-news": async () => (await import("./case/news.ts")).markNews,
	"mark-notices": async () => (await import("./team/notices.ts")).markNotices,
	"mark-position": async () => (await import("./positions/change-position.ts")).markPosition,
	"mark-search": async () => (await import("./ledger/saved-searches.ts")).markSearch,
	"merge-texts": async () => (await import("./documents/changed-texts.ts")).mergeTexts,
	move: async () => (await import("./case/move.ts")).move,
	"mute-issue": async () => (await import("./findings/set-verdict.ts")).muteIssue,
	"order-coders": async () => (await import("./coders/coders.ts")).orderCoders,
	"pack-evidence": async () => (await import("./drafts/pack-evidence.ts")).packEvidence,
	"plain-judgment": async () => (await import("./judgments/show-judgment.ts")).plainJudgment,
	"preview-coder-order": async () => (await import("./coders/coders.ts")).previewCoderOrder,
	"print-actor": async () => (await import("./ledger/profiles.ts")).printActor,
	"print-agreement": async () => (await import("./deeds/agree.ts")).printAgreement,
	"print-coder-agreement": async () => (await import("./coders/agree.ts")).printCoderAgreement,
	"print-collocations": async () => (await import("./series/concordance.ts")).printCollocations,
	"print-deed-sheet": async () => (await import("./deeds/compare-deeds.ts")).printDeedSheet,
	"print-deeds": async () => (await import("./deeds/compare-deeds.ts")).printDeeds,
	"print-divergence": async () => (await import("./series/divergence.ts")).printDivergence,
	"print-evaluations": async () => (await import("./series/evaluations.ts")).printEvaluations,
	"print-expectation": async () => (await import("./series/expectation.ts")).printExpectation,
	"print-formulations": async () => (await import("./series/formulations.ts")).printFormulations,
	"print-issue": async () => (await import("./ledger/profiles.ts")).printIssue,
	"print-keywords": async () => (await import("./series/keywords.ts")).printKeywords,
	"print-mappings": async () => (await import("./deeds/deed-mappings.ts")).printMappings,
	"print-mixed-messages": async () => (await import("./series/mixed.ts")).printMixedMessages,
	"print-network": async () => (await import("./series/network.ts")).printNetwork,
	"print-places": async () => (await import("./series/concordance.ts")).printPlaces,
	"print-precedents": async () => (await import("./series/precedent.ts")).printPrecedents,
	"print-report": async () => (await import("./series/over-time.ts")).printReport,
	"print-scale": async () => (await import("./series/scale.ts")).printScale,
	"print-series": async () => (await import("./series/series.ts")).printSeries,
	"print-shifts": async () => (await import("./series/shift.ts")).printShifts,
	"print-sides": async () => (await import("./deeds/sides.ts")).printSides,
	"print-timing": async () => (await import("./series/timing.ts")).printTiming,
	"print-unnamed": async () => (await import("./series/unnamed.ts")).printUnnamed,
	"print-versions": async () => (await import("./series/translations.ts")).printVersions,
	"print-vote-scale": async () => (await import("./deeds/scale.ts")).printVoteScale,
	"print-votes": async () => (await import("./deeds/show-votes.ts")).printVotes,
	quote: async () => (await import("./documents/quote.ts")).quote,
	"read-texts": async () => (await import("./documents/read-texts.ts")).readTexts,
	"record-observations": async () => (await import("./watch/record-observations.ts")).recordObservations,
	"reject-position": async () => (await import("./positions/change-position.ts")).rejectPosition,
	"remove-coding": async () => (await import("./coders/code-in-task.ts")).removeCoding,
	"remove-deeds": async () => (await import("./deeds/deeds.ts")).removeDeeds,
	"remove-judgments": async () => (await import("./judgments/remove-judgments.ts")).removeJudgments,
	"remove-search": async () => (await import("./ledger/saved-searches.ts")).removeSearch,
	"remove-texts": async () => (await import("./documents/changed-texts.ts")).removeTexts,
	"remove-vote-table": async () => (await import("./deeds/vote-tables.ts")).removeVoteTable,
	"remove-webhook": async () => (await import("./team/webhooks.ts")).removeWebhook,
	"renew-feed": async () => (await import("./team/notices.ts")).renewFeed,
	"reopen-tasks": async () => (await import("./coders/coding-tasks.ts")).reopenTasks,
	"resolve-forecast": async () => (await import("./judgments/resolve-forecast.ts")).resolveForecast,
	"review-alerts": async () => (await import("./watch/review-alerts.ts")).reviewAlerts,
	"review-edits": async () => (await import("./watch/review-edits.ts")).reviewEdits,
	"review-positions": async () => (await import("./ledger/read-ledger.ts")).reviewPositions,
	"revise-forecast": async () => (await import("./judgments/revise-forecast.ts")).reviseForecast,
	"revoke-token": async () => (await import("./team/access.ts")).revokeToken,
	"save-draft": async () => (await import("./drafts/stored-drafts.ts")).saveDraft,
	"save-issue-words": async () => (await import("./compare/save-issue-words.ts")).saveIssueWords,
	"save-judgment": async () => (await import("./judgments/save-judgment.ts")).saveJudgment,
	"save-mail-setting": async () => (await import("./team/mail.ts")).saveMailSetting,
	"save-search": async () => (await import("./ledger/saved-searches.ts")).saveSearch,
	"scale-texts": async () => (await import("./series/scale.ts")).scaleTexts,
	"scale-votes": async () => (await import("./deeds/scale.ts")).scaleVotes,
	"score-forecasts": async () => (await import("./judgments/score-forecasts.ts")).scoreForecasts,
	"search-texts": async () => (await import("./ledger/search-texts.ts")).searchTexts,
	"send-mails-again": async () => (await import("./team/mail.ts")).sendMailsAgain,
	"send-webhook": async () => (await import("./team/webhooks.ts")).sendWebhook,
	"set-followed": async () => (await import("./team/checks.ts")).setFollowed,
	"set-mappings": async () => (await import("./deeds/deed-mappings.ts")).setMappings,
	"set-reading": async () => (await import("./judgments/set-reading.ts")).setReading,
	"set-role": async () => (await import("./team/people.ts")).setRole,
	"set-verdict": async () => (await import("./findings/set-verdict.ts")).setVerdict,
	"set-watch-interval": async () => (await import("./watch/watch-list.ts")).setWatchInterval,
	"settle-difference": async () => (await import("./coders/settle.ts")).settleDifference,
	"show-action": async () => (await import("./case/show-action.ts")).showAction,
	"show-actor": async () => (await import("./ledger/profiles.ts")).showActor,
	"show-adjudication": async () => (await import("./coders/settle.ts")).showAdjudication,
	"show-codebook": async () => (await import("./compare/show-codebook.ts")).showCodebook,
	"show-coder-agreement": async () => (await import("./coders/agree.ts")).showCoderAgreement,
	"show-coder-prompt": async () => (await import("./reference/show-coder-prompt.ts")).showCoderPrompt,
	"show-coverage": async () => (await import("./case/show-coverage.ts")).showCoverage,
	"show-divergence": async () => (await import("./series/divergence.ts")).showDivergence,
	"show-document": async () => (await import("./documents/show-document.ts")).showDocument,
	"show-draft": async () => (await import("./drafts/stored-drafts.ts")).showDraft,
	"show-event": async () => (await import("./events/events.ts")).showEvent,
	"show-expectation": async () => (await import("./series/expectation.ts")).showExpectation,
	"show-issue": async () => (await import("./ledger/profiles.ts")).showIssue,
	"show-judgment": async () => (await import("./judgments/show-judgment.ts")).showJudgment,
	"show-mail-setting": async () => (await import("./team/mail.ts")).showMailSetting,
	"show-matrix": async () => (await import("./judgments/weigh-matrix.ts")).showMatrix,
	"show-mixed-messages": async () => (await import("./series/mixed.ts")).showMixedMessages,
	"show-network": async () => (await import("./series/network.ts")).showNetwork,
	"show-notice-settings": async () => (await import("./team/notices.ts")).showNoticeSettings,
	"show-over-time": async () => (await import("./series/over-time.ts")).showOverTime,
	"show-person": async () => (await import("./team/people.ts")).showPerson,
	"show-phrase": async () => (await import("./series/formulations.ts")).showPhrase,
	"show-position": async () => (await import("./ledger/read-ledger.ts")).showPosition,
	"show-roll-call": async () => (await import("./deeds/roll-calls.ts")).showRollCall,
	"show-series": async () => (await import("./watch/indicators.ts")).showSeries,
	"show-task": async () => (await import("./coders/code-in-task.ts")).showTask,
	"show-timing": async () => (await import("./series/timing.ts")).showTiming,
	"show-translator": async () => (await import("./translations/translations.ts")).showTranslator,
	"show-unnamed": async () => (await import("./series/unnamed.ts")).showUnnamed,
	"show-versions": async () => (await import("./series/translations.ts")).showVersions,
	"show-voter": async () => (await import("./deeds/show-votes.ts")).showVoter,
	"show-voter-pair": async () => (await import("./deeds/show-votes.ts")).showVoterPair,
	"show-words-and-deeds": async () => (await import("./deeds/words-and-deeds.ts")).showWordsAndDeeds,
	"sign-out-person": async () => (await import("./team/access.ts")).signOutPerson,
	"split-text": async () => (await import("./documents/changed-texts.ts")).splitText,
	status: async () => (await import("./case/status.ts")).status,
	"take-agreed": async () => (await import("./coders/settle.ts")).takeAgreed,
	"test-mail": async () => (await import("./team/mail.ts")).testMail,
	translate: async () => (await import("./translations/translations.ts")).translate,
	"try-source": async () => (await import("./watch/try-source.ts")).trySource,
	"type-search": async () => (await import("./ledger/saved-searches.ts")).typeSearch,
	undo: async () => (await import("./case/undo.ts")).undo,
	"update-event": async () => (await import("./events/events.ts")).updateEvent,
	verify: async () => (await import("./drafts/verify.ts")).verify,
	"verify-text": async () => (await import("./drafts/verify-text.ts")).verifyText,
	watch: async () => (await import("./watch/watch.ts")).watch,
	"weigh-matrix": async () => (await import("./judgments/weigh-matrix.ts")).weighMatrix,
	"withdraw-correction": async () => (await import("./positions/change-position.ts")).withdrawCorrection,
	"withdraw-invitation": async () => (await import("./team/invitations.ts")).withdrawInvitation,
	"withdraw-tasks": async () => (await import("./coders/coding-tasks.ts")).withdrawTasks,
	"write-judgments": async () => (await import("./judgments/judgment-files.ts")).writeJudgments,
	"write-memo": async () => (await import("./coders/coder-memos.ts")).writeMemo,
	"write-votes": async () => (await import("./deeds/export-votes.ts")).writeVotes,
};
