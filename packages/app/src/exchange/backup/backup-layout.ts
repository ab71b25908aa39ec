import { failed, type Outcome } from "@fissure/core";

export const BACKUP_FORMAT = "fissure-backup";
/** Of the layout of the parts; `schema` says what the tables look like. */
export const BACKUP_VERSION = 1;

export const MANIFEST = "manifest.json";
export const tablePart = (table: string): string => `${table}.jsonl`;
/** Bytes as they came, called by their SHA-256, which is their check. */
export const contentPart = (sha256: string): string => `bytes/${sha256.slice(0, 2)}/${sha256.slice(2)}`;

/** No name that leads out of where it is unpacked, or hides another. */
export const isPartName = (name: string): boolean =>
	name === MANIFEST || /^([a-z][a-z_]*[.]jsonl|bytes\/[0-9a-f]{2}\/[0-9a-f]{62})$/.test(name);

export interface TablePart {
	readonly table: string;
	readonly rows: number;
	readonly bytes: number;
	readonly sha256: string;
}

/** What a backup says of itself. Nothing in it depends on when and where it was made, so that equal cases give equal files. */
export interface Manifest {
	readonly format: typeof BACKUP_FORMAT;
	readonly version: number;
	/** Number of the last migration of the tables. */
	readonly schema: number;
	readonly tables: readonly TablePart[];
	/** Parts under `bytes/`. */
	readonly contents: number;
	/** What was compared before it was written, in words; left out by earlier versions. */
	readonly checked?: string;
}

export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, "\t")}\n`;

/**
 * - problems: `backup-foreign`, `backup-newer`, `backup-damaged`
 */
export function readManifest(text: string, place: string): Outcome<Manifest> {
	const given = parsed(text);
	if (given?.format !== BACKUP_FORMAT)
		return failed(
			"backup-foreign",
			"Expected a backup of a case, got an archive of another kind; check its name",
			place,
		);
	if (typeof given.version === "number" && given.version > BACKUP_VERSION) {
		const message = `Expected a backup of version ${BACKUP_VERSION}, got ${given.version}; install a newer Fissure`;
		return failed("backup-newer", message, place);
	}
	if (!isManifest(given))
		return failed(
			"backup-damaged",
			`Expected a whole ${MANIFEST}, got one with wrong fields; take another backup`,
			place,
		);
	return { ok: true, value: given };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
	} catch {
		return null;
	}
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isManifest(given: Readonly<Record<string, unknown>>): given is Readonly<Record<string, unknown>> & Manifest {
	const { version, schema, tables, contents } = given;
	return (
		version === BACKUP_VERSION &&
		isCount(schema) &&
		isCount(contents) &&
		Array.isArray(tables) &&
		tables.every(isTablePart)
	);
}

function isTablePart(value: unknown): value is TablePart {
	if (typeof value !== "object" || value === null) return false;
	const { table, rows, bytes, sha256 } = value as Readonly<Record<string, unknown>>;
	const isNamed = typeof table === "string" && isPartName(tablePart(table));
	return isNamed && isCount(rows) && isCount(bytes) && typeof sha256 === "string";
}
