import { buildLexicon, compareCaptures, type Edit, type Outcome } from "@fissure/core";
import type { Alert, EditsRead } from "@fissure/model";
import type { Case, EditRecord, Undertaking, WatchedPhrase } from "@fissure/store";
import type { CaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { isKnownWord } from "../../lexicon/known-words.ts";
import { editAlert, recordOf } from "./edit-alert.ts";
import { type NameOf, phrasesInVersions } from "./phrase-alerts.ts";

export interface EditsContext {
	readonly data: CaseLexicon["data"];
	readonly phrases: readonly WatchedPhrase[];
	readonly nameOf: NameOf;
	readonly undertaking: Undertaking;
	readonly hooks: Hooks;
}

/** Versions compared before what was read is put on the disk. */
const BATCH = 40;

/**
 * What did pages change since they were last seen? Compares every two versions that nobody has compared yet, keeps what
 * changed, and makes known what changes what a page says.
 *
 * - memory: the texts of one pair, and what changed in a batch
 * - resume: what a run that broke off left undone is done by the next
 * - stops:  returns what was read so far
 */
export async function readEdits(
	file: Case,
	store: Store,
	{ data, phrases, nameOf, undertaking, hooks }: EditsContext,
): Promise<Outcome<EditsRead>> {
	const lexicon = buildLexicon(data);
	const read = { compared: 0, substantive: 0, cosmetic: 0, alerts: 0 };
	let records: EditRecord[] = [];
	let alerts: Alert[] = [];
	const keep = async (): Promise<Outcome<null>> => {
		// Alerts first: killed between the two, the next round compares again and raises what was raised already.
		const raised = await store.saveAlerts(file, alerts, undertaking);
		if (!raised.ok) return raised;
		const kept = await store.saveEdits(file, records, undertaking);
		if (!kept.ok) return kept;
		read.alerts += raised.value.filter(({ status }) => status === "new").length;
		records = [];
		alerts = [];
		return { ok: true, value: null };
	};
	for await (const { before, after } of store.versionsToCompare(file)) {
		hooks.onProgress?.({ stage: "comparing", done: read.compared, total: 0, place: after.id });
		const edit = compareCaptures(before, after, lexicon, { isWord: isKnownWord });
		records.push(recordOf(before, after, edit));
		if (edit?.class === "substantive") alerts.push(editAlert(after, edit, nameOf));
		if (edit !== null) alerts.push(...phrasesInVersions(before, after, phrases, nameOf));
		count(read, edit);
		if (records.length >= BATCH) {
			const kept = await keep();
			if (!kept.ok) return kept;
		}
		if (hooks.signal?.aborted === true) break;
	}
	const kept = await keep();
	return kept.ok ? { ok: true, value: read } : kept;
}

function count(read: { compared: number; substantive: number; cosmetic: number }, edit: Edit | null): void {
	read.compared++;
	if (edit?.class === "substantive") read.substantive++;
	if (edit?.class === "cosmetic") read.cosmetic++;
}
