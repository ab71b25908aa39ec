export { type AlertFilters, alertsOf, markSeen, type RaisedAlert, saveAlerts, unseenAlerts } from "./alerts/alerts.ts";
export { attempt, type Case, type Reads } from "./case/case.ts";
export { forPerson, rememberedBy } from "./case/for-person.ts";
export { copyCase, moveCase } from "./case/move-case.ts";
export { closeCase, openCase } from "./case/open-case.ts";
export type { OpenOptions, UpgradeHooks } from "./case/open-options.ts";
export { isStillOpen } from "./case/same-file.ts";
export { checksumOfRow } from "./checksums/row-checksum.ts";
export {
	type Codebook,
	type CodebookPart,
	type CodebookVersion,
	codebookVersions,
	readCodebook,
	saveCodebook,
} from "./codebooks/codebooks.ts";
export {
	adjudicationsOf,
	type Decided,
	settleCodings,
	type TextDecided,
} from "./coders/adjudications.ts";
export { asCounted } from "./coders/as-counted.ts";
export { asSeen, isHidden, ownCoder, unhidden } from "./coders/as-seen.ts";
export { codeTask, type TaskAct } from "./coders/code-task.ts";
export { type MemoFilters, memosOf, saveMemo } from "./coders/coder-memos.ts";
export {
	type CountingCoders,
	coderOrder,
	codersIn,
	countingCoders,
	type OrderPreview,
	previewOrder,
	setCoderOrder,
} from "./coders/coder-order.ts";
export {
	assignTasks,
	finishTask,
	type NewTask,
	removeTasks,
	type TaskFilters,
	tasksOf,
} from "./coders/coding-tasks.ts";
export { seenSubjects } from "./coders/seen-subjects.ts";
export { type CoderOfText, codersOfTexts } from "./codings/coders-of-texts.ts";
export { type CodedWith, documentsToCode, lengthsToCode } from "./codings/documents-to-code.ts";
export { type PackedCoding, packCoding } from "./codings/pack-coding.ts";
export {
	type CodingFilters,
	type CodingMade,
	codingsIn,
	codingsOf,
	type TextCoding,
} from "./codings/read-codings.ts";
export { readHabits } from "./codings/read-habits.ts";
export type { StoredCoding } from "./codings/store-codings.ts";
export { type CodingOptions, storeCodings } from "./codings/store-codings.ts";
export {
	type CoverageFilters,
	type CoverageGroup,
	coverageByPeriod,
	PERIOD_LENGTHS,
	type PeriodLength,
} from "./coverage/coverage-by-period.ts";
export {
	type DateSpan,
	dateSpan,
	type PublisherPositions,
	type PublishersAndLanguages,
	positionsByPublisher,
	publishersAndLanguages,
	statusOf,
} from "./coverage/status.ts";
export { waitingWork } from "./coverage/waiting-work.ts";
export { type CheckHooks, checkCase } from "./damage/check-case.ts";
export { type Repairing, repairCase } from "./damage/repair-case.ts";
export { deedListsOf, removeDeedList, saveDeedList } from "./deeds/deed-lists.ts";
export { type DeedFilters, deedsOf, removeDeeds, type SavedDeeds, saveDeeds } from "./deeds/deeds.ts";
export { type MappingFilters, mappingsOf, removeMapping, saveMapping } from "./deeds/mappings.ts";
export { shownAddress } from "./dialects/postgres/address.ts";
export { foreignDatabaseBytes } from "./dialects/sqlite/connect.ts";
export { foreignTables } from "./dialects/sqlite/foreign-tables.ts";
export type { TableShape } from "./dialects/table-shape.ts";
export { addDocuments } from "./documents/add-documents.ts";
export { type BackgroundOptions, backgroundOf } from "./documents/background-of.ts";
export { type CaptureFilters, capturesOf, type StoredCapture } from "./documents/captures.ts";
export {
	type CorrectedDocument,
	correctDocuments,
	type FactsCorrected,
	factsHistory,
} from "./documents/correct-documents.ts";
export { countByField } from "./documents/document-filters.ts";
export { type DocumentOrder, type ListFilters, type ListPage, listDocuments } from "./documents/list-documents.ts";
export {
	documentFacts,
	documentsOf,
	factsOfAll,
	idsBySpeaker,
	lastVersion,
	originOf,
	readContent,
	readDocument,
	type TextFilters,
	versionsOf,
} from "./documents/read-documents.ts";
export { removeDocuments } from "./documents/remove-documents.ts";
export {
	type Addition,
	type PackedAddition,
	type Packing,
	packAddition,
	surrogatePairs,
} from "./documents/save-addition.ts";
export { splitDocument } from "./documents/split-document.ts";
export { draftHistory, draftOf, draftStamp, draftsOf } from "./drafts/read-drafts.ts";
export { addDraft, type DraftToKeep, removeDraft, saveDraft } from "./drafts/save-draft.ts";
export type { EditRecord, StoredEdit } from "./edits/edits.ts";
export {
	type EditFilters,
	editsOf,
	type KeptEdit,
	saveEdits,
	type Versions,
	versionsToCompare,
} from "./edits/edits.ts";
export type { EventFields } from "./events/change-events.ts";
export { createEvent, editEvent, nameEvent } from "./events/change-events.ts";
export { confirmGroup, ungroup } from "./events/confirm-group.ts";
export { type EventFilters, eventsOf, type GroupDecisions, groupDecisions, readEvent } from "./events/read-events.ts";
export {
	type GroupCounts,
	type GroupingOptions,
	type ProposedDocument,
	type ProposedEvent,
	saveGroups,
} from "./events/save-groups.ts";
export { buildCase, type Draft, rowMismatch as misfitOf } from "./exchange/build-case.ts";
export {
	type ExportedPosition,
	eachPosition,
	type NamedDocument,
	namedDocuments,
} from "./exchange/each-position.ts";
export { type Cell, type Row, readSnapshot, type Snapshot } from "./exchange/read-snapshot.ts";
export { type TableSum, type TransferHooks, type Transferred, transferCase } from "./exchange/transfer-case.ts";
export { findingIdOf } from "./findings/finding-id.ts";
export { findingStandings } from "./findings/finding-standings.ts";
export { type NewFinding, type NewFindings, newFindings } from "./findings/new-findings.ts";
export {
	type FindingFilters,
	type FindingPage,
	findingById,
	findingsOf,
	findingsOfEvents,
	type StoredFindings,
} from "./findings/read-findings.ts";
export {
	type FoundByComparing,
	type KeptFinding,
	type KeptFindings,
	storeFindings,
} from "./findings/store-findings.ts";
export {
	type FindingOf,
	isMutedBy,
	ruleVerdicts,
	setVerdict,
	type Verdicts,
	verdictOf,
	verdictsIn,
} from "./findings/verdicts.ts";
export { inOneChange, type Undertaking, undertake } from "./history/change.ts";
export {
	type ChangesOn,
	changesOn,
	type JournalNews,
	type JournalPart,
	journalNews,
	type Written,
} from "./history/journal-news.ts";
export { type Moment, momentOf } from "./history/moment.ts";
export { lastDone, noteAction } from "./history/note-action.ts";
export {
	type ChangesSince,
	changesSince,
	type HistoryOptions,
	readChanges,
	readHistory,
} from "./history/read-history.ts";
export { isStillTrue, noting, notingWho } from "./history/reads.ts";
export { type Undone, undo } from "./history/undo.ts";
export {
	indicatorsOf,
	type KeptObservation,
	type Observation,
	observationsOf,
	removeIndicator,
	saveIndicator,
	saveObservations,
} from "./indicators/indicators.ts";
export {
	changeJudgment,
	judgmentChanged,
	type KeptJudgment,
	noJudgment,
	type ReplacingJudgment,
	removeJudgment,
	replaceJudgment,
	saveJudgments,
} from "./judgments/change-judgments.ts";
export { type FoundState, type LinkOptions, linkStates } from "./judgments/link-states.ts";
export { type JudgmentFilters, judgmentHistory, judgmentsOf } from "./judgments/read-judgments.ts";
export type { GridOptions } from "./ledger/draw-grid.ts";
export { everSaid, type SaidQuestion } from "./ledger/ever-said.ts";
export { countPositions, type Ledger, type LedgerPage, ledger } from "./ledger/ledger.ts";
export { ledgerAttributions } from "./ledger/ledger-attributions.ts";
export { ledgerFacets } from "./ledger/ledger-facets.ts";
export { ledgerGrid } from "./ledger/ledger-grid.ts";
export { ledgerTimeline, type TimelineOptions } from "./ledger/ledger-timeline.ts";
export { ledgerWindow, type WindowOptions } from "./ledger/ledger-window.ts";
export { allNames, knownNames, type NameField } from "./ledger/names.ts";
export { newestRows } from "./ledger/newest-rows.ts";
export { actorProfile, issueProfile } from "./ledger/profiles.ts";
export { readPosition } from "./ledger/read-position.ts";
export { issueReviews, reviewQueue } from "./ledger/review-queue.ts";
export { mutedIssues, setMuted } from "./mutes/mutes.ts";
export { type CasePhrases, type CasePhrasesHooks, casePhrases } from "./phrase-index/case-phrases.ts";
export { phrasesOf, unwatchPhrase, type WatchedPhrase, watchPhrase } from "./phrases/phrases.ts";
export { changePositions, type PositionAct } from "./positions/change-positions.ts";
export { type AdoptedCorrection, adoptCorrections, correctionsOf } from "./positions/corrections.ts";
export { type PositionChange, positionHistory } from "./positions/position-history.ts";
export { contestedIn, positionsIn, type ReadingsOfTask, readingsOfTask } from "./positions/positions-in.ts";
export type { Person, PlacedReading } from "./positions/save-position.ts";
export { openQueue } from "./queue/open-queue.ts";
export type {
	JobEnd,
	JobNews,
	JobPart,
	Queue,
	QueuedJob,
	QueuedOrder,
	TakenJob,
} from "./queue/queue.ts";
export { placesWith } from "./search/places-with.ts";
export { countDocuments, type DocumentCount, type Found, type SearchPage, searchText } from "./search/search-text.ts";
export { type SharingText, textsSharing } from "./search/texts-sharing.ts";
export {
	type IndexedText,
	indexedTexts,
	textsHolding,
	tokensOf,
	voicesIn,
	wordCounts,
	wordPlaces,
} from "./search/word-places.ts";
export {
	markSearch,
	removeSearch,
	type StoredSearch,
	saveSearch,
	searchesOf,
	searchNamed,
} from "./searches/searches.ts";
export {
	type CodedSentences,
	codedSentencesOf,
	type HeldSentences,
	heldSentencesOf,
} from "./series/coded-sentences.ts";
export { heldTextsOf } from "./series/held-texts.ts";
export { conceptsOf, entriesWith, positionsOver, readingsOf, stancesOver } from "./series/positions-over.ts";
export { type NamesAsked, statedNames, wordsAt } from "./series/stated-names.ts";
export { type TouchedTopics, touchedTopics } from "./series/touched-topics.ts";
export { type CaptureDaysFilters, captureDays } from "./sources/capture-days.ts";
export {
	type CapturedAddressFilters,
	capturedAddresses,
	capturesOfAddress,
} from "./sources/captures-of-address.ts";
export { type FetchState, type FetchStateFilters, fetchStatesOf, saveFetchStates } from "./sources/fetch-state.ts";
export { removeSource, saveSource, sourcesOf, type WatchedSource } from "./sources/sources.ts";
export {
	readVotes,
	removeVotes,
	saveVotes,
	type VoteFilters,
	type VotesToSave,
	voteTablesOf,
} from "./votes/votes.ts";
