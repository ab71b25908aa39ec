import { failed, type Outcome } from "@fissure/core";

type Failure = readonly [code: string, message: string];

const UNREACHABLE: Failure = [
	"case-unreachable",
	"Expected the database server of the case to answer, got no connection; check that it runs and can be reached from here, then try again",
];

const CUT: Failure = [
	"case-unreachable",
	"Expected the connection to the database server to last, got it cut; nothing that was not acknowledged is saved: try again",
];

const REFUSED: Failure = [
	"case-refused",
	"Expected to be let in by the database server, got a refusal; check user and password in the address, in PGPASSWORD or in ~/.pgpass, and what the user may do",
];

const FULL: Failure = [
	"case-full",
	"Expected free space on the database server, got a full disk; free some space there and run it again",
];

const BUSY: Failure = ["case-busy", "Expected to write the case, waited a minute while another wrote to it; try again"];

const READ_ONLY: Failure = [
	"case-read-only",
	"Expected to write the case, got a database server or a user that may only read; write through the first server",
];

const DAMAGED: Failure = [
	"case-damaged",
	"Expected undamaged pages, got one that the database server cannot read; restore the last backup",
];

/** By which a write is stopped into a case that a newer program has changed. */
export const NEWER_CASE = "CASE_NEWER";

const NEWER: Failure = [
	"case-newer",
	"Expected a case as this Fissure knows it, got one that a newer Fissure has opened; start that one. Nothing was saved",
];

/** By what the server calls the error (SQLSTATE), the whole of it or the first two letters, its class; and by what Node calls it. */
const FAILURES: ReadonlyMap<string, Failure> = new Map([
	[NEWER_CASE, NEWER],
	["08", CUT],
	["28", REFUSED],
	["3D", ["case-missing", "Expected a database of this name on the server, got none; create it first"]],
	["42501", REFUSED],
	["53100", FULL],
	["53200", ["case-busy", "Expected memory on the database server, got none; try again, or give it more"]],
	["53300", ["case-busy", "Expected a free connection on the database server, got none; raise max_connections there"]],
	["55P03", BUSY],
	["40P01", BUSY],
	["40001", BUSY],
	["25006", READ_ONLY],
	["57P01", CUT],
	["57P02", CUT],
	["57P03", UNREACHABLE],
	["25P03", CUT],
	["XX001", DAMAGED],
	["XX002", DAMAGED],
	["58030", DAMAGED],
	[
		"22021",
		[
			"text-malformed",
			"Expected a text that the database can hold, got one with a character NUL; read its source again",
		],
	],
	["ECONNREFUSED", UNREACHABLE],
	["ENOTFOUND", UNREACHABLE],
	["EAI_AGAIN", UNREACHABLE],
	["ETIMEDOUT", UNREACHABLE],
	["EHOSTUNREACH", UNREACHABLE],
	["ENETUNREACH", UNREACHABLE],
	["ENOENT", UNREACHABLE],
	["ECONNRESET", CUT],
	["EPIPE", CUT],
]);

/** How messages of the driver begin that have no code. */
const SAID_WITHOUT_CODE = [
	"Connection terminated",
	"timeout expired",
	"Client has encountered a connection error",
	"Cannot use a pool after calling end",
	"The server does not support SSL",
];

/** The driver says so where the server wants a password and none was found. */
export const isWithoutPassword = (message: string): boolean =>
	message.startsWith("SASL: ") && message.includes("client password must be a");

/** What went wrong with the server, as a value; null for what is a mistake of ours, which must be thrown on. */
export function postgresProblemOf(error: unknown, address: string): Outcome<never> | null {
	const { code, message, errors } = (error ?? {}) as {
		readonly code?: unknown;
		readonly message?: unknown;
		readonly errors?: readonly unknown[];
	};
	// A name with several addresses, of which none answers.
	if (Array.isArray(errors) && errors.length > 0) return postgresProblemOf(errors[0], address);
	if (typeof message === "string" && SAID_WITHOUT_CODE.some((beginning) => message.startsWith(beginning)))
		return failed(...CUT, address);
	if (typeof message === "string" && isWithoutPassword(message)) return failed(...REFUSED, address);
	if (typeof code !== "string" || code.startsWith("SQLITE")) return null;
	const failure = FAILURES.get(code) ?? (code.length === 5 ? FAILURES.get(code.slice(0, 2)) : undefined);
	return failure === undefined ? null : failed(...failure, address);
}
