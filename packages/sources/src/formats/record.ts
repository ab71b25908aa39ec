import {
	type ActorId,
	DOCUMENT_KINDS,
	type DocumentKind,
	failed,
	isName,
	type Outcome,
	withArticle,
} from "@fissure/core";
import { captureTime } from "../facts/capture-time.ts";
import { normalDate, unreadableDate } from "../facts/find-date.ts";
import { actorNamed } from "../facts/states.ts";
import { type FieldKeys, type FieldNames, fieldKeys } from "../reading/field-names.ts";
import { present, type Reading } from "../reading/reading.ts";

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One record of an archive: a text with what is known of it, an event whose `docs` are such records, or two captures of one
 * page. A reader of values; the line is already parsed. `field-names.ts` lists the names by which each field goes.
 *
 * - date:     the first field that is one; a year, where there is no more (no archive is made more exact than it is)
 * - actor:    a code, or a state's English name; any other name leaves the publisher open
 * - problems: `record-shape`, `text-missing`, `text-empty`
 */
export function readRecord(value: unknown, place: string, byHand?: FieldNames): readonly Outcome<Reading>[] {
	if (!isFields(value)) {
		return [
			failed(
				"record-shape",
				`Expected an object such as {"text": "…"}, got ${shapeOf(value)}; write one object for each text`,
				place,
			),
		];
	}
	if (Array.isArray(value.docs) && typeof value.text !== "string") return readEvent(value, value.docs, place, byHand);
	const versions = pageVersions(value);
	if (versions === null) return [readFields(value, place, byHand)];
	const address = stringOf(value.page);
	return versions.map((version) => {
		const reading = readFields(version, place, captureNames);
		return reading.ok ? { ok: true, value: { ...reading.value, ...present({ address }) } } : reading;
	});
}

function readEvent(
	fields: Fields,
	docs: readonly unknown[],
	place: string,
	byHand: FieldNames | undefined,
): readonly Outcome<Reading>[] {
	if (docs.length === 0)
		return [failed("text-missing", 'Expected texts in "docs", got none; add them or leave the event out', place)];
	const event = stringOf(fields.event_id) ?? stringOf(fields.event);
	return docs.map((item: unknown, index) => {
		const where = `${place}, document ${index + 1}`;
		if (!isFields(item))
			return failed("record-shape", `Expected an object, got ${shapeOf(item)}; write one object for each text`, where);
		return readFields({ ...present({ event }), ...item }, where, byHand);
	});
}

function readFields(fields: Fields, place: string, byHand: FieldNames | undefined): Outcome<Reading> {
	return readKeyed(fields, fieldKeys(Object.keys(fields), byHand), place);
}

/** A record whose keys are already known to be which fields, as in a table, where all rows have the same. */
export function readKeyed(fields: Fields, keys: FieldKeys, place: string): Outcome<Reading> {
	const text = keys.text.map((key) => fields[key]).find((value) => typeof value === "string" && value.trim() !== "");
	if (typeof text !== "string") return noText(fields, keys, place);
	const strings = (names: readonly string[]): readonly string[] =>
		names.map((name) => stringOf(fields[name])).filter((value) => value !== undefined);
	const first = <Value>(names: readonly string[], read: (value: unknown) => Value | undefined): Value | undefined =>
		names.map((name) => read(fields[name])).find((value) => value !== undefined);
	const value: Reading = {
		text,
		record: true,
		...present({
			id: first(keys.id, (id) => (typeof id === "number" ? String(id) : stringOf(id))),
			title: strings(keys.title)[0],
			date: first(keys.date, normalDate),
			unreadDate: first(keys.date, normalDate) === undefined ? first(keys.date, unreadableDate)?.says : undefined,
			language: languageOf(strings(keys.language)[0]),
			publisher: publisherOf(strings(keys.publisher)),
			venue: strings(keys.venue)[0],
			speaker: strings(keys.speaker).find((name) => isName(name) && publisherOf([name]) === undefined),
			kind: kindOf(strings(keys.kind)),
			category: strings(keys.kind).join("\n"),
			url: strings(keys.url).find((url) => /^https?:\/\//i.test(url)),
			event: strings(keys.event)[0],
			capturedAt: first(keys.capturedAt, captureTime),
		}),
	};
	return { ok: true, value };
}

function noText(fields: Fields, keys: FieldKeys, place: string): Outcome<never> {
	const [key] = keys.text;
	const value = key === undefined ? undefined : fields[key];
	if (typeof value === "string") {
		const message = `Expected a text, got an empty field "${key}"; fetch the source again or leave it out`;
		return failed("text-empty", message, place);
	}
	const names = Object.keys(fields).map((name) => name.slice(0, 40));
	const got = value === undefined ? `the fields ${names.slice(0, 12).join(", ")}` : shapeOf(value);
	const message = `Expected a field "text" with the text, got ${got}; rename the field that holds it, or name it (text=…)`;
	return failed("text-missing", message, place);
}

/** The first that names a known actor, or is a code. */
const publisherOf = (names: readonly string[]): ActorId | undefined =>
	names.map((name) => actorNamed(name.replaceAll("_", " "))).find((actor) => actor !== undefined);

/** `Joint statement` → `joint-statement`. */
function kindOf(names: readonly string[]): DocumentKind | undefined {
	const bare = names.map((name) =>
		name
			.trim()
			.toLowerCase()
			.replace(/[\s_]+/g, "-"),
	);
	return DOCUMENT_KINDS.find((kind) => bare.includes(kind));
}

/** `zh-Hans` → `zh`; anything that is no language tag is left to detection. */
export const languageOf = (tag: string | undefined): string | undefined =>
	/^(?<subtag>[a-z]{2,3})(?:[-_]|$)/i.exec(tag ?? "")?.groups?.subtag?.toLowerCase();

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value : undefined;

const shapeOf = (value: unknown): string =>
	value === null ? "null" : Array.isArray(value) ? "a list" : withArticle(typeof value);

/** How the captures below name the time at which the page stood so. */
const captureNames: FieldNames = { capturedAt: "seen" };

/**
 * The two captures in a record of a page that was changed: `before` and `after`, with `before_seen` and `after_seen`. Both
 * keep the address in `page`, so that they are known as versions of one text. Null for any other record.
 */
function pageVersions(record: Fields): readonly Fields[] | null {
	const { before, after, text, id, ...rest } = record;
	if (typeof before !== "string" || typeof after !== "string" || text !== undefined) return null;
	const version = (name: "before" | "after", content: string): Fields => ({
		...rest,
		...(typeof id === "string" ? { id: `${id}-${name}` } : {}),
		text: content,
		seen: record[`${name}_seen`],
	});
	return [version("before", before), version("after", after)];
}
