import { type Document, failed, type Outcome, type Span } from "@fissure/core";
import type { CaseFile, NamedDocument } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { type CodePoints, codePointsOf } from "./code-points.ts";
import type { GivenDocument, GivenPosition } from "./given-position.ts";
import { groupedBy } from "./grouped-by.ts";
import { placeWords } from "./place-words.ts";

/** Where given words are in the texts of a case. */
export interface FoundWords {
	readonly document: Document;
	readonly span: Span;
}

export type FindWords = (given: GivenPosition, place: string) => Promise<Outcome<FoundWords>>;

/**
 * What finds the document that is meant, by the hash of its bytes, its id or its address, and the words in it.
 *
 * - problems: of each position: `document-not-held`, `document-ambiguous`, `words-missing`, `words-ambiguous`
 */
export async function wordsFinder(file: CaseFile, store: Store): Promise<Outcome<FindWords>> {
	const documents = await store.namedDocuments(file);
	if (!documents.ok) return documents;
	const candidatesOf = finderOf(documents.value);
	const read = textReader(file, store);
	return {
		ok: true,
		value: async (given, place) => {
			const groups = candidatesOf(given.document);
			if (groups.length === 0) return notHeld(given.document, place);
			let problem: Outcome<never> | null = null;
			for (const group of groups) {
				const found = await placeInOne(group, given, place, read);
				if (found.ok || found.problem.code !== "words-missing") return found;
				problem ??= found;
			}
			return problem ?? notHeld(given.document, place);
		},
	};
}

/** Documents that may be meant, those first that are meant more surely; what is said of one group is said of all in it. */
function finderOf(documents: readonly NamedDocument[]) {
	const byId = groupedBy(documents, ({ id }) => id);
	const bySha256 = groupedBy(documents, ({ sha256 }) => sha256);
	const byAddress = groupedBy(
		documents.flatMap((document) => [...new Set([document.url, document.source])].map((at) => ({ at, document }))),
		({ at }) => at,
	);
	return ({ id, sha256, url }: GivenDocument): readonly (readonly NamedDocument[])[] => {
		const named = byId.get(id ?? "") ?? [];
		const same = bySha256.get(sha256 ?? "") ?? [];
		const both = named.filter((document) => document.sha256 === sha256);
		const there = (byAddress.get(url) ?? []).map(({ document }) => document);
		return [
			both,
			same,
			named,
			there.filter(({ isCurrent }) => isCurrent),
			there.filter(({ isCurrent }) => !isCurrent),
		].filter(({ length }) => length > 0);
	};
}

interface Text {
	readonly document: Document;
	readonly points: CodePoints;
}

/** Texts kept at hand: positions of one document mostly follow each other. */
const MOST_TEXTS = 16;

function textReader(file: CaseFile, store: Store): (id: string) => Promise<Text | null> {
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
	{ words }: GivenPosition,
	place: string,
	read: (id: string) => Promise<Text | null>,
): Promise<Outcome<FoundWords>> {
	const found: FoundWords[] = [];
	for (const { id } of group) {
		const text = await read(id);
		const span = text === null ? "missing" : placeWords(text.document.text, text.points, words);
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

const notHeld = ({ id, url, sha256 }: GivenDocument, place: string): Outcome<never> => {
	const named = url ?? id ?? sha256 ?? "none";
	return failed("document-not-held", `Expected a document of the case, got "${named}"; add it and import again`, place);
};
