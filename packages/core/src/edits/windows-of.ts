import type { Span } from "../model/document.ts";
import type { EditChange } from "../model/edit.ts";

/** Shorter captures are read whole. */
const WHOLE = 20_000;
/** The opening names the parties; around a change stand those who speak. Characters. */
const OPENING = 1500;
const AROUND = 1200;

/**
 * Two captures without what is far from any change: blanked, so that every place stays where it is. Reading an hour's
 * transcript for one word would take longer than finding the word.
 */
export function windowsOf(
	before: string,
	after: string,
	changes: readonly EditChange[],
): { readonly before: string; readonly after: string } {
	if (Math.max(before.length, after.length) <= WHOLE) return { before, after };
	const of = (text: string, side: "before" | "after"): string => blanked(text, windowsIn(text, changes, side));
	return { before: of(before, "before"), after: of(after, "after") };
}

/** Whole lines, in order, none overlapping. */
function windowsIn(text: string, changes: readonly EditChange[], side: "before" | "after"): readonly Span[] {
	const around = changes.map((change) => ({
		start: Math.max(0, change.at[side] - AROUND),
		end: Math.min(text.length, change.at[side] + (change[side]?.exact.length ?? 0) + AROUND),
	}));
	const windows: { start: number; end: number }[] = [];
	for (const { start, end } of [{ start: 0, end: OPENING }, ...around.sort((a, b) => a.start - b.start)]) {
		const from = text.lastIndexOf("\n", start) + 1;
		const to = text.indexOf("\n", end);
		const window = { start: Math.min(from, start), end: to < 0 ? text.length : to };
		const last = windows.at(-1);
		if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end);
		else windows.push(window);
	}
	return windows;
}

function blanked(text: string, windows: readonly Span[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of windows) {
		parts.push("\n".repeat(Math.max(0, start - at)), text.slice(start, end));
		at = end;
	}
	return parts.join("") + "\n".repeat(Math.max(0, text.length - at));
}
