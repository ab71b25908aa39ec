import type { Document } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { readDocument } from "../documents/read-document.ts";

/** Two versions of one page that follow each other. */
export interface Versions {
	readonly before: Document;
	readonly after: Document;
}

/** Pairs of ids held in memory at once; their texts are read one pair after another. */
const PAGE = 200;

/**
 * Versions that nobody has compared yet, the oldest first: what a watch that broke off left undone, too. Which were compared
 * is known by `keepEdits`.
 */
export async function* versionsToCompare(file: CaseFile): AsyncGenerator<Versions> {
	for (let after = 0; ; ) {
		const page = await readPairs(file, after);
		for (const pair of page) {
			const versions = { before: await readDocument(file, pair.before), after: await readDocument(file, pair.after) };
			if (versions.before !== null && versions.after !== null) yield versions as Versions;
		}
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}

const readPairs = ({ db }: CaseFile, after: number) =>
	db
		.selectFrom("documents as earlier")
		.innerJoin("documents as later", "later.id", "earlier.later_version")
		.select(["later.key", "earlier.id as before", "later.id as after"])
		.where("later.key", ">", after)
		.where("earlier.until", "is", null)
		.where("later.until", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("edits")
						.select("edits.key")
						.whereRef("edits.before", "=", "earlier.id")
						.whereRef("edits.after", "=", "later.id")
						.where("edits.until", "is", null),
				),
			),
		)
		.orderBy("later.key")
		.limit(PAGE)
		.execute();
