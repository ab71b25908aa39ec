import type { Document, Edit, EditChange, EditReadings, Quote, Span } from "@fissure/model";
import { POSITION } from "./consequence.ts";

/** Many changes at once weigh a little more than one of the same kind. */
const MOST_FOR_NUMBER = 5;

/** The edit that these changes make together; they are not empty. */
export function editOf(
	before: Pick<Document, "id">,
	after: Pick<Document, "id">,
	changes: readonly EditChange[],
	readings: EditReadings | null,
): Edit {
	const substantive = changes.filter((change) => change.class === "substantive");
	const gravest = [...changes].sort((a, b) => b.consequence - a.consequence)[0] as EditChange;
	const positions = readings === null ? 0 : readings.vanished.length + readings.appeared.length;
	const base =
		substantive.length === 0 ? 0 : positions > 0 ? Math.max(POSITION, gravest.consequence) : gravest.consequence;
	const more = base === 0 ? 0 : Math.min(MOST_FOR_NUMBER, Math.floor(Math.log2(substantive.length + positions)));
	return {
		before: before.id,
		after: after.id,
		class: substantive.length > 0 ? "substantive" : "cosmetic",
		changes,
		readings,
		consequence: Math.min(100, base + more),
		because: reasonOf(gravest, substantive.length, changes.length, readings),
	};
}

function reasonOf(gravest: EditChange, substantive: number, all: number, readings: EditReadings | null): string {
	const counted = (count: number, what: string): readonly string[] =>
		count === 0 ? [] : [`${count} position${count === 1 ? "" : "s"} ${what}`];
	return [
		...counted(readings?.vanished.length ?? 0, "vanished"),
		...counted(readings?.appeared.length ?? 0, "appeared"),
		gravest.because,
		`${substantive} of ${all} change${all === 1 ? "" : "s"} substantive`,
	].join("; ");
}

/** Shorter captures are read whole. */
const WHOLE = 20_000;
/** The opening names the parties; around a change stand those who speak. Characters. */
const OPENING = 1500;
const AROUND = 1200;
/** Parts two excerpts as it parts two paragraphs. */
const GAP = "\n\n";

/** Passages of a capture, one behind the other. */
export interface Excerpts {
	readonly text: string;
	/** The same words where they are in the capture. */
	readonly inWhole: (quote: Quote) => Quote;
}

/**
 * What of two captures must be read to know what the changes changed? Their openings and what is around each change:
 * reading an hour's transcript for one word would take longer than finding the word.
 */
export function excerptsOf(
	before: string,
	after: string,
	changes: readonly EditChange[],
): { readonly before: Excerpts; readonly after: Excerpts } {
	const isShort = Math.max(before.length, after.length) <= WHOLE;
	const of = (text: string, side: "before" | "after"): Excerpts =>
		isShort ? { text, inWhole: (quote) => quote } : joined(text, passagesIn(text, changes, side));
	return { before: of(before, "before"), after: of(after, "after") };
}

/** Whole lines, in order, none overlapping. */
function passagesIn(text: string, changes: readonly EditChange[], side: "before" | "after"): readonly Span[] {
	const around = changes.map((change) => ({
		start: Math.max(0, change.at[side] - AROUND),
		end: Math.min(text.length, change.at[side] + (change[side]?.exact.length ?? 0) + AROUND),
	}));
	const passages: { start: number; end: number }[] = [];
	for (const { start, end } of [{ start: 0, end: OPENING }, ...around.sort((a, b) => a.start - b.start)]) {
		const from = start === 0 ? 0 : text.lastIndexOf("\n", start) + 1;
		const to = text.indexOf("\n", end);
		const last = passages.at(-1);
		const stop = to < 0 ? text.length : to;
		if (last !== undefined && from <= last.end) last.end = Math.max(last.end, stop);
		else passages.push({ start: from, end: stop });
	}
	return passages;
}

function joined(text: string, passages: readonly Span[]): Excerpts {
	const places: { at: number; from: number }[] = [];
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of passages) {
		places.push({ at, from: start });
		parts.push(text.slice(start, end));
		at += end - start + GAP.length;
	}
	const inWhole = (quote: Quote): Quote => {
		const place = places.findLast((passage) => passage.at <= quote.start);
		const by = place === undefined ? 0 : place.from - place.at;
		return { ...quote, start: quote.start + by, end: quote.end + by };
	};
	return { text: parts.join(GAP), inWhole };
}
