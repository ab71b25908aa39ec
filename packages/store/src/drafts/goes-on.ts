/** One session of writing is one entry of the history. */
export const SESSION_MINUTES = 10;

/** As long as a word mistyped. More than this, taken out at once, might be missed tomorrow. */
const MOST_DROPPED = 24;

/** The session that a save may go on with. */
export interface Session {
	readonly who: string;
	/** ISO instants. */
	readonly began: string;
	readonly text: string;
	/** What the draft was begun with, imported or packed: it stays a version of its own. */
	readonly begins?: boolean;
}

/**
 * Is this save the same session of writing as the last? By the same person, within minutes of its beginning, and nothing is
 * taken out but a word: whatever was once saved and is longer than that stays in the history.
 */
export const goesOn = (last: Session, next: Session): boolean =>
	last.begins !== true &&
	last.who === next.who &&
	Math.abs(Date.parse(next.began) - Date.parse(last.began)) < SESSION_MINUTES * 60_000 &&
	droppedBetween(last.text, next.text) <= MOST_DROPPED;

/** Units between the first and the last place where two texts differ, counted in the earlier. */
function droppedBetween(before: string, after: string): number {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
	let tail = 0;
	while (
		tail < most - head &&
		before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
	)
		tail++;
	return before.length - head - tail;
}
