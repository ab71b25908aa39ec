import { raisedSign } from "@fissure/core";
import type { WordIndent } from "./word-styles.ts";

export interface NoteReference {
	readonly note: "footnote" | "endnote";
	readonly id: string;
}

/** Words, `\n` for a line break; words that stand raised; or a note that hangs there. */
export type WordPiece = string | { readonly raised: string } | NoteReference;

/** A paragraph of a Word file as its reader sees it, with what the file says of its looks. */
export interface WordParagraph extends WordIndent {
	readonly pieces: readonly WordPiece[];
	/** Id of its style. */
	readonly style: string | null;
	/** 0 for the highest heading; undefined where only the style says. */
	readonly outline: number | undefined;
	readonly inTable: boolean;
}

/** The lines of a paragraph, without blank ones; `note` says what is where a note hangs. */
export function linesOf(
	{ pieces }: WordParagraph,
	note: (reference: NoteReference) => string = () => "",
): readonly string[] {
	const written: string[] = [];
	for (const [at, piece] of pieces.entries()) {
		if (typeof piece === "string") written.push(piece);
		else if ("note" in piece) written.push(note(piece));
		else if (!followsRaised(pieces, at)) written.push(raisedWords(pieces, at, written));
	}
	return written
		.join("")
		.split("\n")
		.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""))
		.filter((line) => line !== "");
}

const isRaised = (piece: WordPiece | undefined): piece is { readonly raised: string } =>
	typeof piece === "object" && "raised" in piece;

const followsRaised = (pieces: readonly WordPiece[], at: number): boolean => isRaised(pieces[at - 1]);

/** The raised words from a place on as they are to be read: a sign of a note that was set by hand is no word. */
function raisedWords(pieces: readonly WordPiece[], at: number, written: readonly string[]): string {
	let words = "";
	let next = at;
	for (; isRaised(pieces[next]); next++) words += (pieces[next] as { readonly raised: string }).raised;
	if (words.length > LONGEST_SIGN) return words;
	const line = written.slice(-NEAR).join("").split("\n").at(-1) ?? "";
	const after = pieces[next];
	const sign = raisedSign(
		words,
		line.trim() === "" ? "" : line,
		typeof after === "string" ? after.charAt(0) : "",
		false,
	);
	if (sign === null) return words;
	return sign.kind === "power" ? sign.shown : "";
}

const LONGEST_SIGN = 16;
/** So many pieces hold the few characters before a sign. */
const NEAR = 12;
