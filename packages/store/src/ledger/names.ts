import type { Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";

/** Where the case holds a name: whose position, who says so, on what; whose text, said where, in what language, and which. */
export type NameField = "holder" | "asserter" | "issue" | "publisher" | "venue" | "language" | "document";

const COLUMNS = {
	holder: ["positions", "holder"],
	asserter: ["positions", "asserter"],
	issue: ["positions", "issue"],
	publisher: ["documents", "publisher"],
	venue: ["documents", "venue"],
	language: ["documents", "language"],
	document: ["documents", "id"],
} as const;

/**
 * Which of these names are in the case, in just this spelling? What no longer counts is too.
 *
 * Each is looked up by itself: most are there, and then one row answers.
 */
export const knownNames = (
	file: Case,
	field: NameField,
	names: readonly string[],
): Promise<Outcome<ReadonlySet<string>>> =>
	attempt(file.address, async () => {
		const [table, column] = COLUMNS[field];
		const held = new Set<string>();
		for (const name of new Set(names)) {
			const row = await file.db
				.selectFrom(table)
				.select(column as never)
				.where(column as never, "=", name as never)
				.limit(1)
				.executeTakeFirst();
			if (row !== undefined) held.add(name);
		}
		return { ok: true, value: held };
	});

/** Every name of these kinds that the case holds, each once, in order. Reads all positions, or all documents. */
export const allNames = (
	file: Case,
	fields: readonly Exclude<NameField, "document">[],
): Promise<Outcome<readonly string[]>> =>
	attempt(file.address, async () => {
		const names = new Set<string>();
		for (const field of fields) {
			const [table, column] = COLUMNS[field];
			const rows = await file.db
				.selectFrom(table)
				.select(column as never)
				.distinct()
				.execute();
			for (const row of rows as readonly Readonly<Record<string, string | null>>[]) {
				const name = row[column];
				if (name !== null && name !== undefined) names.add(name);
			}
		}
		return { ok: true, value: [...names].toSorted() };
	});
