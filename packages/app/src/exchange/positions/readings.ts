import {
	type Account,
	type CodedReading,
	type Document,
	languageOf,
	type Position,
	quoteOf,
	type SentenceSpan,
	type Span,
	segment,
} from "@fissure/core";
import { pick, readingOf, STATED_FIELDS } from "@fissure/model";
import type { AdoptedCorrection, Case, PackedCoding } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { coderOf } from "./coder-names.ts";
import type { FoundWords } from "./find-words.ts";
import type { GivenCoder, GivenPlace, NamedPosition } from "./given-position.ts";

/** What one coder says of one document. */
export interface Reading {
	/** Id. */
	readonly document: string;
	readonly coder: GivenCoder;
	readonly positions: readonly PlacedPosition[];
}

type Read = Omit<NamedPosition, "coder" | "document" | "words">;
export type PlacedPosition = Read & { readonly span: Span };

/** Readings as positions come, in whatever order. */
export function gatherReadings() {
	const readings = new Map<string, { document: string; coder: GivenCoder; positions: PlacedPosition[] }>();
	return {
		readings: (): readonly Reading[] => [...readings.values()],
		add: ({ document: { id }, span }: FoundWords, coder: GivenCoder, given: NamedPosition): void => {
			const key = JSON.stringify([id, coder.isProgram, coder.name]);
			const reading = readings.get(key) ?? { document: id, coder, positions: [] };
			readings.set(key, reading);
			// What the words were is known by the span; keeping them would double a large file in memory.
			const { words, document: _document, coder: _coder, replaces, ...read } = given;
			reading.positions.push({ ...read, ...moved(replaces, span, words.at), span });
		},
	};
}

/** Words that are elsewhere in the text of the case took what they replaced with them. */
function moved(replaces: CodedReading | undefined, { start }: Span, at: GivenPlace | null): Pick<Read, "replaces"> {
	if (replaces === undefined || at?.unit !== "code-unit") return {};
	const by = start - at.start;
	return { replaces: { ...replaces, start: replaces.start + by, end: replaces.end + by } };
}

/** Where the file names no codebook. */
const NO_CODEBOOK = "imported";

/** What codebooks a reading was made with; one, as a rule. */
export const codebookOf = ({ positions }: Reading): string =>
	[...new Set(positions.map(({ codebook }) => codebook ?? NO_CODEBOOK))].sort().join(" + ");

/** As codings, one after the other; a document that has gone meanwhile is passed over. */
export async function* codingsOf(file: Case, store: Store, readings: readonly Reading[]): AsyncGenerator<PackedCoding> {
	for (const reading of readings) {
		const document = await store.readDocument(file, reading.document);
		if (document === null) continue;
		const ordered = inTextOrder(reading.positions);
		yield store.packCoding(accountOf(document, coderOf(reading.coder, JSON.stringify(ordered)), ordered));
	}
}

const inTextOrder = (positions: readonly PlacedPosition[]): readonly PlacedPosition[] =>
	positions.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Each position, in the order of the text, on a statement of its own, whose attitude is not known: a stance was read, not a verb. */
export function accountOf(document: Document, coder: string, ordered: readonly PlacedPosition[]): Account {
	const sentences = sentencesWith(document, ordered);
	const said = ordered.map(
		({ span, codebook: _, replaces: __, ...read }, statement): Position => ({
			...read,
			quote: quoteOf(document, span),
			statement,
		}),
	);
	return {
		...{ document, sentences, positions: said, mentions: [], names: [] },
		parties: document.publisher === null ? [] : [document.publisher],
		coder,
		statements: said.map((position) => {
			const sentence = sentenceAt(sentences, position.quote);
			return {
				...pick(position, STATED_FIELDS),
				...{ sentence, attitude: null, agentless: false, hedges: [], target: null },
				object: { concepts: [], actors: [], numbers: [] },
				paragraph: sentences[sentence]?.paragraph ?? 0,
			};
		}),
	};
}

/** The sentences of the text; where its language is none that Fissure knows, the words themselves. */
function sentencesWith({ text, language }: Document, positions: readonly PlacedPosition[]): readonly SentenceSpan[] {
	const known = languageOf(language);
	const sentences = known === null || known === undefined ? [] : segment(text, known).sentences;
	const outside = positions.filter(({ span }) => sentenceAt(sentences, span) < 0);
	return [...sentences, ...outside.map(({ span }) => ({ ...span, paragraph: 0 }))];
}

const sentenceAt = (sentences: readonly SentenceSpan[], { start }: Span): number =>
	sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);

/** What positions of a reading took the place of where they come from. */
export const correctionsIn = ({ coder, positions }: Reading): readonly AdoptedCorrection[] => {
	const person = coderOf(coder, "");
	return positions.flatMap(({ replaces, span, ...position }) =>
		replaces === undefined || coder.isProgram
			? []
			: [{ replaces, position: { coder: person, ...readingOf(position), ...span } }],
	);
};
