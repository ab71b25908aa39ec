import type { ChangeKind } from "@fissure/model";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import { type EditTokens, keyAt } from "./token-lists.ts";

/** A quotation of more words is a quotation; of fewer, the marks may keep the words at a distance. */
const DISTANCED = 8;

/**
 * Signs alone changed: what do they touch?
 *
 * Marks, rules, bullets and stops are cosmetic. A sign that makes another number, a question, or quotation marks put around
 * a few words ("the so-called") are not.
 *
 * - silent: null where anything but signs changed
 */
export function signKind({ before, after }: ChangedWords): ChangeKind | null {
	const tokens = [...before.tokens, ...after.tokens];
	if (tokens.length === 0 || !tokens.every(({ kind }) => kind === "sign")) return null;
	if ([before, after].some(makesNumber)) return "number";
	if (asks(before) !== asks(after)) return "word";
	return distances(before) !== distances(after) ? "attitude" : "marks";
}

const OF_NUMBERS = /^[%‰$€£¥₽°+<>≤≥±~]$/u;
const INSIDE_NUMBERS = /^[-.,:/]$/u;

function makesNumber({ tokens, side: { text } }: ChangedSide): boolean {
	return tokens.some(({ key, start, end }) => {
		const ahead = text.slice(Math.max(0, start - NEAR), start).replace(/(?:<[^<>]*>)+$/u, "");
		const behind = text.slice(end, end + NEAR).replace(/^(?:<[^<>]*>)+/u, "");
		// "5 %" and "$ 5" are printed with a space and without.
		if (OF_NUMBERS.test(key)) return /\p{N}\s?$/u.test(ahead) || /^\s?\p{N}/u.test(behind);
		const [before, after] = [/\p{N}$/u.test(ahead), /^\p{N}/u.test(behind)];
		// A hyphen before a figure may be a minus; a bullet has a space behind it.
		return INSIDE_NUMBERS.test(key) && after && (before || key === "-" || key === ".");
	});
}

/** Tags that are between a sign and its figure are shorter. */
const NEAR = 200;

const asks = ({ tokens }: ChangedSide): boolean => tokens.some(({ key }) => key === "?" || key === "？");

/** One of a pair of marks, both new or both gone, around a few words. */
function distances({ tokens, side, place, isChanged }: ChangedSide): boolean {
	if (!tokens.some(({ key }) => key === '"')) return false;
	for (let at = place.start; at < place.end; at++) {
		if (keyAt(side.tokens, at) !== '"') continue;
		for (const step of [1, -1] as const) {
			const partner = markFrom(side.tokens, at, step);
			if (partner !== null && isChanged(partner)) return true;
		}
	}
	return false;
}

function markFrom(tokens: EditTokens, from: number, step: 1 | -1): number | null {
	for (let seen = 1; seen <= DISTANCED + 1; seen++) {
		const key = keyAt(tokens, from + step * seen);
		if (key === undefined || /^[.!?。！？]$/u.test(key)) return null;
		if (key === '"') return seen > 1 ? from + step * seen : null;
	}
	return null;
}
