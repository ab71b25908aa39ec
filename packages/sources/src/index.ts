export type { Skipped } from "./companions.ts";
export { uniqueIds } from "./document-ids.ts";
export { type FieldNames, parseFieldNames, RECORD_FIELDS, type RecordField } from "./formats/field-names.ts";
export type { Holding } from "./holding.ts";
export { composeRaw, type HeldPart, idOfFile, partsOf, type RawPlace } from "./raw-texts.ts";
export { readDrafts, readHoldings, readInputs } from "./read-inputs.ts";
export type { ReadOptions, ReadProgress } from "./read-options.ts";
export { isStillText, type RawLines, rawBytes, rawLines, rawText } from "./read-raw.ts";
