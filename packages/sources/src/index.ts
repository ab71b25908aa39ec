export { type ReadYaml, readYaml } from "./catalogue/yaml.ts";
export { uniqueIds } from "./facts/document-ids.ts";
export { composeRaw, type InputPart, idOfFile, partsOf, type RawPlace } from "./inputs/raw-texts.ts";
export { readDrafts, readHoldings, readInputs, readKept } from "./inputs/read-inputs.ts";
export { isStillText, type RawLines, rawBytes, rawLines, rawText } from "./inputs/read-raw.ts";
export type { Skipped } from "./reading/companions.ts";
export { type FieldNames, parseFieldNames, RECORD_FIELDS, type RecordField } from "./reading/field-names.ts";
export type { ReadOptions, ReadProgress } from "./reading/read-options.ts";
export type { Holding } from "./reading/reading.ts";
