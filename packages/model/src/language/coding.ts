import type { Expression } from "./expression.ts";

/**
 * How a text of a language says who speaks and what they think of a thing, beyond its word lists. Strings are sources of
 * regular expressions, alternatives parted by `|`, empty where a language has none.
 */
export interface CodingRules {
	/** Furthest, in characters: a verb from its subject, a negation and an intensifier from theirs, parts of one noun phrase. */
	readonly reach: {
		readonly verb: number;
		readonly negation: number;
		readonly intensifier: number;
		readonly phrase: number;
		/** A verb from the one who does what it says. */
		readonly doer: number;
		/** A view from what it surely governs. */
		readonly object: number;
	};
	/** Words that open another clause of the sentence: "which", "because"; those that open a condition: "if". */
	readonly breaks: string;
	readonly ifs: string;
	/** Before "if": what is behind it is then what is wanted. */
	readonly onlyIf: string;
	/** Source of an expression, right behind a thing that is denied: what is denied is that it is all: "does not seek X only". */
	readonly onlyBehind?: string;
	/** Ends at `$`, before a name with its prepositions: an office of whom is named, who then acts: "the President of | Norland". */
	readonly officeBefore?: RegExp;
	/** At the beginning of a pronoun with its verb: where somebody tells in the first person, it is another: "she says". */
	readonly pronounOfAnother?: RegExp;
	/** Opens what must come first, where all else is denied: "unless"; and behind "only": "when", "after". */
	readonly unless: string;
	readonly onlyWhen: string;
	/** Between a view and what it is held in spite of: "despite". */
	readonly circumstance: string;
	/** Between a thing and what is said of it: "is", "must". */
	readonly copula: string;
	/** Behind a dash that stands for "is": «X – это Y»; empty where a dash is none. */
	readonly dashIs: string;
	/** At the end of an adjective or a participle that is said of something, and names nothing; empty where nothing tells. */
	readonly predicateEnds: string;
	/** At the end of a verb whose subject suffers what it says; empty where a language says it by words alone. */
	readonly reflexive: string;
	/** Before a verb whose subject suffers what it says: "is", "been"; empty where a language does not say it so. */
	readonly passive: string;
	/** A finite verb behind its subject: "is", "were", "will". */
	readonly finite: string;
	/** Between two of one kind, with what may be before the second: "and", "and to". */
	readonly joins: string;
	/** Before a thing by which another is named, so that the verb speaks of the other: "surrounding", "on". */
	readonly beside: string;
	/** Before that by means of which something is done: "with", "through". */
	readonly instrument: string;
	/** The same where the means is a way to go, and wanted where the end is: "through". */
	readonly way: string;
	/** Verbs that give somebody a thing by that word: "provide them with X". */
	readonly supplying: string;
	/** Before a thing that is not there: "without". */
	readonly lacking: string;
	/** Verbs that give their object a name behind it, and what may be between: "called X illegal", "described X as illegal". */
	readonly naming: string;
	readonly namedAs: string;
	/** Verbs by which somebody takes the side of those named behind them: "join". */
	readonly sidesWith: string;
	/** From a view to a thing, which is named as the one who holds it: "support from our". */
	readonly givenBy?: Expression;
	/** The plain form of the copula: "be". */
	readonly toBe: string;
	/** Before the plain form of a verb: "to". */
	readonly infinitive: string;
	/** Before a noun: "a", "the". */
	readonly article: string;
	/** A participle before a noun, with its article: "the continued". */
	readonly participleBefore: string;
	/** Where words are not spaced, behind the last verb of a stretch. */
	readonly stretchEnd: string;
	/** At the beginning of a clause, its subject: "who". */
	readonly relativeSubject: string;
	/** Behind a thing, before what is said of it: "which". */
	readonly relativeThing: string;
	/** Behind the comma that ends a condition, a subject and its verb: "we must". */
	readonly mainClause: string;
	/** Words that lose their vowel before the next word, from which an apostrophe alone parts them: l’, d’. */
	readonly elided?: string;
	/** True where it may be left out, as in Russian. */
	readonly dropsCopula: boolean;
	/** True where a speech that nobody answers names so many things that a name alone takes no side, unless it says what is done. */
	readonly namesAreTopics?: true;
	/** At the beginning, behind an owner's name: "'s". */
	readonly owner: string;
	/** True where nouns of attitude may have an owner though nobody is said to speak: «подтверждена готовность X». */
	readonly ownersSpeak: boolean;
	/** Between such a noun and its owner: "of the"; and between two owners, whose it then is not alone. */
	readonly ownerBehind: string;
	readonly sharedOwners: string;
	/** At `$`, before such a noun: it may have its owner behind it. Null where every one may. */
	readonly ownedBehind: RegExp | null;
	/** Behind an owner: "'s". */
	readonly possessive: RegExp | null;
	/** Ends at `$`, before a bare state's name: what is said of it is another's view ("hoped that"). */
	readonly told: RegExp | null;
	/** At `$`, before a noun of attitude, with indices: thanks to `who` for `what` ("thanked X for the"). Null where `praise` says it. */
	readonly thanks: RegExp | null;
	/** Ends at `$`, before a name that is praised: the floor stays with who praises. */
	readonly praise: RegExp | null;
	/** Between a verb in the passive and who does it: "by". */
	readonly agentBehind: string;
	/** At the beginning of verbs of saying, as against doing. */
	readonly saying: string;
	/** Between a bare state's name and its verb. */
	readonly adverbs: string;
	/** An adverb of manner before the verb that it belongs to: "fully"; empty where none is known by its form. */
	readonly manner: string;
	/** True of a verb that has no form of one who acts: "helped X address". */
	readonly isBare: ((verb: string) => boolean) | null;
	/** Whole: who are two by a number alone ("both", "the two") and are right before their verb. */
	readonly bareTwo: RegExp | null;
	/** Right behind "both sides" at the head of a sentence: they themselves do what follows, though no verb of saying does. */
	readonly bothDo?: RegExp;
	/** At the end of words, before a subject: its clause hangs on the one before, which is not its own: "even when the ". */
	readonly hangs?: Expression;
	/** Before a bare state's name that is no subject: "if". */
	readonly noSubjectBehind: string;
	/** In words for two, or right before them: they are called so by one of them: "our countries". */
	readonly ours?: RegExp;
	/** Between a name and its verb: what is expected of it: "will". */
	readonly expected?: string;
	/** "which", between a name and its verb. */
	readonly relative: string;
	/** Where words are not spaced and a subject opens its clause. */
	readonly unspaced: UnspacedSubjects | null;
	/** Ends an effect before the next thought: ", and". Joins two attitudes: "and". */
	readonly nextThought: string;
	readonly coordinating: string;
	/** Between a topic and an example of it: ", including". */
	readonly example: string;
	/** Between two topics of talks, with what begins the second: ", the", «, ситуация». */
	readonly nextTopic: string;
	/** At the end of nouns in a list: «взаимодействия». */
	readonly listed: string;
	/** All of a text before a name, where that only leads in to its first subject: "During his visit to X, ". Null where none is known. */
	readonly leadsIn: RegExp | null;
	/** All of a text before a name, where those are whose words it tells: a dash in a title, "This was stated by". */
	readonly saidBy?: RegExp;
	/** Words that bring in the other side in a readout's opening: "met with". */
	readonly bringsIn: RegExp;
	/** In a title or an opening: the text reports a meeting, a call, a letter. Null where every text that names a side does. */
	readonly encounter: RegExp | null;
	/** Before a state that is talked about and takes no part: "the situation in". */
	readonly topic: string;
	/** In the title of a text that all who met sign: "Chair's statement". There "we" are all of them. */
	readonly signedByAll: RegExp | null;
	/** Two, written `§`, who are exhorted with the words beside them: 主张，§ or §要. What follows is the wish of who speaks. Null where verbs show it. */
	readonly exhorts: RegExp | null;
	/** Behind a short name of a state, which alone is no name: 方. */
	readonly sides: readonly string[];
	/** True where an adjective of a state is behind the side that it names: "la delegación kestriana". */
	readonly sideBefore?: true;
	/** Inside a noun phrase: "of". */
	readonly insidePhrase: string;
	/** In the title of a text in which one side alone answers the press, also where it names others. Null where such texts name no other side. */
	readonly briefing: RegExp | null;
	/** At the beginning, behind a thing; and at `$`, before it: it is part of the name of an institution, a meeting or an office ("Minister of"), or of a date. */
	readonly nameBehind: RegExp | null;
	readonly nameBefore: RegExp | null;
	/** At `$`, before a thing that opens its sentence as the topic, with whatever view is named there: «что касается готовности X к». */
	readonly topicBefore: Expression | null;
	/**
	 * True where speeches run long: who names a thing there without a view of it, or with one at a distance, takes no side, also
	 * where most who name it do.
	 */
	readonly wordsViews?: true;
	/** Where speeches run long, a verb that only tells what was done, or how things grow: "signed", "has grown". */
	readonly onlyTold?: RegExp;
	/** Where speeches run long, up to a thing: another has said what follows: "you mentioned". */
	readonly othersSaid?: RegExp;
	/** At `$`, before a thing by which a day or an origin is told: "since the adoption of", "entrusted to it by". */
	readonly dateBefore?: Expression;
	/** At `$`, before a thing that no view governs: it is only told of, or somebody does not want it: "there was", "seeks no". */
	readonly untaken?: RegExp;
	/** Behind a thing, in its clause: what becomes of it is not known, or it is no more: "is not yet clear", "has receded". */
	readonly leftOpen?: Expression;
	/** Behind a thing that names a meeting: " Summit". */
	readonly meetingBehind?: RegExp;
	/** Behind a state that is named by what it does in a war, and sits at no table: "invasion". */
	readonly waging?: string;
	/** Around `§` in the place of a name, the title of somebody who speaks for no state: "Acme's Chief Executive §". */
	readonly privateTitle?: Expression;
	/** Around `§`, who is spoken to and says nothing: "Mr §,". */
	readonly spokenTo?: Expression;
	/**
	 * At the beginning of a sentence, whose words follow: in the group `who` or `whose` ("As Ana Dole once said,", "According to"), or
	 * `his` where it is who spoke before ("According to him,").
	 */
	readonly cites?: Expression;
	/** Words that announce a question: "My second question is". */
	readonly asks?: RegExp;
	/** Between talk of a thing and the thing: "aspects of". */
	readonly matters?: string;
	/** Verbs of attitude that take their thing by a preposition and may be behind it, and what is before the thing then, at `$`. */
	readonly taking: { readonly verb: RegExp; readonly before: RegExp } | null;
	/** At `$`, words that name one side by a preposition, where they open who speaks: «с китайской стороны». */
	readonly bySide: Expression | null;
	/** Forms of address before a name: "Mr". */
	readonly honorific: string;
	/** In a transcript, at the beginning of a line. */
	readonly question: RegExp;
	readonly answer: RegExp;
	/** A line of a transcript that names who speaks next, without a colon. */
	readonly turnLine?: TurnLine;
	/** Where a language leaves the subject out and the verb tells it. */
	readonly dropped?: DroppedSubjects;
	/** Ends one thought and begins another before a new attitude: " and ". */
	readonly cuts: string;
	/** Begins a further clause of what is said or agreed, a thought of its own whatever follows: "and that". */
	readonly furtherClause: string;
	/** At `$`, a name that no list holds; and whole, words that only look like one. */
	readonly unlisted: RegExp | null;
	readonly noName: RegExp | null;
	/** Verbs by which a state that is no party to the event is said to state its own view: "said", "rejects". Null where all are. */
	readonly statesSay: RegExp | null;
	/** A verb in the form that tells, behind "was", what is done to its subject: "highlighted". */
	readonly participle: RegExp | null;
	/** Behind such a name, before its verb, with what separates them: " also", ", for his part,". */
	readonly beforeVerb: string;
	/** A verb in this form has no subject: "saying". */
	readonly noFinite: RegExp | null;
	/** Between two who speak together; and a title that may be before the second. */
	readonly and: string;
	/** Before two who meet: "between". */
	readonly between: string;
	/** At the beginning of what one who sits at no table is thanked for: it is then his own: "support". */
	readonly thankedFor?: RegExp;
	/** At the head of a sentence in which a speech tells of a talk with those whom it names: «Говорив з». */
	readonly talksWith?: RegExp;
	/** At the head of a sentence behind that one, in its paragraph: what both did there: «Обговорили». */
	readonly talkedOf?: RegExp;
	/** "We agreed", at the head of what two have agreed. */
	readonly weAgreed: RegExp | null;
	readonly title: string;
	/** Between a preposition and what it governs: "the ". */
	readonly governed: string;
	/** What a plain last word of a term may end in, in the order in which they are tried: plural, possessive. */
	readonly plural: readonly string[];
	/** What may be written before any word of a term, as one word with it, the longest first: an article, a preposition. */
	readonly prefixes?: readonly WordPrefix[];
	/** Where a thing that no view governs is only named, whatever most say of it: in every text, or where nobody is met. */
	readonly namesTakeNoSide?: "always" | "alone";
	/** A word by which several states are called ("the Kingdom"), whole; and what a text has where it is the one of the lists anyway. */
	readonly sharedName?: { readonly words: RegExp; readonly of: readonly string[]; readonly unless: RegExp };
	/** Where the verb comes first, and who does it behind it. */
	readonly verbFirst?: VerbFirstRules;
}

