import { failed, type Outcome, withoutVersion } from "@fissure/core";
import type { Selectable } from "kysely";
import type { Case } from "../case/case.ts";
import { countIn } from "../coders/coder-order.ts";
import { type Change, changeRow, inChange, recordNew, type Undertaking, undertake } from "../history/change.ts";
import { insertRows } from "../history/insert-rows.ts";
import { supersedeIn } from "../positions/corrections.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { PackedCoding } from "./pack-coding.ts";

export interface CodingOptions {
	/** Name and hash of the codebook that was used: what it is compared by when one asks what is stale. */
	readonly codebook: string;
}

/** Documents whose codings share a transaction, and the wait for the disk. */
const MOST_CODINGS = 200;

/**
 * Saves codings of documents of the case, as they come. One of the same coder and codebook is there already; one of another codebook,
 * or another version of the coder, takes the place of the coder's earlier one, which stays in the history.
 *
 * Each outcome is an acknowledgement: when it arrives, the coding is on the disk. All of one call are one action.
 *
 * - problems: `document-missing`, `document-differs`, each of one coding; a problem of the file ends the run
 */
export async function* storeCodings(
	file: Case,
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
	file: Case,
	undertaking: Undertaking,
	batch: readonly PackedCoding[],
	codebook: string,
): Promise<Outcome<readonly Outcome<StoredCoding>[]>> =>
	inChange(file, undertaking, async (change) => {
		const kept: Outcome<StoredCoding>[] = [];
		const documents = new Set<number>();
		for (const coding of batch) {
			const document = await codedDocument(change, coding);
			if (document.ok) documents.add(document.value.key);
			kept.push(
				document.ok ? { ok: true, value: await saveCoding(change, document.value, coding, codebook) } : document,
			);
		}
		await countIn(change, [...documents]);
		return kept;
	});

async function codedDocument(change: Change, coding: PackedCoding): Promise<Outcome<CodedDocument>> {
	const document = await change.db
		.selectFrom("documents")
		.select(["key", "sha256", "publisher", "date", "date_last"])
		.where("id", "=", coding.document)
		.where("until", "is", null)
		.executeTakeFirst();
	if (document === undefined)
		return failed(
			"document-missing",
			"Expected a coding of a held document, got a coding without its document; add the document first",
			coding.document,
		);
	if (document.sha256 !== coding.sha256) {
		const message = `Expected a coding of the bytes ${document.sha256}, got one of ${coding.sha256}; code the text of the case`;
		return failed("document-differs", message, coding.document);
	}
	return { ok: true, value: document };
}

export interface StoredCoding {
	/** Id. */
	readonly document: string;
	/** `held`: the same coder had coded it with the same codebook. */
	readonly status: "coded" | "recoded" | "held";
	readonly positions: number;
}

type CodedDocument = Pick<Selectable<CaseTables["documents"]>, "key" | "publisher" | "date" | "date_last">;

/** Keeps a coding and ends the one whose place it takes. */
async function saveCoding(
	change: Change,
	document: CodedDocument,
	coding: PackedCoding,
	codebook: string,
): Promise<StoredCoding> {
	const { coder, parties, positions, rows } = coding;
	const standing = await change.db
		.selectFrom("codings")
		.select(["key", "coder", "codebook"])
		.where("document", "=", document.key)
		.where("task", "is", null)
		.where("until", "is", null)
		.execute();
	const earlier = standing.filter((other) => withoutVersion(other.coder) === withoutVersion(coder));
	if (earlier.some((other) => other.coder === coder && other.codebook === codebook))
		return { document: coding.document, status: "held", positions };
	for (const { key } of earlier)
		await changeRow(change, "codings", key, { before: { until: null }, after: { until: await change.action() } });
	const { key } = await change.db
		.insertInto("codings")
		.values({ document: document.key, coder, codebook, parties, added: await change.action(), until: null })
		.returning("key")
		.executeTakeFirstOrThrow();
	const ofCoding = { coding: key };
	const { publisher, date, date_last } = document;
	await insertRows(change, "sentences", rows.sentences, ofCoding);
	await insertRows(change, "statements", rows.statements, ofCoding);
	await insertRows(change, "positions", rows.positions, {
		...ofCoding,
		...{ document: document.key, publisher, date, date_last },
	});
	await insertRows(change, "mentions", rows.mentions, ofCoding);
	await insertRows(change, "names_used", rows.names_used, ofCoding);
	await supersedeIn(change, document.key, { key, coder });
	await recordNew(change, "codings", key, { document: coding.document, coder, codebook });
	return { document: coding.document, status: earlier.length > 0 ? "recoded" : "coded", positions };
}
