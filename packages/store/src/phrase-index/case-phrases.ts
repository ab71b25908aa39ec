import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Outcome, type PhraseTable, type PhraseText, phraseArrays, tableOf } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { isPostgres } from "../dialects/either.ts";
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

/**
 * Where the phrases of a case are kept: beside its file; of a case in a database, in the cache of the person on this machine. The file can
 * be deleted at any time: it is made again from the texts.
 */
export function phrasesPath(address: string): string {
	if (!isPostgresAddress(address)) return `${address}.phrases`;
	const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "fissure");
	return join(cache, `${createHash("sha256").update(address).digest("hex").slice(0, 32)}.phrases`);
}

/**
 * Every phrase of the current texts of a case, with the texts that have it.
 *
 * It is kept in a file next to the case, and made again when a text was added, removed or corrected; in a folder that cannot be written
 * to, it is in memory for this once. 32 million words take about twenty seconds, and 8 bytes each.
 *
 * - problems: problems of the file
 */
export const casePhrases = (file: Case, hooks: CasePhrasesHooks = {}): Promise<Outcome<CasePhrases>> =>
	attempt(file.address, async () => {
		const path = phrasesPath(file.address);
		const sum = await sumOf(file);
		// To ask what each text is takes longer than to read when a phrase was used.
		const unchanged = openPhraseFile<PackedTexts>(path, (stamp) => stamp.startsWith(`${sum} `));
		if (unchanged !== null) return { ok: true, value: { ...unchanged, texts: unpacked(unchanged.facts) } };
		const digest = await digestOf(file);
		const kept = openPhraseFile<PackedTexts>(path, (stamp) => stamp.endsWith(` ${digest}`));
		if (kept !== null) return { ok: true, value: { ...kept, texts: unpacked(kept.facts) } };
		return { ok: true, value: await makePhrases(file, `${sum} ${digest}`, hooks) };
	});

/** Another one after each change of a text, whatever has changed. */
async function sumOf({ db, identity }: Case): Promise<string> {
	if (isPostgres(db)) {
		const { rows } = await sql<{ readonly stamp: number }>`select stamp from case_state`.execute(db);
		return `${identity.replaceAll(" ", "-")}-${rows[0]?.stamp ?? 0}`;
	}
	const { rows } = await sql<{ readonly sum: string }>`
		select rows || '-' || total as sum from table_checksums where table_name = 'documents'`.execute(db);
	return rows[0]?.sum ?? "";
}

/** Changes with every text that is added, replaced, removed or corrected. */
async function digestOf({ db }: Case): Promise<string> {
	const rows = await db
		.selectFrom("documents")
		.select(["key", "id", "publisher", "language", "date", "kind", "venue", "speaker", "fingerprint"])
		.where("until", "is", null)
		.where("later_version", "is", null)
		.orderBy("key")
		.execute();
	const lines = rows.map((row) => `${JSON.stringify(Object.values(row))}\n`);
	return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Texts as lists of few different words: objects take three times as long to read. */
interface PackedTexts {
	readonly ids: readonly string[];
	/** By the name of a fact, what it may be. */
	readonly words: readonly (readonly (string | null)[])[];
	/** By the name of a fact, which of these it is of each text. */
	readonly codes: readonly (readonly number[])[];
}

const FACTS = ["publisher", "language", "date", "kind", "venue", "speaker"] as const;

function packed(texts: readonly PhraseText[]): PackedTexts {
	const columns = FACTS.map((fact) => {
		const places = new Map<string | null, number>();
		const codes = texts.map((text) => {
			const place = places.get(text[fact]) ?? places.size;
			places.set(text[fact], place);
			return place;
		});
		return { words: [...places.keys()], codes };
	});
	return {
		ids: texts.map(({ id }) => id),
		words: columns.map(({ words }) => words),
		codes: columns.map(({ codes }) => codes),
	};
}

function unpacked({ ids, words, codes }: PackedTexts): readonly PhraseText[] {
	const factOf = (fact: number, at: number): string | null => words[fact]?.[codes[fact]?.[at] ?? -1] ?? null;
	return ids.map((id, at) => ({
		id,
		publisher: factOf(0, at),
		language: factOf(1, at) ?? "",
		date: factOf(2, at),
		kind: factOf(3, at) ?? "",
		venue: factOf(4, at),
		speaker: factOf(5, at),
	}));
}

async function makePhrases(file: Case, stamp: string, { onProgress, onOrder }: CasePhrasesHooks): Promise<CasePhrases> {
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
	const path = phrasesPath(file.address);
	const draft = `${path}-${process.pid}`;
	try {
		if (isPostgresAddress(file.address)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
		writePhraseFile(draft, arrays, { stamp, facts: packed(texts) });
		renameSync(draft, path);
		const kept = openPhraseFile<PackedTexts>(path, (written) => written === stamp);
		if (kept !== null) return { ...kept, texts };
	} catch {
		// No room, or nobody may write there: the phrases are at hand all the same.
		rmSync(draft, { force: true });
	}
	return { texts, table: tableOf(arrays), close: () => {} };
}
