export const FRAME_KINDS = [
	/** What is behind it is not so, will not be, or is not wanted: "refuses to", "ruled out". */
	"denial",
	/** What is behind it may not be so: "doubts that", "is unlikely to". */
	"doubt",
	/** No one says or does what is behind it. */
	"nobody",
	/** Says, thinks or means what is behind it; denied, that is not said. */
	"saying",
	/** Takes what is behind it as its own: "adopted", "called for". */
	"acceptance",
	/** Asks whether it is so. */
	"asking",
	/** Wants another to do it: "urged X to". */
	"urging",
	/** Leaves it open: "may", "is considering whether to". */
	"opening",
	/** Does as if, or does not mean it: "pretended to", "joked that". */
	"pretence",
	/** Only passes on what is said: "allegedly", "is said to". */
	"hearsay",
	/** Was held once and is no longer: "was wrong to think". */
	"withdrawal",
	/** Is only imagined: "suppose that". */
	"supposing",
	/** Says that it is said again and again: "in every speech". */
	"repeating",
	/** Holds one of the words above and does not mean it. */
	"innocent",
] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** Words right beside others that turn what these say, and are easily cut: "fewer than | 40", "self-styled | government". */
export const EDGE_KINDS = ["limit", "distancing", "former"] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** As in the tables of scope: terms parted by commas, `*` for further letters, `(a|b)` for either. */
export type FrameTerms = Readonly<Record<FrameKind, string>>;

/** How a language says what a clause makes of the words in it: says, denies, asks, supposes, withdraws, leaves to others. */
export interface FrameRules {
	readonly terms: FrameTerms;
	/** True where a second "not" only goes along with the first: никто не. */
	readonly negationsAgree: boolean;
	/** Words of the tables that are prepositions too ("sanctions against"), and what ends right before them where they deny. */
	readonly prepositions: { readonly words: RegExp; readonly behind: RegExp } | null;
	/** Source of an expression: between a word of the tables and what it is said of, asks whether it is so: "whether". */
	readonly asksBetween: string;
	/** Source of an expression: in words between two commas, who says the whole: "Norland said". */
	readonly aside: string;
	/** Source of an expression: in words before a colon, that what follows is a text and nobody's statement: "the following text". */
	readonly namesText: string;
	/** Source of an expression: words that say nothing between the two: articles, "it", "its". */
	readonly small: string;
	/** Right before quoted words. */
	readonly edges: Readonly<Record<EdgeKind, string>>;
	/** Of the words above those that hold of anything, not of numbers alone: "nearly". */
	readonly almost: RegExp;
	/** Up to the end of a word of these tables, where it is part of another word: 目前. */
	readonly noEdge: RegExp;
	/** At the beginning of words that open with a number, or a part of a whole. */
	readonly opensNumber: RegExp;
	/** Right behind a quoted number: "or fewer". */
	readonly limitBehind: RegExp;
	/** Of the limits, at the beginning of one: those that a number is above, and those that it is below. */
	readonly bounds?: readonly [above: RegExp, below: RegExp];
	/** Right before a quoted number that is the further end of a range: "between 3 and". */
	readonly rangeBefore: RegExp;
	/** At the beginning of a sentence that takes back, or leaves to others, what the sentence before it says. */
	readonly takesBack: RegExp;
	/** A heading, or the line that leads to a list, under which stands what was not adopted, or what others say. */
	readonly disowned: RegExp;
	/** At the beginning of a sentence that is not meant as it is said. */
	readonly mocking: RegExp;
	/** A draft says so of what it quotes: "with irony". */
	readonly namesMockery: RegExp;
	/** In a question that asserts what it asks: "is it not", 难道不. */
	readonly assertingQuestion: RegExp;
	/** Others who only describe what is said: "analysts note that". */
	readonly neutralOthers: RegExp;
	/** What opens an item of a list, beyond dashes, bullets and numerals: 一、 */
	readonly itemMark: RegExp | null;
	/** At the beginning of a clause, with its comma: whose view follows: "according to its rivals,". */
	readonly othersBefore: RegExp;
	/** Behind it is what others say or want, not the one who speaks; the group `who` names them: "some members have said that", "Norland claims that". */
	readonly claimedByOthers: RegExp;
	/** Global. As `claimedByOthers`, of what others tell the one who speaks, and of what is only read out: "the sailors told me that", "a poster reads:". */
	readonly passedOn: RegExp;
	/** Up to the quoted words, from the beginning of their sentence: it is only passed on, neither held nor denied: "according to the authorities of the island,". */
	readonly onlyPassedOn?: RegExp;
	/** Of the words that deny, those by which somebody says that it is not so: "denied". */
	readonly deniesClaim?: RegExp;
	/** A draft says so of words that its source only passes on: "was told", "reminded". */
	readonly passesOn: RegExp;
	/** Global. Behind it is what somebody only hopes, fears or means to reach: "we hope that", "our goal is that". */
	readonly hoped: RegExp;
	/** A draft says so of words that are only hoped, feared or wanted: "hopes", "at risk". */
	readonly hopes: RegExp;
	/** Global. Behind it is what was held or in force once: "in those days we held that", "under the old law,". */
	readonly held: RegExp;
	/** Those who judge what is said and are none of those who say it, at the end of the words before a verb: "critics". */
	readonly others: RegExp;
	/** A draft says so of words that were meant once and are no longer: "earlier", "was wrong". */
	readonly formerly: RegExp;
	/** Begins at `^`, behind quoted words: it is others who say them: “…”, – write some papers. */
	readonly othersBehind?: RegExp;
	/** Ends before what is claimed, which a judgement behind it may deny: "the rumour that". */
	readonly claimBefore: RegExp;
	/** At the beginning of quoted words that name a claim themselves: "the rumours". */
	readonly claim?: RegExp;
	/** Denied behind quoted words: "“…” is not what Norland says". */
	readonly deniedBehind: RegExp;
	/** Behind quoted words: they have come about: "has become a decision". */
	readonly comesTrue?: RegExp;
	/** Right behind quoted words, before the name of a place or of another: "in", 对. */
	readonly placeBehind: RegExp;
}
