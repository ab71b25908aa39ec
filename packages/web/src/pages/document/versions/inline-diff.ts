import type { Edit } from "../state/document-types.ts";

/** A stretch of the text as it is now, or of what stood in its place. */
export interface DiffPiece {
	readonly kind: "same" | "added" | "removed" | "moved";
	readonly words: string;
	/** Place in the list of changes; null for what is the same. */
	readonly change: number | null;
	/** In the text as it is now. */
	readonly start: number;
}

/** The text as it is now, with what was taken out shown where it stood: every word of it once, in order. */
export function inlineDiff(after: string, changes: Edit["changes"]): readonly DiffPiece[] {
	const pieces: DiffPiece[] = [];
	let at = 0;
	const same = (to: number): void => {
		if (to > at) pieces.push({ kind: "same", words: after.slice(at, to), change: null, start: at });
		at = Math.max(at, to);
	};
	const ordered = [...changes.entries()]
		.filter(([, change]) => change.in !== "title")
		.toSorted(([, a], [, b]) => a.at.after - b.at.after);
	for (const [place, change] of ordered) {
		const start = change.after?.start ?? change.at.after;
		same(start);
		if (change.before !== null && change.op !== "moved")
			pieces.push({ kind: "removed", words: change.before.exact, change: place, start });
		const end = change.after?.end ?? start;
		if (end <= at) continue;
		pieces.push({
			kind: change.op === "moved" ? "moved" : "added",
			words: after.slice(at, end),
			change: place,
			start: at,
		});
		at = end;
	}
	same(after.length);
	return pieces;
}

/** Characters that stay in sight on either side of a change. */
const AROUND = 240;

/** Folds away what is the same far from any change; a fold has no words and says how many it hides. */
export function foldSame(pieces: readonly DiffPiece[]): readonly (DiffPiece & { readonly hidden?: number })[] {
	return pieces.flatMap((piece, index) => {
		if (piece.kind !== "same") return [piece];
		const [head, tail] = [index === 0 ? 0 : AROUND, index === pieces.length - 1 ? 0 : AROUND];
		const hidden = piece.words.length - head - tail;
		if (hidden < AROUND) return [piece];
		const before = { ...piece, words: piece.words.slice(0, head) };
		const after = { ...piece, words: piece.words.slice(head + hidden), start: piece.start + head + hidden };
		return [
			...(head === 0 ? [] : [before]),
			{ ...piece, words: "", hidden, start: piece.start + head },
			...(tail === 0 ? [] : [after]),
		];
	});
}
