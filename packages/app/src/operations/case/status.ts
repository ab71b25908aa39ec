import type { Outcome } from "@fissure/core";
import { nameOfAddress, type StatusReport } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { statusView } from "../../case/views/status-view.ts";
import { program } from "../../provenance/colophon.ts";
import { CASE_OPTIONS } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure status
  fissure status --case corridor.fissure --format json`;

export const status = command({
	name: "status",
	question: "What is in the case, and what is to do?",
	effect: "reads",
	command: {
		path: "status",
		summary: "show what is in the case and what is to do",
		options: CASE_OPTIONS,
		more: MORE,
	},
	json: ({ StatusReportSchema }) => StatusReportSchema,
	run: (_, { case: choice }) => caseStatus({ case: choice }),
	view: statusView,
});

export const caseFacts = operation({
	name: "case-facts",
	question: "What is in the case, and who works on it?",
	effect: "reads",
	http: "GET /api/case",
	output: ({ CaseFactsSchema }) => CaseFactsSchema,
	async run(_, { case: choice }) {
		const status = await caseStatus({ case: choice });
		if (!status.ok) return status;
		const { alerts, ...facts } = status.value;
		const [, version = ""] = program().split(" ");
		return { ok: true, value: { ...facts, who: choice.who, version } };
	},
});

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
		return { ok: true, value: { name: nameOfAddress(file.address), ...status.value, ...coded, alerts: alerts.value } };
	});

/** More than anybody reads at once. */
const MOST_ALERTS = 50;
