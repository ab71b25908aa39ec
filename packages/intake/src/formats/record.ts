import { DOCUMENT_KINDS, type DocumentKind, failed, type Outcome } from "@fissure/core";
import { captureTime } from "../capture-time.ts";
import { normalDate } from "../find-date.ts";
import { present, type Reading } from "../reading.ts";
import { actorNamed } from "../states.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What archives call the time at which a page stood so, the surest name first. */
const CAPTURES = ["captured_at", "capturedAt", "captured", "fetched_at", "retrieved_at", "timestamp"];

/**
 * One record of an archive: `id, actor, date, year, published, venue, lang, title, text, url, source`, or an event
 * whose `docs` are such records. A reader of values; the line is already parsed.
 *
 * - date:     `date`, else `published`, else `year` (no archive is made more exact than it is)
 * - capture:  `captured_at`, `capturedAt`, `captured`, `fetched_at`, `retrieved_at`, else `timestamp`
 * - actor:    a code, or a state's English name; any other name leaves the publisher open
 * - problems: `record-shape`, `text-missing`, `text-empty`
 */
export function readRecord(value: unknown, place: string): readonly Outcome<Reading>[] {
	if (!isFields(value)) {
		return [
			failed(
				"record-shape",
				`Expected an object such as {"text": "…"}, got ${shapeOf(value)}; write one object for each text`,
				place,
			),
		];
	}
	if (!Array.isArray(value.docs) || typeof value.text === "string") return [readFields(value, place)];
	if (value.docs.length === 0)
		return [failed("text-missing", 'Expected texts in "docs", got none; add them or leave the event out', place)];
	const event = stringOf(value.event_id) ?? stringOf(value.event);
	return value.docs.map((item: unknown, index) => {
		const where = `${place}, document ${index + 1}`;
		if (!isFields(item))
			return failed("record-shape", `Expected an object, got ${shapeOf(item)}; write one object for each text`, where);
		return readFields({ ...present({ event }), ...item }, where);
	});
}

function readFields(fields: Fields, place: string): Outcome<Reading> {
	const { text } = fields;
	if (typeof text !== "string") {
		const got = text === undefined ? `the fields ${Object.keys(fields).slice(0, 12).join(", ")}` : shapeOf(text);
		return failed(
			"text-missing",
			`Expected a field "text" with the text, got ${got}; rename the field that holds it`,
			place,
		);
	}
	if (text.trim() === "") {
		return failed(
			"text-empty",
			'Expected a text, got an empty field "text"; fetch the source again or leave it out',
			place,
		);
	}
	const url = stringOf(fields.url) ?? stringOf(fields.source);
	const actor = stringOf(fields.actor) ?? stringOf(fields.publisher);
	const value: Reading = {
		text,
		record: true,
		...present({
			id: stringOf(fields.id) ?? (typeof fields.id === "number" ? String(fields.id) : undefined),
			title: stringOf(fields.title),
			date: normalDate(fields.date) ?? normalDate(fields.published) ?? normalDate(fields.year),
			language: languageOf(stringOf(fields.lang) ?? stringOf(fields.language)),
			publisher: actor === undefined ? undefined : actorNamed(actor),
			venue: stringOf(fields.venue),
			kind: DOCUMENT_KINDS.find((kind): kind is DocumentKind => kind === fields.kind),
			url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
			event: stringOf(fields.event),
			capturedAt: CAPTURES.map((name) => captureTime(fields[name])).find((time) => time !== undefined),
		}),
	};
	return { ok: true, value };
}

/** `zh-Hans` → `zh`; anything that is no language tag is left to detection. */
export const languageOf = (tag: string | undefined): string | undefined =>
	/^(?<subtag>[a-z]{2,3})(?:[-_]|$)/i.exec(tag ?? "")?.groups?.subtag?.toLowerCase();

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value : undefined;

const shapeOf = (value: unknown): string =>
	value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
