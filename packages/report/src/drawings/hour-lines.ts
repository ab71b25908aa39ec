import type { Drawing, DrawingShape } from "@fissure/model";
import { box, label, line, mark, shortened } from "./shapes.ts";

/** Something that was at a minute, or in a span of hours of which nobody knows which. */
export interface HourRow {
	readonly name: string;
	/** `2031-02-24T05:50Z`; the same where the minute is known. */
	readonly from: string;
	readonly to: string;
	readonly isEvent: boolean;
	/** What it leads to. */
	readonly note: number | null;
}

const WIDTH = 720;
const LEFT = 232;
const RIGHT = WIDTH - 16;
const HEAD = 6;
const HEIGHT = 22;
const LONGEST_NAME = 40;
const HOUR = 3_600_000;
const STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720];
const MOST_TICKS = 6;

/** Events and texts on one line of hours in UTC: a mark where the minute is known, a bar where it lies somewhere within. */
export function hourLines(rows: readonly HourRow[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const instants = rows.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
	const room = Math.max(HOUR, (Math.max(...instants) - Math.min(...instants)) * 0.03);
	const [first, last] = [Math.min(...instants) - room, Math.max(...instants) + room];
	const x = (instant: number): number => LEFT + ((instant - first) / (last - first)) * (RIGHT - LEFT);
	const bottom = HEAD + rows.length * HEIGHT;
	const shapes: readonly DrawingShape[] = [
		...ticksBetween(first, last).flatMap((tick): readonly DrawingShape[] => [
			line(
				[
					[x(tick), HEAD],
					[x(tick), bottom],
				],
				"rule",
			),
			label([x(tick), bottom + 13], tickWords(tick), { anchor: "middle", tone: "soft", small: true }),
		]),
		...rows.flatMap(({ name, from, to, isEvent, note }, at): readonly DrawingShape[] => {
			const middle = HEAD + at * HEIGHT + HEIGHT / 2;
			const [begin, end] = [x(Date.parse(from)), x(Date.parse(to))];
			const tone = isEvent ? "s2" : "s1";
			const said = `${name}: ${from === to ? shown(from) : `${shown(from)} to ${shown(to)}`} UTC`;
			return [
				label([LEFT - 8, middle + 4], shortened(name, LONGEST_NAME), { anchor: "end", small: true }),
				from === to
					? mark([begin, middle], isEvent ? "diamond" : "dot", tone, { size: 5, label: said, note })
					: box([begin, middle - 5], [Math.max(2, end - begin), 10], tone, { strength: 0.5, label: said, note }),
			];
		}),
	];
	return {
		...words,
		...{ width: WIDTH, height: bottom + 18, shapes },
		head: ["What", "From", "To"],
		rows: rows.map(({ name, from, to }) => [name, shown(from), shown(to)]),
	};
}

function ticksBetween(first: number, last: number): readonly number[] {
	const hours = STEPS.find((one) => (last - first) / (one * HOUR) <= MOST_TICKS) ?? 8_760;
	const step = hours * HOUR;
	const begin = Math.ceil(first / step);
	return Array.from({ length: Math.floor(last / step) - begin + 1 }, (_, at) => (begin + at) * step);
}

/** A day at midnight, else the hour. */
const tickWords = (instant: number): string => {
	const iso = new Date(instant).toISOString();
	return iso.slice(11, 16) === "00:00" ? iso.slice(0, 10) : iso.slice(11, 16);
};

const shown = (instant: string): string => instant.slice(0, 16).replace("T", " ");
