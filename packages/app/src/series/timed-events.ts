import { type EventInTime, failed, momentOf, type Outcome } from "@fissure/core";
import { isZone, offsetIn } from "./zones.ts";

/** What a file, or a program, says of an event. */
export interface GivenEvent {
	readonly id?: string | undefined;
	readonly name?: string | undefined;
	/** A day, or a day with an hour: `2031-02-24`, `2031-02-24 05:50`, `2031-02-24T05:50+03:00`. */
	readonly date: string;
	/** Where the date has none: `+03:00`, `Europe/Moscow`. */
	readonly zone?: string | undefined;
	readonly actors?: readonly string[] | undefined;
	/** Issues and concepts of the codebook, by id. */
	readonly issues?: readonly string[] | undefined;
	readonly concepts?: readonly string[] | undefined;
}

const WHEN =
	/^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?<zone>Z|[A-Za-z/_+\u2212-][\w/:+\u2212-]*)?)?$/u;

/**
 * An event with the minutes that it may have been at.
 *
 * - problems: `events-invalid`: no day, no zone of that name, or neither id nor name
 */
export function eventInTime(given: GivenEvent, place: string): Outcome<EventInTime> {
	const { date, actors = [], issues = [], concepts = [] } = given;
	const name = given.name ?? given.id;
	if (name === undefined) return failed("events-invalid", "Expected an event with an id or a name, got neither", place);
	const when = WHEN.exec(date.trim())?.groups;
	const day = when?.day;
	if (when === undefined || day === undefined) {
		const message = `Expected a day, or a day and hour such as 2031-02-24T05:50+03:00, got "${date.slice(0, 40)}"`;
		return failed("events-invalid", message, place);
	}
	const zone = when.zone === "Z" ? "UTC" : (when.zone ?? given.zone);
	if (zone !== undefined && !isZone(zone)) {
		const message = `Expected a zone such as +03:00 or Europe/Moscow, got "${zone.slice(0, 40)}"`;
		return failed("events-invalid", message, place);
	}
	const minutes = when.hour === undefined ? null : Number(when.hour) * 60 + Number(when.minute);
	const offset = zone === undefined ? null : offsetIn(zone, day, minutes ?? 0);
	const moment = momentOf(day, { minutes, offset });
	if (moment === null) return failed("events-invalid", `Expected a day, got "${day}"`, place);
	const said = `${date.trim()}${zone === undefined || when.zone !== undefined ? "" : ` ${zone}`}`;
	return {
		ok: true,
		value: {
			...{ id: given.id ?? name, name, moment, said, source: "file" },
			...{ actors, topics: [...new Set([...issues, ...concepts])] },
		},
	};
}

/**
 * The same of an entry of a file, in which a list may be one string with commas, semicolons or bars.
 *
 * - problems: `events-invalid`
 */
export function readGivenEvent(entry: unknown, place: string): Outcome<GivenEvent> {
	if (entry === null || typeof entry !== "object" || Array.isArray(entry)) {
		const got = JSON.stringify(entry)?.slice(0, 80);
		return failed("events-invalid", `Expected an event with a date and a name, got ${got}`, place);
	}
	const { id, date, zone, actors, issues, concepts, ...rest } = entry as Readonly<Record<string, unknown>>;
	const when = date instanceof Date ? date.toISOString().replace(/T00:00:00\.000Z$/u, "") : date;
	if (typeof when !== "string")
		return failed("events-invalid", `Expected a date such as 2031-02-24, got ${JSON.stringify(date) ?? "none"}`, place);
	const name = wordIn(rest.name) ?? firstName(rest.names);
	return {
		ok: true,
		value: {
			...{ id: wordIn(id), name, date: when, zone: wordIn(zone) },
			...{ actors: wordsIn(actors), issues: wordsIn(issues), concepts: wordsIn(concepts) },
		},
	};
}

const wordIn = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== ""
		? value.trim()
		: typeof value === "number"
			? String(value)
			: undefined;

/** A file of events for drafts has names by language, each a list of terms. */
function firstName(names: unknown): string | undefined {
	if (names === null || typeof names !== "object") return undefined;
	const [first] = Object.values(names).flat();
	return wordIn(first);
}

const wordsIn = (value: unknown): readonly string[] => {
	const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,;|]/u) : [];
	return list.flatMap((one) => wordIn(one) ?? []);
};
