import type { Outcome } from "@fissure/core";
import type { CaseNews, LookReport, NewsItem, NewsWords, StoredAlert } from "@fissure/model";
import type { Names } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { type WordsInContext, wordsInContext } from "../case/words-in-context.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { findingSubject } from "../watch/alerts/watched-finding.ts";
import { editSubject } from "../watch/edits/edit-alert.ts";
import { newsOfAlert, newsOfEdit, newsOfFinding } from "./find-news.ts";
import type { FoundNews } from "./news-item.ts";
import { rankNews } from "./rank-news.ts";

/** Since when something counts as new. */
export type NewsSince = "last-look" | "week" | "everything";

export interface NewsRequest {
	readonly case: CaseChoice;
	/** `last-look`: since this person said that they had seen what was new; the last seven days where they never did. */
	readonly since?: NewsSince;
	/** Items; 60. */
	readonly limit?: number;
}

/** Stands in the history when a person says that they have seen what is new. */
export const LOOK = "see news";
const MOST_ITEMS = 60;
const MOST_READ = 200;
const WEEK_MS = 7 * 86_400_000;

/**
 * What is new in the case, in the order in which it should be read, with the words that show it?
 *
 * Findings, alerts and silent edits are in one list. What was raised as an alert and is a finding or an edit as well is in
 * it once. An alert that nobody has seen is new, however long ago it was raised.
 *
 * - silent:   on edits that changed nothing of what a page says
 * - problems: those of the lexicon and of opening
 */
export const newsInCase = ({ case: choice, since, limit = MOST_ITEMS }: NewsRequest): Promise<Outcome<CaseNews>> =>
	inCase(choice, "read", async (file, store) => {
		const looked = await store.lastDone(file, LOOK, choice.who);
		if (!looked.ok) return looked;
		const now = choice.now();
		const from = beginning(since ?? "last-look", looked.value, now);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const gathered = await gather(file, store, from, { actorNames: allNamesOf(lexicon.value.data) });
		if (!gathered.ok) return gathered;
		const { found, total } = gathered.value;
		const ranked = found
			.map((one) => ({ ...one, ...rankNews(one.worth, now) }))
			.toSorted((a, b) => b.rank - a.rank || (a.item.at < b.item.at ? 1 : a.item.at > b.item.at ? -1 : 0))
			.slice(0, limit);
		const inContext = wordsInContext(file, store);
		const items: NewsItem[] = [];
		for (const { item, quotes, rank, reasons } of ranked) {
			const words = await showWords(quotes, inContext);
			const seen = item.seen || (looked.value !== null && item.what !== "alert" && item.at <= looked.value);
			items.push({ ...item, publisher: words[0]?.publisher ?? null, seen, words, rank, reasons });
		}
		const unseen = items.filter((item) => !item.seen).length;
		return { ok: true, value: { items, total, unseen, since: from, lastLook: looked.value } };
	});

function beginning(since: NewsSince, lastLook: string | null, now: string): string {
	if (since === "everything") return "";
	if (since === "last-look" && lastLook !== null) return lastLook;
	return new Date(Date.parse(now) - WEEK_MS).toISOString();
}

async function gather(
	file: Case,
	store: Store,
	since: string,
	names: Names,
): Promise<Outcome<{ readonly found: readonly FoundNews[]; readonly total: number }>> {
	const findings = await store.newFindings(file, since, MOST_READ);
	if (!findings.ok) return findings;
	const edits = await gravestEdits(file, store, since);
	if (!edits.ok) return edits;
	const alerts = await readAlerts(file, store, since);
	if (!alerts.ok) return alerts;
	const bySubject = new Map(alerts.value.map((alert) => [alert.subject, alert]));
	const alertFor = (subject: string): StoredAlert | null => {
		const alert = bySubject.get(subject) ?? null;
		bySubject.delete(subject);
		return alert;
	};
	const found = [
		...findings.value.findings.map((one) => newsOfFinding(one, alertFor(findingSubject(one)), names)),
		...edits.value.map((one) => newsOfEdit(one, alertFor(editSubject(one.edit)))),
	];
	// What nobody has seen is still new; its edit may be from before.
	const isAnyLeft = since !== "" && [...bySubject.values()].some(({ kind }) => kind === "silent-edit");
	const before = isAnyLeft ? await gravestEdits(file, store, "") : { ok: true as const, value: [] };
	if (!before.ok) return before;
	for (const one of before.value) {
		const alert = alertFor(editSubject(one.edit));
		if (alert !== null) found.push(newsOfEdit(one, alert));
	}
	const unlisted = findings.value.total - findings.value.findings.length;
	const least = (before.value.at(-1) ?? edits.value.at(-1))?.edit.consequence ?? 0;
	const rest = [...bySubject.values()].map((alert) => newsOfAlert(alert, least));
	return { ok: true, value: { found: [...found, ...rest], total: found.length + rest.length + unlisted } };
}

const gravestEdits = (file: Case, store: Store, since: string) =>
	store.editsOf(file, {
		classes: ["substantive"],
		order: "consequence",
		limit: MOST_READ,
		...(since === "" ? {} : { since }),
	});

/** Those raised since, and those that wait from before. */
async function readAlerts(file: Case, store: Store, since: string): Promise<Outcome<readonly StoredAlert[]>> {
	const waiting = await store.alertsOf(file, { seen: false, limit: MOST_READ });
	if (!waiting.ok) return waiting;
	const raised = await store.alertsOf(file, { limit: MOST_READ, ...(since === "" ? {} : { since }) });
	if (!raised.ok) return raised;
	const keys = new Set(waiting.value.map(({ key }) => key));
	return { ok: true, value: [...waiting.value, ...raised.value.filter(({ key }) => !keys.has(key))] };
}

async function showWords(quotes: FoundNews["quotes"], inContext: WordsInContext): Promise<readonly NewsWords[]> {
	const shown: NewsWords[] = [];
	for (const { role, ...quote } of quotes) {
		const words = await inContext(quote);
		if (words !== null) shown.push({ ...words, role });
	}
	return shown;
}

export interface LookRequest {
	readonly case: CaseChoice;
	/** Keys of the alerts that were shown; none are marked that were not. */
	readonly alerts: readonly number[];
}

/**
 * A person has seen what is new: the alerts that were shown are taken note of, and the next news of this person begins here.
 *
 * - problems: `alert-missing`, `case-read-only`, those of opening
 */
export const lookAtNews = ({ case: choice, alerts }: LookRequest): Promise<Outcome<LookReport>> =>
	inCase(choice, "write", async (file, store) => {
		const marked = await store.markSeen(file, alerts);
		if (!marked.ok) return marked;
		const noted = await store.noteAction(file, LOOK);
		return noted.ok ? { ok: true, value: { alerts: marked.value, at: noted.value } } : noted;
	});
