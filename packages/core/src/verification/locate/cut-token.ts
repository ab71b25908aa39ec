import { hasUnspaced, OWN_DIGITS, UNSPACED } from "@fissure/languages";
import type { DiffPiece } from "@fissure/model";

const NUMBER = new RegExp(`[\\p{N}.,:'’%‰/${OWN_DIGITS}\\u00A0\\u202F-]`, "u");
const WORD = new RegExp(`(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}'’-]`, "u");
/** Words without spaces run on: so many characters on each side show where the cut went. */
const UNSPACED_SHOWN = 2;
/** A longer one is no word, in characters. */
const LONGEST = 40;

/**
 * Which word or number did a quotation cut through?
 *
 * - in:     the difference between the words of the source, the cut ones whole, and the quotation
 * - silent: null where the cut goes through what is no single word ("non nuclear")
 */
export function cutToken(diff: readonly DiffPiece[], cut: "word" | "number"): string | null {
	const found = diff.filter(({ kind }) => kind !== "added");
	const text = found.map((piece) => piece.text).join("");
	let at = 0;
	for (const [index, { kind, text: piece }] of found.entries()) {
		const isReplaced = diff.some((other, place) => other.kind === "added" && diff[place - 1] === found[index]);
		if (kind === "missing" && isReplaced) return fitting(piece);
		const next = found[index + 1];
		at += piece.length;
		if (next !== undefined && next.kind !== kind && !/^\s/u.test(next.text)) return fitting(around(text, at, cut));
	}
	return null;
}

function fitting(token: string): string | null {
	const plain = token.trim().replace(/[.,:;]+$/u, "");
	return plain === "" || plain.length > LONGEST ? null : plain;
}

function around(text: string, at: number, cut: "word" | "number"): string {
	const belongs = cut === "number" ? NUMBER : WORD;
	const [before, after] = [[...text.slice(0, at)], [...text.slice(at)]];
	if (cut === "word" && hasUnspaced(before.at(-1) ?? "") && hasUnspaced(after[0] ?? ""))
		return [...before.slice(-UNSPACED_SHOWN), ...after.slice(0, UNSPACED_SHOWN)].join("");
	const head = before.slice(before.findLastIndex((character) => !belongs.test(character)) + 1);
	const end = after.findIndex((character) => !belongs.test(character));
	return [...head, ...(end === -1 ? after : after.slice(0, end))].join("");
}