/** Letters before a word, and by what the word must begin, if by anything; it must have three letters. */
export interface WordPrefix {
	readonly letters: string;
	readonly before?: string;
}

export interface VerbFirstRules {
	/** Behind a verb, where its subject ends and what it says begins: "that", "on", "during". */
	readonly subjectEnds: RegExp;
	/** At `$`, before a verb that begins a clause of its own: "and", "as", a comma. */
	readonly clauseBegins: RegExp;
	/** Whole, a finite verb of saying that no noun is written like: "affirmed". */
	readonly saysOrAffirms: RegExp;
	/** At `$`, before one who is spoken to. */
	readonly vocative: RegExp;
	/** At `$`, before a verb: "what was", "which was". */
	readonly relativeBefore: RegExp;
	/** Written as one with the word behind it, and no preposition. */
	readonly article: string;
	/** Global: what is written as one with a verb without making another of it: "and", an ending by who is behind it. */
	readonly aroundVerb: RegExp;
	/** Whole, a subject that is the government of the state whose text it is: "the government". */
	readonly government: RegExp;
	/** Beside the verb: another speaks than the one before ("for his part"). */
	readonly turnsOver: RegExp;
	/** Whole, a verb in the form of two, who need not be named again behind it. */
	readonly ofTwo: RegExp;
	/** Whole, a verb of the first person: "we affirm". */
	readonly ofSpeaker: RegExp;
	/** Global; a word with a preposition that is written with it, unless it is a name: it ends the subject. */
	readonly governed: RegExp;
	/** Whole, a verb that may be a noun, and surely is a verb only at the head of a sentence. */
	readonly onlyAtHead: RegExp;
	/** At `$`, in such a word, whose it is: then it is a noun. */
	readonly ownedBehind: RegExp;
	/** Whole, a verb that only tells what somebody says. */
	readonly saysPlainly: RegExp;
	/** Whole, words of titles, and names that many have: they tell nobody apart. */
	readonly notInName: RegExp;
	/** Whole, a word for what one who spoke before has said, or for his house: "the statement", "the source". */
	readonly goesOn: RegExp;
	/** Whole, from a subject to a state: a view that is that state's: "the support of the government of". */
	readonly owned: RegExp;
	/** Behind a verb, what it is said in, named before: " in it". And up to `$` of what is before, all behind "received a call from". */
	readonly inIt: RegExp;
	readonly from: RegExp;
	/** From a verb on, several who hold one office: " the ministers". */
	readonly several: RegExp;
	/** In an office, that it is one of a state and of no organisation: "minister". */
	readonly ofStates: RegExp;
	/** At the beginning, with a preposition, what is before a state's name: "in the Kingdom of". */
	readonly ofForm: RegExp;
	/** At `$`, before the state to which somebody is sent. */
	readonly posted: RegExp;
}

