import { readFileSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { readYaml, tableIn } from "@fissure/sources";

/**
 * The entries of a file of events, each as it stands: YAML or JSON with a list, bare or under `events`; or a table (`.csv`, `.tsv`) with
 * one event a row.
 *
 * - problems: `events-unreadable`, `events-invalid`
 */
export function readEventEntries(file: string): Outcome<readonly unknown[]> {
	const content = contentOf(file, (bytes) => readYaml(bytes.toString("utf8")));
	if (!content.ok) return content;
	const read: unknown = content.value.document.toJS();
	const list = Array.isArray(read) ? read : (read as { readonly events?: unknown } | null)?.events;
	return Array.isArray(list)
		? { ok: true, value: list }
		: failed("events-invalid", 'Expected a list under "events", got something else; see docs/verify.md', file);
}

/** The same where the file may be a table: each row by the names of its columns, in small letters. */
export async function readEventRows(file: string): Promise<Outcome<readonly unknown[]>> {
	if (!/[.](?:csv|tsv)$/iu.test(file)) return readEventEntries(file);
	const bytes = contentOf(file, (read) => ({ ok: true as const, value: read }));
	if (!bytes.ok) return bytes;
	const table = await tableIn(bytes.value, file);
	if (!table.ok) return unreadable(file, table.problem.message);
	const [names = [], ...rows] = table.value.rows;
	return {
		ok: true,
		value: rows.map((row) =>
			Object.fromEntries(names.flatMap((name, at) => (row[at] === "" ? [] : [[name.trim().toLowerCase(), row[at]]]))),
		),
	};
}

function contentOf<Value>(file: string, read: (bytes: Buffer) => Outcome<Value>): Outcome<Value> {
	try {
		const content = read(readFileSync(file));
		return content.ok ? content : unreadable(file, content.problem.message);
	} catch (error) {
		return unreadable(file, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
	}
}

const unreadable = (file: string, reason: string): Outcome<never> =>
	failed("events-unreadable", `Expected events in YAML, JSON or CSV, got "${reason}"`, file);
