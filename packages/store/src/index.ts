export type { CaseFile } from "./case-file.ts";
export { addDocuments } from "./documents/add-documents.ts";
export type { Added, Addition, AdditionStatus } from "./documents/addition.ts";
export { readContent } from "./documents/read-content.ts";
export { readDocument } from "./documents/read-document.ts";
export { type Undone, undo } from "./history/undo.ts";
export { closeCase, type OpenOptions, openCase } from "./open-case.ts";
