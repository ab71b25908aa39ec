/**
 * Words of which only one can be true of a thing at a time, in sets: a draft that says "all" beside quoted words where the source
 * says "some" changes what they say.
 *
 * Of a set with `drafted` only a draft that says this word changes what the source says, whichever of the others that has.
 *
 * Where they are looked for. `clause`: in the clause of the quoted words. `beside`: a few words from them; `side`: the same, whatever
 * the sentences next to it say. `subject`: before them,
 * of the same thing. `governor`: before them, as what is done by saying them. `text`: on which occasion all of it was said; the
 * heading and the opening of the source may tell it too. `time`: before them or behind, no part of what is said of the saying itself.
 *
 * A set of one word is of verbs that judge what is said: "boasted" is borne out by the words of `borneBy` in what is said.
 *
 * An `unsure` set gives a warning: a later draft may well say "now" where the source said "next year".
 */
export const CONTRAST_SETS = [
	{ within: "subject", members: ["all", "part"] },
	{ within: "subject", drafted: "all", members: ["all", "one"] },
	{ within: "subject", members: ["oneOnly", "several"] },
	{ within: "subject", members: ["foremost", "hindmost"] },
	{ within: "subject", members: ["majority", "minority"] },
	{ within: "clause", members: ["firstTime", "again"] },
	{ within: "clause", members: ["always", "sometimes", "seldom"] },
	{ within: "clause", members: ["alone", "together"] },
	{ within: "clause", members: ["rises", "falls"] },
	{ within: "clause", members: ["imports", "exports"] },
	{ within: "clause", members: ["buys", "sells"] },
	{ within: "clause", members: ["opens", "closes"] },
	{ within: "clause", members: ["begins", "ends"] },
	{ within: "clause", members: ["unanimous", "divided"] },
	{ within: "clause", members: ["gives", "lends"] },
	{ within: "clause", members: ["killed", "wounded", "missing"] },
	{ within: "clause", members: ["destroys", "seizes", "frees"] },
	{ within: "clause", members: ["duty", "choice"] },
	{ within: "clause", members: ["postpones", "cancels"] },
	{ within: "clause", members: ["applies", "joins", "quits"] },
	{ within: "clause", members: ["accused", "convicted"] },
	{ within: "clause", members: ["withdraws", "deploys"] },
	{ within: "clause", members: ["lifts", "imposes"] },
	{ within: "clause", members: ["wins", "loses"] },
	{ within: "clause", members: ["rents", "buys"] },
	{ within: "clause", members: ["forced", "willing"] },
	{ within: "clause", members: ["free", "forPay"] },
	{ within: "clause", drafted: "unconditional", members: ["unconditional", "conditioned"] },
	{ within: "time", drafted: "justNow", members: ["justNow", "longAgo"] },
	{ within: "time", drafted: "soon", members: ["soon", "longAgo"] },
	{ within: "time", drafted: "soon", members: ["soon", "later"], unsure: true },
	{ within: "time", drafted: "justNow", members: ["justNow", "later"], unsure: true },
	{ within: "clause", members: ["inVain", "succeeds"] },
	{ within: "clause", members: ["inMorning", "inEvening", "atNight"] },
	{ within: "clause", members: ["byAir", "bySea", "byRoad", "byRail"] },
	{ within: "clause", members: ["spring", "summer", "autumn", "winter"] },
	{ within: "clause", drafted: "always", members: ["always", "counted"] },
	{ within: "beside", members: ["lasting", "temporary"] },
	{ within: "beside", drafted: "lasting", members: ["lasting", "forTime"] },
	{ within: "beside", members: ["public", "secret"] },
	{ within: "beside", members: ["direct", "indirect"] },
	{ within: "beside", members: ["full", "partial"] },
	{ within: "beside", members: ["lowest", "highest"] },
	{ within: "beside", members: ["men", "women"] },
	{ within: "beside", members: ["slightly", "greatly"] },
	{ within: "beside", members: ["roughly", "exactly"] },
	{ within: "beside", members: ["military", "civilian"] },
	{ within: "side", members: ["north", "south", "east", "west"] },
	{ within: "beside", members: ["army", "navy", "airForce"] },
	{ within: "beside", members: ["perDay", "perWeek", "perMonth", "perYear", "perDecade"] },
	{ within: "governor", members: ["proposes", "demands", "agrees"] },
	{ within: "governor", members: ["proposes", "decides"] },
	{ within: "governor", members: ["regrets", "apologises"] },
	{ within: "governor", members: ["offers", "threatens"] },
	{ within: "governor", members: ["hopes", "isSure", "promises"] },
	{ within: "governor", members: ["hopes", "demands"] },
	{ within: "governor", members: ["offers", "promises"] },
	{ within: "governor", members: ["proposes", "promises"] },
	{ within: "governor", members: ["supposes", "promises"] },
	{ within: "governor", members: ["proposes", "obliged"] },
	{ within: "governor", members: ["praises", "agrees"] },
	{ within: "governor", members: ["invites", "demands"] },
	{ within: "governor", drafted: "demands", members: ["requests", "demands"] },
	{ within: "governor", members: ["allowed", "obliged"] },
	{ within: "governor", drafted: "demands", members: ["allowed", "demands"] },
	{ within: "governor", drafted: "obliged", members: ["requests", "obliged"] },
	{ within: "governor", drafted: "approves", members: ["approves", "discusses", "proposes", "hopes", "intends"] },
	{ within: "governor", drafted: "agrees", members: ["agrees", "discusses"] },
	{ within: "governor", drafted: "decides", members: ["decides", "discusses"] },
	{
		within: "governor",
		drafted: "achieves",
		members: ["achieves", "hopes", "intends", "inVain", "discusses", "proposes", "applies", "begins"],
	},
	{ within: "governor", drafted: "ends", members: ["ends", "intends"] },
	{ within: "governor", drafted: "promises", members: ["promises", "thinks"] },
	{ within: "governor", drafted: "isSure", members: ["isSure", "thinks", "supposes"] },
	{ within: "governor", members: ["praises", "blames"] },
	{ within: "governor", members: ["confesses"], borneBy: ["fault", "regrets", "apologises"] },
	{ within: "governor", members: ["boasts"], borneBy: ["best"] },
	{ within: "text", members: ["beforeTalks", "afterTalks"] },
	{ within: "text", members: ["beforeVote", "afterVote"] },
	{ within: "text", members: ["press", "lowerHouse", "upperHouse", "party", "court", "workers", "letter"] },
	{ within: "text", members: ["drafted", "adopted"] },
] as const;

