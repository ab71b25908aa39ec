import { createHash } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { Draft, Row, TableShape } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { splitLines, TOO_LONG } from "../files/split-lines.ts";
import { contentPart, type TablePart, tablePart } from "./backup-layout.ts";
import type { ZipReader } from "./read-zip.ts";

export interface Filling {
	readonly store: Store;
	readonly draft: Draft;
	readonly zip: ZipReader;
	readonly backup: string;
	readonly hooks: Hooks;
}

/** Rows handed on at once, and characters, whichever comes first. */
const PAGE = 500;
const PAGE_CHARACTERS = 1_000_000;

/** Puts the rows of one part into their table, and the bytes that rows of `content` speak of. */
export async function fillTable(filling: Filling, table: TableShape, part: TablePart): Promise<Outcome<null>> {
	const { zip, backup, hooks } = filling;
	const name = tablePart(table.name);
	const hash = createHash("sha256");
	let rows: Row[] = [];
	let count = 0;
	let characters = 0;
	for await (const line of splitLines(hashed(zip.read(name), hash))) {
		const row = rowOf(filling, table, line);
		if (typeof row === "string") return malformed(name, count, row, backup);
		rows.push(row);
		count++;
		characters += String(line).length;
		if (rows.length < PAGE && characters < PAGE_CHARACTERS) continue;
		hooks.signal?.throwIfAborted();
		const taken = await take(filling, table, rows);
		if (!taken.ok) return taken;
		rows = [];
		characters = 0;
	}
	const taken = await take(filling, table, rows);
	if (!taken.ok) return taken;
	if (hash.digest("hex") === part.sha256 && count === part.rows) return { ok: true, value: null };
	return otherBytes(name, backup);
}

async function* hashed(
	chunks: AsyncIterable<Uint8Array>,
	hash: { readonly update: (chunk: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
	for await (const chunk of chunks) {
		hash.update(chunk);
		yield chunk;
	}
}

/** The row, or what is wrong with the line. */
function rowOf({ store }: Filling, table: TableShape, line: string | typeof TOO_LONG): Row | string {
	if (line === TOO_LONG) return "Expected a line of JSON, got one longer than any text";
	try {
		const row: unknown = JSON.parse(line);
		return store.misfitOf(table, row) ?? (row as Row);
	} catch {
		return "Expected a line of JSON, got other words";
	}
}

const malformed = (name: string, row: number, message: string, place: string): Outcome<never> =>
	failed("backup-malformed", `${message}; take another backup`, `${place}, ${name}, line ${row + 1}`);

const otherBytes = (name: string, place: string): Outcome<never> =>
	failed("backup-checksum", `Expected "${name}" as its checksum says, got other bytes; take another backup`, place);

export const partMissing = (name: string, place: string): Outcome<never> =>
	failed("backup-part-missing", `Expected the part "${name}", got none; take another backup`, place);

async function take(filling: Filling, table: TableShape, rows: readonly Row[]): Promise<Outcome<null>> {
	if (table.name === "content") return takeContents(filling, rows);
	await filling.draft.insert(table, rows);
	return { ok: true, value: null };
}

/** SQLite holds no larger value, and memory should not. */
const MOST_BYTES = 1_000_000_000;

async function takeContents({ draft, zip, backup, hooks }: Filling, rows: readonly Row[]): Promise<Outcome<null>> {
	for (const row of rows) {
		hooks.signal?.throwIfAborted();
		const name = contentPart(String(row.sha256));
		if (!zip.has(name)) return partMissing(name, backup);
		if (zip.sizeOf(name) !== row.size || zip.sizeOf(name) > MOST_BYTES) return otherBytes(name, backup);
		const chunks: Uint8Array[] = [];
		for await (const chunk of zip.read(name)) chunks.push(chunk);
		const bytes = Buffer.concat(chunks);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		if (sha256 !== row.sha256) return otherBytes(name, backup);
		await draft.insertContent(row, bytes);
	}
	return { ok: true, value: null };
}
