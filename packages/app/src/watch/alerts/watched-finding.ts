import { FINDING_KINDS, type FindingKind, failed, type Outcome } from "@fissure/core";
import type { Alert, StoredFinding } from "@fissure/model";
import { headlineOf } from "@fissure/report";
import type { Case, WatchedSource } from "@fissure/store";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";

const PREFIX = "finding ";

/** Findings of this kind raise alerts from now on; saved among what is watched. */
export function watchedFinding(kind: string, now: string): Outcome<WatchedSource> {
	if (FINDING_KINDS.some((known) => known === kind))
		return { ok: true, value: { id: `${PREFIX}${kind}`, definition: { finding: kind, since: now } } };
	const message = `Expected a kind of finding (${FINDING_KINDS.join(", ")}), got "${kind}"`;
	return failed("finding-unknown", message, kind);
}

export const isWatchedFinding = ({ id }: WatchedSource): boolean => id.startsWith(PREFIX);

/** By which an alert of this finding is known. */
export const findingSubject = ({ finding, documents }: Pick<StoredFinding, "finding" | "documents">): string =>
	`finding:${finding.kind}:${documents.join("+")}:${finding.headline}`;

/** Alerts of one kind of findings that are raised in one round; more come in the next. */
const MOST = 200;

/** Which findings of the kinds that are watched have come since? */
export async function findingAlerts(
	watched: readonly WatchedSource[],
	{ file, store }: { readonly file: Case; readonly store: Store },
): Promise<Outcome<readonly Alert[]>> {
	const kinds = watched.filter(isWatchedFinding);
	if (kinds.length === 0) return { ok: true, value: [] };
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const names = { actorNames: allNamesOf(lexicon.value.data) };
	const alerts: Alert[] = [];
	for (const { definition } of kinds) {
		const { finding: kind, since } = (definition ?? {}) as { readonly finding?: FindingKind; readonly since?: string };
		if (kind === undefined || since === undefined) continue;
		const found = await store.findingsOf(file, { kinds: [kind], since }, { size: MOST });
		if (!found.ok) return found;
		for (const { finding, documents, at } of found.value.findings)
			alerts.push({
				kind: "finding",
				subject: findingSubject({ finding, documents }),
				what: headlineOf(finding, names),
				at,
				evidence: finding.evidence.map((quote) => ({ quote })),
			});
	}
	return { ok: true, value: alerts };
}
