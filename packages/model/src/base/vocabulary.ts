// Closed lists of words, each with its type. Nothing here loads a schema: the core reads these at every start.

/** ISO 3166-1 alpha-3 for states (`CHN`); upper-case codes of the actor list for organisations (`NATO`, `EU`). */
export type ActorId = string;

/** BCP 47 primary subtag: `en`, `zh`, `ru`. */
export type LanguageCode = string;
/** The language in which the program itself speaks. */
export const INTERFACE_LANGUAGE = "en";

export const ACTOR_KINDS = ["state", "region", "organisation", "group", "bloc", "historic"] as const;

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

export const EVENT_KINDS = ["call", "meeting", "summit", "visit", "session"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const FINDING_KINDS = [
	"omission",
	"unconfirmed-attribution",
	"claimed-agreement",
	"contradiction",
	"intensity",
	"terminology",
	"emphasis",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How a passage of one text answers to one of another. */
export const ALIGNMENTS = ["same", "reworded", "differs"] as const;

/** What a person makes of a finding. */
export const DECISIONS = ["accepted", "rejected"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why a finding is rejected. */
export const REJECTIONS = ["wrong-reading", "wrong-holder", "not-news", "duplicate"] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What became of a clause from one text of a series to the next that has it. */
export const CLAUSE_CHANGES = ["first", "new", "same", "reworded", "moved", "back"] as const;
export type ClauseChange = (typeof CLAUSE_CHANGES)[number];

/** A clause of a series in view of its latest text: `gone` since the text before, `earlier` gone before that. */
export const CLAUSE_STATES = ["gone", "new", "back", "reworded", "same", "moved", "earlier"] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

/** Why a text is not in a series: without a date, in another language, or older than the latest that a series holds. */
export const SERIES_GAPS = ["undated", "language", "older"] as const;
export type SeriesGap = (typeof SERIES_GAPS)[number];

/** How two actors are compared on what both speak of, as Discourse Network Analyzer names it; `attributions`: who states positions as whose. */
export const NETWORK_MEASURES = ["congruence", "conflict", "subtract", "ignore", "combine", "attributions"] as const;
export type NetworkMeasure = (typeof NETWORK_MEASURES)[number];

/** `one`: actors with actors; `two`: actors with what they speak of. */
export const NETWORK_MODES = ["one", "two"] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

/** What ties are divided by: the first four of one mode, `no` and the last two of two modes. */
export const NETWORK_NORMALISATIONS = ["no", "average", "jaccard", "cosine", "activity", "prominence"] as const;
export type NetworkNormalisation = (typeof NETWORK_NORMALISATIONS)[number];

/** Within which bounds an actor that says the same again counts once; `include`: each time. */
export const NETWORK_DUPLICATES = ["include", "document", "week", "month", "year", "acrossrange"] as const;
export type NetworkDuplicates = (typeof NETWORK_DUPLICATES)[number];

/** What a moving window of time is counted in. */
export const WINDOW_UNITS = ["events", "seconds", "minutes", "hours", "days", "weeks", "months", "years"] as const;
export type WindowUnit = (typeof WINDOW_UNITS)[number];

/** How statements far from the middle of a window count; without one all count alike. */
export const KERNELS = ["uniform", "gaussian", "epanechnikov", "triangular"] as const;
export type Kernel = (typeof KERNELS)[number];

/** What of a position says whether two agree: the side that it is on, or its stance from −3 to 3. */
export const NETWORK_QUALIFIERS = ["sign", "stance"] as const;
export type NetworkQualifier = (typeof NETWORK_QUALIFIERS)[number];

/** What actors are connected by: the issues of the codebook, or the concepts named in what they say. */
export const NETWORK_SUBJECTS = ["issue", "concept"] as const;
export type NetworkSubject = (typeof NETWORK_SUBJECTS)[number];
/** What a fixed phrase is. */
export const FORMULATION_KINDS = ["formula", "name", "frame"] as const;
export type FormulationKind = (typeof FORMULATION_KINDS)[number];

/** Why a text is not among those in which phrases are counted: without a date, or the same words as an earlier one. */
export const FORMULATION_GAPS = ["undated", "repeated"] as const;
export type FormulationGap = (typeof FORMULATION_GAPS)[number];

/** How hot a phrase is, hottest first: 沸, 烫, 热, 暖, 温, 冷 of the China Media Project. */
export const TIERS = ["boiling", "scalding", "hot", "warm", "tepid", "cold"] as const;
export type Tier = (typeof TIERS)[number];

/** How a variant differs from a phrase: by words more, words less, or other words. */
export const PHRASE_CHANGES = ["more", "less", "other"] as const;
export type PhraseChangeKind = (typeof PHRASE_CHANGES)[number];

/** What that does to it. */
export const PHRASE_SHIFTS = ["stronger", "weaker", "negated", "different"] as const;
export type PhraseShift = (typeof PHRASE_SHIFTS)[number];

/** What counts as one word: all forms of a stem, each form by itself, or what a dictionary or pairs of characters cut out of a run of characters. */
export const WORD_UNITS = ["stems", "forms", "segments", "pairs"] as const;
export type WordUnit = (typeof WORD_UNITS)[number];

/** How texts are put on a scale: between reference texts, or without any. */
export const SCALE_MODELS = ["wordscores", "wordfish"] as const;
export type ScaleModel = (typeof SCALE_MODELS)[number];

/** How Wordscores are spread again: not at all, after Laver, Benoit & Garry, or after Martin & Vanberg. */
export const RESCALINGS = ["none", "lbg", "mv"] as const;
export type Rescaling = (typeof RESCALINGS)[number];

/** By what words near others are ranked. */
export const COLLOCATE_ORDERS = ["logDice", "gSquare", "mutualInformation", "t"] as const;
export type CollocateOrder = (typeof COLLOCATE_ORDERS)[number];
/** In which way an earlier passage says the same; or that the later texts lack it. */
export const PRECEDENT_KINDS = ["exact", "near", "stance", "lacking"] as const;
export type PrecedentKind = (typeof PRECEDENT_KINDS)[number];

/** Which findings, by what a person made of them. */
export const VERDICT_CHOICES = ["undecided", "accepted", "rejected", "starred", "muted"] as const;
export type VerdictChoice = (typeof VERDICT_CHOICES)[number];

/** What a change touches, the most consequential first; those from `markup` on are cosmetic. */
export const CHANGE_KINDS = [
	"negation",
	"attitude",
	"struck",
	"number",
	"name",
	"term",
	"date",
	"sentence",
	"word",
	"order",
	"function-word",
	"markup",
	"link",
	"label",
	"boilerplate",
	"date-stamp",
	"typo",
	"spelling",
	"case",
	"spacing",
	"marks",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const QUOTATION_STATES = [
	/** The same characters, in one piece. */
	"exact",
	/** The same words; what differs is listed and is none of the words' own. */
	"normalised",
	/** Each part found in order; the gaps are shown. */
	"elided",
	/** Other words than the source's; the difference is shown. */
	"changed",
	/** Verbatim, but in another document of the case than the draft attributes it to. */
	"moved",
	/** The original is in the case in another language. */
	"translated",
	/** Only an earlier capture has it. */
	"gone",
	/** No text of the case that can be its source has it; that says nothing of other texts. */
	"not-held",
] as const;
export type QuotationState = (typeof QUOTATION_STATES)[number];

/** What may differ between quoted words and those of a source that are the same words; nothing else may. */
export const NORMALISATIONS = [
	"white-space",
	"quotation-marks",
	"dashes",
	"unicode-form",
	"width",
	"radicals",
	"invisible-characters",
	"line-end-hyphenation",
	"bracketed-case",
] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** How one piece of evidence fits one explanation; Heuer 1999: two steps either way, and not applicable. */
export const CONSISTENCIES = ["CC", "C", "N", "I", "II", "NA"] as const;
export type Consistency = (typeof CONSISTENCIES)[number];

/** How much a piece of evidence is to be trusted, or bears on the question. */
export const GRADES = ["high", "medium", "low"] as const;
export type Grade = (typeof GRADES)[number];

export const JUDGMENT_KINDS = ["interest", "matrix", "forecast", "option"] as const;

/** Fields that may be guessed from the page or the text, and then must say so. */
export const GUESSED_FIELDS = ["publisher", "date", "language", "venue", "kind", "title", "encoding"] as const;
export type GuessedField = (typeof GUESSED_FIELDS)[number];

/** What a person may correct of what is known of a text. */
export const CORRECTED_FIELDS = [
	"publisher",
	"date",
	"title",
	"kind",
	"language",
	"venue",
	"speaker",
	"event",
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** How a publisher asserts a position: as its own, as the other side's, or as common ground. */
export const MANNERS = ["own", "counterpart", "joint"] as const;
export type Manner = (typeof MANNERS)[number];

export const POSITION_STATUSES = ["asserted", "corroborated", "disputed", "withdrawn"] as const;
export type PositionStatus = (typeof POSITION_STATUSES)[number];

/** `denial`: others said it, or it is not so; `withdrawal`: one's own words are taken back or corrected. */
export const EVALUATION_KINDS = ["direct", "indirect", "challenge", "correction"] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

export const EVALUATION_PERIODS = ["year", "month"] as const;
export type EvaluationPeriod = (typeof EVALUATION_PERIODS)[number];

export const DENIAL_KINDS = ["denial", "withdrawal"] as const;
export type DenialKind = (typeof DENIAL_KINDS)[number];

/** What is read in some words, without their place. */
export const READING_FIELDS = ["issue", "holder", "asserter", "manner", "stance"] as const;

/** What a position has in common with the statement it was read from. */
export const STATED_FIELDS = ["quote", "holder", "asserter", "manner", "because"] as const;

/** Where words are found, as columns of a table. */
export const SOURCE_COLUMNS = ["publisher", "date", "title", "document", "url", "venue", "kind", "language"] as const;

/** A position as columns of a table. Programs outside may count them: a new one goes to the end. */
export const POSITION_COLUMNS = [
	...["holder", "asserter", "manner", "issue", "stance", "status", "verb", "negated", "conditional"],
	...["sentence", "quote", "start", "end", "because", "coder", "codebook", "coded_at", "coded_by", "sha256", "note"],
	"certainty",
] as const;

/** How one votes. */
export const VOTES = ["yes", "abstain", "no", "absent"] as const;
export type Vote = (typeof VOTES)[number];

/** Bodies whose recorded votes are read: of the United Nations, the European Union and the United States; `other` has its own table. */
export const VOTE_BODIES = [
	"general-assembly",
	"security-council",
	"european-parliament",
	"us-house",
	"us-senate",
	"other",
] as const;
export type VoteBody = (typeof VOTE_BODIES)[number];

/** Measures of how alike two voters vote; `packages/core/src/votes/agreement-measures.ts` says what each is. */
export const AGREEMENT_MEASURES = [
	"exact",
	"three-category",
	"three-category-all",
	"coincidence",
	"coincidence-consensus",
	"s-absolute",
	"s-squared",
	"pi-nominal",
	"pi-absolute",
	"pi-squared",
	"kappa-nominal",
	"kappa-absolute",
	"kappa-squared",
	"alpha-nominal",
	"alpha-ordinal",
	"alpha-interval",
] as const;
export type AgreementMeasureName = (typeof AGREEMENT_MEASURES)[number];

/** By what votes are put together before they are counted; `whole`: all of them. */
export const VOTE_GROUPINGS = ["whole", "year", "session", "issue", "importance", "body"] as const;
export type VoteGrouping = (typeof VOTE_GROUPINGS)[number];

/**
 * What coders of a text may agree on. `marked`: which characters they mark at all; `units`: where their units begin and end, and of
 * which issue they are; `sentence`: what each sentence says on each issue; the others: what they read in the same words.
 */
export const AGREEMENT_FACETS = [
	"marked",
	"units",
	"sentence",
	"issue",
	"holder",
	"manner",
	"asserter",
	"stance",
] as const;
export type AgreementFacet = (typeof AGREEMENT_FACETS)[number];

/** Coefficients of agreement between coders; docs/coders/agreement.md says what each answers. */
export const CODER_MEASURES = [
	"agreement",
	"overlap",
	"alpha-nominal",
	"alpha-ordinal",
	"alpha-interval",
	"kappa",
	"kappa-linear",
	"kappa-squared",
	"pi",
	"fleiss",
	"ac1",
	"ac2",
	"u-alpha",
	"cu-alpha",
	"alpha-u",
	"gamma",
] as const;
export type CoderMeasure = (typeof CODER_MEASURES)[number];

/**
 * On what coders differ in the same words. `missing`: one who coded the text marked nothing there; `words`: where exactly the words begin
 * and end.
 */
export const READING_DIFFERENCES = ["missing", "issue", "holder", "asserter", "manner", "stance", "words"] as const;
export type ReadingDifference = (typeof READING_DIFFERENCES)[number];

/** What a change of the codebook changed of an issue. `terms`: of its concepts and their words. */
export const CHANGES_OF_ISSUE = ["definition", "poles", "terms", "added", "removed"] as const;
export type ChangeOfIssue = (typeof CHANGES_OF_ISSUE)[number];

/** By what codings are put together before they are compared. */
export const CODER_GROUPINGS = [
	"whole",
	"issue",
	"holder",
	"manner",
	"stance",
	"pair",
	"month",
	"quarter",
	"year",
] as const;
export type CoderGrouping = (typeof CODER_GROUPINGS)[number];

/**
 * Why a coefficient is missing. `few-units`: too few were compared; `one-category`: all gave the same, and chance leaves nothing;
 * `overlapping`: one coder marks the same words for several issues, which this coefficient does not allow; `too-many`: more units than
 * can be aligned.
 */
export const CODER_SILENCES = ["few-units", "one-category", "overlapping", "too-many"] as const;
export type CoderSilence = (typeof CODER_SILENCES)[number];

/**
 * What of a case is not compared. `one-coder`: texts that only one of the coders has coded; `corrections`: codings in which a person
 * only corrected what another had read, and decisions between coders, which count where two marked the same words alone; `low-certainty`: positions that are no
 * claims; `undated`: texts without a date as exact as the period; `other-language`: texts that cannot be cut into sentences.
 */
export const CODINGS_LEFT_OUT = ["one-coder", "corrections", "low-certainty", "undated", "other-language"] as const;
export type CodingsLeftOut = (typeof CODINGS_LEFT_OUT)[number];

/** What a voter has one ideal point for; `whole`: one for all votes. */
export const POINT_PERIODS = ["session", "year", "whole"] as const;
export type PointPeriod = (typeof POINT_PERIODS)[number];

/** Which roll calls count for a pair: those on which both voted, or those on which all who were asked for voted. */
export const VOTE_RULES = ["pair", "all"] as const;
export type VoteRule = (typeof VOTE_RULES)[number];

/** Why roll calls of a case are not among those counted. */
export const VOTES_LEFT_OUT = [
	"other-topic",
	"other-session",
	"not-important",
	"importance-unknown",
	"repeated",
	"only-totals",
	"not-all-voted",
] as const;
export type VotesLeftOut = (typeof VOTES_LEFT_OUT)[number];

/**
 * When one voter is against a bloc. `together`: the bloc votes alike, and the voter otherwise; `each`: the voter votes otherwise than
 * each of the bloc, however they vote among themselves.
 */
export const SIDE_RULES = ["together", "each"] as const;
export type SideRule = (typeof SIDE_RULES)[number];

export const DEED_KINDS = ["recognition", "sanction", "visit", "exercise", "aid", "trade", "treaty", "other"] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** Where a rise of a series is on the axis of an issue: on the side of its stances above 0, or below. */
export const RISING = ["for", "against"] as const;

/**
 * What a coder says that a sentence says on an issue. `no-side`: a stance of 0, or one that could not be read; `both-sides`: it is read for
 * and against.
 */
export const SENTENCE_VALUES = ["no-position", ...RISING, "no-side", "both-sides"] as const;
export type SentenceValue = (typeof SENTENCE_VALUES)[number];

/** Where a deed is on it: on a side, or in between. */
export const DEED_DIRECTIONS = [...RISING, "neutral"] as const;
export type DeedDirection = (typeof DEED_DIRECTIONS)[number];

/** What words claim that votes, deeds and series can bear out; `precedent`: a deed is said to be like an earlier one. */
export const CLAIM_KINDS = ["vote", "totals", "recognition", "precedent", "rank", "share", "growth", "level"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How a claim stands to what is on record. */
export const CLAIM_STATES = ["met", "unmet", "half", "open", "missing"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
/**
 * A deed beside the words of its doer near it. `softer`: in between where words are clear; `open`: words take no side; `few`: words in too
 * few texts; `silent`: no words, which is no agreement; `absent`: nothing was done.
 */
export const DEED_VERDICTS = ["agrees", "softer", "differs", "open", "few", "silent", "absent"] as const;
export type DeedVerdict = (typeof DEED_VERDICTS)[number];

/** Where a value of a series is that is not on a line. */
export const SIDES_OF_LINE = ["above", "below"] as const;

/** Ladders of attitudes. */
export const SCALES = ["support", "disapproval", "directive", "warning", "offer", "cooperation", "report"] as const;
export type Scale = (typeof SCALES)[number];

export const EDIT_CLASSES = ["cosmetic", "substantive"] as const;
export type EditClass = (typeof EDIT_CLASSES)[number];

/** What two captures of one page are to each other. */
export const CAPTURE_CLASSES = ["unchanged", ...EDIT_CLASSES] as const;
export type CaptureClass = (typeof CAPTURE_CLASSES)[number];

/** Why a position that a model gives is thrown away. */
export const DROP_REASONS = [
	"too-many",
	"malformed",
	"quote-missing",
	"quote-ambiguous",
	"quote-cuts-word",
	"verb-not-in-quote",
	"issue-unknown",
	"holder-unknown",
	"asserter-not-publisher",
	"manner-not-possible",
	"repeated",
	"contradictory",
	"speaker-unknown",
	"sentence-too-long",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** `error`: the draft says what its sources do not. `warning`: an editor should look. */
export const SEVERITIES = ["error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const TIME_UNITS = ["day", "month", "year", "5 years", "decade"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Nouns that programs outside meet; `fissure schema` prints each as JSON Schema. */
export const NOUN_NAMES = [
	"account",
	"adjudication",
	"alert",
	"brief",
	"capture",
	"codebook",
	"coder-agreement",
	"comparison",
	"concept",
	"correction",
	"criticism",
	"deed",
	"document",
	"draft",
	"edit",
	"entry",
	"evaluation",
	"event",
	"finding",
	"forecast",
	"indicator",
	"interest",
	"issue",
	"judgment",
	"mapping",
	"matrix",
	"mention",
	"option",
	"position",
	"problem",
	"quotation",
	"quote",
	"roll-call",
	"scores",
	"source",
	"statement",
	"verification",
] as const;
export type NounName = (typeof NOUN_NAMES)[number];

/** Colours of a drawing by what they say; `s1` to `s6` tell series apart. */
// biome-ignore format: by what they are for
export const DRAWING_TONES = [
	"ink", "soft", "rule", "paper", "pro", "contra", "lead", "band",
	"s1", "s2", "s3", "s4", "s5", "s6",
] as const;
export type DrawingTone = (typeof DRAWING_TONES)[number];

/** In what two sentences of one holder differ, beside what they say. */
export const MESSAGE_DIFFERENCES = ["time", "venue", "kind", "language", "rank", "speaker"] as const;
export type MessageDifference = (typeof MESSAGE_DIFFERENCES)[number];
