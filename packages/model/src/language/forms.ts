/** The forms of one word. */
export interface WordForms {
	/** The stem of a folded word, by which its forms are found as one; null where words do not change. */
	readonly stem: ((word: string) => string) | null;
	/** The stem of a word that only it can have (`ownWords`), which is that of the word's other forms by the first stemmer of the script. */
	readonly ownStem?: (word: string) => string;
	/** Where a word is written as one with what is before it. */
	readonly joined?: JoinedWords;
	/** Every form of a verb, lower case, for terms that name it in braces: `{reaffirm}`; none of what is no verb, null where they cannot be told. */
	readonly ofVerb: ((verb: string) => readonly string[]) | null;
}

/** Words that are written as one with an article, a preposition or "and" before them, none of which is in their stem. All folded. */
export interface JoinedWords {
	/** Does a word begin with these letters, of those that are looked for, or with them behind what is before it? */
	readonly begins: (word: string, asked: string) => boolean;
	/** Of letters with which a word begins: those that are looked for, with and without an article; none where too few are left. */
	readonly asked: (beginning: string) => readonly string[];
	/** With what the stem may begin of a word that begins with these letters, of those that are looked for. */
	readonly stems: (asked: string) => readonly string[];
}
