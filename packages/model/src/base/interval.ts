/** Minutes between two checks of one source: a host is asked no more often than the first, and the second is a month. */
export const EVERY_MINUTES = { least: 10, most: 43_200 } as const;

/** Intervals that a form offers, in minutes. */
export const EVERY_CHOICES = [30, 60, 180, 360, 720, 1440, 10_080] as const;

const SPAN = /^(\d{1,9})\s*(s|m|h|d)$/u;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `30m`, `6h`, `1d` → seconds; null for what is no span. */
export function readSpan(text: string): number | null {
	const [, count, unit = ""] = SPAN.exec(text.trim()) ?? [];
	return count === undefined ? null : Number(count) * (SECONDS[unit] ?? 0);
}

/** Is this a number of minutes between two checks of a source? */
export const isEvery = (minutes: unknown): minutes is number =>
	Number.isInteger(minutes) && Number(minutes) >= EVERY_MINUTES.least && Number(minutes) <= EVERY_MINUTES.most;

/** 360 → `every 6 hours`, 1440 → `every day`: in the largest unit that needs no fraction. */
export function everyWords(minutes: number): string {
	const [unit, size] = UNITS.find(([, each]) => minutes % each === 0) ?? UNITS[3];
	const count = minutes / size;
	return count === 1 ? `every ${unit}` : `every ${count.toLocaleString("en")} ${unit}s`;
}

const UNITS = [
	["week", 10_080],
	["day", 1440],
	["hour", 60],
	["minute", 1],
] as const;
