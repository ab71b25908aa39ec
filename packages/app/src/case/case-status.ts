import { basename } from "node:path";
import type { Outcome } from "@fissure/core";
import type { CaseStatus, StoredAlert } from "@fissure/store";
import type { CaseChoice } from "./case-choice.ts";
import { readCaseLexicon } from "./case-lexicon.ts";
import { inCase } from "./in-case.ts";

export interface StatusReport extends CaseStatus {
	/** Of the file. */
	readonly name: string;
	/** What the next `code` reads with. */
	readonly coder: string;
	readonly codebook: string;
	/** That nobody has taken note of, the newest first. */
	readonly alerts: readonly StoredAlert[];
}

/** What does the case hold, and what waits to be done? */
export const caseStatus = (request: { readonly case: CaseChoice }): Promise<Outcome<StatusReport>> =>
	inCase(request.case, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { coded } = lexicon.value;
		const status = await store.statusOf(file, coded);
		if (!status.ok) return status;
		const alerts = await store.alertsOf(file, { seen: false, limit: MOST_ALERTS });
		if (!alerts.ok) return alerts;
		return { ok: true, value: { name: basename(file.path), ...status.value, ...coded, alerts: alerts.value } };
	});

/** More than anybody reads at once. */
const MOST_ALERTS = 50;
