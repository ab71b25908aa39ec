import type { Quote } from "./document.ts";
import type { Mention, Position } from "./position.ts";

/** What a change touches, the most consequential first; those from `markup` on are cosmetic. */
export const CHANGE_KINDS = [
	"negation",
	"attitude",
	"struck",
	"number",
	"name",
	"term",
	"date",
	"sentence",
	"word",
	"order",
	"function-word",
	"markup",
	"link",
	"label",
	"boilerplate",
	"date-stamp",
	"typo",
	"spelling",
	"case",
	"spacing",
	"marks",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type EditClass = "cosmetic" | "substantive";

/** Words of one place of a page that went, came, or both; or that stand elsewhere now. */
export interface EditChange {
	/** Where it stands, unless in the text: quotes and places then count from the beginning of the title. */
	readonly in?: "title";
	readonly op: "removed" | "added" | "replaced" | "moved";
	/** What stood there; null where words were only added. */
	readonly before: Quote | null;
	/** What stands there now; null where words were only removed. */
	readonly after: Quote | null;
	/** Where the change stands in each capture, also where it has no words there. */
	readonly at: { readonly before: number; readonly after: number };
	readonly class: EditClass;
	/** In the order of CHANGE_KINDS; never empty. */
	readonly kinds: readonly ChangeKind[];
	/** 0–100, to list the gravest first; cosmetic changes have 0. */
	readonly consequence: number;
	/** Why it is classed and ranked so, in words. */
	readonly because: string;
}

/** What one capture says and the other does not; a position that only moved is in neither list. */
export interface EditReadings {
	readonly vanished: readonly Position[];
	readonly appeared: readonly Position[];
	readonly mentionsVanished: readonly Mention[];
	readonly mentionsAppeared: readonly Mention[];
}

/** Two captures of one page that differ in more than print. */
export interface Edit {
	/** Ids of the two captures. */
	readonly before: string;
	readonly after: string;
	/** The worst of its changes. */
	readonly class: EditClass;
	/** In the order of the page as it stands now, those of its title first; removed words where they stood. */
	readonly changes: readonly EditChange[];
	/** Null where a capture could not be coded, as a text without a publisher; null is not "none". */
	readonly readings: EditReadings | null;
	/** 0–100, as of its gravest change or reading. */
	readonly consequence: number;
	readonly because: string;
}
