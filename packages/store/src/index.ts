export { type AlertFilters, alertsOf } from "./alerts/alerts-of.ts";
export { markSeen } from "./alerts/mark-seen.ts";
export { type RaisedAlert, raiseAlerts } from "./alerts/raise-alerts.ts";
export { unseenAlerts } from "./alerts/unseen-alerts.ts";
export { attempt, type CaseFile } from "./case/case-file.ts";
export { checkCase } from "./case/check-case.ts";
export { closeCase, type OpenOptions, openCase } from "./case/open-case.ts";
export { type Codebook, type CodebookPart, keepCodebook } from "./codebooks/keep-codebook.ts";
export { readCodebook } from "./codebooks/read-codebook.ts";
export { type CodingMade, codingsIn } from "./codings/codings-in.ts";
export { type CodingFilters, codingsOf, type HeldCoding } from "./codings/codings-of.ts";
export { type CodedWith, documentsToCode } from "./codings/documents-to-code.ts";
export type { StoredCoding } from "./codings/keep-coding.ts";
export { type PackedCoding, packCoding } from "./codings/pack-coding.ts";
export { readHabits } from "./codings/read-habits.ts";
export { type CodingOptions, storeCodings } from "./codings/store-codings.ts";
export {
	type CoverageFilters,
	type HeldGroup,
	heldByPeriod,
	PERIOD_LENGTHS,
	type PeriodLength,
} from "./coverage/held-by-period.ts";
export { type HeldSpan, heldSpan } from "./coverage/held-span.ts";
export { type PublisherPositions, positionsByPublisher } from "./coverage/positions-by-publisher.ts";
export { type PublishersAndLanguages, publishersAndLanguages } from "./coverage/publishers-and-languages.ts";
export { statusOf } from "./coverage/status.ts";
export { waitingWork } from "./coverage/waiting-work.ts";
export { addDocuments } from "./documents/add-documents.ts";
export type { Added, Addition, AdditionStatus } from "./documents/addition.ts";
export { type BackgroundOptions, backgroundOf } from "./documents/background-of.ts";
export { type CaptureFilters, capturesOf, type HeldCapture } from "./documents/captures-of.ts";
export { countByField } from "./documents/count-by-field.ts";
export { documentFacts } from "./documents/document-facts.ts";
export { documentsOf, type HeldFilters } from "./documents/documents-of.ts";
export { lastVersion } from "./documents/last-version.ts";
export { type DocumentOrder, type ListFilters, type ListPage, listDocuments } from "./documents/list-documents.ts";
export { originOf } from "./documents/origin-of.ts";
export { readContent } from "./documents/read-content.ts";
export { readDocument } from "./documents/read-document.ts";
export { versionsOf } from "./documents/versions-of.ts";
export { draftHistory } from "./drafts/draft-history.ts";
export { draftStamp } from "./drafts/draft-stamp.ts";
export { draftOf, draftsOf } from "./drafts/drafts-of.ts";
export { addDraft, type DraftToKeep, removeDraft, saveDraft } from "./drafts/keep-draft.ts";
export type { EditRecord, StoredEdit } from "./edits/edit-codecs.ts";
export { type EditFilters, editsOf } from "./edits/edits-of.ts";
export { type KeptEdit, keepEdits } from "./edits/keep-edits.ts";
export { type Versions, versionsToCompare } from "./edits/versions-to-compare.ts";
export type { EventFields } from "./events/add-event.ts";
export { confirmTie } from "./events/confirm-tie.ts";
export { editEvent, nameEvent } from "./events/edit-event.ts";
export { type EventFilters, eventsOf } from "./events/events-of.ts";
export { makeEvent } from "./events/make-event.ts";
export { readEvent } from "./events/read-event.ts";
export {
	type ProposedEvent,
	type ProposedTie,
	type Tied,
	type TyingOptions,
	tieDocuments,
} from "./events/tie-documents.ts";
export { type TiesDecided, tiesDecided } from "./events/ties-decided.ts";
export { untie } from "./events/untie.ts";
export { buildCase, type Draft } from "./exchange/build-case.ts";
export { type ExportedPosition, eachPosition } from "./exchange/each-position.ts";
export { type HeldDocument, heldDocuments } from "./exchange/held-documents.ts";
export { misfitOf } from "./exchange/misfit-of.ts";
export { type Cell, type Row, readSnapshot, type Snapshot } from "./exchange/read-snapshot.ts";
export { findingById } from "./findings/finding-by-id.ts";
export { findingIdOf } from "./findings/finding-id.ts";
export { findingStandings } from "./findings/finding-standings.ts";
export { type FindingFilters, type FindingPage, findingsOf, type StoredFindings } from "./findings/findings-of.ts";
export { findingsOfEvents } from "./findings/findings-of-events.ts";
export { type NewFinding, type NewFindings, newFindings } from "./findings/new-findings.ts";
export {
	type FoundByComparing,
	type KeptFinding,
	type KeptFindings,
	storeFindings,
} from "./findings/store-findings.ts";
export { type Undertaking, undertake } from "./history/change.ts";
export { type ChangesSince, changesSince } from "./history/changes-since.ts";
export { lastDone, noteAction } from "./history/note-action.ts";
export { readChanges } from "./history/read-changes.ts";
export { type HistoryOptions, readHistory } from "./history/read-history.ts";
export { type Undone, undo } from "./history/undo.ts";
export { indicatorsOf } from "./indicators/indicators-of.ts";
export { keepIndicator, removeIndicator } from "./indicators/keep-indicator.ts";
export { observationsOf } from "./indicators/observations-of.ts";
export { type KeptObservation, type Observation, observe } from "./indicators/observe.ts";
export { changeJudgment, noJudgment } from "./judgments/change-judgment.ts";
export { judgmentHistory } from "./judgments/judgment-history.ts";
export { type JudgmentFilters, judgmentsOf } from "./judgments/judgments-of.ts";
export { type KeptJudgment, keepJudgments } from "./judgments/keep-judgments.ts";
export { type LinkOptions, linkStates } from "./judgments/link-states.ts";
export { removeJudgment } from "./judgments/remove-judgment.ts";
export { judgmentChanged, type ReplacingJudgment, replaceJudgment } from "./judgments/replace-judgment.ts";
export { countPositions } from "./ledger/count-positions.ts";
export { everSaid, type SaidQuestion } from "./ledger/ever-said.ts";
export { heldAmong, type NameField, namesHeld } from "./ledger/held-names.ts";
export { type Ledger, type LedgerPage, ledger } from "./ledger/ledger.ts";
export { ledgerFacets } from "./ledger/ledger-facets.ts";
export { ledgerTimeline, type TimelineOptions } from "./ledger/ledger-timeline.ts";
export { ledgerWindow, type WindowOptions } from "./ledger/ledger-window.ts";
export { readPosition } from "./ledger/read-position.ts";
export { phrasesOf } from "./phrases/phrases-of.ts";
export { unwatchPhrase, type WatchedPhrase, watchPhrase } from "./phrases/watch-phrase.ts";
export { type AdoptedCorrection, adoptCorrections } from "./positions/adopt-corrections.ts";
export { changePositions, type PositionAct } from "./positions/change-positions.ts";
export { correctionsOf } from "./positions/corrections-of.ts";
export { type PositionChange, positionHistory } from "./positions/position-history.ts";
export { positionsIn } from "./positions/positions-in.ts";
export type { Person, PlacedReading } from "./positions/put-position.ts";
export { countDocuments, type DocumentCount } from "./search/count-documents.ts";
export { type Found, type SearchPage, searchText } from "./search/search-text.ts";
export { type SharingText, textsSharing } from "./search/texts-sharing.ts";
export { type CapturedAddressFilters, capturedAddresses, capturesHeld } from "./sources/captures-held.ts";
export { type FetchState, type FetchStateFilters, fetchStatesOf, saveFetchStates } from "./sources/fetch-state.ts";
export { keepSource, type WatchedSource } from "./sources/keep-source.ts";
export { removeSource } from "./sources/remove-source.ts";
export { sourcesOf } from "./sources/sources-of.ts";
export type { TableShape } from "./sqlite/tables.ts";
