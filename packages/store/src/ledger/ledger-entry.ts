import type { ActorId, LanguageCode, Manner, PositionStatus, Quote } from "@fissure/core";

/** A position with its words, their sentence, and where that stands. */
export interface LedgerEntry {
	readonly issue: string;
	readonly holder: ActorId | "BOTH";
	readonly asserter: ActorId;
	readonly manner: Manner;
	/** −3 … +3; null where it could not be read. */
	readonly stance: number | null;
	readonly status: PositionStatus;
	/** The wording of the attitude, as it stands. */
	readonly verb: string | null;
	readonly negated: boolean;
	readonly conditional: boolean;
	readonly quote: Quote;
	readonly sentence: Quote;
	readonly because: readonly string[];
	/** Of the person who read it so; null where a program did, or the person added nothing. */
	readonly note: string | null;
	/** Who read it so. */
	readonly coder: string;
	readonly codebook: string;
	readonly document: {
		readonly id: string;
		readonly title: string | null;
		readonly publisher: ActorId | null;
		/** As given: day, month or year. */
		readonly date: string | null;
		readonly venue: string | null;
		readonly kind: string;
		readonly language: LanguageCode;
		readonly url: string | null;
	};
}
