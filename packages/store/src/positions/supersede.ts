import { type CodedReading, supersededBy } from "@fissure/core";
import type { Change } from "../history/change.ts";
import { nameOfCoder } from "./name-of-coder.ts";
import { READING, readReplaced } from "./position-codecs.ts";

/** A correction that stands, with the reading whose place it takes. */
export interface StandingReplacement {
	readonly key: number;
	readonly replaces: CodedReading;
}

/** Which readings of this coder persons have replaced in this document. */
export async function replacementsIn(
	{ db }: Change,
	document: number,
	coder: string,
): Promise<readonly StandingReplacement[]> {
	const rows = await db
		.selectFrom("corrections")
		.select(["key", "replaces"])
		.where("document", "=", document)
		.where("until", "is", null)
		.where("replaces", "is not", null)
		.orderBy("key")
		.execute();
	return rows
		.map(({ key, replaces }) => ({ key, replaces: readReplaced(replaces ?? "") }))
		.filter(({ replaces }) => nameOfCoder(replaces.coder) === nameOfCoder(coder));
}

/** Of a new coding, ends what a person has already replaced in an earlier one of the same coder. */
export async function supersedeIn(
	change: Change,
	document: number,
	coding: { readonly key: number; readonly coder: string },
): Promise<void> {
	const replacements = await replacementsIn(change, document, coding.coder);
	if (replacements.length === 0) return;
	const rows = await change.db
		.selectFrom("positions")
		.select(["positions.key", ...READING.columns])
		.where("coding", "=", coding.key)
		.orderBy("number")
		.execute();
	const taken = supersededBy(
		replacements.map(({ replaces }) => replaces),
		rows.map((row) => ({ ...READING.read(row), coder: coding.coder })),
	);
	const keys = [...taken.keys()].flatMap((place) => rows[place]?.key ?? []);
	// Not in the journal: what is undone is the coding, with which these have ended already.
	if (keys.length > 0)
		await change.db.updateTable("positions").set({ until: change.action }).where("key", "in", keys).execute();
}
