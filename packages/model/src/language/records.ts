import type { Vote, VoteBody } from "../base/vocabulary.ts";

/**
 * What a draft says of votes, recognitions and figures in one language. Every expression is meant for folded text; those that say
 * "whole" are tried on a stretch of it and must fit from end to end.
 */
export interface RecordWords {
	readonly votes: VoteWords;
	readonly figures: FigureWords;
	/** What votes are about, by names that all languages share: `crimea`. */
	readonly matters: ReadonlyMap<string, RegExp>;
	/** What is counted, by names that all languages share: `exports`. */
	readonly measures: ReadonlyMap<string, RegExp>;
	/** Before a claim in its clause, these leave open whether it is so: "if", "would". */
	readonly open: RegExp;
	/** Anywhere in a sentence: others say so, or it is said to be false. */
	readonly reported: RegExp;
	/** Between clauses. */
	readonly clauseEnd: RegExp;
	/** Whole, between the last two names of a subject: " and ". */
	readonly and: RegExp;
	/** Whole, between earlier names of a subject: ", ". */
	readonly comma: RegExp;
	/** At the end of what is before a name, it makes no subject of it: "unlike ". */
	readonly notSubject: RegExp;
}

export interface VoteWords {
	/** How somebody voted; the group `others` is how many did the same beside the subject, `all` how many with it. */
	readonly cast: Readonly<Record<Vote, RegExp>>;
	/** Whole, between who votes and the verb; the group `others` as above. */
	readonly between: RegExp;
	/** In that stretch: the vote was not so. */
	readonly negated: RegExp;
	/** At the end of what is before a verb that has the subject of the verb before: "but ". */
	readonly carried: RegExp;
	/** How many voted how, with the groups `yes`, `no` and `abstain`. */
	readonly totals: readonly RegExp[];
	/** A resolution by number alone, in the group `n`. */
	readonly numbered: RegExp;
	/** What was voted on, without its name: "it", "the resolution". */
	readonly same: RegExp;
	readonly bodies: Readonly<Partial<Record<VoteBody, RegExp>>>;
	/** To recognise a state, and not to. */
	readonly recognised: RegExp;
	readonly unrecognised: RegExp;
	/** A deed is said to be like an earlier one: "echoing". */
	readonly precedent: RegExp;
}

export interface FigureWords {
	/** The one with whom there is a share, by what is counted: "trading partner" for `trade`. */
	readonly partners: ReadonlyMap<string, RegExp>;
	/**
	 * Right before such a word: its place. The group `nth` holds an ordinal, `n` or `m` a number of first places, `vague` a word that
	 * names none: "leading".
	 */
	readonly rank: RegExp;
	/** Value of an ordinal or a number of the groups above. */
	readonly places: ReadonlyMap<string, number>;
	/** Right before a place, it makes it one of several: "one of the", "a". */
	readonly among: RegExp;
	/** The same right behind the word for a partner; never found where a language has none. */
	readonly amongAfter: RegExp;
	/** Whole, from a partner to the phrase of its place: " is ", or a sign of apposition. */
	readonly is: RegExp;
	/** Whole, from the phrase of a place to the partner: " is ". */
	readonly isAfter: RegExp;
	/** Whole, from the word for a partner to whose it is: " of the ". */
	readonly of: RegExp;
	/** Right behind the phrase, these narrow the place: "in Africa". */
	readonly narrowed: RegExp;
	/** Parts of a year: "in the first quarter". */
	readonly partial: RegExp;
	/** Somebody's part of something: "accounted for". */
	readonly share: RegExp;
	readonly rose: RegExp;
	readonly fell: RegExp;
	/** Between a verb and a number, or right before the number: the number is a change, the value afterwards, or that before. */
	readonly by: RegExp;
	readonly to: RegExp;
	readonly from: RegExp;
	/** "reached", "amounted to": the number behind is the value itself. */
	readonly level: RegExp;
	/** Right before a number. */
	readonly about: RegExp;
	readonly over: RegExp;
	readonly under: RegExp;
	/** Changes in words, as a factor: "doubled". */
	readonly factors: ReadonlyMap<string, number>;
}
