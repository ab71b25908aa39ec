import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress, nameOfAddress, type StoredAlert } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { alertEvidence, alertSubject } from "./alert-evidence.ts";
import { atomFeed, type FeedEntry } from "./atom-feed.ts";
import { evidenceLines } from "./evidence-lines.ts";

/** Alerts in the feed; readers ask again before so many are new. */
const MOST_ENTRIES = 100;

/**
 * Writes what was made known lately to a feed, beside the case file unless said otherwise; of a case in a database only where it is said. Written whole and then named, so that no
 * reader finds half of it.
 *
 * - out:      the file; null where none is written: nothing was ever made known, or there is no file to put it beside
 * - problems: `feed-unwritable`
 */
export async function feedOfCase(file: Case, store: Store, path?: string): Promise<Outcome<string | null>> {
	const alerts = await store.alertsOf(file, { limit: MOST_ENTRIES });
	if (!alerts.ok) return alerts;
	const [newest] = alerts.value;
	if (newest === undefined) return { ok: true, value: null };
	// A case in a database has no place beside it.
	if (path === undefined && isPostgresAddress(file.address)) return { ok: true, value: null };
	const name = nameOfAddress(file.address);
	const target = path ?? `${file.address}.atom`;
	const head = {
		title: `${name}: alerts`,
		// The same wherever the file lies.
		id: `urn:fissure:case:${createHash("sha256").update(name).digest("hex").slice(0, 32)}`,
		updated: newest.raised,
		of: "alert",
	} as const;
	const entries: FeedEntry[] = [];
	for (const alert of alerts.value) entries.push(await entryOf(alert, file, store));
	const draft = `${target}.${process.pid}-new`;
	try {
		writeFileSync(draft, atomFeed(head, entries));
		renameSync(draft, target);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return failed("feed-unwritable", `Expected to write the feed, got "${reason}"; name another file`, target);
	}
	return { ok: true, value: target };
}

async function entryOf(alert: StoredAlert, file: Case, store: Store): Promise<FeedEntry> {
	const { kind, subject, what, raised, evidence } = alert;
	const url = await addressOf(alert, file, store);
	return { kind, subject, what, raised, shown: evidenceLines(evidence), url };
}

/** As the evidence says; else of the page that it is about, as it was found last. */
async function addressOf(alert: StoredAlert, file: Case, store: Store): Promise<string | null> {
	const { texts, address } = alertSubject(alert);
	const said = alertEvidence(alert).url ?? address;
	if (said !== null || texts === null) return said;
	return (await store.readDocument(file, texts[1]))?.url ?? null;
}
