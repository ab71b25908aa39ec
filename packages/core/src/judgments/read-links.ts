import type { EvidenceLink, Quote, Span } from "@fissure/model";
import { type FieldReader, type Path, shownValue } from "./field-reader.ts";

/** Where words are in a document of the case, each place once; empty where they are in none, null where the document is not in the case. */
export type Locate = (document: string, exact: string) => readonly Span[] | null;

const KEYS = ["finding", "judgment", "document", "exact", "start", "end"];

/** - problems: those of `readLink` */
export const readLinks = (reader: FieldReader, path: Path, value: unknown, locate: Locate | null) =>
	reader.list(path, value).flatMap((item, at) => readLink(reader, [...path, at], item, locate) ?? []);

/**
 * What does a judgment rest on here: words of a document, a finding, or another judgment?
 *
 * Words may come without their place where somebody can look them up; they must then are there once.
 *
 * - problems: `judgment-link-wrong`, `judgment-quote-unplaced`, and those of fields
 */
export function readLink(reader: FieldReader, path: Path, value: unknown, locate: Locate | null): EvidenceLink | null {
	const record = reader.record(path, value, KEYS);
	if (record === null) return null;
	const kinds = ["finding", "judgment", "document"].filter((key) => Object.hasOwn(record, key));
	const strays = kinds[0] === "document" ? [] : ["exact", "start", "end"].filter((key) => Object.hasOwn(record, key));
	if (kinds.length !== 1 || strays.length > 0) {
		const got = [...kinds, ...strays].join(" and ") || "neither";
		const message = `Expected "finding", "judgment", or "document" with its "exact" words, got ${got}; write one link per item`;
		reader.refuse("judgment-link-wrong", path, message);
		return null;
	}
	const word = (key: string): string => reader.words([...path, key], record[key]);
	if (kinds[0] === "finding") return { kind: "finding", finding: word("finding") };
	if (kinds[0] === "judgment") return { kind: "judgment", judgment: word("judgment") };
	const quote = readQuote(reader, path, record, locate);
	return quote === null ? null : { kind: "quote", quote };
}

function readQuote(
	reader: FieldReader,
	path: Path,
	{ document, exact, start, end }: Readonly<Record<string, unknown>>,
	locate: Locate | null,
): Quote | null {
	const before = reader.complaints();
	const id = reader.words([...path, "document"], document);
	// The exact words keep their white space: they are compared character by character.
	if (typeof exact !== "string" || exact.trim() === "") reader.words([...path, "exact"], exact);
	if (reader.complaints() > before || typeof exact !== "string") return null;
	if (start === undefined && end === undefined) return placedQuote(reader, path, { document: id, exact }, locate);
	const span = spanOf(start, end);
	if (span !== null && span.end - span.start === exact.length) return { document: id, ...span, exact };
	const message = `Expected "start" and "end" of ${exact.length} characters, got ${shownValue(start)} and ${shownValue(end)}; leave both out to search for the words`;
	reader.refuse("judgment-quote-unplaced", path, message);
	return null;
}

const spanOf = (start: unknown, end: unknown): Span | null =>
	typeof start === "number" && typeof end === "number" && Number.isSafeInteger(start) && start >= 0
		? { start, end }
		: null;

function placedQuote(
	reader: FieldReader,
	path: Path,
	{ document, exact }: Omit<Quote, keyof Span>,
	locate: Locate | null,
): Quote | null {
	const spans = locate?.(document, exact) ?? null;
	const [span] = spans ?? [];
	if (span !== undefined && spans?.length === 1) return { document, ...span, exact };
	const got =
		locate === null
			? "neither"
			: spans === null
				? `the document ${shownValue(document)}, which is not in this case`
				: spans.length === 0
					? `words that are not in ${shownValue(document)}`
					: `words that are there ${spans.length} times`;
	const remedy =
		spans !== null && spans.length > 1
			? `say which by "start" (${spans
					.slice(0, 3)
					.map(({ start }) => start)
					.join(", ")}) and "end", or quote more of them`
			: `quote the words exactly, or write "start" and "end"`;
	reader.refuse("judgment-quote-unplaced", path, `Expected words with one place, got ${got}; ${remedy}`);
	return null;
}
