import type { Quote } from "@fissure/core";
import type { NewsItem } from "@fissure/model";
import type { Newsworthy } from "./rank-news.ts";

/** What words are to the item that they belong to. */
export type NewsRole = "carried" | "instead" | "went" | "came" | "quoted";

/** Something new, before its rank and its words are known. */
export interface FoundNews {
	readonly item: Omit<NewsItem, "words" | "rank" | "reasons" | "publisher">;
	readonly worth: Newsworthy;
	readonly quotes: readonly (Quote & { readonly in?: "title"; readonly role: NewsRole })[];
}
