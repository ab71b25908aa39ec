import { basename } from "node:path";
import { type Document, failed, type Outcome, type Span } from "@fissure/core";
import type { Case, NamedDocument } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { type CodePoints, codePointsOf } from "./code-points.ts";
import type { GivenDocument, GivenPosition } from "./given-position.ts";
import { groupedBy } from "./grouped-by.ts";
import { placeMarkedWords, placeWords } from "./place-words.ts";

/** Where given words are in the texts of a case. */
export interface FoundWords {
	readonly document: Document;
	readonly span: Span;
}

/** What is looked for: a position, whose words must be there to the letter, or an annotation, which is placed as `placeMarkedWords` does. */
type Sought = Pick<GivenPosition, "document" | "words"> & { readonly isMarked?: boolean };

export interface FindWords {
	readonly words: (given: Sought, place: string) => Promise<Outcome<FoundWords>>;
	/** The text alone. */
	readonly text: (given: GivenDocument, place: string) => Promise<Outcome<Document>>;
}

/**
 * What finds the document that is meant, by the hash of its bytes, its id, its address or its name, and the words in it.
 *
 * - fallback: id of the document that is meant where none of these is one of the case
 * - problems: of each position: `document-not-held`, `document-ambiguous`, `words-missing`, `words-ambiguous`
 */
export async function wordsFinder(file: Case, store: Store, fallback?: string): Promise<Outcome<FindWords>> {
	const documents = await store.namedDocuments(file);
	if (!documents.ok) return documents;
	const find = finderOf(documents.value);
	const read = textReader(file, store);
	const candidatesOf = (given: GivenDocument) => {
		const groups = find(given);
		return groups.length > 0 || fallback === undefined ? groups : find({ ...NOWHERE, id: fallback });
	};
	return {
		ok: true,
		value: {
			words: async (given, place) => {
				let problem: Outcome<never> | null = null;
				for (const group of candidatesOf(given.document)) {
					const found = await placeInOne(group, given, place, read);
					if (found.ok || found.problem.code !== "words-missing") return found;
					problem ??= found;
				}
				return problem ?? notHeld(given.document, place);
			},
			text: async (given, place) => {
				const [[only, another] = []] = candidatesOf(given);
				if (another !== undefined) return ambiguous("document-ambiguous", "one text of this name", "several", place);
				const text = only === undefined ? null : await read(only.id);
				return text === null ? notHeld(given, place) : { ok: true, value: text.document };
			},
		},
	};
}

const NOWHERE = { id: null, sha256: null, url: null };

/** Documents that may be meant, those first that are meant more surely; what is said of one group is said of all in it. */
function finderOf(documents: readonly NamedDocument[]) {
	const byId = groupedBy(documents, ({ id }) => id);
	const bySha256 = groupedBy(documents, ({ sha256 }) => sha256);
	const byAddress = groupedBy(
		documents.flatMap((document) => [...new Set([document.url, document.source])].map((at) => ({ at, document }))),
		({ at }) => at,
	);
	const byName = groupedBy(
		documents.flatMap((document) =>
			[...new Set([document.id, document.title, basename(document.source)])].map((name) => ({ name, document })),
		),
		({ name }) => name,
	);
	return ({ id, sha256, url, name }: GivenDocument): readonly (readonly NamedDocument[])[] => {
		const named = byId.get(id ?? "") ?? [];
		const same = bySha256.get(sha256 ?? "") ?? [];
		const both = named.filter((document) => document.sha256 === sha256);
		// A place within a page is no other page.
		const there = (byAddress.get(url) ?? byAddress.get(url?.replace(/#.*$/su, "") ?? null) ?? []).map(
			({ document }) => document,
		);
		const called = (byName.get(name ?? null) ?? []).map(({ document }) => document);
		return [
			both,
			same,
			named,
			there.filter(({ isCurrent }) => isCurrent),
			there.filter(({ isCurrent }) => !isCurrent),
			name === undefined || name === null ? [] : called,
		].filter(({ length }) => length > 0);
	};
}

interface Text {
	readonly document: Document;
	readonly points: CodePoints;
}

/** Texts kept at hand: positions of one document mostly follow each other. */
const MOST_TEXTS = 16;

function textReader(file: Case, store: Store): (id: string) => Promise<Text | null> {
	const kept = new Map<string, Text>();
	return async (id) => {
		const known = kept.get(id);
		if (known !== undefined) return known;
		const document = await store.readDocument(file, id);
		if (document === null) return null;
		if (kept.size >= MOST_TEXTS) kept.delete(kept.keys().next().value ?? "");
		const text = { document, points: codePointsOf(document.text) };
		kept.set(id, text);
		return text;
	};
}

async function placeInOne(
	group: readonly NamedDocument[],
	{ words, isMarked = false }: Sought,
	place: string,
	read: (id: string) => Promise<Text | null>,
): Promise<Outcome<FoundWords>> {
	const found: FoundWords[] = [];
	for (const { id } of group) {
		const text = await read(id);
		const locate = isMarked ? placeMarkedWords : placeWords;
		const span = text === null ? "missing" : locate(text.document.text, text.points, words);
		if (span === "ambiguous") return ambiguous("words-ambiguous", "one place of these words", "several", place);
		if (text !== null && span !== "missing") found.push({ document: text.document, span });
	}
	const [only] = found;
	if (only === undefined) {
		const shown = group
			.map(({ id }) => id)
			.slice(0, 3)
			.join(", ");
		const message = `Expected words exactly as in ${shown}, got others; the position was skipped`;
		return failed("words-missing", message, place);
	}
	return found.length === 1
		? { ok: true, value: only }
		: ambiguous("document-ambiguous", "one document with these words", `${found.length}`, place);
}

const ambiguous = (code: "words-ambiguous" | "document-ambiguous", expected: string, got: string, place: string) =>
	failed(code, `Expected ${expected}, got ${got}; the position was skipped`, place);

const notHeld = ({ id, url, sha256, name }: GivenDocument, place: string): Outcome<never> => {
	const named = name ?? url ?? id ?? sha256 ?? "none";
	return failed("document-not-held", `Expected a document of the case, got "${named}"; add it and import again`, place);
};
