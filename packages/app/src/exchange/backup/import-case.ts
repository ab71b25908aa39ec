import { failed, type Outcome } from "@fissure/core";
import type { RestoreReport } from "@fissure/model";
import type { Hooks } from "../../inputs/text-source.ts";
import { MANIFEST, type Manifest, readManifest, tablePart } from "./backup-layout.ts";
import { type Filling, fillTable, partMissing } from "./fill-table.ts";
import type { ZipReader } from "./read-zip.ts";

export interface ImportRequest {
	/** The archive. */
	readonly backup: string;
	/** The case file to be made; nothing may be there. */
	readonly target: string;
	readonly who: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
}

/**
 * Makes a case file out of a backup: whole, every part as its checksum says, or not at all. The archive may come from a
 * stranger.
 *
 * - memory:   a page of rows, or the bytes of one capture
 * - problems: `backup-missing`, `backup-foreign`, `backup-damaged`, `backup-newer`, `backup-unsafe-name`, `backup-bomb`,
 *   `backup-part-missing`, `backup-part-unknown`, `backup-checksum`, `backup-malformed`, `backup-inconsistent`, `case-exists`,
 *   and problems of the file
 * - stops:    throws the reason of the signal; nothing is left behind
 */
export async function importCase(
	{ backup, target, who, now }: ImportRequest,
	hooks: Hooks = {},
): Promise<Outcome<RestoreReport>> {
	const { DamagedPart, readZip } = await import("./read-zip.ts");
	const opened = await readZip(backup);
	if (!opened.ok) return opened;
	const zip = opened.value;
	try {
		const manifest = await manifestOf(zip, backup);
		if (!manifest.ok) return manifest;
		const { schema, tables, contents } = manifest.value;
		const store = await import("@fissure/store");
		const built = await store.buildCase(target, schema, { who, now }, (draft) =>
			fill({ store, draft, zip, backup, hooks }, manifest.value),
		);
		return built.ok ? { ok: true, value: { path: target, tables, contents } } : built;
	} catch (error) {
		if (!(error instanceof DamagedPart)) throw error;
		const message = `Expected a whole "${error.part}", got "${error.message}"; take another backup`;
		return failed("backup-damaged", message, backup);
	} finally {
		zip.close();
	}
}

/** Characters; one for a million tables would be smaller. */
const LONGEST_MANIFEST = 10_000_000;

async function manifestOf(zip: ZipReader, place: string): Promise<Outcome<Manifest>> {
	if (!zip.has(MANIFEST))
		return failed(
			"backup-foreign",
			"Expected a backup of a case, got an archive without a manifest; check its name",
			place,
		);
	if (zip.sizeOf(MANIFEST) > LONGEST_MANIFEST)
		return failed("backup-bomb", "Expected a short manifest, got a long one; do not trust this file", place);
	const manifest = readManifest(await textOf(zip.read(MANIFEST)), place);
	if (!manifest.ok) return manifest;
	const { tables, contents } = manifest.value;
	const parts = [MANIFEST, ...tables.map(({ table }) => tablePart(table))];
	const missing = parts.find((name) => !zip.has(name));
	if (missing !== undefined) return partMissing(missing, place);
	if (zip.count === parts.length + contents) return manifest;
	const message = `Expected ${parts.length + contents} parts, got ${zip.count}; take another backup`;
	return failed(zip.count < parts.length + contents ? "backup-part-missing" : "backup-part-unknown", message, place);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
	let text = "";
	const decoder = new TextDecoder();
	for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
	return text + decoder.decode();
}

async function fill(filling: Filling, { tables }: Manifest): Promise<Outcome<null>> {
	const { draft, backup, hooks } = filling;
	const byName = new Map(tables.map((part) => [part.table, part]));
	const unknown = tables.find(({ table }) => !draft.tables.some(({ name }) => name === table));
	if (unknown !== undefined) {
		const message = `Expected the tables of its version, got "${unknown.table}" too; take another backup`;
		return failed("backup-part-unknown", message, backup);
	}
	for (const [done, table] of draft.tables.entries()) {
		hooks.onProgress?.({ stage: "importing", done, total: draft.tables.length, place: table.name });
		hooks.signal?.throwIfAborted();
		const part = byName.get(table.name);
		if (part === undefined) return partMissing(tablePart(table.name), backup);
		const filled = await fillTable(filling, table, part);
		if (!filled.ok) return filled;
	}
	return { ok: true, value: null };
}
