export type { NamedBytes } from "./bytes/binary.ts";
export { type ReadYaml, readYaml } from "./catalogue/yaml.ts";
export { readDeeds } from "./deeds/read-deeds.ts";
export {
	DEED_FORMATS,
	type DeedFormat,
	type DeedsRead,
	type ReadDeedsOptions,
	type ReadIndicator,
} from "./deeds/reading.ts";
export { readShipped, SHIPPED_DEEDS, type ShippedDeeds, shippedDeeds } from "./deeds/shipped-deeds.ts";
export { uniqueIds } from "./facts/document-ids.ts";
export { normalDate } from "./facts/find-date.ts";
export { type AskedVariables, chosenVariables, type DnaVariables } from "./formats/dna/chosen-variables.ts";
export type { DnaDocument, DnaProject, DnaStatement } from "./formats/dna/dna-project.ts";
export { projectStatements } from "./formats/dna/project-statements.ts";
export { DNA_TABLES, readDna } from "./formats/dna/read-dna.ts";
export { readEventList } from "./formats/dna/read-event-list.ts";
export { DNA_ADMIN, DNA_PASSWORD, writeDna } from "./formats/dna/write-dna.ts";
export { eventListOf } from "./formats/dna/write-event-list.ts";
export { readRefi, readRefiCodebook } from "./formats/refi/read-refi.ts";
export type { RefiCode, RefiMark, RefiProject, RefiText } from "./formats/refi/refi-project.ts";
export { refiGuid, writeRefiCodebook, writeRefiProject } from "./formats/refi/write-refi.ts";
export { guessFacts } from "./inputs/compose-document.ts";
export {
	composeRaw,
	type InputPart,
	idOfFile,
	partsOf,
	type RawPlace,
	readRaw,
} from "./inputs/raw-texts.ts";
export { isPath, readDrafts, readEach, readHoldings, readInputs, readKept } from "./inputs/read-inputs.ts";
export { beginsWithLetters, isStillText, type RawLines, rawBytes, rawLines, rawText } from "./inputs/read-raw.ts";
export type { Skipped } from "./reading/companions.ts";
export { type FieldNames, parseFieldNames, RECORD_FIELDS, type RecordField } from "./reading/field-names.ts";
export type { ReadOptions, ReadProgress } from "./reading/read-options.ts";
export { bytesUnder, fileProblem } from "./reading/read-path.ts";
export type { Holding } from "./reading/reading.ts";
export { tableIn } from "./series/read-series.ts";
export {
	type ReadVotesOptions,
	readVotes,
	VOTE_FORMATS,
	type VotesProgress,
	type VotesRead,
} from "./votes/read-votes.ts";
