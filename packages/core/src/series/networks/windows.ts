import type { NetworkChoice } from "@fissure/model";
import { dnaKernelWeight, kernelWeight } from "../../stats/networks/kernel-weight.ts";
import { beginOf, later, type TimeUnit, unitsBetween, wholeUnitsBetween } from "./moments.ts";
import type { NetworkStatement } from "./statement.ts";

/** Some of the statements, those near the middle in time, with how much each counts. */
export interface Window {
	readonly from: number;
	readonly at: number;
	readonly to: number;
	readonly statements: readonly NetworkStatement[];
	/** Above 0; 1 without a kernel. */
	readonly weightOf: (statement: NetworkStatement) => number;
}

type Moving = NonNullable<NetworkChoice["window"]>;

const ONE = (): number => 1;

/** More are no series that a person reads, and each costs as much as a network. */
export const MOST_WINDOWS = 1_000;

/**
 * The windows that a network moves through, one step at a time.
 *
 * Without a kernel a window of 3 months is three months of the calendar, and the next begins a month later; only windows that lie
 * within the first and the last month of a statement are taken. With one, the middle moves by one unit, and statements count the less
 * the further they are from it, at half the size not at all; the Gaussian kernel has no end. A window of events is as many statements,
 * and an odd number of them: one in the middle, and half of the size on either side.
 *
 * Discourse Network Analyzer 3 takes from the middle moment half the size, rounded, on either side, both ends included: a window of one
 * month is one moment, one of 8 days has 9.
 *
 * - in:     in order of time, each with a date fine enough for the unit
 * - silent: null where there are more than `MOST_WINDOWS`
 */
export function windowsOf(
	statements: readonly NetworkStatement[],
	window: Moving,
	dnaCompatible: boolean,
): readonly Window[] | null {
	const [first, last] = [statements[0], statements.at(-1)];
	if (first === undefined || last === undefined) return [];
	const { unit, size, kernel } = window;
	if (unit === "events") return eventWindows(statements, size);
	const end = statements.reduce((latest, { first: begin }) => Math.max(latest, begin), first.first);
	if (unitsBetween(first.first, end, unit) > MOST_WINDOWS) return null;
	const bounds = { first: first.first, end };
	if (kernel !== null) return kernelWindows(statements, bounds, { unit, size, kernel }, dnaCompatible);
	return dnaCompatible ? dnaWindows(statements, bounds, unit, size) : calendarWindows(statements, bounds, unit, size);
}

/** The unit of the calendar that a date must lie in to be placed; null where any will do. */
export const unitNeeded = (window: NetworkChoice["window"], dnaCompatible: boolean): TimeUnit | null => {
	if (window === null) return null;
	if (window.unit === "events" || dnaCompatible) return "days";
	return window.unit === "months" || window.unit === "years" || window.unit === "weeks" ? window.unit : "days";
};

interface Bounds {
	readonly first: number;
	readonly end: number;
}

function eventWindows(statements: readonly NetworkStatement[], size: number): readonly Window[] | null {
	const half = Math.floor(size / 2);
	const count = statements.length - 2 * half;
	if (count > MOST_WINDOWS) return null;
	return Array.from({ length: Math.max(0, count) }, (_, at) => {
		const within = statements.slice(at, at + 2 * half + 1);
		const [first, middle, last] = [within[0], within[half], within.at(-1)] as [
			NetworkStatement,
			NetworkStatement,
			NetworkStatement,
		];
		return { from: first.first, at: middle.first, to: last.first, statements: within, weightOf: ONE };
	});
}

/** Where the statements from a moment on begin. */
function placeOf(statements: readonly NetworkStatement[], moment: number): number {
	let [low, high] = [0, statements.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((statements[middle] as NetworkStatement).first < moment) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** From a moment on, up to and without another. */
const between = (statements: readonly NetworkStatement[], from: number, end: number): readonly NetworkStatement[] =>
	statements.slice(placeOf(statements, from), placeOf(statements, end));

function calendarWindows(
	statements: readonly NetworkStatement[],
	{ first, end }: Bounds,
	unit: TimeUnit,
	size: number,
): readonly Window[] {
	const windows: Window[] = [];
	const last = later(beginOf(end, unit), 1, unit);
	for (let from = beginOf(first, unit); ; from = later(from, 1, unit)) {
		const to = later(from, size, unit);
		if (to > last) return windows;
		const within = between(statements, from, to);
		windows.push({ from, at: from + Math.floor((to - from) / 2), to: to - 1, statements: within, weightOf: ONE });
	}
}

function dnaWindows(
	statements: readonly NetworkStatement[],
	{ first, end }: Bounds,
	unit: TimeUnit,
	size: number,
): readonly Window[] {
	const windows: Window[] = [];
	const half = Math.round((size - 1) / 2);
	for (let at = first; at <= end; at = later(at, 1, unit)) {
		const [from, to] = [later(at, -half, unit), later(at, half, unit)];
		if (from < first || to > end) continue;
		windows.push({ from, at, to, statements: between(statements, from, to + 1), weightOf: ONE });
	}
	return windows;
}

function kernelWindows(
	statements: readonly NetworkStatement[],
	{ first, end }: Bounds,
	{ unit, size, kernel }: Moving & { readonly unit: TimeUnit; readonly kernel: NonNullable<Moving["kernel"]> },
	dnaCompatible: boolean,
): readonly Window[] {
	const windows: Window[] = [];
	// The other program takes even sizes alone.
	const width = dnaCompatible && size % 2 === 1 ? size + 1 : size;
	const isEndless = kernel === "gaussian";
	for (let at = first; at <= end; at = later(at, 1, unit)) {
		const from = isEndless ? first : Math.max(first, at - Math.ceil(lengthOf(at, width / 2, unit)));
		const to = isEndless ? end : Math.min(end, at + Math.ceil(lengthOf(at, width / 2, unit)));
		const weightOf = ({ first: begin, last }: NetworkStatement): number =>
			dnaCompatible
				? dnaKernelWeight((2 * wholeUnitsBetween(begin, at, unit)) / width, kernel)
				: kernelWeight((2 * unitsBetween(at, (begin + last) / 2, unit)) / width, kernel);
		// What began before may have its middle within.
		const near = between(statements, Math.min(from, later(from, -1, unit)), to + 1);
		windows.push({ from, at, to, statements: near.filter((one) => weightOf(one) > 0), weightOf });
	}
	return windows;
}

/** Seconds of so many units from a moment on. */
const lengthOf = (at: number, count: number, unit: TimeUnit): number =>
	Math.abs(later(at, Math.floor(count), unit) - at) + (count % 1) * (later(at, 1, unit) - at);
