/** The seven rows of the likelihood scale of ICD 203, from the least likely. */
export const ESTIMATIVE_ROWS = [
	"almost-no-chance-or-remote",
	"very-unlikely-or-highly-improbable",
	"unlikely-or-improbable",
	"roughly-even",
	"likely-or-probable",
	"very-likely-or-highly-probable",
	"almost-or-nearly-certain",
] as const;
export type EstimativeRow = (typeof ESTIMATIVE_ROWS)[number];

/** What an analyst's prose is judged by in one language. Every expression is meant for folded text. */
export interface DraftingWords {
	readonly estimative: EstimativeWords;
	readonly forecasts: ForecastWords;
	readonly sources: OriginWords;
	readonly claims: ClaimWords;
	readonly events: EventWords;
}

export interface EstimativeWords {
	/** Words of each row, as a reader would write them. */
	readonly terms: Readonly<Record<EstimativeRow, readonly string[]>>;
	/** Further expressions for a row, in the notation of `phrases`; the plain terms are found by themselves. */
	readonly wordings: Readonly<Partial<Record<EstimativeRow, readonly string[]>>>;
	/** Terms that are in prose for other things too and are found by their wordings only: "remote". */
	readonly ambiguous: ReadonlySet<string>;
	/** A likelihood in figures: "a 60 percent chance". */
	readonly figures: RegExp;
	/** How sure the author is of a judgement, and why: "with high confidence". */
	readonly confidence: RegExp;
	/** Words of possibility that are on no scale, with the percents a reader may take them for. */
	readonly vague: readonly VagueWords[];
	/** Around these the words permit, offer a choice or tell what is not open. */
	readonly notVague: RegExp;
	/** Words by which a past is told, in which "could" is an ability. */
	readonly past: RegExp;
}

export interface VagueWords {
	readonly words: RegExp;
	/** In percent, the ends of rows of the scale. */
	readonly range: readonly [low: number, high: number];
	/** True for words that also name a past ability. */
	readonly ability: boolean;
}

export interface ForecastWords {
	/** A forecast of what nobody can count or see: "will test". */
	readonly soft: RegExp;
	/** A forecast of an act that anybody would see: "will veto". */
	readonly act: RegExp;
	/** A forecast by its form, whatever the verb: "is bound to". */
	readonly estimate: RegExp;
	/** Beginnings of a forecast that tell a plan, a rule or what the draft itself does: "will meet", "we will". */
	readonly plan: RegExp;
	/** Before a forecast these make it a question: "whether". */
	readonly open: RegExp;
	/** Deadlines that are no dates: "by the end of the year". */
	readonly deadline: RegExp;
	/** Counted outcomes that are no figures: "double". */
	readonly quantity: RegExp;
	/** Somebody else says so: "the minister said". */
	readonly reported: RegExp;
}

export interface OriginWords {
	/** The draft says that words come from a document it has quoted before. */
	readonly same: RegExp;
	/** The draft presents words as one more piece of evidence: "a day later". */
	readonly separate: RegExp;
	/** The draft says that two sides part: "distanced itself". */
	readonly parting: RegExp;
}

export interface ClaimWords {
	/** "consistently", "never". */
	readonly general: RegExp;
	/** Of the words above, those that deny: "never". */
	readonly denying: RegExp;
	/** After a denying word: to name at all, "never mentioned". */
	readonly naming: RegExp;
	/** A text is said to pass over something, or to answer it: "refrained from mentioning". */
	readonly aboutEvent: RegExp;
}

export interface EventWords {
	/** Kinds of events by the words for them, verbs included. */
	readonly kinds: ReadonlyMap<string, RegExp>;
	/** Before the word: the event was only feared or planned, or was another one. */
	readonly notYet: RegExp;
	/** Whole text between the event and its date where the event is dated outright: "that began on". */
	readonly datedAfter: RegExp;
	/** Whole text between a date and the event: "the 24 February invasion". */
	readonly datedBefore: RegExp;
}
