import { createHash } from "node:crypto";
import {
	BUDGETS,
	type Document,
	detectLanguage,
	failed,
	type GuessedField,
	kindIn,
	type Outcome,
	withPacks,
} from "@fissure/core";
import { sourceOf } from "../catalogue/source-of.ts";
import { idOfUrl, readableId } from "../facts/document-ids.ts";
import { dateInHeading, dateInName, normalDate } from "../facts/find-date.ts";
import { publisherInHeading, publisherInName } from "../facts/states.ts";
import type { ReadOptions } from "../reading/read-options.ts";
import { type Holding, present, type Reading, type Run, type Source } from "../reading/reading.ts";
import { publisherAt } from "./publishers.ts";

/** BCP 47: the language of a text of which not even the script is known. */
const UNDETERMINED = "und";
/** A first line longer than this is a paragraph, not a title. */
const TITLE_CHARACTERS = 200;

/**
 * A document from what was read, what the caller knows, and, for what neither says, guesses listed as such.
 *
 * - order:    caller, page, host, guess; a record of an archive keeps its own fields before the caller's
 * - problems: `text-empty`, `text-run-on`
 */
export function composeDocument(
	reading: Reading,
	bytes: Uint8Array,
	source: Source,
	options: ReadOptions,
	uniqueId: (id: string) => string,
): Outcome<Document> {
	if (!/[\p{L}\p{N}]/u.test(reading.text)) {
		const got = reading.text.trim() === "" ? "an empty one" : "one without a single letter";
		return failed("text-empty", `Expected a text, got ${got}; check that the whole file was saved`, source.place);
	}
	const runOn = runOnAt(reading.text);
	if (runOn !== null) {
		const message = `Expected words, got one of more than ${BUDGETS.text.word} characters from character ${runOn + 1} on; check that it is a text, and put spaces between its words`;
		return failed("text-run-on", message, source.place);
	}
	const stated = statedFields(reading, source, options);
	const guesses = guessFields(stated, reading, source);
	const guessed = new Set<GuessedField>(Object.keys(guesses) as GuessedField[]);
	for (const field of reading.guessed ?? []) {
		if (field === "encoding" || (options[field] ?? reading[field]) === reading[field]) guessed.add(field);
	}
	const fields = { language: UNDETERMINED, kind: "article" as const, publisher: null, ...guesses, ...stated };
	if (stated.kind === undefined) guessed.add("kind");
	if (stated.language === undefined) guessed.add("language");
	const url = reading.url ?? source.url;
	const capturedAt = reading.capturedAt ?? source.capturedAt;
	return {
		ok: true,
		value: {
			id: uniqueId(reading.id ?? idOf(reading, source)),
			text: reading.text,
			...fields,
			...present({ url, event: reading.event, capturedAt }),
			sha256: sha256(bytes),
			guessed: [...guessed].toSorted(),
		},
	};
}

/** What a text says of itself in its heading and its letters: all of it guesses, and nothing where it does not say it. */
export const guessFacts = (
	text: string,
): Partial<Pick<Document, "language" | "kind" | "publisher" | "title" | "date">> =>
	guessFields({}, { text }, { place: "", name: "" });

const PART_OF_WORD = /[\p{L}\p{M}\p{N}\p{Surrogate}'’]/u;

/** Where a word begins that is longer than any; looks only at the ends of stretches of that length. */
function runOnAt(text: string): number | null {
	let end = -1;
	while (end + BUDGETS.text.word < text.length) {
		let at = end + BUDGETS.text.word;
		while (at > end && PART_OF_WORD.test(text.charAt(at))) at--;
		if (at === end) return end + 1;
		end = at;
	}
	return null;
}

/** Long enough that two texts of one archive hardly share it. */
const FINGERPRINT = 10;

/** A record is known by its words: its line is another after the next update of the archive. */
function idOf({ record, text }: Reading, { url, name }: Source): string {
	const place = url === undefined ? readableId(name) : idOfUrl(url);
	return record === true ? `${place}-${sha256(text).slice(0, FINGERPRINT)}` : place;
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

function statedFields(
	{ publisher, date, language, venue, speaker, kind, title, url, record }: Reading,
	source: Source,
	options: ReadOptions,
) {
	const caller = present({
		publisher: options.publisher,
		date: options.date === undefined ? undefined : (normalDate(options.date) ?? options.date),
		language: options.language,
		venue: options.venue,
		speaker: options.speaker,
		kind: options.kind,
		title: options.title,
	});
	const page = present({ publisher, date, language, venue, speaker, kind, title });
	const address = url ?? source.url;
	const host = source.official ?? sourceOf(address);
	const known =
		host === null
			? (publisherAt(address) ?? {})
			: present({ publisher: host.publisher, language: host.language, venue: host.venue });
	return record === true ? { ...known, ...caller, ...page } : { ...known, ...page, ...caller };
}

function guessFields(stated: ReturnType<typeof statedFields>, reading: Reading, source: Source) {
	const { text } = reading;
	const title = stated.title ?? firstLine(text);
	const heading = `${title ?? ""}\n${stated.venue ?? ""}`;
	const name = reading.record === true ? "" : (source.url ?? source.name);
	const language = stated.language ?? detectLanguage(text).language ?? undefined;
	const guesses = {
		language,
		publisher: stated.publisher ?? publisherInHeading(text) ?? publisherInName(name),
		date: stated.date ?? dateInName(name) ?? dateInHeading(title ?? "") ?? dateInHeading(text),
		kind:
			stated.kind ??
			withPacks(
				language === undefined ? [] : [language],
				() => kindIn(heading) ?? kindIn(wordsOf(reading.category ?? name)) ?? undefined,
			),
		title: reading.record === true ? undefined : title,
	};
	const open = Object.entries(guesses).filter(([field]) => stated[field as keyof typeof stated] === undefined);
	return present(Object.fromEntries(open) as Partial<typeof guesses>);
}

const wordsOf = (name: string): string => readableId(name).replaceAll("-", " ");

/** A first line that is above a text and is no sentence of it; marks of Markdown are no part of it. */
function firstLine(text: string): string | undefined {
	const [first = "", rest] = text
		.slice(0, 20 * TITLE_CHARACTERS)
		.trim()
		.split(/\r?\n/u, 2);
	const line = first.replace(/^#+\s+/, "").trim();
	const isHeading = rest !== undefined && line.length <= TITLE_CHARACTERS && !/[.。;；,，]$/u.test(line);
	return isHeading ? line : undefined;
}

/** What a format reader found, and in which bytes. */
export interface Found {
	readonly reading: Outcome<Reading>;
	readonly bytes: Uint8Array;
	/** Of these bytes, where their place does not say. */
	readonly mediaType: string;
}

/** A holding from what was found; a problem stays one. */
export function composeHolding({ reading, bytes, mediaType }: Found, source: Source, run: Run): Outcome<Holding> {
	if (!reading.ok) return reading;
	const document = composeDocument(reading.value, bytes, source, run.options, run.uniqueId);
	if (!document.ok) return document;
	const { headers } = source;
	const address = addressOf(reading.value, source);
	const type = reading.value.record === true ? mediaType : (source.mediaType ?? mediaType);
	return {
		ok: true,
		value: { document: document.value, bytes, ...present({ mediaType: type, address, headers }) },
	};
}

/** Records have the address of no file: the next version of the archive may hold them at another line. */
function addressOf({ record, id, url, address }: Reading, source: Source): string | undefined {
	if (record === true) return address ?? (id === undefined ? url : undefined);
	return source.url ?? source.path;
}
