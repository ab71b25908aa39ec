import type { Account } from "./account.ts";
import type { ActorId, Quote } from "./document.ts";
import type { Finding, Residue } from "./finding.ts";
import type { Manner } from "./position.ts";
import type { Problem } from "./problem.ts";

/** One voice on one issue in one text: whose position, in which manner, with which verb. */
export interface CellHolder {
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	/** As it stands in the text; null where no attitude is worded. */
	readonly verb: string | null;
	/** −3 … +3 towards the issue's poles; null where it cannot be read. */
	readonly stance: number | null;
	readonly quote: Quote;
}

/** What one text does with one issue. */
export interface MatrixCell {
	readonly document: string;
	readonly mentioned: boolean;
	/** Paragraph of the first mention, counted from 1; null where there is none. */
	readonly rank: number | null;
	/** Of the text's characters, in sentences that touch the issue, 0–1. */
	readonly share: number;
	/** As they stand in the text, in its order. */
	readonly verbs: readonly string[];
	/** The publisher's own, −3 … +3; null where none can be read. */
	readonly stance: number | null;
	readonly holders: readonly CellHolder[];
	readonly quotes: readonly Quote[];
}

export interface MatrixRow {
	/** Codebook id. */
	readonly issue: string;
	readonly name: string;
	/** One for each account, in the order of the accounts. */
	readonly cells: readonly MatrixCell[];
}

/** A wording that came or went since the same publisher's previous text. */
export interface PreviousChange {
	readonly publisher: ActorId;
	readonly kind: "vanished" | "new";
	readonly issue: string | null;
	readonly wording: string;
	/** In the previous document where the wording vanished, in the present one where it is new. */
	readonly evidence: readonly Quote[];
	readonly previousDocument: string;
	readonly document: string;
	/** That chance alone would do this, 0–1; null where a single previous text is held. */
	readonly probability?: number | null;
}

/** Accounts of one event laid side by side: the table an analyst starts from, and what it shows. */
export interface Comparison {
	readonly event: string | null;
	readonly accounts: readonly Account[];
	readonly matrix: readonly MatrixRow[];
	/** Ranked, the weightiest first. */
	readonly findings: readonly Finding[];
	readonly residue: readonly Residue[];
	/** What the actors that occur are called, for display; an id without a name is shown as it is. */
	readonly actorNames?: Readonly<Record<ActorId, string>>;
	/** Texts held as background for each publisher. */
	readonly background: Readonly<Record<ActorId, number>>;
	readonly previous: readonly PreviousChange[];
	/** Inputs that could not be read, or only in part. */
	readonly problems: readonly Problem[];
	/** Name and version: `fissure 0.1.0`. */
	readonly program: string;
	/** Name and hash of the codebook that was used. */
	readonly codebook: string;
}
