import type { Outcome, SentenceSpan } from "@fissure/core";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { baseLast } from "../codings/read-codings.ts";
import { either } from "../dialects/either.ts";

/** What a coder read of a text, as far as one must know to find its sentences. */
export interface CodedSentences {
	/** Of the coding. */
	readonly key: number;
	/** Parties of the text as the coder found them, its publisher first. */
	readonly parties: readonly string[];
	readonly sentences: readonly SentenceSpan[];
}

/**
 * Where are the sentences of these texts? Texts that no coder has read are missing; of several codings of one text, the one that counts in
 * the case.
 *
 * @param ids as many as are worth one question: some fifty
 */
export const codedSentencesOf = (
	{ db, address: path }: Case,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, CodedSentences>>> =>
	attempt(path, async () => {
		const codings = await db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.select(["codings.key", "codings.coder", "codings.parties", "documents.id"])
			.where("codings.until", "is", null)
			.where("codings.aside", "is", null)
			.where("documents.id", "in", ids)
			.where(intact("codings"))
			.orderBy("codings.key")
			.execute();
		const spans = new Map<number, SentenceSpan[]>(codings.map(({ key }) => [key, []]));
		if (spans.size === 0) return { ok: true, value: new Map() };
		const sentences = await db
			.selectFrom("sentences")
			.select(["coding", "start_at", "end_at", "paragraph"])
			.where("coding", "in", [...spans.keys()])
			.where(intact("sentences"))
			.orderBy("coding")
			.orderBy("number")
			.execute();
		for (const { coding, start_at, end_at, paragraph } of sentences)
			spans.get(coding)?.push({ start: start_at, end: end_at, paragraph });
		return {
			ok: true,
			value: new Map(
				baseLast(codings).map(({ key, parties, id }) => [
					id,
					{ key, parties: JSON.parse(parties) as readonly string[], sentences: spans.get(key) ?? [] },
				]),
			),
		};
	});

/** The two numbers of a pair in a list of JSON. */
const PAIR = either({
	sqlite: sql`"value" ->> 0, "value" ->> 1`,
	postgres: sql`("value"::jsonb ->> 0)::bigint, ("value"::jsonb ->> 1)::bigint`,
});

/** Who holds the first statement of a sentence, and whether all of it is held together; by the number of the sentence. */
export type HeldSentences = ReadonlyMap<number, { readonly holder: string; readonly isJoint: boolean }>;

/**
 * Who holds what these sentences say? Sentences in which nothing is stated are missing.
 *
 * @param asked numbers of sentences, by the key of their coding: a coding has many statements, and each that is read is compared
 */
export const heldSentencesOf = (
	{ db, address: path }: Case,
	asked: ReadonlyMap<number, readonly number[]>,
): Promise<Outcome<ReadonlyMap<number, HeldSentences>>> =>
	attempt(path, async () => {
		const held = new Map<number, Map<number, { holder: string; isJoint: boolean }>>();
		const places = [...asked].flatMap(([coding, numbers]) => numbers.map((number) => [coding, number]));
		if (places.length === 0) return { ok: true, value: held };
		const statements = await db
			.selectFrom("statements")
			.select(["coding", "sentence", "holder", "manner"])
			.where("coding", "in", [...asked.keys()])
			.where(
				sql<boolean>`("statements"."coding", "statements"."sentence") in
					(select ${PAIR} from json_each(${JSON.stringify(places)}))`,
			)
			.where(intact("statements"))
			.orderBy("coding")
			.orderBy("number")
			.execute();
		for (const { coding, sentence, holder, manner } of statements) {
			const of = held.get(coding) ?? new Map<number, { holder: string; isJoint: boolean }>();
			held.set(coding, of);
			const known = of.get(sentence);
			if (known === undefined) of.set(sentence, { holder, isJoint: manner === "joint" });
			else if (manner !== "joint") known.isJoint = false;
		}
		return { ok: true, value: held };
	});
