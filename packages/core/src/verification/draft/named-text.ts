import type { Document } from "@fissure/model";
import { shown } from "./own-words.ts";

/** Of a title in a message, in characters: enough to know the text again. */
const LONGEST_TITLE = 60;

/** A source text as a message names it: by its title, cut short where it is long, or by its id where it has none. */
export const namedText = ({ id, title }: Pick<Document, "id" | "title">): string =>
	`“${shortened(shown(title ?? id), LONGEST_TITLE)}”`;

/** The beginning of words that are longer than so many characters, up to the end of a word where there is one. */
export function shortened(words: string, longest: number): string {
	if (words.length <= longest) return words;
	const cut = words.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "");
	const atWord = cut.replace(/\s+\S*$/u, "");
	return `${(atWord.length > longest / 2 ? atWord : cut).trimEnd()}…`;
}
