import type { ActorId, Codebook, LanguageCode, Scale, Term } from "@fissure/model";
import type { PlantedTree } from "../terms/planted-tree.ts";

/** What the YAML files say, read and joined; plain data, so that it can be stored as one JSON file. */
export interface LexiconData {
	readonly codebook: Codebook;
	readonly frames: readonly FrameData[];
	readonly actors: ActorsData;
	readonly languages: Readonly<Record<LanguageCode, LanguageData>>;
	/** Words by which one judges what another does; apart from the rest, since no position rests on them. */
	readonly evaluations?: Readonly<Record<LanguageCode, EvaluationWords | undefined>>;
	/** Terms of concepts in languages whose words are kept apart from the codebook, by language and concept: read when a text of one is. */
	readonly apart?: Readonly<Record<LanguageCode, Readonly<Record<string, readonly Term[]>> | undefined>>;
	/** Trees of terms planted when the data were compiled; a start that finds its terms here need not plant them. */
	readonly trees?: Readonly<Record<LanguageCode, StoredTree | undefined>>;
}

export interface StoredTree {
	/** The terms it was planted for, one a line: with an analyst's own codebook they differ, and another is planted from what both share. */
	readonly notations: string;
	/** The number of the term at each place where one is written in the data: one spelling may mean several things. */
	readonly numberOf: Uint16Array;
	readonly tree: PlantedTree;
}

