/** Right-to-left embeddings and isolates, and both overrides. */
const TURNS = /[\u202B\u202D\u202E\u2067]/u;
const CONTROL = /[\u202A-\u202E\u2066-\u2069\n\r\u2029]/gu;
/** A longer paragraph is looked at from its middle; characters. */
const FARTHEST = 20_000;

/**
 * Does a control of direction show a reader these characters in another order than they stand in?
 *
 * True where a right-to-left embedding, an isolate or any override is open before the words or stands among them.
 */
export function shownOtherwise(text: string, start: number, end: number): boolean {
	if (TURNS.test(text.slice(start, end))) return true;
	const open: boolean[] = [];
	for (const [control] of text.slice(Math.max(0, start - FARTHEST), start).matchAll(CONTROL)) {
		if (control === "\u202C" || control === "\u2069") open.pop();
		else if (control === "\n" || control === "\r" || control === "\u2029") open.length = 0;
		else open.push(TURNS.test(control));
	}
	return open.includes(true);
}
