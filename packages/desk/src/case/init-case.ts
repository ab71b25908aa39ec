import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { CaseChoice } from "./case-choice.ts";
import { CASE_ENDING, isCaseFile } from "./find-case.ts";

export interface InitRequest {
	readonly case: CaseChoice;
}

export interface InitReport {
	readonly path: string;
	/** Whether it was there. */
	readonly status: "made" | "opened";
}

/** What a case is called that nobody named. */
const USUAL_NAME = `case${CASE_ENDING}`;

/**
 * Makes a case file; one that is there is only opened.
 *
 * - problems: `case-name`, those of opening
 */
export async function initCase({ case: choice }: InitRequest): Promise<Outcome<InitReport>> {
	const { file = USUAL_NAME, folder, who, now } = choice;
	if (!isCaseFile(file)) {
		const message = `Expected a name that ends in "${CASE_ENDING}", got "${file}"; add the ending, so that the case is found again`;
		return failed("case-name", message, file);
	}
	const path = resolve(folder, file);
	const status = existsSync(path) ? "opened" : "made";
	const store = await import("@fissure/store");
	const opened = await store.openCase(path, { create: true, who, now });
	if (!opened.ok) return opened;
	await store.closeCase(opened.value);
	return { ok: true, value: { path, status } };
}
