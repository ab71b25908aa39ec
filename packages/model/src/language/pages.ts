/** What is on printed pages and web pages beside the text. Strings are sources of regular expressions. */
export interface PageWords {
	/** Before the number of a page; of these, the ones that stand alone at the beginning of its line. */
	readonly page: string;
	readonly wholePage: string;
	/** Between a page's number and how many there are: "of". */
	readonly of: string;
	/** Lines that are a page's number, whole; and those that say of how many. */
	readonly numbered: string;
	readonly numberedOf: string;
	/** Tails of links, topics and status lines that archives keep: from the first heading to a line that only is there. */
	readonly tails: readonly { readonly from: RegExp; readonly sure: string; readonly reach: number }[];
	/** Boxes of links between two paragraphs, global; only in texts with the line `sure`. */
	readonly boxes: { readonly pattern: RegExp; readonly sure: string } | null;
}
