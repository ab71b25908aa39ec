import type { Outcome } from "@fissure/core";
import type { AlertShown, AlertsShown, ChangeShown, StoredAlert, WordsShown } from "@fissure/model";
import type { AlertFilters, Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { type WordsInContext, wordsInContext } from "../../case/words-in-context.ts";
import { alertEvidence, alertSubject } from "../../watch/alerts/alert-evidence.ts";
import { operation } from "../definition/operation.ts";

export const listAlerts = operation({
	name: "list-alerts",
	question: "Which alerts are there, with the sentences before and after?",
	effect: "reads",
	http: "GET /api/alerts",
	input: ({ z, listOf, whole, words }) =>
		z.strictObject({
			seen: z
				.enum(["true", "false"])
				.transform((seen) => seen === "true")
				.exactOptional(),
			kinds: listOf(words).exactOptional(),
			since: words.max(40).exactOptional(),
			limit: whole.min(1).max(2000).exactOptional(),
		}),
	output: ({ AlertsShownSchema }) => AlertsShownSchema,
	run: (filters, { case: choice }) => alertsShown({ case: choice, filters }),
});

/**
 * What was made known, each with the sentences on both sides?
 *
 * - silent:   on words whose text is not in the case any longer
 * - problems: those of opening
 */
export const alertsShown = ({
	case: choice,
	filters,
}: {
	readonly case: CaseChoice;
	readonly filters?: AlertFilters;
}): Promise<Outcome<AlertsShown>> =>
	inCase(choice, "read", async (file, store) => {
		const stored = await store.alertsOf(file, filters);
		if (!stored.ok) return stored;
		const unseen = await store.unseenAlerts(file);
		if (!unseen.ok) return unseen;
		return { ok: true, value: { alerts: await showAlerts(file, store, stored.value), unseen: unseen.value } };
	});

async function showAlerts(file: Case, store: Store, stored: readonly StoredAlert[]): Promise<readonly AlertShown[]> {
	const shown: AlertShown[] = [];
	const inContext = wordsInContext(file, store);
	for (const alert of stored) shown.push(await showAlert(alert, inContext));
	return shown;
}

async function showAlert(alert: StoredAlert, inContext: WordsInContext): Promise<AlertShown> {
	const { evidence: _, subject: __, ...rest } = alert;
	const { changes, quotes, values, url } = alertEvidence(alert);
	const changesShown: ChangeShown[] = [];
	for (const { before, after, because } of changes)
		changesShown.push({
			before: before === null ? null : await inContext(before),
			after: after === null ? null : await inContext(after),
			because,
		});
	const words: WordsShown[] = [];
	for (const quote of quotes) {
		const found = await inContext(quote);
		if (found !== null) words.push(found);
	}
	return { ...rest, about: alertSubject(alert), changes: changesShown, quotes: words, values, url };
}

export const markAlerts = operation({
	name: "mark-alerts",
	question: "Mark alerts as read",
	effect: "writes",
	http: "POST /api/alerts/seen",
	input: ({ z }) => z.strictObject({ keys: z.array(z.number().int().positive()).min(1).max(2000) }),
	output: ({ z }) => z.strictObject({ seen: z.number().describe("Number of alerts that were unread before") }),
	run: ({ keys }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const marked = await store.markSeen(file, keys);
			return marked.ok ? { ok: true, value: { seen: marked.value } } : marked;
		}),
});
