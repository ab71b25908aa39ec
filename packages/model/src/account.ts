import type { ActorId, Document } from "./document.ts";
import type { Mention, NameUsed, Position, SentenceSpan, Statement } from "./position.ts";

/** One document of an event, read: what it touches, what it says, who is said to hold it. */
export interface Account {
	readonly document: Document;
	/** The parties of the event as this text knows them; the publisher first. */
	readonly parties: readonly ActorId[];
	readonly sentences: readonly SentenceSpan[];
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	readonly positions: readonly Position[];
	readonly names: readonly NameUsed[];
	/** Which coder read it: `lexicon@0.1.0`. */
	readonly coder: string;
}
