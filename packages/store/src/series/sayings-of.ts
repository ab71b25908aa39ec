import type { Outcome, SentenceSpan } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { intact } from "../checksums/intact.ts";

/** What a coder read of a text, as far as one must know who says its sentences. */
export interface Sayings {
	/** Parties of the text as the coder found them, its publisher first. */
	readonly parties: readonly string[];
	readonly sentences: readonly SentenceSpan[];
	/** Who holds the first statement of a sentence, by the sentence's number, and whether all of it is held together. */
	readonly held: ReadonlyMap<number, { readonly holder: string; readonly isJoint: boolean }>;
}

/**
 * Who says each sentence of these texts? Texts that no coder has read are missing.
 *
 * @param ids as many as are worth one question: some fifty
 */
export const sayingsOf = (
	{ db, path }: CaseFile,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, Sayings>>> =>
	attempt(path, async () => {
		const codings = await db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.select(["codings.key", "codings.parties", "documents.id"])
			.where("codings.until", "is", null)
			.where("documents.id", "in", ids)
			.where(intact("codings"))
			.execute();
		const keys = codings.map(({ key }) => key);
		if (keys.length === 0) return { ok: true, value: new Map() };
		const [sentences, statements] = await Promise.all([
			db
				.selectFrom("sentences")
				.select(["coding", "start_at", "end_at", "paragraph"])
				.where("coding", "in", keys)
				.where(intact("sentences"))
				.orderBy("coding")
				.orderBy("number")
				.execute(),
			db
				.selectFrom("statements")
				.select(["coding", "sentence", "holder", "manner"])
				.where("coding", "in", keys)
				.where(intact("statements"))
				.orderBy("coding")
				.orderBy("number")
				.execute(),
		]);
		const spans = new Map<number, SentenceSpan[]>(keys.map((key) => [key, []]));
		for (const { coding, start_at, end_at, paragraph } of sentences)
			spans.get(coding)?.push({ start: start_at, end: end_at, paragraph });
		const held = new Map<number, Map<number, { holder: string; isJoint: boolean }>>(
			keys.map((key) => [key, new Map()]),
		);
		for (const { coding, sentence, holder, manner } of statements) {
			const of = held.get(coding);
			const known = of?.get(sentence);
			if (known === undefined) of?.set(sentence, { holder, isJoint: manner === "joint" });
			else if (manner !== "joint") known.isJoint = false;
		}
		return {
			ok: true,
			value: new Map(
				codings.map(({ key, parties, id }) => [
					id,
					{
						parties: JSON.parse(parties) as readonly string[],
						sentences: spans.get(key) ?? [],
						held: held.get(key) ?? new Map(),
					},
				]),
			),
		};
	});
