import type { Document, Quotation, VerificationContext } from "@fissure/model";
import { type PreparedText, prepareText } from "../../anchoring/prepared-text.ts";
import { emptyLetterBytes, type LetterBytes, readLetters } from "../../anchoring/scan/letter-bytes.ts";
import { probesOf } from "../../anchoring/scan/probes.ts";
import { type Candidate, probeScannerOf } from "../../anchoring/scan/scan-for-probes.ts";
import { gistsOf, type SentenceGist } from "./original-in.ts";

/** A source text with what is worked out once for all quotations. */
export interface SourceCopy {
	readonly document: Document;
	readonly prepared: PreparedText;
	/** A later capture of the same source is here too. */
	readonly superseded: boolean;
	/**
	 * Of each quotation whose letters, or some of them, are here in a row, the stretch that has most of them: in no other
	 * text need one look closer.
	 */
	readonly mayHold: ReadonlyMap<number, Candidate>;
	readonly gists: () => readonly SentenceGist[];
}

/** All texts together; characters. */
const SMALL_COLLECTION = 1_500_000;
/** In a small collection every text is read for near words. In a large one those that share letters in a row. */
export const isSmallCollection = (sources: readonly Document[]): boolean =>
	sources.reduce((size, { text }) => size + text.length, 0) <= SMALL_COLLECTION;

/** All source texts, looked through once for all quotations. */
export function sourceCopies(
	sources: readonly Document[],
	earlier: readonly Document[],
	quotations: readonly Quotation[],
	marksIn: VerificationContext["marksIn"],
): readonly SourceCopy[] {
	const superseded = supersededIn(sources);
	const scan = probeScannerOf(probesOf(quotations), !isSmallCollection(sources));
	const copyOf = (document: Document, isSuperseded: boolean): SourceCopy => {
		let gists: readonly SentenceGist[] | null = null;
		return {
			document,
			prepared: prepareText(document),
			superseded: isSuperseded,
			mayHold: stretchesOf(scan(document.text, { known: lettersOf(document) })),
			gists: () => {
				gists ??= gistsOf(document, marksIn);
				return gists;
			},
		};
	};
	return [
		...sources.map((document) => copyOf(document, superseded.has(document.id))),
		...earlier.map((document) => copyOf(document, true)),
	];
}

const letters = new WeakMap<Document, LetterBytes>();
/** Room to read on in; what a text of Latin letters needs beside them. */
const ROOM = 4096;

/** Of a document, once: two thirds of the time of a search, which an editor asks for with every key. */
function lettersOf(document: Document): LetterBytes {
	const known = letters.get(document);
	if (known !== undefined) return known;
	const read = emptyLetterBytes(document.text.length + ROOM);
	readLetters(read, document.text, false);
	letters.set(document, read);
	return read;
}

function stretchesOf(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
	const best = new Map<number, Candidate>();
	for (const candidate of candidates) {
		const known = best.get(candidate.quotation);
		if (known === undefined || candidate.score > known.score) best.set(candidate.quotation, candidate);
	}
	return best;
}

/**
 * Which of these texts are captures that a later one of the same address replaces? Their ids.
 *
 * - silent: on texts without address or without time of capture; two of one time are both in force
 */
export function supersededIn(documents: readonly Document[]): ReadonlySet<string> {
	const latest = new Map<string, string>();
	for (const { url, capturedAt } of documents) {
		if (url === undefined || capturedAt === undefined) continue;
		if (capturedAt > (latest.get(url) ?? "")) latest.set(url, capturedAt);
	}
	return new Set(
		documents
			.filter(
				({ url, capturedAt }) => url !== undefined && capturedAt !== undefined && capturedAt < (latest.get(url) ?? ""),
			)
			.map(({ id }) => id),
	);
}
