const FIXED = /^(?:UTC|GMT)?(?<sign>[+\u2212-])(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?$/u;

/** Is this a zone: `+03:00`, `Europe/Moscow`, `UTC`? */
export const isZone = (zone: string): boolean => offsetIn(zone, "2000-01-01", 0) !== null;

/**
 * How many minutes east of UTC is a zone, at an hour of a day there?
 *
 * - in:     `+03:00`, or a name of the IANA database such as `Europe/Moscow`; a full ISO day; minutes since midnight there
 * - silent: null for what is no zone
 */
export function offsetIn(zone: string, day: string, minutes: number): number | null {
	const fixed = FIXED.exec(zone.trim())?.groups;
	if (fixed !== undefined) {
		const offset = Number(fixed.hours) * 60 + Number(fixed.minutes ?? 0);
		return offset > 14 * 60 ? null : fixed.sign === "+" ? offset : -offset;
	}
	const local = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
	// The zone is asked at an instant; that of a local time is known when its offset is. At the second try it is, but for the hour that a
	// change of clocks leaves out or gives twice.
	const first = offsetAt(zone, local);
	return first === null ? null : offsetAt(zone, local - first * 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function offsetAt(zone: string, instant: number): number | null {
	let format = formats.get(zone);
	if (format === undefined) {
		format = formatOf(zone);
		formats.set(zone, format);
	}
	if (format === null || Number.isNaN(instant)) return null;
	const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
	return (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000) / 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat("en-US", {
			...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
			...{ hour: "numeric", minute: "numeric" },
		});
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
