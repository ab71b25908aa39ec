import type { ActorId, Quote, SeriesValue } from "@fissure/core";
import type { NewsReason, Newsworthy } from "./rank-news.ts";
import type { WordsShown } from "./words-in-context.ts";

/** What words are to the item that they belong to. */
export type NewsRole = "carried" | "instead" | "went" | "came" | "quoted";

export interface NewsWords extends WordsShown {
	readonly role: NewsRole;
}

/** One thing that is new. */
export interface NewsItem {
	/** Of the finding, of the edit or of the alert; by which the page knows it again. */
	readonly id: string;
	readonly what: "finding" | "edit" | "alert";
	/** Of finding, alert or edit: `omission`, `phrase`, `substantive`. */
	readonly kind: string;
	/** One sentence that a person can read aloud. */
	readonly headline: string;
	/** ISO instant at which the case came to know it. */
	readonly at: string;
	/** This person has seen it. */
	readonly seen: boolean;
	/** Key of the alert that was raised of it, by which it is marked as seen; null where none was. */
	readonly alert: number | null;
	readonly issue: string | null;
	readonly holder: ActorId | "BOTH" | null;
	readonly publisher: ActorId | null;
	/** Id of the event whose accounts were compared. */
	readonly event: string | null;
	/** Ids: of texts compared, or of the two versions, the earlier first. */
	readonly documents: readonly string[];
	/** Id of the series whose line was crossed. */
	readonly indicator: string | null;
	readonly words: readonly NewsWords[];
	readonly values: readonly SeriesValue[];
	readonly rank: number;
	readonly reasons: readonly NewsReason[];
}

/** Something new, before its rank and its words are known. */
export interface FoundNews {
	readonly item: Omit<NewsItem, "words" | "rank" | "reasons" | "publisher">;
	readonly worth: Newsworthy;
	readonly quotes: readonly (Quote & { readonly in?: "title"; readonly role: NewsRole })[];
}
