/** How a language says of what a thing is said. Strings are sources of regular expressions, alternatives parted by `|`. */
export interface ObjectRules {
	/** Stems of words that are before the thing itself: who shares only "proposals" shares nothing. */
	readonly empty: ReadonlySet<string>;
	/** Words that open a time, a place or a manner, not an object. */
	readonly aside: ReadonlySet<string>;
	/** Prepositions that may be between a verb or a noun of attitude and its object. */
	readonly joining: ReadonlySet<string>;
	/** After these a noun phrase begins. */
	readonly determiners: ReadonlySet<string>;
	/** An adjective, which may be between a word of part and its noun: “only a peaceful | dialogue”. */
	readonly attribute?: string;
	/** Tie a second name to a thing: "seen as". */
	readonly naming: RegExp;
	/** Ends at `$`, between a thing and a quoted verb behind it: "A is what Norland". */
	readonly fronted: readonly RegExp[];
	/** Words that begin another clause: "that", "and"; and further ones before a subject: "whether". */
	readonly border: string;
	readonly subjectBorder: string;
	/** Between two quoted verbs of one thing: "and". */
	readonly paired: string;
	/** At the beginning of a subject that may be anything: "it". */
	readonly anything: string;
	/** Before a predicate: "is". */
	readonly copula: string;
	/** A noun of attitude takes its object with one of these, a verb without: "for". */
	readonly prepositions: string;
	/** Behind a verb, of its time: 了. */
	readonly aspect: string;
	/** In a pair of characters that is no word: 的. */
	readonly particle: string;
}
