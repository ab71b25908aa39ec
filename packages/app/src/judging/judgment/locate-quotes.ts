import type { Document, Locate, Span } from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";

/** Looks words up in the documents which this plain data quotes without a place. */
export async function locateQuotes(content: unknown, file: Case, store: Store): Promise<Locate> {
	const documents = new Map<string, Document>();
	for (const id of unplacedIn(content)) {
		const document = await store.readDocument(file, id);
		if (document !== null) documents.set(id, document);
	}
	return (id, exact) => {
		const text = documents.get(id)?.text;
		return text === undefined ? null : placesOf(exact, text);
	};
}

function placesOf(exact: string, text: string): readonly Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + exact.length))
		spans.push({ start: at, end: at + exact.length });
	return spans;
}

function unplacedIn(content: unknown): ReadonlySet<string> {
	const ids = new Set<string>();
	const open: unknown[] = [content];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		if (typeof value !== "object" || value === null) continue;
		const { document, start } = value as Readonly<Record<"document" | "start", unknown>>;
		if (typeof document === "string" && start === undefined) ids.add(document);
		open.push(...Object.values(value).filter((part) => typeof part === "object" && part !== null));
	}
	return ids;
}
