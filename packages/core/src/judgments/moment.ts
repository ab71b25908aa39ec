import { dayNumber, dayOf } from "../documents/days.ts";

const MOMENT =
	/^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.]\d{1,9})?)?Z)?$/;
const SECONDS_A_DAY = 86_400;

/**
 * When is that, in days, so that moments can be compared and the time between them counted?
 *
 * - out:    the day's number, with the share of the day that is gone; a day without a time is its first moment
 * - silent: null for anything but an ISO day that there is, or an instant in UTC (`2026-05-01T09:30Z`)
 */
export function momentOf(iso: string): number | null {
	const parts = MOMENT.exec(iso)?.groups;
	if (parts?.day === undefined) return null;
	const day = dayNumber(parts.day);
	if (day === null || dayOf(day) !== parts.day) return null;
	const { hour = "0", minute = "0", second = "0" } = parts;
	return day + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / SECONDS_A_DAY;
}

/** Whether it is an ISO day without a time. */
export const isDay = (iso: string): boolean => iso.length === 10 && momentOf(iso) !== null;
