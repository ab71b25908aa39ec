import type { Outcome } from "@fissure/core";
import type { WatchedReport } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { alertSubject } from "../../watch/alerts/alert-evidence.ts";
import { isWatchedFinding } from "../../watch/alerts/watched-finding.ts";
import { operation } from "../definition/operation.ts";

export const listWatchedPhrases = operation({
	name: "list-watched-phrases",
	question: "Which phrases and kinds of findings are watched, and how many alerts did each raise?",
	effect: "reads",
	http: "GET /api/watch",
	output: ({ WatchedReportSchema }) => WatchedReportSchema,
	run: (_, { case: choice }) => watchedInCase({ case: choice }),
});

const MOST_ALERTS = 5000;

/**
 * Which wordings and which kinds of findings are watched?
 *
 * - problems: those of opening
 */
export const watchedInCase = ({ case: choice }: { readonly case: CaseChoice }): Promise<Outcome<WatchedReport>> =>
	inCase(choice, "read", async (file, store) => {
		const phrases = await store.phrasesOf(file);
		if (!phrases.ok) return phrases;
		const sources = await store.sourcesOf(file);
		if (!sources.ok) return sources;
		const told = await store.alertsOf(file, { kinds: ["phrase"], limit: MOST_ALERTS });
		if (!told.ok) return told;
		const tellings = told.value.map((alert) => ({ words: alertSubject(alert).phrase?.words, alert }));
		return {
			ok: true,
			value: {
				phrases: phrases.value.map((one) => {
					const own = tellings.flatMap(({ words, alert }) => (words === one.phrase ? [alert] : []));
					const [last] = own;
					return { ...one, alerts: own.length, last: last === undefined ? null : { what: last.what, at: last.raised } };
				}),
				findings: sources.value.flatMap((source) =>
					isWatchedFinding(source) ? [{ id: source.id, kind: kindOf(source.definition) }] : [],
				),
			},
		};
	});

/** A stranger may have written the case. */
const kindOf = (definition: unknown): string => {
	const { finding } = (definition ?? {}) as { readonly finding?: unknown };
	return typeof finding === "string" ? finding : "";
};
