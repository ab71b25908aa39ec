import { basename } from "node:path";
import type { Outcome } from "@fissure/core";
import type { StatusReport } from "@fissure/model";
import type { CaseChoice } from "./case-choice.ts";
import { readCaseLexicon } from "./case-lexicon.ts";
import { inCase } from "./in-case.ts";

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
