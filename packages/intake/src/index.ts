export { readInputs } from "./read-inputs.ts";
export type { LanguageGuess, ReadOptions, ReadProgress } from "./read-options.ts";
