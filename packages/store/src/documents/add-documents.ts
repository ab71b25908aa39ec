import { failed, type Outcome } from "@fissure/core";
import type { Added } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { isPostgres } from "../dialects/either.ts";
import { type Change, inChange, type Undertaking, undertake } from "../history/change.ts";
import { writeFiles } from "./original-files.ts";
import { type Addition, type PackedAddition, packAddition, saveAddition } from "./save-addition.ts";

/** A transaction waits for the disk once; this many share the wait, and are lost together when the power fails. */
const MOST_DOCUMENTS = 200;
/** Characters of text and bytes as they came, so that memory does not grow with the texts. */
const MOST_A_BATCH = 16_000_000;

/**
 * Keeps texts with the bytes they were read from, as they come.
 *
 * Each outcome is an acknowledgement: when it arrives, the text is on the disk. Texts that are in the case are reported as such, so an
 * interrupted run is resumed by running it again. All that one call adds is one action, which one `undo` takes back.
 *
 * - order:    that of the additions
 * - in:       `packed`: makes of each, in their order, what is saved, if not on this thread
 * - memory:   one batch, however many texts there are
 * - problems: `text-malformed`, `bytes-differ`, each of one text; a problem of the file ends the run
 */
export async function* addDocuments(
	file: Case,
	additions: AsyncIterable<Addition> | Iterable<Addition>,
	undertaking: Undertaking = undertake("add"),
	packed: (
		additions: AsyncIterable<Addition> | Iterable<Addition>,
	) => AsyncIterable<Outcome<PackedAddition>> = packedHere,
): AsyncGenerator<Outcome<Added>> {
	let batch: Outcome<PackedAddition>[] = [];
	let size = 0;
	for await (const one of packed(additions)) {
		batch.push(one);
		if (one.ok) size += sizeOf(one.value.addition);
		if (batch.length < MOST_DOCUMENTS && size < MOST_A_BATCH) continue;
		const kept = await keepBatch(file, undertaking, batch);
		if (!kept.ok) return yield kept;
		yield* kept.value;
		batch = [];
		size = 0;
	}
	const kept = await keepBatch(file, undertaking, batch);
	if (!kept.ok) return yield kept;
	yield* kept.value;
}

const sizeOf = ({ document, bytes }: Addition): number => document.text.length + bytes.length;

async function* packedHere(
	additions: AsyncIterable<Addition> | Iterable<Addition>,
): AsyncGenerator<Outcome<PackedAddition>> {
	for await (const addition of additions) {
		const packing = await packAddition(addition);
		yield packing.ok ? { ok: true, value: { addition, ...packing.value } } : packing;
	}
}

/** PostgreSQL holds no text with the character NUL. */
function withoutNul(packed: PackedAddition): Outcome<PackedAddition> {
	const { document, address = "" } = packed.addition;
	const place = document.text.indexOf("\0");
	const isElsewhere = [address, ...Object.values(document)].some((fact) => String(fact).includes("\0"));
	if (place < 0 && !isElsewhere) return { ok: true, value: packed };
	const where = place < 0 ? "in what is known of it" : `at ${place}`;
	const message = `Expected a text that PostgreSQL can hold, got one with the character NUL ${where}; read its source again, or keep it in a case file`;
	return failed("text-malformed", message, document.id);
}

const keepBatch = (
	file: Case,
	undertaking: Undertaking,
	batch: readonly Outcome<PackedAddition>[],
): Promise<Outcome<readonly Outcome<Added>[]>> =>
	attempt(file.address, async () => {
		await writeFiles(
			file.files,
			batch.flatMap((packed) => (packed.ok ? [packed.value] : [])),
		);
		return saveBatch(file, undertaking, batch);
	});

const saveBatch = (
	file: Case,
	undertaking: Undertaking,
	batch: readonly Outcome<PackedAddition>[],
): Promise<Outcome<readonly Outcome<Added>[]>> =>
	inChange(file, undertaking, async (change: Change) => {
		const kept: Outcome<Added>[] = [];
		for (const read of batch) {
			const packed = read.ok && isPostgres(change.db) ? withoutNul(read.value) : read;
			kept.push(packed.ok ? { ok: true, value: await saveAddition(change, packed.value) } : packed);
		}
		return kept;
	});
