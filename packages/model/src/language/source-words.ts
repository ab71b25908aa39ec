import type { DatingWords } from "./dating.ts";

/** How one language says whose words are quoted, where and when they fell, and in what. All patterns carry `u`. */
export interface SourceWords {
	/** At the beginning of a clause, up to its verb: the one of two who were named first, or second: "the former", "the latter". */
	readonly ofTwo: { readonly former: RegExp; readonly latter: RegExp };
	/** Between two who speak together, beside `and`: «, и», "as well as"; `before` must end right before the first of them. */
	readonly pair: { readonly before: RegExp; readonly gap: RegExp } | null;
	/** Global; the match begins a clause of its own inside a sentence. */
	readonly clause: RegExp;
	/** Ends at `$`: words before a name that keep it from being the speaker ("with ", 向, «с »). */
	readonly away: RegExp;
	/** Ends at `$`: words before a name that make it the source of the text ("according to "). */
	readonly according: RegExp;
	/** Begins at `^`: what is between two names that speak together. */
	readonly and: RegExp;
	/** Begins at `^`: what follows two such names where they only met: 举行会谈时. */
	readonly meeting: RegExp | null;
	/** From `^` to `$`: what joins title, name and state to one noun phrase. */
	readonly phraseGap: RegExp;
	/** Begins at `^`, behind a name: it is there as owner or maker of something. */
	readonly possessive: RegExp;
	/** Begins at `^`, behind a name: an institution or a view of the named state, which speaks for it. */
	readonly voice: RegExp;
	/** The same right before the adjective of a state, up to it, where adjectives are behind: الرئيس | الصومالي. */
	readonly voiceBefore?: RegExp;
	/** An article that is written as one with the name behind it, up to that. */
	readonly articleBefore?: RegExp;
	/** Begins at `^`, behind a name: a text of the named state in which others may speak. */
	readonly record: RegExp;
	/** From `^` to `$`, up to the quotation mark: an office of no named state or person has the floor, “The minister said: | ”. */
	readonly officeSpeaks?: RegExp;
	/** From `^` to `$`: those "sides" that are the parties themselves. */
	readonly sides: RegExp;
	/** From `^` to `$`: words between a name and quoted words that follow it at once. */
	readonly directly: RegExp;
	/** A sentence that goes on with the speaker of the one before; begins at `^`. */
	readonly same: RegExp;
	/** Said on another occasion than the words before. */
	readonly elsewhere: RegExp;
	/** Global: verbs of saying that drafts use and official texts do not ("branded"); beside those of the lexicon. */
	readonly verbs: RegExp;
	/** Verbs by which a text tells what somebody else says ("said", 称); not those that only take a side. */
	readonly tells: RegExp;
	/** Begins at `^`, at a sentence's beginning: a clause of its own in front of the main one. */
	readonly leading: RegExp;
	/** Nouns for a text, which may be what says something. */
	readonly document: RegExp;
	/** What begins the reported matter, in which dates and places are no longer those of the saying. */
	readonly content: RegExp;
	/** Ends at `$`: words before a date that make it a bound or the name of a thing. */
	readonly beforeDate: RegExp;
	/** Begins at `^`: words behind a date that make it a bound or the name of a thing. */
	readonly afterDate: RegExp;
	/** "In its readout", "in a statement": the text is of the one who speaks, and no other's. */
	readonly ownText: RegExp;
	/** Global, with the group `y`. */
	readonly year: RegExp;
	/** Global, with the group `y`: the year by which a text is called ("his 2021 address"); no bound, whatever follows. */
	readonly yearOfText: RegExp;
	/** With the group `y`, before quoted words: they were said before that year: "already before 2014". */
	readonly alreadyBefore?: RegExp;
	/** Global, each with the days that lie between it and the draft's day, first and last. */
	readonly relative: readonly { readonly pattern: RegExp; readonly back: readonly [number, number] }[];
	readonly lastWeek: RegExp;
	readonly weekend: RegExp;
	/** Global; group `w` begins with one of `weekdays`. */
	readonly weekday: RegExp;
	/** Lower-case beginnings, Monday first. */
	readonly weekdays: readonly string[];
	/** Ends at `$`: words before the name of a kind of text that make it the one quoted ("in its ", 在). */
	readonly inText: RegExp;
	/** Seasons, quarters, "two years later", and days of the week beside a date. */
	readonly dating: DatingWords;
	/** What is before the name of a meeting in a sentence and not in a list: "at ". */
	readonly at: string;
	/** Global, with the group `v`: a named meeting or body at which words are said. */
	readonly venue: RegExp;
	/** What makes a sentence about one party a sentence about a text of both: "signed", "joined", 签署. */
	readonly together: RegExp;
	/** The draft says that what it quotes was asked: "asked whether", 有记者问. */
	readonly asks: RegExp;
}
