/**
 * Words by which it is judged what an ellipsis hides and what an insertion adds. Strings are sources of regular expressions,
 * alternatives parted by `|`, empty where a language has none.
 */
export interface InsertionRules {
	/** Stand for a noun or only point at it: what an insertion may name. */
	readonly pointing: ReadonlySet<string>;
	/** Of the one who speaks. */
	readonly speaking: ReadonlySet<string>;
	/** How much, how surely, how long: behind a negation they leave the rest standing. */
	readonly degree: ReadonlySet<string>;
	/** Join something to what is said. */
	readonly joining: ReadonlySet<string>;
	/** Open a noun phrase or a phrase of place and time. */
	readonly opening: ReadonlySet<string>;
	/** Deny or doubt the noun that they are before. */
	readonly turning: RegExp;
	/** First words of a subject that takes in others than the one before: "most". */
	readonly taking: ReadonlySet<string>;
	/** At the beginning of an insertion that only speaks of the print: "emphasis added". */
	readonly ofPrint: string;
	/** Adverbs by their ending, lower case. */
	readonly adverb: RegExp | null;
	/** Whole, of a noun phrase that points at a thing: "that body". */
	readonly demonstrated: string;
	/** Before a name: "the", "our". */
	readonly beforeName: string;
	/** Inside a name: "of". */
	readonly insideName: string;
	/** Words behind which a noun must follow: "with", "its". */
	readonly beforeNoun: string;
	/** Of these, the ones that govern what follows: "of"; and those that do so whatever is before them: "against". */
	readonly governing: string;
	readonly governingAlways: string;
	/** Between a number and the whole of which it takes a part: "of the". */
	readonly partitive: string;
	/** "to", before an infinitive. */
	readonly infinitive: string;
	/** Forms of one verb that tell only other times or persons. */
	readonly tenses: readonly (readonly string[])[];
	/** Forms that only agree with another subject made one: "supports", "support". */
	readonly agreed: ((word: string) => string) | null;
	/** True where words are compared by their stems. */
	readonly inflected: boolean;
	readonly subjects: SubjectWords;
	readonly thoughts: ThoughtWords;
}

/** How a subject is distinguished from what only comes before a verb. */
export interface SubjectWords {
	/** "that", before a subject of its own. */
	readonly that: string;
	/** Before a noun of attitude: "the". */
	readonly beforeAttitude: string;
	/** At the beginning of phrases of place, time and manner. */
	readonly phrase: string;
	/** Where words are not spaced: ends of nouns for those who act, and what opens or ends a phrase that is no subject. */
	readonly unspaced: { readonly agent: RegExp; readonly noSubject: readonly RegExp[] } | null;
	/** A word that alone opens an object and is no subject: "its". */
	readonly possessive: string;
	/** Before a verb, after its subject: "also ". */
	readonly lead: string;
	/** The first two words of a noun phrase that the lists have as a verb: "support for". */
	readonly isNoun: ((first: string, second: string) => boolean) | null;
	/** "it", "who". */
	readonly pronoun: string;
	/** Ends at `$`, with the group `who`: a subject with the dash that stands for its verb, “…, the last one – | in May”. */
	readonly dashed?: RegExp;
}

/** How the verb of a thought of its own is known. */
export interface ThoughtWords {
	/** "and", before what goes on; no letter follows. */
	readonly joiner: string;
	/** What joins a thought, with its own borders. */
	readonly opener: string;
	/** Behind that: "then", and the subject "they", and adverbs. */
	readonly next: string;
	readonly subject: string;
	readonly adverb: string;
	/** Global; group 1 is a verb behind its subject, of no list: "we urge". */
	readonly verb: RegExp | null;
	/** Auxiliaries that alone are no verb of speech: "is". */
	readonly half: ReadonlySet<string>;
	/** First words of nouns, adjectives and participles that judge. */
	readonly noVerb: RegExp | null;
}
