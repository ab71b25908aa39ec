/** ISO 3166-1 alpha-3 for states (`CHN`); upper-case codes of the actor list for organisations (`NATO`, `EU`). */
export type ActorId = string;

/** BCP 47 primary subtag: `en`, `zh`, `ru`. */
export type LanguageCode = string;

export const DOCUMENT_KINDS = [
	"readout",
	"joint-statement",
	"speech",
	"press-conference",
	"explanation-of-vote",
	"briefing",
	"fact-sheet",
	"article",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Fields that intake may guess from the page or the text, and then must say so. */
export type GuessedField = "publisher" | "date" | "language" | "venue" | "kind" | "title" | "encoding";

/** One official text, as it stands. The text never changes; a new capture is a new document. */
export interface Document {
	readonly id: string;
	readonly text: string;
	readonly language: LanguageCode;
	readonly kind: DocumentKind;
	/** Whose text it is; null where neither the caller nor the page says. */
	readonly publisher: ActorId | null;
	readonly title?: string;
	/** ISO day, or year (`2014`) or month (`2014-03`) where the source gives no more. */
	readonly date?: string;
	readonly venue?: string;
	readonly url?: string;
	readonly event?: string;
	/** ISO instant or day at which the source stood so; of two captures of one address the later is in force. */
	readonly capturedAt?: string;
	/** Of the bytes as read. */
	readonly sha256?: string;
	/** Which of the fields above are guesses, to be shown as such. */
	readonly guessed: readonly GuessedField[];
}

/** Half-open, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Exact words of a document with their place. `document.text.slice(start, end) === exact`, always. */
export interface Quote extends Span {
	readonly document: string;
	readonly exact: string;
}

export const quoteOf = (document: Pick<Document, "id" | "text">, { start, end }: Span): Quote => ({
	document: document.id,
	start,
	end,
	exact: document.text.slice(start, end),
});
