import { scaleUtc } from "d3-scale";
import type { AnswerOf } from "../../api/call.ts";

export type Timeline = AnswerOf<"GET /api/ledger/timeline">;
export type TimelineMark = Timeline["marks"][number];

export interface PlacedMark {
	readonly mark: TimelineMark;
	readonly x: number;
	readonly y: number;
	/** Radius. */
	readonly r: number;
	/** Place of its lane. */
	readonly lane: number;
}

export interface PlacedLane {
	readonly name: string;
	readonly count: number;
	readonly top: number;
}

export interface TimelineLayout {
	readonly width: number;
	readonly height: number;
	readonly lanes: readonly PlacedLane[];
	/** By lane, then by time. */
	readonly marks: readonly PlacedMark[];
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	/** Positions that are nowhere in it, since their texts have no date. */
	readonly undated: number;
	/** A period in pixels as days: as exact as its length asks. */
	readonly periodOf: (left: number, right: number) => { readonly from: string; readonly to: string };
}

export const LANE = 76;
export const AXIS = 26;
/** Above the first lane: the days are there as well, since the foot of many lanes is out of sight. */
export const TOP = 22;
/** Pixels from one stance to the next; what was not read stands one step below all. */
const STEP = 8.5;
const DAY = 86_400_000;

/** The names of the lanes need less room on a narrow screen. */
export const labelWidth = (width: number): number => (width < 560 ? 92 : 190);

/** A day, month or year as its first instant and the first after it. */
export function spanOf(date: string): readonly [start: number, end: number] {
	const [year = 0, month, day] = date.split("-").map(Number);
	if (month === undefined) return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
	if (day === undefined) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)];
	return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day + 1)];
}

/** Height of a stance above the middle of its lane. */
export const heightOf = (stance: number | null): number => (stance === null ? -4 * STEP : stance * STEP);

export const middleOf = (lane: number): number => TOP + lane * LANE + LANE / 2 - STEP / 2;

/** Where each mark stands: time to the right, stance upwards within its lane. */
export function layOutTimeline(
	{ lanes, marks }: Timeline,
	width: number,
	{ from, to }: { readonly from: string; readonly to: string },
): TimelineLayout {
	const dated = marks.filter((mark) => mark.from !== "");
	const starts = dated.map((mark) => spanOf(mark.from)[0]);
	const ends = dated.map((mark) => spanOf(mark.to)[1]);
	const first = from === "" ? Math.min(...starts) : spanOf(from)[0];
	const last = to === "" ? Math.max(...ends) : spanOf(to)[1];
	const [low, high] = dated.length === 0 ? [0, DAY] : [first, Math.max(last, first + DAY)];
	const left = labelWidth(width);
	const scale = scaleUtc([low, high], [left + 8, width - 12]);
	const format = scale.tickFormat(Math.max(2, Math.floor((width - left) / 90)));
	const places = new Map(lanes.map(({ name }, place) => [name, place]));
	const counts = dated.map(({ count }) => count).toSorted((a, b) => a - b);
	const most = counts[Math.floor(counts.length * LARGE)] ?? 1;
	const inSight = (x: number): number => Math.max(left + 8, Math.min(width - 12, x));
	return {
		width,
		height: TOP + lanes.length * LANE + AXIS,
		lanes: lanes.map((lane, place) => ({ ...lane, top: TOP + place * LANE })),
		marks: sideBySide(
			dated.map((mark) => {
				const lane = places.get(mark.lane) ?? 0;
				const middle = (spanOf(mark.from)[0] + spanOf(mark.to)[1]) / 2;
				const y = middleOf(lane) - heightOf(mark.stance);
				return { mark, x: inSight(scale(middle)), y, r: radiusOf(mark.count, most), lane };
			}),
		).toSorted((a, b) => a.lane - b.lane || a.x - b.x || a.y - b.y),
		ticks: scale
			.ticks(Math.max(2, Math.floor((width - left) / 90)))
			.map((tick) => ({ x: scale(tick), label: format(tick) })),
		undated: marks.filter((mark) => mark.from === "").reduce((sum, { count }) => sum + count, 0),
		periodOf: (a, b) => periodOf(scale.invert(Math.min(a, b)).getTime(), scale.invert(Math.max(a, b)).getTime()),
	};
}

/** Of the smallest mark and of the largest, so that the one is seen and the other covers nobody. */
const RADII = [2.4, 7.4] as const;

/** Texts of several kinds in one time with one stance would cover each other: they are in a row around it. */
function sideBySide(marks: readonly PlacedMark[]): readonly PlacedMark[] {
	const crowds = new Map<string, PlacedMark[]>();
	for (const placed of marks) {
		const place = `${placed.x} ${placed.y}`;
		crowds.set(place, [...(crowds.get(place) ?? []), placed]);
	}
	return [...crowds.values()].flatMap((crowd) => {
		const step = 1.7 * Math.max(...crowd.map(({ r }) => r));
		return crowd.map((placed, at) => ({ ...placed, x: placed.x + (at - (crowd.length - 1) / 2) * step }));
	});
}

/** Of ten marks the largest is as large as any: a crowd in one lane must not make dots of all others. */
const LARGE = 0.9;

/** By area, so that four positions look like four times one; where all are few, none is blown up. */
export const radiusOf = (count: number, most: number): number => {
	const [least, largest] = RADII;
	const scale = Math.min(1.2, (largest - least) / Math.sqrt(most));
	return Math.min(largest, least + Math.sqrt(count) * scale);
};

const YEARS = 365.25 * DAY;

/** Whole years of a long period, months of a shorter one, else days. */
export function periodOf(start: number, end: number): { readonly from: string; readonly to: string } {
	const length = end - start > 5 * YEARS ? 4 : end - start > YEARS / 3 ? 7 : 10;
	return { from: isoOf(start).slice(0, length), to: isoOf(end).slice(0, length) };
}

const isoOf = (time: number): string => new Date(time).toISOString();

/** The next mark in a direction: along its lane, or the nearest in time of the lane above or below. */
export function nextMark(marks: readonly PlacedMark[], at: number, key: string): number {
	const here = marks[at];
	if (here === undefined) return 0;
	if (key === "Home") return 0;
	if (key === "End") return marks.length - 1;
	if (key === "ArrowRight") return Math.min(marks.length - 1, at + 1);
	if (key === "ArrowLeft") return Math.max(0, at - 1);
	const lane = here.lane + (key === "ArrowDown" ? 1 : -1);
	let best = at;
	let nearest = Number.POSITIVE_INFINITY;
	for (const [place, { lane: other, x }] of marks.entries()) {
		const distance = Math.abs(x - here.x);
		if (other !== lane || distance >= nearest) continue;
		best = place;
		nearest = distance;
	}
	return best;
}
