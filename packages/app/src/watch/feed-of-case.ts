import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { CaseFile, StoredAlert } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { atomFeed, type FeedEntry } from "./atom-feed.ts";
import { evidenceLines } from "./evidence-lines.ts";

/** Alerts in the feed; readers ask again before so many are new. */
const MOST_ENTRIES = 100;

/**
 * Writes what was made known lately to a feed, beside the case unless said otherwise. Written whole and then named, so that no
 * reader finds half of it.
 *
 * - out:      the file; null where nothing was ever made known, and then none is written
 * - problems: `feed-unwritable`
 */
export async function feedOfCase(file: CaseFile, store: Store, path?: string): Promise<Outcome<string | null>> {
	const alerts = await store.alertsOf(file, { limit: MOST_ENTRIES });
	if (!alerts.ok) return alerts;
	const [newest] = alerts.value;
	if (newest === undefined) return { ok: true, value: null };
	const target = path ?? `${file.path}.atom`;
	const name = basename(file.path);
	const head = {
		title: `${name}: alerts`,
		// The same wherever the file lies.
		id: `urn:fissure:case:${createHash("sha256").update(name).digest("hex").slice(0, 32)}`,
		updated: newest.raised,
	};
	const draft = `${target}.${process.pid}-new`;
	try {
		writeFileSync(draft, atomFeed(head, alerts.value.map(entryOf)));
		renameSync(draft, target);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return failed("feed-unwritable", `Expected to write the feed, got "${reason}"; name another file`, target);
	}
	return { ok: true, value: target };
}

const entryOf = ({ kind, subject, what, raised, evidence }: StoredAlert): FeedEntry => ({
	...{ kind, subject, what, raised },
	shown: evidenceLines(evidence),
	url: evidence.map(addressOf).find((address) => address !== null) ?? null,
});

/** Evidence is whatever JSON holds. */
function addressOf(evidence: unknown): string | null {
	if (typeof evidence !== "object" || evidence === null || !("url" in evidence)) return null;
	return typeof evidence.url === "string" ? evidence.url : null;
}
