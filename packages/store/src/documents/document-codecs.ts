import type { Document, DocumentFacts, DocumentSource } from "@fissure/model";
import { rowCodec } from "../rows/row-codec.ts";

// How a document lies in its table.

const FACTS = {
	id: "documents.id",
	publisher: "documents.publisher",
	date: { day: "documents.date" },
	title: "documents.title",
	kind: "documents.kind",
	language: "documents.language",
} as const;

export const DOCUMENT_FACTS = rowCodec<DocumentFacts>()(FACTS);

export const DOCUMENT_SOURCE = rowCodec<DocumentSource>()({
	...{ id: FACTS.id, title: FACTS.title, publisher: FACTS.publisher, date: FACTS.date },
	venue: "documents.venue",
	...{ kind: FACTS.kind, language: FACTS.language },
	url: "documents.url",
});

/** A source with its words, in the order in which what was found in texts is written. */
export const DOCUMENT_WORDS = rowCodec<DocumentSource & Pick<Document, "text">>()({
	...{ id: FACTS.id, text: "documents.text", language: FACTS.language, kind: FACTS.kind },
	...{ publisher: FACTS.publisher, title: FACTS.title, date: FACTS.date },
	...{ venue: "documents.venue", url: "documents.url" },
});

export const DOCUMENT = rowCodec<Document>()({
	id: "documents.id",
	text: "documents.text",
	language: "documents.language",
	kind: "documents.kind",
	publisher: "documents.publisher",
	title: { optional: "documents.title" },
	date: { optionalDay: "documents.date" },
	venue: { optional: "documents.venue" },
	speaker: { optional: "documents.speaker" },
	url: { optional: "documents.url" },
	event: { optional: "documents.event" },
	capturedAt: { optional: "documents.captured_at" },
	sha256: { optional: "documents.sha256" },
	guessed: { words: "documents.guessed" },
});