/** A wording for a topic whose choice is itself a position. */
export interface FrameData {
	readonly topic: string;
	readonly frame: string;
	readonly issue?: string;
	/** Whether it says who does what it names, or hides that; left out where it is not about an act. */
	readonly agent?: "named" | "avoided";
	readonly terms: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface ActorData {
	readonly id: ActorId;
	readonly kind: "state" | "region" | "organisation" | "group" | "bloc" | "historic";
	readonly names: Readonly<Record<LanguageCode, readonly string[]>>;
	/** Adjectives ("Chinese", «китайск*»), and in Chinese the short form of 中方. */
	readonly adjectives: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface OfficeData {
	readonly id: string;
	/** 1 head of state or government, 2 foreign minister or deputy, 3 minister or adviser, 4 ambassador or spokesperson. */
	readonly rank: number;
	readonly terms: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface OfficeHolderData {
	readonly actor: ActorId;
	readonly office: string;
	/** ISO days, inclusive; absent where not known. */
	readonly from?: string;
	readonly to?: string;
	readonly names: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface ActorsData {
	readonly actors: readonly ActorData[];
	readonly offices: readonly OfficeData[];
	readonly holders: readonly OfficeHolderData[];
	/** Words that hold an actor's name and are not that actor: South China Sea, 发展中国家. */
	readonly decoys: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface AttitudeData {
	readonly scale: Scale | "effect";
	readonly rung: number;
	readonly polarity: -1 | 0 | 1;
	/** Words that further or stress what most want ("develop", "important"): no view where nobody is said to hold it. */
	readonly weak?: true;
	/** A weak word that makes a thing more or better: to talk of that is to lean towards it ("discussed deepening X"). */
	readonly grows?: true;
	/** A weak word by which a thing is given to somebody: to talk of ways to do so leaves open whether it is ("discussed ways to provide X"). */
	readonly gives?: true;
	/** Not more than to say ("noted that"): the other words tell what is thought of the thing. */
	readonly tells?: true;
	/** An effect that is deplored wherever others do it: "undermine", "violation of". */
	readonly harm?: true;
	/** A harm that nobody asks for: what it is done to is held dear whatever the sentence asks for ("violate", "evade"). */
	readonly deplored?: true;
	/** A word that judges the thing whose name it is before, no matter who acts: "illegal". */
	readonly attribute?: true;
	/** A word that judges what it is said of or is before, and that nobody does: "important". */
	readonly adjective?: true;
	/** What a good thing does, said behind it: "X contributes to peace". */
	readonly serves?: true;
	/** An effect that ends a matter as all wish: "resolve". */
	readonly settles?: true;
	/** Words on both sides of the thing: "keep … in place". */
	readonly around?: true;
	readonly terms: readonly string[];
}

/** What depends on a language: who speaks, how they stand to a thing, and the words that bend both. */
export interface LanguageData {
	readonly attribution: Readonly<Record<AttributionRole, readonly string[]>>;
	readonly attitudes: readonly AttitudeData[];
	readonly hedges: readonly {
		readonly id: string;
		readonly kind: "hedge" | "agent-deletion";
		readonly terms: readonly string[];
	}[];
	readonly boilerplate: Readonly<Record<"protocol" | "greetings" | "boilerplate", readonly string[]>>;
}

export const ATTRIBUTION_ROLES = [
	/** Verbs of saying: the subject before them speaks. */
	"speech",
	/** "The two sides", 双方, «стороны» as subject. */
	"joint",
	/** Verbs that only several parties can do together: agreed, exchanged views, 一致认为. */
	"mutual",
	/** Talks without an agent: "was discussed", «обсуждены». */
	"exchange",
	/** Agentless passives that assert: "It was emphasised", «подчёркнуто», 会谈强调. */
	"agentless",
	/** Objects that only both can have: bilateral, mutual, «двусторонн*», 两国. */
	"mutual_object",
	"common_view",
	/** we, our, I: the publisher, or the one who has the floor in a transcript. */
	"first_person",
	/** he, she; the last single speaker. */
	"pronoun",
	/** they, as subject: the parties last named together. */
	"plural_pronoun",
	/** "side", 方, «сторон*» after an adjective of nationality. */
	"side",
	/** "our country", "our state", 我国. */
	"own_side",
	/** "the other side", 对方, "his counterpart", "the interlocutor". */
	"other_side",
	/** "the latter", "the former", 后者: of the two named last, the second and the first. */
	"latter",
	"former",
	/** Nouns of attitude that have an owner: support, readiness, commitment. */
	"possessed",
	/** Words that keep a name from being a subject: with, to, of; 同, 对, 向, 与. */
	"not_subject",
	"negation",
	"conditional",
	"intensifier",
	/** "must", 应, «должн*» after a subject: a demand on it, not its own position. */
	"demand",
	/** What talk about is more than talk: ways to, efforts, steps, the need to. */
	"purpose",
	/** Verbs by which who holds a view brings a thing about: "impose", "adopt". */
	"enacts",
	/** "met with X to discuss": what one side is said to do, two do. */
	"together",
	/** Words that hold a verb of attitude by their spelling only: 重要 holds 要, 反应 holds 应. */
	"no_attitude",
	/** Guests, firms, papers, experts as subject: they speak, but for no state. */
	"outsider",
	/** Words that accuse: what they are said of is no view of the accused. */
	"accuses",
	/** Words for harm that comes over things named: they are said to suffer, and nobody takes a side on them. */
	"suffers",
	/** "so-called", "accused of": behind it the speaker repeats another's name for a thing. */
	"disowns",
	/** "understand that", "the fact that": what follows is told, and not what is asked for or supported before it. */
	"fact",
	/** Two states named in one word: 中美, 两国. What is said beside it is a matter between states. */
	"between_states",
	/** Third parties as subject: "these countries", "Western countries". What they do is no view of who speaks. */
	"third_parties",
] as const;
export type AttributionRole = (typeof ATTRIBUTION_ROLES)[number];

export const EVALUATION_ROLES = [
	/** By itself it accuses the one who is said to do so: aggression, provocation, 侵略, «провокац*». */
	"grave",
	/** Disapproval in the first person: condemn, regret, unacceptable. */
	"disapproves",
	/** Mostly said in blame of somebody, also told of events: refuse, escalation. */
	"bad",
	/** Bad things that happen: violence, casualties. */
	"grim",
	/** A good thing that was not done: has not complied, 拒不履行, «не соблюдает». */
	"denied",
	/** The sentence asks, hopes, thanks or offers. */
	"eases",
	/** Somebody is said to say a thing, mostly to be answered. */
	"claims",
	/** What another said is called untrue or put right. */
	"refutes",
	/** Acts, texts and votes through which somebody is judged: referendum, veto, law. */
	"measures",
	/** People without a state of their own: separatists, militants. */
	"groups",
	/** Wars and regimes of the past, whose crimes are no matter of today: the Second World War. */
	"past",
	/** Somebody is meant and not named: certain countries, 个别国家, «отдельные страны». */
	"unnamed",
	/** The body in which it is said, and the world at large. */
	"council",
	/** Before a name, and only a longer form of it: the Government of Norland. */
	"offices",
	/** Before a name: it suffers, or is the place. */
	"toward",
	/** Beside a name: a matter that is called after it. */
	"matters",
	/** Right before a name, as one word: anti-, 反. */
	"anti",
	/** Before a name: it is who acts. */
	"by",
	/** Beside a name: what of it is held dear, or bears the harm. */
	"held",
	/** Holds words of the lists above and judges nobody: non-interference, de-escalation. */
	"none",
] as const;
export type EvaluationRole = (typeof EVALUATION_ROLES)[number];

export type EvaluationWords = Readonly<Partial<Record<EvaluationRole, readonly string[]>>>;
