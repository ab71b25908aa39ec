import { createHash } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { type Outcome, type PhraseTable, type PhraseText, phraseArrays, tableOf } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { documentsOf } from "../documents/read-documents.ts";
import { openPhraseFile, writePhraseFile } from "./phrase-file.ts";

/** Every phrase of a case. */
export interface CasePhrases {
	readonly texts: readonly PhraseText[];
	readonly table: PhraseTable;
	readonly close: () => void;
}

export interface CasePhrasesHooks {
	/** Texts read, of how many. */
	readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly place: string }) => void;
	/** Then phrases are put in order, word by word. */
	readonly onOrder?: (done: number, of: number) => void;
}

/** Where the phrases of a case are kept. The file can be deleted at any time: it is made again from the texts. */
export const phrasesPath = (path: string): string => `${path}.phrases`;

/**
 * Every phrase of the current texts of a case, with the texts that have it.
 *
 * It is kept in a file next to the case, and made again when a text was added, removed or corrected; in a folder that cannot be written
 * to, it is in memory for this once. 32 million words take about twenty seconds, and 8 bytes each.
 *
 * - problems: problems of the file
 */
export const casePhrases = (file: CaseFile, hooks: CasePhrasesHooks = {}): Promise<Outcome<CasePhrases>> =>
	attempt(file.path, async () => {
		const stamp = await stampOf(file);
		const kept = openPhraseFile<readonly PhraseText[]>(phrasesPath(file.path), stamp);
		if (kept !== null) return { ok: true, value: { ...kept, texts: kept.facts } };
		return { ok: true, value: await makePhrases(file, stamp, hooks) };
	});

/** Changes with every text that is added, replaced, removed or corrected. */
async function stampOf({ db }: CaseFile): Promise<string> {
	const rows = await db
		.selectFrom("documents")
		.select(["key", "id", "publisher", "language", "date", "kind", "venue", "speaker", "fingerprint"])
		.where("until", "is", null)
		.where("later_version", "is", null)
		.orderBy("key")
		.execute();
	const hash = createHash("sha256");
	for (const row of rows) hash.update(`${JSON.stringify(Object.values(row))}\n`);
	return hash.digest("hex");
}

async function makePhrases(
	file: CaseFile,
	stamp: string,
	{ onProgress, onOrder }: CasePhrasesHooks,
): Promise<CasePhrases> {
	const { count: total } = await file.db
		.selectFrom("documents")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("until", "is", null)
		.where("later_version", "is", null)
		.executeTakeFirstOrThrow();
	const texts: PhraseText[] = [];
	const { add, finish } = phraseArrays();
	for await (const { id, publisher, language, date = null, kind, venue = null, speaker = null, text } of documentsOf(
		file,
	)) {
		add(text);
		texts.push({ id, publisher, language, date, kind, venue, speaker });
		onProgress?.({ done: texts.length, total, place: id });
	}
	const arrays = finish(onOrder);
	const path = phrasesPath(file.path);
	const draft = `${path}-${process.pid}`;
	try {
		writePhraseFile(draft, arrays, { stamp, facts: texts });
		renameSync(draft, path);
		const kept = openPhraseFile<readonly PhraseText[]>(path, stamp);
		if (kept !== null) return { ...kept, texts };
	} catch {
		// No room, or nobody may write there: the phrases are at hand all the same.
		rmSync(draft, { force: true });
	}
	return { texts, table: tableOf(arrays), close: () => {} };
}
