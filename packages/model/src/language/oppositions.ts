/**
 * What is done or said of a thing, so that one holder cannot mean it and its opposite at one time.
 * `welcome`, `reject` and `brand` (an adjective: "illegal") are views; `enter`, `quit`, `impose` and `lift` are acts. `free` calls a
 * territory a State of its own, `claim` a part of another.
 */
export const SIDE_VERBS = [
	"welcome",
	"reject",
	"brand",
	"enter",
	"quit",
	"impose",
	"lift",
	"befriend",
	"condemn",
	"free",
	"claim",
] as const;
export type SideVerb = (typeof SIDE_VERBS)[number];

/** Words of a deed by their place; sources of regular expressions. */
export interface SideVerbWords {
	/** "withdraw from" the agreement */
	readonly before: string;
	/** the agreement "does not exist any more" */
	readonly behind: string;
}

/**
 * In which words a language takes a side that excludes another: things, what is done with them, and whole formulas that say both.
 * Sources of regular expressions, tried without regard to capitals; an empty one is found nowhere.
 */
export interface OppositionWords {
	/**
	 * For each question, words or beginnings of words, in small letters and joined by "|", of which every sentence has one that is about
	 * it: what is looked for first, as it is cheap.
	 */
	readonly anchors: Readonly<Record<string, string>>;
	/**
	 * Things by kind and, where there are several of a kind, name: `agreement:jcpoa`, `sanctions`. The same names in every language.
	 * A territory is named with the State that it was or is claimed to be part of: `territory:abkhazia@GEO`.
	 */
	readonly things: Readonly<Record<string, string>>;
	readonly verbs: Readonly<Record<SideVerb, SideVerbWords>>;
	/** Formulas that take a side by themselves, by question and side: `talks+`: "ready for talks"; `talks-`: "nothing to talk about". */
	readonly formulas: Readonly<Record<string, string>>;
	/** Right before a deed, it turns it round: "never", "refuse to". */
	readonly negation: string;
	/** Beginnings of verbs that a negation turns into their opposite: "not join"; of others ("no need for") it leaves nothing. */
	readonly turnable: string;
	/** In a deed, it makes a noun of an act, which may be anybody's: "withdrawal". */
	readonly nouns: string;
	/** Between who speaks and a deed, it makes the deed that of others: "those who", "countries that". */
	readonly others: string;
	/** Views that may be anybody's, unless the holder is named: "ally of". */
	readonly needsSubject: string;
	/** In front of a deed in its clause, it leaves open whether it is done: "if", "would". */
	readonly conditional: string;
	/** Anywhere in a sentence, others' words are told: "accused of", "allegedly", "they say that". */
	readonly reported: string;
	/** Between clauses. */
	readonly clauseEnd: string;
	/** The publisher of a text, as it speaks of itself: "we", "our country". */
	readonly own: string;
	/** In front of an actor's name, it makes no subject of it: "with", "against". */
	readonly notSubject: string;
	/** What is decided together or in the name of all, and not alone: "of the Security Council". */
	readonly multilateral: string;
	/** What is done alone: "unilateral". */
	readonly unilateral: string;
	/** In front of a thing, it makes it the topic of the whole sentence: "as for". */
	readonly topic: string;
	/** Longest gap, in characters, between a deed and its thing. */
	readonly reach: number;
}
