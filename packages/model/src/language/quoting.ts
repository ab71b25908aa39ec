/** Kinds of text that no record gives and that nobody takes for spoken words or for each other. */
export const GENRES = ["treaty", "letter", "white paper", "resolution", "interview", "law"] as const;
export type Genre = (typeof GENRES)[number];

/** How drafts speak of what they quote. Strings are sources of regular expressions, alternatives parted by `|`. */
export interface QuotingWords {
	/** Ends at `$`, on folded text: an article before a title; a word of doubt before a term; a kind of work before its name. */
	readonly article: string;
	readonly soCalled: string;
	readonly work: string;
	/** Words of naming that are none of saying, global: 称之为. */
	readonly named: string;
	/** On folded text: ways to say that are no verb of saying, and to call. */
	readonly says: string;
	readonly calls: string;
	/** Before the name of a kind of text: "in a", "according to the". */
	readonly genreIn: string;
	/** Behind it: " of 3 May states". */
	readonly genreSays: string;
	/** Before it, where it is what says something. */
	readonly genreSubject: string;
	readonly genres: Readonly<Record<Genre, string>>;
	/** Two are said to say the quoted words: "both … and". */
	readonly both: string;
	/** The first letter of a quotation follows the sentence around it: nobody marks that it is small. */
	readonly freeFirstLetter: boolean;
	/** Does what is before a quotation end in a word that is written as one with the next, and that it may leave out: "qu'|il", و|لن? */
	readonly closedUp?: (before: string, head: string) => boolean;
	/** A text that calls itself a statement. */
	readonly statement: string;
	/** In the name of a meeting or a body. */
	readonly meeting: string;
	/** Words that every second meeting has in its name. */
	readonly commonInMeetings: string;
	/** Further words at the beginning of a clause of all sides together. */
	readonly sides: string;
	/** Begins at `^`, behind a verb: it is of a clause and of no thing: ", that". */
	readonly clause: string;
	/** In a sentence that only asks: "whether". */
	readonly whether: string;
	/** Words that say a second time and may be of one occasion. */
	readonly again: string;
	/** At the beginning of a note that goes on with the one before. */
	readonly ibid: string;
	/** Negations as one counts them in two versions of one sentence, each with its borders. */
	readonly negations: string;
	/** In the name of a value of front matter that holds quoted words. */
	readonly quotedKey: string;
	/** Right before marks of titles that here hold quoted words, up to the mark: 表示. Empty where such marks are none of the language. */
	readonly beforeTitleMark: string;
	/** "[sic]", and a gap told by a word: 略. */
	readonly sic: string;
	readonly gap: string;
	/** Before the day on which somebody looked at a page. */
	readonly lookedAt: string;
	/** In the name of an institution that publishes. */
	readonly institution: string;
	/** Before a name in a title, where the text is about it. */
	readonly about: string;
	/** ", when ", and before it the end of a clause with a day. */
	readonly when: string;
	readonly dayBefore: string;
	/** Behind quoted words: "as ", before the one who says them. */
	readonly as: string;
	/** Between a name and its verb: "also ". */
	readonly beforeVerb: string;
	/** Before a name that does not speak: "in", "with". */
	readonly beforeStranger: string;
	/** In a line that names a source, what its speaker is not behind: "by". */
	readonly noSpeaker: string;
	/** A page or a year in brackets behind a block quotation. */
	readonly page: string;
	/** Units that are raised or squared: "km". */
	readonly unit: string;
	/** Words that begin with an apostrophe. */
	readonly clipped: string;
	/** A stop that stands for another letter in the name of a day: 天 for 日. */
	readonly sameDay: readonly (readonly [written: string, meant: string])[];
}
