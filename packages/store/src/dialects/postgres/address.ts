import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";

/** A case in PostgreSQL: `postgres://person:password@host:port/database/case`. */
export interface PostgresAddress {
	/** What the driver connects with: everything but the case. */
	readonly connection: string;
	readonly database: string;
	/** The folder of original files, where the address names one: `?files=`. */
	readonly files: string | null;
	/** Schema of the case. */
	readonly schema: string;
	/** The address as it may be shown: without a password. */
	readonly shown: string;
}

/** Lower-case letters, digits, `_` and `-`, the first a letter: what every program that reads the database takes without quotation marks or with them. */
const CASE_NAME = /^[a-z][a-z0-9_-]{0,49}$/u;

/** Schemas that belong to the server, to the accounts of a team, and to its queue of jobs. */
const RESERVED = /^(?:fissure|public|pgboss|information_schema|pg_.*)$/u;

/**
 * The database that an address names, with the case in it where it names one.
 *
 * - problems: `address-malformed`
 */
export function readAddress(
	address: string,
): Outcome<Omit<PostgresAddress, "schema"> & { readonly schema: string | null }> {
	const url = URL.parse?.(address) ?? parsed(address);
	const [database, schema, ...more] = (url?.pathname ?? "").split("/").slice(1).map(decoded);
	if (url === null || database === undefined || database === "" || more.length > 0) return malformed(address);
	const connection = new URL(url);
	connection.pathname = `/${encodeURIComponent(database)}`;
	const files = connection.searchParams.get("files");
	connection.searchParams.delete("files");
	const shown = new URL(url);
	shown.password = "";
	shown.search = "";
	return {
		ok: true,
		value: {
			connection: connection.href,
			database,
			files,
			schema: schema === "" ? null : (schema ?? null),
			shown: shown.href,
		},
	};
}

/**
 * The case that an address names.
 *
 * - problems: `address-malformed`, `case-name`
 */
export function readCaseAddress(address: string): Outcome<PostgresAddress> {
	const read = readAddress(address);
	if (!read.ok) return read;
	const { schema } = read.value;
	if (schema === null) return malformed(address);
	if (CASE_NAME.test(schema) && !RESERVED.test(schema)) return { ok: true, value: { ...read.value, schema } };
	const message = `Expected a name of a case of up to 50 lower-case letters, digits, "_" and "-" that begins with a letter and is not reserved, got "${schema.slice(0, 80)}"; choose another`;
	return failed("case-name", message, read.value.shown);
}

/** The address of a case as it may be shown: without a password. */
export function shownAddress(address: string): string {
	if (!isPostgresAddress(address)) return address;
	const read = readAddress(address);
	return read.ok ? read.value.shown : read.problem.place;
}

function parsed(address: string): URL | null {
	try {
		return new URL(address);
	} catch {
		return null;
	}
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

const malformed = (address: string): Outcome<never> =>
	failed(
		"address-malformed",
		"Expected an address such as postgres://person@host:5432/database/case, got another form; correct it",
		address.replace(/\/\/[^@/]*@/u, "//"),
	);
