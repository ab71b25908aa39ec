import { LEXICON, type Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { isByCoder } from "../codings/is-by-coder.ts";

/** What a text says at its head, and what it touches. */
export interface TouchedTopics {
	readonly id: string;
	/** Its first characters: as many as were asked for. */
	readonly head: string;
	/** Issues and concepts that any of its sentences touches; null where the built-in coder has not analysed it. */
	readonly topics: ReadonlySet<string> | null;
}

/** Below the number of variables that any SQLite takes. */
const PAGE = 500;

/**
 * Which issues and concepts does each of these texts touch, with or without a stance, of whatever certainty?
 *
 * - out: by id; a text that is not in the case has no entry
 */
export const touchedTopics = (
	file: Case,
	ids: readonly string[],
	characters: number,
): Promise<Outcome<ReadonlyMap<string, TouchedTopics>>> =>
	attempt(file.address, async () => {
		const found = new Map<string, TouchedTopics>();
		for (let from = 0; from < ids.length; from += PAGE) {
			const texts = await file.db
				.selectFrom("documents")
				.select(({ fn, val }) => [
					"documents.key",
					"documents.id",
					fn<string>("substr", ["documents.text", val(1), val(characters)]).as("head"),
				])
				.where("documents.id", "in", ids.slice(from, from + PAGE))
				.where("documents.until", "is", null)
				.execute();
			const keys = texts.map(({ key }) => key);
			const codings = await file.db
				.selectFrom("codings")
				.select(["key", "document"])
				.where("document", "in", keys)
				.where("until", "is", null)
				// Persons and models say what is held, and not what a text touches.
				.where((builder) => isByCoder(builder as never, [LEXICON]))
				.execute();
			const mentions = await file.db
				.selectFrom("mentions")
				.select(["coding", "issue", "concept"])
				.distinct()
				.where(
					"coding",
					"in",
					codings.map(({ key }) => key),
				)
				.where(intact("mentions"))
				.execute();
			const topics = new Map(codings.map(({ document }) => [document, new Set<string>()]));
			const documents = new Map(codings.map(({ key, document }) => [key, document]));
			for (const { coding, issue, concept } of mentions)
				topics
					.get(documents.get(coding) ?? -1)
					?.add(issue)
					.add(concept);
			for (const { key, id, head } of texts) found.set(id, { id, head, topics: topics.get(key) ?? null });
		}
		return { ok: true, value: found };
	});
