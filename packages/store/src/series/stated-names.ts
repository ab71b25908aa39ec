import type { Outcome } from "@fissure/core";
import type { Quote, SaidWords, StatedName, UnnamedAgent } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { DOCUMENT_SOURCE } from "../documents/document-codecs.ts";
import { readEvents } from "../events/read-events.ts";

export interface NamesAsked {
	readonly topics: readonly string[];
	/** Whose own words. */
	readonly holders: readonly string[];
	/** ISO days, inclusive. */
	readonly from?: string;
	readonly to?: string;
}

/**
 * Names whose choice is a position, where they are in words that one of these holders states itself.
 *
 * - out:    of current texts with a date, the oldest first
 * - silent: on names outside such words: a journalist's question is nobody's position
 */
export const statedNames = (
	file: Case,
	{ topics, holders, from, to }: NamesAsked,
): Promise<Outcome<readonly StatedName[]>> =>
	attempt(file.address, async () => {
		if (topics.length === 0 || holders.length === 0) return { ok: true, value: [] };
		let asked = file.db
			.selectFrom("names_used")
			.innerJoin("codings", "codings.key", "names_used.coding")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("statements", (join) =>
				join
					.onRef("statements.coding", "=", "names_used.coding")
					.onRef("statements.start_at", "<=", "names_used.start_at")
					.onRef("statements.end_at", ">=", "names_used.end_at"),
			)
			.select(["documents.id", "documents.date", "documents.publisher"])
			.select(["names_used.topic", "names_used.frame", "names_used.issue", "statements.holder"])
			.select(["names_used.start_at as start", "names_used.end_at as end"])
			.distinct()
			.where("names_used.topic", "in", topics)
			.where("codings.until", "is", null)
			.where("documents.until", "is", null)
			.where("documents.later_version", "is", null)
			.where("documents.date", "!=", "")
			.where("statements.holder", "in", holders)
			.whereRef("statements.asserter", "=", "statements.holder")
			.where("statements.manner", "=", "own")
			.where(intact("names_used"))
			.orderBy("documents.date")
			.orderBy("documents.id")
			.orderBy("names_used.start_at");
		if (from !== undefined) asked = asked.where("documents.date", ">=", from);
		if (to !== undefined) asked = asked.where("documents.date", "<=", `${to}~`);
		const events = new Map<string, string[]>();
		for (const { id, documents } of await readEvents(file.db))
			for (const { document } of documents) events.set(document, [...(events.get(document) ?? []), id]);
		return {
			ok: true,
			value: (await asked.execute()).map(({ id, date, publisher, ...name }) => ({
				...name,
				text: { id, date, publisher, events: events.get(id) ?? [] },
			})),
		};
	});

type Place = UnnamedAgent["avoids"];

/** The words at these places with their sentences, in their order; of a text that is gone none. */
export const wordsAt = (file: Case, places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, SaidWords>>> =>
	attempt(file.address, async () => {
		const byText = new Map<string, Place[]>();
		for (const place of places) byText.set(place.document, [...(byText.get(place.document) ?? []), place]);
		const found = new Map<Place, SaidWords>();
		for (const [id, some] of byText) {
			const row = await file.db
				.selectFrom("documents")
				.select(["key", "text", ...DOCUMENT_SOURCE.columns])
				.where("id", "=", id)
				.where(intact("documents"))
				.executeTakeFirst();
			if (row === undefined) continue;
			const { key, text, ...source } = row;
			const sentences = await file.db
				.selectFrom("sentences")
				.innerJoin("codings", "codings.key", "sentences.coding")
				.select(["sentences.start_at as start", "sentences.end_at as end"])
				.where("codings.document", "=", key)
				.where("codings.until", "is", null)
				.execute();
			const quoteOf = ({ start, end }: { readonly start: number; readonly end: number }): Quote => ({
				...{ start, end, document: id, exact: text.slice(start, end) },
			});
			for (const place of some) {
				const around = sentences.find(({ start, end }) => start <= place.start && end >= place.end);
				const { holder, key: position } = place;
				const document = DOCUMENT_SOURCE.read(source);
				found.set(place, {
					holder,
					key: position,
					quote: quoteOf(place),
					sentence: quoteOf(around ?? place),
					document,
				});
			}
		}
		return { ok: true, value: found };
	});
