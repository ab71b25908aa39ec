/** How sentences and paragraphs end in one language. Words are written without their last full stop. */
export interface SentenceRules {
	/** True where sentences follow each other without a space and a stop inside a quotation belongs to it (zh). */
	readonly unspaced: boolean;
	/** Never the last word of a sentence when its full stop is followed by anything: `Mr`, `e.g`, `им`. */
	readonly never: ReadonlySet<string>;
	/** Bound to a number or sign that follows: `No`, `Art`, `ст`; otherwise an ordinary last word. */
	readonly beforeNumber: ReadonlySet<string>;
	/** Such a word and one behind it that only looks like its number: "No. I". */
	readonly answer?: RegExp;
	/** An ordinary last word after a number (2022 г.), never the last word without one (г. Москва). */
	readonly afterNumber: ReadonlySet<string>;
	/** May end a sentence, but only a clear beginning shows that it did: `Inc`, and initials of any kind (U.S., J.). */
	readonly open: ReadonlySet<string>;
	/** Clear beginnings: words that, capitalised, hardly are inside a name. */
	readonly starters: ReadonlySet<string>;
	/** Of these, words of one letter that begin a sentence also where the space before them is lost: "Y". */
	readonly shortStarters?: string;
	/** After this word, these go on with the sentence though capitalised: `долл` → `США`. */
	readonly continued: ReadonlyMap<string, ReadonlySet<string>>;
	/** A line never ends a paragraph after these: `the`, `of`, `и`. */
	readonly joiners: ReadonlySet<string>;
	/** Sticky; a speaker's turn, such as `President Smith (retranslated):`. */
	readonly turn: RegExp;
	/** Whole, a line that names who speaks next and ends there, however full it is. */
	readonly turnAlone?: RegExp;
	/** Fullest and emptiest line, in characters, that hard-wrapped text may have. */
	readonly wrapWidth: readonly [number, number];
	/** Letters that number the points of a list, as in a class of an expression. */
	readonly pointLetters: string;
	/** Further beginnings of points: 一、 */
	readonly points: string;
	/** Before a date that opens a sentence and does not end it: «В 2022 г. …». */
	readonly beforeDate: string;
	/** Behind a stop, signs with which an unspaced sentence goes on; the second where a quotation has closed. */
	readonly goesOn: readonly [plain: string, behindQuotation: string];
}

/** Where words are not spaced: what makes another word of one when words are cut beside it. */
export interface EdgeRules {
	/** Cut between these: the first ends at `$` what is before a quotation, the second begins it at `^`. */
	readonly start: readonly (readonly [before: RegExp, head: RegExp])[];
	/** The same at a quotation's end. */
	readonly end: readonly (readonly [tail: RegExp, after: RegExp])[];
	/** Global: a numeral in own digits. */
	readonly number: RegExp;
}
