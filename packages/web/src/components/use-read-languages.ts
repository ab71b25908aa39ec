import { useAnswer } from "../api/use-answer.ts";
import type { ReadLanguage } from "./language-of-letters.ts";

const NONE: readonly ReadLanguage[] = [];

/** The languages that are read, each with its script. */
export const useReadLanguages = (): readonly ReadLanguage[] => useAnswer("GET /api/names").data?.readLanguages ?? NONE;
