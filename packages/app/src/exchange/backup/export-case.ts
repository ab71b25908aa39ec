import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { Outcome } from "@fissure/core";
import type { Snapshot, TableShape } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { writeWhole } from "../files/write-whole.ts";
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	contentPart,
	MANIFEST,
	type TablePart,
	tablePart,
	writeManifest,
} from "./backup-layout.ts";
import type { ZipWriter } from "./write-zip.ts";

export interface ExportRequest {
	readonly case: CaseChoice;
	/** The archive to be made; nothing may be there. */
	readonly out: string;
}

export interface BackupReport {
	readonly path: string;
	readonly tables: readonly { readonly table: string; readonly rows: number }[];
	readonly contents: number;
	/** Of the archive. */
	readonly bytes: number;
}

/**
 * Writes everything that a case holds, history included, into one archive: a file of JSON lines for each table, the bytes as
 * they came, and a manifest with the SHA-256 of each. The same case always gives the same archive.
 *
 * - memory:   a page of rows, however large the case is
 * - problems: `target-exists`, `target-unwritable`, `case-damaged`, and those of opening
 * - stops:    throws the reason of the signal; nothing is left behind
 */
export const exportCase = ({ case: choice, out }: ExportRequest, hooks: Hooks = {}): Promise<Outcome<BackupReport>> =>
	inCase(choice, "whole", (file, store) =>
		writeWhole(out, async (draft) => {
			const { writeZip } = await import("./write-zip.ts");
			const zip = writeZip(draft);
			try {
				const parts = await store.readSnapshot(file, (snapshot) => writeParts(zip, snapshot, hooks));
				if (!parts.ok) return parts;
				await zip.finish();
				return { ok: true, value: { path: out, bytes: statSync(draft).size, ...parts.value } };
			} finally {
				await zip.abandon();
			}
		}),
	);

/** The first thing that differs ends the export. */
const CHECKED =
	"every row with its checksum, every table with the number of its rows and the sum of their checksums, every original file with its SHA-256";

type Parts = Pick<BackupReport, "tables" | "contents">;

async function writeParts(zip: ZipWriter, snapshot: Snapshot, hooks: Hooks): Promise<Outcome<Parts>> {
	const tables: TablePart[] = [];
	for (const [done, table] of snapshot.tables.entries()) {
		hooks.onProgress?.({ stage: "exporting", done, total: snapshot.tables.length, place: table.name });
		hooks.signal?.throwIfAborted();
		tables.push(await writeTable(zip, snapshot, table, hooks));
	}
	const contents = await writeContents(zip, snapshot, hooks);
	const manifest = {
		format: BACKUP_FORMAT,
		version: BACKUP_VERSION,
		schema: snapshot.version,
		tables,
		contents,
		checked: CHECKED,
	} as const;
	await zip.add(MANIFEST, [Buffer.from(writeManifest(manifest))]);
	return { ok: true, value: { tables, contents } };
}

/** Characters handed on at once. */
const CHUNK = 65_536;

async function writeTable(zip: ZipWriter, snapshot: Snapshot, table: TableShape, hooks: Hooks): Promise<TablePart> {
	const hash = createHash("sha256");
	let rows = 0;
	let bytes = 0;
	const encode = (lines: string): Uint8Array => {
		const chunk = Buffer.from(lines);
		hash.update(chunk);
		bytes += chunk.length;
		return chunk;
	};
	async function* chunks(): AsyncGenerator<Uint8Array> {
		let lines = "";
		for await (const row of snapshot.rowsOf(table)) {
			rows++;
			lines += `${JSON.stringify(row)}\n`;
			if (lines.length < CHUNK) continue;
			hooks.signal?.throwIfAborted();
			yield encode(lines);
			lines = "";
		}
		if (lines !== "") yield encode(lines);
	}
	await zip.add(tablePart(table.name), chunks());
	return { table: table.name, rows, bytes, sha256: hash.digest("hex") };
}

async function writeContents(zip: ZipWriter, snapshot: Snapshot, hooks: Hooks): Promise<number> {
	const table = snapshot.tables.find(({ name }) => name === "content");
	if (table === undefined) return 0;
	const total = await snapshot.count(table);
	let done = 0;
	for await (const { sha256 } of snapshot.rowsOf(table)) {
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "exporting", done, total, place: "bytes" });
		const bytes = await snapshot.contentOf(String(sha256));
		await zip.add(contentPart(String(sha256)), [bytes]);
		done++;
	}
	return done;
}
