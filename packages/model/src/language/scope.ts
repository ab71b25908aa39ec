import type { Span } from "../texts/document.ts";

export const SCOPE_KINDS = [
	/** Denies the verb behind it: "does not". */
	"negation",
	/** Denies the noun directly behind it: "without". */
	"lack",
	/** Something must come first: "if", "provided that". */
	"condition",
	/** Something must come first in time, told by the whole sentence and by no word alone: "until … no". */
	"precondition",
	/** May give back a precondition: "before". */
	"timing",
	/** Something is left out: "except". */
	"exception",
	/** Another thought follows that limits the one before: "but". */
	"caveat",
	/** May be so: "might", "considers". */
	"modality",
	/** Ought to be so: "must". */
	"demand",
	/** Will be so. */
	"future",
	/** Is wanted, planned, asked for: verbs with which a draft may open what a modal word says. */
	"intention",
	/** Somebody else says so, and is not believed: "so-called", "denied". */
	"distance",
	/** Not the whole: "some of". */
	"quantifier",
	/** The whole: "all". */
	"universal",
	/** Turns what is behind it: to support an end to a thing is to be against the thing. */
	"effect",
	/** Only lends a voice, whatever its rung: "stressed". */
	"voicing",
	/** Says what somebody is guilty of. */
	"accusing",
	/** Between an operator and what it bends: "does not [yet fully] support". */
	"filler",
	/** Opens a clause on the noun before it: "which". */
	"relative",
	/** The next part has a verb of its own. */
	"joiner",
	/** Ends one thought and begins another: "while". */
	"divider",
	/** Speaks of a condition without setting one: "in exchange". */
	"hint",
	/** Holds one of the words above and does not mean it: "not only". */
	"decoy",
] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/**
 * Terms parted by commas. A space also stands for a hyphen, `*` for any further letters, `(a|b)` for either; without a
 * distinction of case, ё or the shape of apostrophes. Of two terms at one place the longer counts.
 */
export type ScopeTerms = Readonly<Record<ScopeKind, string>>;

/** A word or phrase that bends what is beside it. One that bends in several ways is found once for each. */
export interface ScopeWord extends Span {
	readonly kind: ScopeKind;
}

/** Which words of a language change what the words beside them say. */
export interface ScopeRules {
	readonly terms: ScopeTerms;
	/** Of a sentence, the places of words of which only the whole says that something must come first: "until … no". */
	readonly preconditionsIn: (text: string) => readonly Span[];
	/** In words that deny or look ahead, and so say something by themselves, whatever verb they have. */
	readonly bound: readonly RegExp[];
	/** True where a negation of the lexicon has its verb in it (不支持), and so changes no word beside it. */
	readonly negationHoldsVerb: boolean;
	/** Words of the tables that are others as the text spells them, with up to four characters behind: the month of May, "No. 12". */
	readonly otherWord: RegExp | null;
	/** Global: somebody unnamed, and not the speaker, is told to say or think what follows: "some States argue". */
	readonly othersSay: RegExp | null;
	readonly clauses: ClauseRules;
	readonly finite: FiniteRules;
}

/** Sources of regular expressions, alternatives parted by `|`; empty where a language has none. */
export interface ClauseRules {
	/** "is", "will". */
	readonly auxiliaries: ReadonlySet<string>;
	/** Further words that begin a verb phrase or are between an auxiliary and its verb: "not", "also". */
	readonly inVerbPhrase: string;
	/** Words of the tables of scope that begin no verb phrase: "to". */
	readonly bareParticles: string;
	/** Before an object: "the", "its". */
	readonly determiners: string;
	readonly article: string;
	/** Behind a comma they open a clause: "and", что. */
	readonly openers: string;
	/** Up to a name that they keep from acting: "with ", 同. */
	readonly oblique: string;
	/** Between two names that act together. */
	readonly and: string;
	/** At the beginning of a verb, letters that say who acts and when: سي|توقع. */
	readonly persons?: RegExp;
	/** "that". */
	readonly complement: string;
	/** A comma before them parts no thought: , что. */
	readonly withComma: string;
	/** In the words before a complement, where these only say how true it is: "it is not true that". */
	readonly truth: string;
	/** Subjects that deny: "nobody". */
	readonly none: string;
	/** Behind quoted words, a particle that leaves them open: бы. */
	readonly openingParticle: string;
	/** Words of every clause, which two clauses share by chance. */
	readonly common: ReadonlySet<string>;
	/** Of somebody's future, told later: "said it would". */
	readonly toldLater: string;
	/** What opens a part of a phrase that has no verb of its own: articles, "of", "in". Empty where none are written apart. */
	readonly phraseOpeners: string;
}

/** How a verb is known by its form. Matched at a place in the text as it is. */
export interface FiniteRules {
	/** At the beginning of words that follow a name: "withdraws its". */
	readonly behindName: RegExp | null;
	/** At the beginning of words, wherever they stand: «выведет войска». */
	readonly anywhere: RegExp | null;
	/** Global: verbs that their endings show wherever they are in a sentence: "enviará", "retiraron". */
	readonly inside?: RegExp;
	/** At the beginning of words behind a subject: "burned", 投了. */
	readonly behindSubject: RegExp | null;
	/** At the beginning of a clause: «поддерживаем». */
	readonly opensClause: RegExp | null;
	/** Nouns that look like one of these. */
	readonly nouns: ReadonlySet<string>;
	/** Ends at `$`, before an infinitive: "to ". */
	readonly beforeInfinitive: RegExp | null;
	/** At the beginning of words that are no infinitive. */
	readonly noInfinitive: RegExp | null;
	/** Ends at `$`, before a participle, and the participle from `^`: "should be | formed". */
	readonly passive: { readonly before: RegExp; readonly participle: RegExp } | null;
}
