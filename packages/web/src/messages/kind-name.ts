import { messages } from "./messages.ts";

/** `joint-statement` → `joint statement`; a code that nobody knows stays as it is. */
export const kindName = (kind: string): string => messages.common.documentKinds[kind] ?? kind;
