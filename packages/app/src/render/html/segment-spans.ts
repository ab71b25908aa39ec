import type { Span } from "@fissure/core";

/** A stretch of text under one and the same set of marks. */
export interface Run<Mark> extends Span {
	readonly marks: readonly Mark[];
}

/**
 * Cuts `[start, end)` wherever a mark begins or ends, so that overlapping marks become runs side by side.
 *
 * The runs join up to the whole stretch, in order, none empty; marks outside it are ignored.
 */
export function segmentSpans<Mark extends Span>(
	start: number,
	end: number,
	marks: readonly Mark[],
): readonly Run<Mark>[] {
	const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
	const cuts = new Set([start, end]);
	for (const mark of inside) cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
	const points = [...cuts].toSorted((a, b) => a - b);
	return points.slice(0, -1).map((from, at) => {
		const to = points[at + 1] ?? end;
		return { start: from, end: to, marks: inside.filter((mark) => mark.start <= from && mark.end >= to) };
	});
}
