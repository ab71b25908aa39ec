import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, inChange, type Undertaking, undertake } from "../history/change.ts";
import { keepCoding, type StoredCoding } from "./keep-coding.ts";
import type { PackedCoding } from "./pack-coding.ts";

export interface CodingOptions {
	/** Name and hash of the codebook that was used: what it is compared by when one asks what is stale. */
	readonly codebook: string;
}

/** Documents whose codings share a transaction, and the wait for the disk. */
const MOST_CODINGS = 200;

/**
 * Keeps codings of held documents, as they come. One of the same coder and codebook is held already; one of another codebook,
 * or another version of the coder, takes the place of the coder's earlier one, which stays in the history.
 *
 * Each outcome is an acknowledgement: when it arrives, the coding is on the disk. All of one call are one action.
 *
 * - problems: `document-missing`, `document-differs`, each of one coding; a problem of the file ends the run
 */
export async function* storeCodings(
	file: CaseFile,
	codings: AsyncIterable<PackedCoding> | Iterable<PackedCoding>,
	{ codebook }: CodingOptions,
	undertaking: Undertaking = undertake("code"),
): AsyncGenerator<Outcome<StoredCoding>> {
	let batch: PackedCoding[] = [];
	for await (const coding of codings) {
		batch.push(coding);
		if (batch.length < MOST_CODINGS) continue;
		const kept = await keepBatch(file, undertaking, batch, codebook);
		if (!kept.ok) return yield kept;
		yield* kept.value;
		batch = [];
	}
	const kept = await keepBatch(file, undertaking, batch, codebook);
	if (!kept.ok) return yield kept;
	yield* kept.value;
}

const keepBatch = (
	file: CaseFile,
	undertaking: Undertaking,
	batch: readonly PackedCoding[],
	codebook: string,
): Promise<Outcome<readonly Outcome<StoredCoding>[]>> =>
	inChange(file, undertaking, async (change) => {
		const kept: Outcome<StoredCoding>[] = [];
		for (const coding of batch) kept.push(await keepOne(change, coding, codebook));
		return kept;
	});

async function keepOne(change: Change, coding: PackedCoding, codebook: string): Promise<Outcome<StoredCoding>> {
	const document = await change.db
		.selectFrom("documents")
		.select(["key", "sha256", "publisher", "date", "date_last"])
		.where("id", "=", coding.document)
		.where("until", "is", null)
		.executeTakeFirst();
	if (document === undefined)
		return failed(
			"document-missing",
			"Expected a coding of a held document, got one of none; add it first",
			coding.document,
		);
	if (document.sha256 !== coding.sha256) {
		const message = `Expected a coding of the bytes ${document.sha256}, got one of ${coding.sha256}; code the held text`;
		return failed("document-differs", message, coding.document);
	}
	return { ok: true, value: await keepCoding(change, document, coding, codebook) };
}
