import { normalDate } from "./find-date.ts";

const INSTANT =
	/^\s*(?<day>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?\s*$/i;
/** As web archives number their captures: year to second, in UTC. */
const ARCHIVE_STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
/** Seconds since 1970 of the years 2001 to 2100; a larger number counts milliseconds. */
const FIRST_SECOND = 1e9;
const LAST_SECOND = 4.1e9;

/**
 * When did a page stand so? `2022-02-04` where only the day is given, else an instant in UTC, to the second:
 * `2022-02-04T10:00:00Z`, so that the order of captures is the order of their strings.
 *
 * - zone:   UTC where none is given, as crawlers write
 * - silent: about anything that is no time of this or the last century
 */
export function captureTime(value: unknown): string | undefined {
	if (typeof value === "number") return secondsOf(value);
	if (typeof value !== "string") return undefined;
	const field = value.slice(0, 100).trim();
	const stamp = ARCHIVE_STAMP.exec(field);
	if (stamp !== null) {
		const [, year, month, day, hour, minute, second] = stamp;
		return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	}
	if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(field)) return secondsOf(Number(field));
	const { day, time, zone = "Z" } = INSTANT.exec(field)?.groups ?? {};
	if (day === undefined) return normalDate(field);
	// The clock would take 31 February for 3 March.
	return normalDate(day) === day ? instant(`${day}T${time}${zoneOf(zone)}`) : undefined;
}

const secondsOf = (value: number): string | undefined => {
	const seconds = value > LAST_SECOND ? value / 1000 : value;
	return seconds >= FIRST_SECOND && seconds <= LAST_SECOND ? instant(seconds * 1000) : undefined;
};

/** `+0800` and `+08` as the standard has it: `+08:00`. */
function zoneOf(zone: string): string {
	if (/^[a-z]/i.test(zone)) return "Z";
	const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
	return `${sign}${hours}:${minutes}`;
}

function instant(value: string | number): string | undefined {
	const time = new Date(value);
	return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(0, 19)}Z`;
}