type ContrastSet = (typeof CONTRAST_SETS)[number];
export type ContrastMember =
	| ContrastSet["members"][number]
	| Extract<ContrastSet, { readonly borneBy: unknown }>["borneBy"][number];
export type OccasionMember = Extract<ContrastSet, { readonly within: "text" }>["members"][number];

/** As in the tables of scope: terms parted by commas, `*` for further letters, `(a|b)` for either. */
export interface ContrastRules {
	readonly terms: Readonly<Record<ContrastMember, string>>;
	/** How a draft says of quoted words on which occasion they were said: "told reporters", where a source is a "press briefing". */
	readonly told: Readonly<Record<OccasionMember, string>>;
	/** Hold one of the words above and do not mean it: "after all". */
	readonly innocent: string;
	/** Sources of expressions, with the group `what`: of what somebody speaks, "of the ceasefire, he said"; and why, "because of". */
	readonly topic: string;
	readonly cause: string;
	/** As `cause`: what something is done for, "in order to"; and in spite of what, "despite". */
	readonly purpose: string;
	readonly despite: string;
	/** A month, a season or a year with the word that makes it a bound, the groups `what` and `how`: "until June". */
	readonly bound: string;
	/** Found in what follows "in response to": it tells why somebody spoke. */
	readonly asked: string;
	/** Ends at `$`, before the name of those to whom, or with whom: "told", "agreed with". */
	readonly partner: string;
	/** Sources, with the group `whom` or `to`: to whom a draft has it said, "told the farmers"; and to whom a heading has it, "letter to the farmers". */
	readonly toldWhom: string;
	readonly headedTo: string;
	/** Sources: it is said for oneself, "personally"; and as those who govern, "government policy". */
	readonly personally: string;
	readonly officially: string;
	/** A source: who acts is behind the verb, or is not named, "by"; and whether endings tell who acts, so that any order may be. */
	readonly passive: string;
	/** Where the verb comes first, at the beginning of its stem: it is done to somebody, who may be named before or behind who does it. */
	readonly onAnother?: RegExp;
	readonly endings: boolean;
	/** A source: what is said follows from something, "as a result". */
	readonly consequence: string;
	/** Sources, with the group `what`: before and after something that happened, "before the war". */
	readonly before: string;
	readonly after: string;
	/** Sources, with the group `where` or `at`: where a draft has it said, "in Leeds the minister said"; where a heading has it. */
	readonly saidIn: string;
	readonly heldIn: string;
	/** A source, with the group `asked` or `of`: what a draft says was asked. */
	readonly askedOf: string;
	/** Sources: "oldest"; "one of the". */
	readonly superlative: string;
	readonly oneOf: string;
	/** A source: "already". */
	readonly already: string;
	/** Sources: two of which one will be, "either … or"; a draft shows that there is a choice. */
	readonly choice: string;
	readonly showsChoice: string;
	/** A source with the groups `head` and `owner`, up to quoted words: somebody who is named by another, "the judge's brother". */
	readonly ofAnother: string;
	/** A source with the groups `kin` and `of`, at the beginning of a draft's sentence: others, whom the one whose text it is does not speak for: "Norland's neighbours said". */
	readonly saidByKin?: string;
	/** A source: those who act on no behalf of the one whose text it is, "smugglers". */
	readonly outsiders: string;
	/** A source, up to the end of the words that deny: what follows is named as what is not so, "and not". */
	readonly instead: string;
	/** A source with the groups `not` and `but`, the last at its end: what is denied, and what is said instead: "not for … but to …". */
	readonly rather?: string;
	/** A source: "second", "third". */
	readonly ordinal: string;
	/** A source, with the group `first` where a step is the first of several: "first", "then". */
	readonly sequence: string;
	/** A source, with the groups `a`, `b`, `c`, `d`: "Alder and Brent are repaired and demolished respectively". */
	readonly respective: string;
	/** Sources, with the group `verb`: what is meant to be done, and what has been done. */
	readonly planned: string;
	readonly done: string;
	/** Ends at `$`, before quoted words that are said to be all there is: "only". */
	readonly exclusive: string;
	/** Ends at `$`, before quoted words that bear out the clause before it: a colon. */
	readonly leads?: RegExp;
	/** Begins at `^`, behind words that are one of several: "and", a comma. */
	readonly furtherItem: string;
	/** Sources, with the group `what`: what a vote is for, and what it is against. */
	readonly favour?: string;
	readonly against?: string;
	/**
	 * What cannot be so together: `beside` is looked for in the draft's sentence with “…” for the quotation, `source` in the
	 * source's, over the quoted words; with `own` only where the draft has the owner of the source speak.
	 */
	readonly clashes?: readonly { readonly beside: RegExp; readonly source: RegExp; readonly own?: true }[];
	/** Before quoted words, or behind: the draft says that they open the text, or close it. */
	readonly opensText: string;
	readonly closesText: string;
	/** The draft says that they answer a question. */
	readonly answers: string;
	/** Words beside quoted ones that say how, when or to whom it is told, and nothing of what is told: "in a statement". */
	readonly linking: string;
	/** A source: now, as a draft says it. */
	readonly now: string;
}