/** Of a verb of saying that opens its clause, by its form. */
export interface DroppedSubjects {
	/** Whole, from the beginning of the sentence up to the verb: "Asimismo,". */
	readonly before: RegExp;
	/** Whole, the verb: "we", who speaks; "he", who spoke before; those who agree. */
	readonly we: RegExp;
	readonly one: RegExp;
	readonly both: RegExp;
	/** Whole, from the beginning of the sentence up to the verb: who is told something, "me". In a speech another says it. */
	readonly toUs?: RegExp;
}

export interface TurnLine {
	/** Whole. */
	readonly line: RegExp;
	/** Whole, a name alone. */
	readonly name: RegExp;
	/** True where such a line needs no title, the first one either, if it is there again. */
	readonly untitled?: true;
	/** In such a line: a title before a name or behind it; and whose words are an interpreter's, so that a guest speaks. */
	readonly title: RegExp;
	readonly interpreted: RegExp;
	/** Who asks, or leads through the hour, and speaks for no state. */
	readonly nobody: RegExp;
}

export interface UnspacedSubjects {
	/** Ends at `$`, before a subject in the middle of a clause. */
	readonly before: RegExp;
	/** At `$`, before what must come first, and at the beginning behind it: 只有, 才能. */
	readonly onlyThen: RegExp;
	readonly thenOnly: RegExp;
	/** Whole, between a subject and one who acts together with it: 将同包括. */
	readonly together: RegExp;
	/** Global; between a subject and its verb: when and how. */
	readonly adverbs: RegExp;
	/** Whole, a name that no list holds; and what no name holds. */
	readonly name: RegExp;
	readonly notInName: RegExp;
	/** Verbs of saying before which such a name stands. */
	readonly saying: RegExp;
	/** Whole, between a name and the colon of a turn. */
	readonly turn: RegExp;
	/** A negation of the will, as against the fact: 无意. */
	readonly unwilling: RegExp;
	/** Behind a side, up to its stance: 在…问题上的立场. */
	readonly stance: RegExp;
	/** Behind a thing, what only somebody does, up to its object: the thing is who acts, and nothing is said of it. */
	readonly acts: RegExp;
	/** Right before a verb that furthers a thing: that this is to stop. */
	readonly halts: RegExp;
	/** Behind the comma that ends a thing, up to the end of what is said of it: 符合, 损害. */
	readonly predicate: RegExp;
	/** At the beginning of a stretch that gives an example of what is before it: 包括. */
	readonly example: RegExp;
	/** Behind a thing, before a noun that judges it (是…的基石); and whole, such nouns. */
	readonly is: RegExp;
	readonly noun: RegExp;
	/** From the beginning of a stretch to a thing that it brings up: 关于, 就. */
	readonly fronted: RegExp;
	/** At `$`, before a thing that is brought up for what is said behind it: 针对. */
	readonly broughtUp: RegExp;
	/** At `$`, before a thing that is talked about (就), and behind it the talk. */
	readonly talkOf: RegExp;
	readonly talk: RegExp;
	/** In the words before a speaker, without a sentence of their own: when, where, as what. */
	readonly leadsUp: RegExp;
	/** At `$`, before a thing that suffers harm; and at the beginning, between it and the harm. */
	readonly onto: RegExp;
	readonly ofHarm: RegExp;
	/** Behind a thing that does harm: to whom. */
	readonly toOthers: RegExp;
	/** From who speaks on: the view is of what was said before (对此). */
	readonly takesUp: RegExp;
	/** Between what is done and one to whom something is sent: 向. */
	readonly addressed: RegExp;
	/** At `$`, between a thing and the view of it: 对此; and behind one that was brought up: whose view it is. */
	readonly resumed: RegExp;
	readonly ownView: RegExp;
	/** Behind such a view, which has no other object. */
	readonly viewEnds: RegExp;
	/** § in the place of people who speak for nobody: they open a stretch and act in it. */
	readonly acting: RegExp;
	/** From the head of a sentence to a verb of saying and the comma behind it; `who`: who says so. */
	readonly says: RegExp;
}
