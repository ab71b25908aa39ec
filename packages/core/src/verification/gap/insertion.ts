import type { ActorId, LanguageCode } from "@fissure/model";
import type { ReadSentence } from "../clause/sentences.ts";

/** Who may stand for "we" in a source, and who is named near the quoted words. */
export interface Parties {
	/** Publisher and holder; empty where neither is known. */
	readonly own: ReadonlySet<ActorId>;
	/** Title, first line and the draft's attribution: names in these are the speaker's. */
	readonly known: string;
	/** Actors of the sentences before. */
	readonly near: () => ReadonlySet<ActorId>;
}

/** Words of the draft's author inside a quotation, and what the source has around and in their place. */
export interface Insertion {
	readonly inserted: string;
	readonly found: string;
	/** The kept words before it, in their sentence; empty where none are. */
	readonly before: string;
	/** True where it stands alone for the words of the source; beside an ellipsis it need only add nothing. */
	readonly replaced: boolean;
	/** Written onto the next word without a space. */
	readonly glued: boolean;
	readonly parties: Parties;
}

export interface Turn {
	/** True where it turns what is said; else an editor should look. */
	readonly grave: boolean;
	readonly what: string;
}

/** The insertion as read in the languages at hand. */
export interface Readings {
	readonly inserted: readonly ReadSentence[];
	readonly found: readonly ReadSentence[];
	readonly before: readonly ReadSentence[];
	readonly languages: readonly LanguageCode[];
}
