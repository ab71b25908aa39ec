import type { ActorId, Quote, Span } from "./document.ts";

/** How a publisher asserts a position: as its own, as the other side's, or as common ground. */
export type Manner = "own" | "counterpart" | "joint";

export type Scale = "support" | "disapproval" | "directive" | "warning" | "offer" | "cooperation" | "report";

/** The wording that carries a stance towards an object. */
export interface Attitude {
	/** The words themselves, as they stand: the verb an analyst trusts. */
	readonly verb: string;
	readonly scale: Scale;
	/** Rung on the ladder of that scale and language, 1–10; 0 where the verb only reports. */
	readonly rung: number;
	/** Towards the object: 1 for, −1 against, 0 neither (noted, discussed, raised). */
	readonly polarity: -1 | 0 | 1;
	readonly negated: boolean;
	/** "will consider", "could", "if …": the commitment is not made. */
	readonly conditional: boolean;
	/** "firmly", 坚定, «решительно»: ±2 becomes ±3. */
	readonly intensified: boolean;
}

/**
 * One thing said: who holds it, who says so, how, and about what. It exists whether or not an issue fits;
 * what fits no issue is the residue that an analyst must see.
 */
export interface Statement {
	readonly quote: Quote;
	/** `BOTH` where the parties of the event hold it together. */
	readonly holder: ActorId | "BOTH";
	readonly asserter: ActorId;
	readonly manner: Manner;
	/** True where no agent is named ("It was emphasised that …"). */
	readonly agentless: boolean;
	/** Null where no attitude is worded: a bare mention. */
	readonly attitude: Attitude | null;
	readonly hedges: readonly string[];
	/** At whom a demand, a disapproval or a warning is aimed; `underspecified` where the text avoids the name. */
	readonly target: ActorId | "underspecified" | null;
	/** What it is about: concepts of the codebook, names, numbers; comparable across languages. */
	readonly object: StatementObject;
	/** Which rules made it, in order. */
	readonly because: readonly string[];
	/** Index of paragraph and sentence, from 0. */
	readonly paragraph: number;
	readonly sentence: number;
}

export interface StatementObject {
	/** Concept ids of the codebook, such as `one-china`; the same in every language. */
	readonly concepts: readonly string[];
	/** Actors named in the clause. */
	readonly actors: readonly ActorId[];
	/** Numbers in one form for all languages: `250000000000 USD`, `10 %`, `2022-02-04`. */
	readonly numbers: readonly string[];
}

/** An issue touched in a text, with or without a stance. */
export interface Mention {
	readonly issue: string;
	readonly concept: string;
	readonly quote: Quote;
	/** Paragraph from 0, and the share of the text's characters in sentences that touch the issue, 0–1. */
	readonly paragraph: number;
}

export type PositionStatus = "asserted" | "corroborated" | "disputed" | "withdrawn";

/** A statement read on an issue's poles. */
export interface Position {
	readonly issue: string;
	readonly holder: ActorId | "BOTH";
	readonly asserter: ActorId;
	readonly manner: Manner;
	/** −3 … +3 towards the poles; null where an attitude is there but cannot be read. Null is not zero. */
	readonly stance: number | null;
	readonly status: PositionStatus;
	readonly quote: Quote;
	/** Index into the account's statements. */
	readonly statement: number;
	readonly because: readonly string[];
	/** What a person who read it so added, in their words. */
	readonly note?: string;
}

/** A wording whose choice is itself a position: "special military operation". */
export interface NameUsed {
	readonly topic: string;
	readonly frame: string;
	/** The issue whose names these are; null where the codebook has none. */
	readonly issue: string | null;
	readonly quote: Quote;
}

export type SentenceSpan = Span & { readonly paragraph: number };

/** Begins the rule that names the concept a position was read from. */
export const CONCEPT_RULE = "concept:";

/** The concepts that a position was read from; its rules name them. */
export const conceptsOf = ({ because }: Pick<Position, "because">): readonly string[] =>
	because.flatMap((rule) => (rule.startsWith(CONCEPT_RULE) ? [rule.slice(CONCEPT_RULE.length)] : []));
