import type { Outcome } from "@fissure/core";
import type { HistoryEntry } from "@fissure/model";
import type { HistoryOptions } from "@fissure/store";
import type { CaseChoice } from "./case-choice.ts";
import { inCase } from "./in-case.ts";

export interface HistoryRequest extends HistoryOptions {
	readonly case: CaseChoice;
}

/** What was done to the case, by whom and when? The latest first. */
export const caseHistory = ({ case: choice, ...options }: HistoryRequest): Promise<Outcome<readonly HistoryEntry[]>> =>
	inCase(choice, "read", (file, store) => store.readHistory(file, options));
