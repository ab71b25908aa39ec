export { type AlertFilters, alertsOf, markSeen, type RaisedAlert, raiseAlerts, unseenAlerts } from "./alerts/alerts.ts";
export { attempt, type CaseFile } from "./case/case-file.ts";
export { checkCase, closeCase, type OpenOptions, openCase } from "./case/open-case.ts";
export { type Codebook, type CodebookPart, keepCodebook, readCodebook } from "./codebooks/codebooks.ts";
export { type CodedWith, documentsToCode } from "./codings/documents-to-code.ts";
export { type PackedCoding, packCoding } from "./codings/pack-coding.ts";
export { type CodingFilters, type CodingMade, codingsIn, codingsOf, type HeldCoding } from "./codings/read-codings.ts";
export { readHabits } from "./codings/read-habits.ts";
export type { StoredCoding } from "./codings/store-codings.ts";
export { type CodingOptions, storeCodings } from "./codings/store-codings.ts";
export {
	type CoverageFilters,
	type HeldGroup,
	heldByPeriod,
	PERIOD_LENGTHS,
	type PeriodLength,
} from "./coverage/held-by-period.ts";
export {
	type HeldSpan,
	heldSpan,
	type PublisherPositions,
	type PublishersAndLanguages,
	positionsByPublisher,
	publishersAndLanguages,
	statusOf,
} from "./coverage/status.ts";
export { waitingWork } from "./coverage/waiting-work.ts";
export { addDocuments } from "./documents/add-documents.ts";
export { type BackgroundOptions, backgroundOf } from "./documents/background-of.ts";
export { type CaptureFilters, capturesOf, type HeldCapture } from "./documents/captures.ts";
export { countByField } from "./documents/document-filters.ts";
export type { Added, Addition, AdditionStatus } from "./documents/keep-addition.ts";
export { type DocumentOrder, type ListFilters, type ListPage, listDocuments } from "./documents/list-documents.ts";
export {
	documentFacts,
	documentsOf,
	type HeldFilters,
	lastVersion,
	originOf,
	readContent,
	readDocument,
	versionsOf,
} from "./documents/read-documents.ts";
export { addDraft, type DraftToKeep, removeDraft, saveDraft } from "./drafts/keep-draft.ts";
export { draftHistory, draftOf, draftStamp, draftsOf } from "./drafts/read-drafts.ts";
export type { EditRecord, StoredEdit } from "./edits/edits.ts";
export {
	type EditFilters,
	editsOf,
	type KeptEdit,
	keepEdits,
	type Versions,
	versionsToCompare,
} from "./edits/edits.ts";
export type { EventFields } from "./events/change-events.ts";
export { editEvent, makeEvent, nameEvent } from "./events/change-events.ts";
export { confirmTie, untie } from "./events/confirm-tie.ts";
export { type EventFilters, eventsOf, readEvent, type TiesDecided, tiesDecided } from "./events/read-events.ts";
export {
	type ProposedEvent,
	type ProposedTie,
	type Tied,
	type TyingOptions,
	tieDocuments,
} from "./events/tie-documents.ts";
export { buildCase, type Draft, misfitOf } from "./exchange/build-case.ts";
export { type ExportedPosition, eachPosition, type HeldDocument, heldDocuments } from "./exchange/each-position.ts";
export { type Cell, type Row, readSnapshot, type Snapshot } from "./exchange/read-snapshot.ts";
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
export { type Undertaking, undertake } from "./history/change.ts";
export { lastDone, noteAction } from "./history/note-action.ts";
export {
	type ChangesSince,
	changesSince,
	type HistoryOptions,
	readChanges,
	readHistory,
} from "./history/read-history.ts";
export { type Undone, undo } from "./history/undo.ts";
export {
	indicatorsOf,
	type KeptObservation,
	keepIndicator,
	type Observation,
	observationsOf,
	observe,
	removeIndicator,
} from "./indicators/indicators.ts";
export {
	changeJudgment,
	judgmentChanged,
	type KeptJudgment,
	keepJudgments,
	noJudgment,
	type ReplacingJudgment,
	removeJudgment,
	replaceJudgment,
} from "./judgments/change-judgments.ts";
export { type LinkOptions, linkStates } from "./judgments/link-states.ts";
export { type JudgmentFilters, judgmentHistory, judgmentsOf } from "./judgments/read-judgments.ts";
export { everSaid, type SaidQuestion } from "./ledger/ever-said.ts";
export { heldAmong, type NameField, namesHeld } from "./ledger/held-names.ts";
export { countPositions, type Ledger, type LedgerPage, ledger } from "./ledger/ledger.ts";
export { ledgerFacets } from "./ledger/ledger-facets.ts";
export { ledgerTimeline, type TimelineOptions } from "./ledger/ledger-timeline.ts";
export { ledgerWindow, type WindowOptions } from "./ledger/ledger-window.ts";
export { readPosition } from "./ledger/read-position.ts";
export { phrasesOf, unwatchPhrase, type WatchedPhrase, watchPhrase } from "./phrases/phrases.ts";
export { changePositions, type PositionAct } from "./positions/change-positions.ts";
export { type AdoptedCorrection, adoptCorrections, correctionsOf } from "./positions/corrections.ts";
export { type PositionChange, positionHistory } from "./positions/position-history.ts";
export { positionsIn } from "./positions/positions-in.ts";
export type { Person, PlacedReading } from "./positions/put-position.ts";
export { countDocuments, type DocumentCount, type Found, type SearchPage, searchText } from "./search/search-text.ts";
export { type SharingText, textsSharing } from "./search/texts-sharing.ts";
export { type CapturedAddressFilters, capturedAddresses, capturesHeld } from "./sources/captures-held.ts";
export { type FetchState, type FetchStateFilters, fetchStatesOf, saveFetchStates } from "./sources/fetch-state.ts";
export { keepSource, removeSource, sourcesOf, type WatchedSource } from "./sources/sources.ts";
export type { TableShape } from "./sqlite/tables.ts";
