import type { Span } from "@fissure/model";

/** Of each of two texts the stretch outside which they are the same characters. */
export interface Differing {
	readonly before: Span;
	readonly after: Span;
}

/**
 * Where do two texts differ at all?
 *
 * Equal lines at both ends are left aside, since most edits touch one paragraph of a long page. The stretches begin and end
 * with a line, so that a sentence is whole; an equal line before and after stays with them.
 *
 * - silent: null where the texts are the same characters
 */
export function commonEnds(before: string, after: string): Differing | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	const head = commonHead(before, after, shorter);
	const tail = commonTail(before, after, shorter - head);
	const start = lineStart(before, lineStart(before, head) - 1);
	const end = before.length - tail;
	const closing = lineEnd(before, lineEnd(before, end) + 1);
	return {
		before: { start, end: closing },
		after: { start, end: after.length - (before.length - closing) },
	};
}

/** Stretches of so many characters are compared at once, which takes a fifth of the time that one by one does. */
const STRETCH = 256;

function commonHead(before: string, after: string, most: number): number {
	let head = 0;
	while (head + STRETCH <= most && before.slice(head, head + STRETCH) === after.slice(head, head + STRETCH))
		head += STRETCH;
	while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
	return head;
}

function commonTail(before: string, after: string, most: number): number {
	const [m, n] = [before.length, after.length];
	let tail = 0;
	while (
		tail + STRETCH <= most &&
		before.slice(m - tail - STRETCH, m - tail) === after.slice(n - tail - STRETCH, n - tail)
	)
		tail += STRETCH;
	while (tail < most && before.charCodeAt(m - 1 - tail) === after.charCodeAt(n - 1 - tail)) tail++;
	return tail;
}

/** Behind the last line break before a place. */
const lineStart = (text: string, place: number): number => (place <= 0 ? 0 : text.lastIndexOf("\n", place - 1) + 1);

/** The first line break from a place on, or the end. */
function lineEnd(text: string, place: number): number {
	const at = text.indexOf("\n", place);
	return at < 0 ? text.length : at;
}
