import { languages } from "@fissure/core";

/** How a token is joined to its neighbours, as its attribute `join` says. */
export type Join = "left" | "right" | "both" | undefined;

export interface TeiWriter {
	/** Text of the markup, in the language of its element. */
	readonly say: (text: string, language: string | undefined) => void;
	readonly openToken: (join: Join) => void;
	readonly closeToken: (join: Join) => void;
	readonly space: () => void;
	/** Nothing is between what was said and what comes. */
	readonly cling: () => void;
	readonly endParagraph: () => void;
	/** One line a paragraph. */
	readonly text: () => string;
	/** In which most was said, as the markup says; undefined where it does not. */
	readonly language: () => string | undefined;
}

/** XML's own white space; wide and hard spaces are part of the words. */
const BLANKS = /[ \t\r\n]+/g;
const FIRST_BLANKS = /^[ \t\r\n]+/;
const BLANK = " \t\r\n";

/**
 * The words of a text in TEI.
 *
 * - `joins`: whether the file says which tokens are joined; then all others have a space between them, however the markup
 *   is indented. Where it does not, the white space of the markup is that of the text.
 */
export function teiWriter(joins: boolean): TeiWriter {
	const paragraphs: string[] = [];
	const said = new Map<string, number>();
	let pieces: string[] = [];
	let clings = false;
	const space = (): void => {
		if (!clings && pieces.length > 0 && pieces.at(-1) !== " ") pieces.push(" ");
	};
	const cling = (): void => {
		let last = "";
		while (last === "" && pieces.length > 0) last = withoutLastBlanks(pieces.pop() ?? "");
		if (last !== "") pieces.push(last);
		clings = true;
	};
	return {
		say: (text, language) => {
			const words = clings ? text.replace(FIRST_BLANKS, "") : text;
			if (words === "") return;
			pieces.push(words);
			clings = false;
			if (language !== undefined) said.set(language, (said.get(language) ?? 0) + words.length);
		},
		openToken: (join) => {
			if (join === "left" || join === "both") cling();
			else if (joins) space();
		},
		closeToken: (join) => {
			if (join === "right" || join === "both") cling();
		},
		space,
		cling,
		endParagraph: () => {
			const paragraph = pieces.join("").replace(BLANKS, " ").trim();
			if (paragraph !== "") paragraphs.push(paragraph);
			pieces = [];
			clings = false;
		},
		text: () => paragraphs.join("\n"),
		language: () => [...said].toSorted(([, one], [, other]) => other - one)[0]?.[0],
	};
}

/** By hand, since an expression would take long over blanks inside the words. */
function withoutLastBlanks(words: string): string {
	let end = words.length;
	while (end > 0 && BLANK.includes(words.charAt(end - 1))) end--;
	return words.slice(0, end);
}

/** Whether the sentences and names of a language are written without spaces between them. */
export const isUnspaced = (language: string | undefined): boolean =>
	languages.some(({ code, sentences }) => code === language && sentences.unspaced);
