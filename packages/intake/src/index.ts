export { readDrafts, readInputs } from "./read-inputs.ts";
export type { ReadOptions, ReadProgress } from "./read-options.ts";
