import { type ActorId, failed, type Outcome } from "@fissure/model";
import { dayNumber, dayOf } from "../documents/days.ts";

/** Keys and indices from the root: `["forecasts", 2, "id"]`. */
export type Path = readonly (string | number)[];

/** Reads plain data field by field and keeps every complaint; what cannot be read comes back as a stand-in. */
export interface FieldReader {
	readonly refuse: (code: string, path: Path, message: string) => void;
	/** How many complaints there are by now: an entry that raised none is sound. */
	readonly complaints: () => number;
	readonly problems: () => readonly (Outcome<never> & { readonly ok: false })[];
	/** A mapping with no other keys than these. Null where it is none. */
	readonly record: (path: Path, value: unknown, keys: readonly string[]) => Readonly<Record<string, unknown>> | null;
	/** Empty where nothing is given. */
	readonly list: (path: Path, value: unknown) => readonly unknown[];
	readonly words: (path: Path, value: unknown) => string;
	readonly wordsOrNull: (path: Path, value: unknown) => string | null;
	readonly oneOf: <Word extends string>(path: Path, value: unknown, words: readonly Word[]) => Word;
}

/** Items of lists in one reading; a file that repeats itself by aliases can hold billions and still be small. */
const MOST_ITEMS = 200_000;
const LONGEST_SHOWN = 60;

/**
 * @param placeOf where a path stands, as a person would look for it
 *
 * - problems: `judgment-field-missing`, `judgment-field-unknown`, `judgment-field-wrong`, `judgments-too-many`
 */
export function fieldReader(placeOf: (path: Path) => string): FieldReader {
	const problems: (Outcome<never> & { readonly ok: false })[] = [];
	let left = MOST_ITEMS;
	const refuse: FieldReader["refuse"] = (code, path, message) => {
		problems.push(failed(code, message, placeOf(path)));
	};
	const words: FieldReader["words"] = (path, value) => {
		if (typeof value === "string" && value.trim() !== "") return value.trim();
		if (value === undefined || value === null || value === "")
			refuse("judgment-field-missing", path, `Expected words for "${path.at(-1)}", got nothing; write them`);
		else refuse("judgment-field-wrong", path, `Expected words, got ${shownValue(value)}; put them in quotation marks`);
		return "";
	};
	return {
		refuse,
		complaints: () => problems.length,
		problems: () => problems,
		record: (path, value, keys) => {
			if (typeof value !== "object" || value === null || Array.isArray(value)) {
				refuse("judgment-field-wrong", path, `Expected a mapping of ${keys.join(", ")}, got ${shownValue(value)}`);
				return null;
			}
			const record = value as Readonly<Record<string, unknown>>;
			for (const key of Object.keys(record))
				if (!keys.includes(key))
					refuse(
						"judgment-field-unknown",
						[...path, key.slice(0, LONGEST_SHOWN)],
						`Expected one of ${keys.join(", ")}, got ${shownValue(key)}; correct the name or remove it`,
					);
			// Only what the data itself says: "constructor" is something on every object.
			return Object.fromEntries(keys.filter((key) => Object.hasOwn(record, key)).map((key) => [key, record[key]]));
		},
		list: (path, value) => {
			if (value === undefined || value === null) return [];
			if (!Array.isArray(value)) {
				refuse("judgment-field-wrong", path, `Expected a list, got ${shownValue(value)}; begin each item with "- "`);
				return [];
			}
			if (value.length <= left) {
				left -= value.length;
				return value;
			}
			// Reported for every list that is left unread: what lost its evidence so must not pass for sound.
			refuse("judgments-too-many", path, `Expected ${MOST_ITEMS} items at most, got more; split the file`);
			return [];
		},
		words,
		wordsOrNull: (path, value) => (value === undefined || value === null ? null : words(path, value)),
		oneOf: (path, value, allowed) => {
			const found = allowed.find((word) => word === value);
			if (found !== undefined) return found;
			const code = value === undefined || value === null ? "judgment-field-missing" : "judgment-field-wrong";
			refuse(code, path, `Expected one of ${allowed.join(", ")}, got ${shownValue(value)}`);
			return allowed[0] as (typeof allowed)[number];
		},
	};
}

/** A value in a message: never long, never more than its first layer, since data may hold itself. */
export function shownValue(value: unknown): string {
	if (value === undefined || value === null) return "nothing";
	if (typeof value === "string") {
		const cut = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
		return JSON.stringify(cut);
	}
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a mapping" : String(value);
}

const ACTOR = /^[A-Z][A-Z0-9_-]{1,39}$/;

/** - problems: `judgment-actor-wrong` */
export function readActor(reader: FieldReader, path: Path, value: unknown): ActorId {
	if (typeof value === "string" && ACTOR.test(value)) return value;
	const message = `Expected the code of an actor, such as "CHN" or "NATO", got ${shownValue(value)}`;
	reader.refuse("judgment-actor-wrong", path, message);
	return "";
}

const MOMENT =
	/^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d(?:[.]\d{1,9})?))?Z)?$/;
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

const MOST_LISTED = 6;

/** In a message: the first few, and how many more there are. */
export function listedIds(ids: readonly string[]): string {
	const more = ids.length - MOST_LISTED;
	return [...ids.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
