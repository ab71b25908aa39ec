import { failed, languages, type Outcome, type RecordField } from "@fissure/core";

/**
 * What programs call the fields of a text, in English wherever they are written, the surest name first; compared without case,
 * blanks and signs. Names in which a number or a person is as likely as the thing itself come last, or not at all. Packs of
 * languages add names of their own.
 */
const NAMES = {
	id: ["id", "docid", "documentid", "textid", "speechid", "statementid", "articleid", "uid", "uuid", "guid"],
	text: [
		...["text", "fulltext", "body", "content", "speechtext", "transcript", "speech", "statement", "message"],
		...["bodytext", "articlebody", "articletext", "rawtext"],
	],
	title: ["title", "headline", "heading", "subject"],
	date: [
		...["date", "published", "publishedat", "publicationdate", "datepublished", "pubdate", "speechdate", "datetime"],
		...["releasedate", "issued"],
	],
	language: ["lang", "language", "languagecode", "locale"],
	publisher: [
		...["actor", "publisher", "country", "countryname", "countrycode", "iso3", "iso3c", "iso", "state", "government"],
		...["nation", "speakercountry", "organization", "organisation", "institution", "speaker", "author"],
	],
	venue: ["venue", "forum", "outlet", "location", "place"],
	speaker: ["speaker", "speakername", "nameofspeaker", "nameofpersonspeaking"],
	kind: ["kind", "doctype", "documenttype", "texttype", "genre", "type", "category"],
	url: ["url", "link", "href", "permalink", "uri", "sourceurl", "pageurl", "source"],
	event: ["event", "eventid", "meeting", "meetingid"],
	capturedAt: [
		...["capturedat", "captured", "fetchedat", "retrievedat", "scrapedat", "crawledat", "accessedat", "timestamp"],
	],
} as const satisfies Record<RecordField, readonly string[]>;
/** Tried when no other name is there: of a day, the year says too little. */
const LAST: Readonly<Partial<Record<RecordField, readonly string[]>>> = { date: ["year"] };

export type { RecordField };
export const RECORD_FIELDS = Object.keys(NAMES) as readonly RecordField[];

/** Keys of records, or columns of a table, that a person names by hand: `{ text: "Speech" }`. */
export type FieldNames = Readonly<Partial<Record<RecordField, string>>>;

/** A field by name of its key, in the order in which they are tried. */
export type FieldKeys = Readonly<Record<RecordField, readonly string[]>>;

const NONE_BY_HAND: FieldNames = {};

/** Which keys of a record hold which field? The one named by hand alone, where there is one. */
export function fieldKeys(keys: readonly string[], byHand: FieldNames = NONE_BY_HAND): FieldKeys {
	// The records of an archive have the same keys.
	const isAsLast = byHand === last?.byHand && keys.length === last.keys.length;
	if (!isAsLast || keys.some((key, at) => key !== last?.keys[at]))
		last = { keys, byHand, found: foundIn(keys, byHand) };
	return (last as NonNullable<typeof last>).found;
}

let last: { readonly keys: readonly string[]; readonly byHand: FieldNames; readonly found: FieldKeys } | null = null;

function foundIn(keys: readonly string[], byHand: FieldNames): FieldKeys {
	const plain = new Map<string, string>();
	for (const key of keys) if (!plain.has(plainName(key))) plain.set(plainName(key), key);
	const keysOf = (field: RecordField): readonly string[] => {
		const named = byHand[field];
		if (named !== undefined) return keys.includes(named) ? [named] : [plain.get(plainName(named))].filter(isString);
		const names = [
			...NAMES[field],
			...languages.flatMap(({ files }) => files?.fields[field] ?? []),
			...(LAST[field] ?? []),
		];
		return names.map((name) => plain.get(name)).filter(isString);
	};
	return Object.fromEntries(RECORD_FIELDS.map((field) => [field, keysOf(field)])) as unknown as FieldKeys;
}

const isString = (value: string | undefined): value is string => value !== undefined;

const plainName = (name: string): string =>
	name
		.slice(0, 80)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Fields named on a command line: `text=Speech,date=Year`.
 *
 * - problems: `field-names`
 */
export function parseFieldNames(text: string): Outcome<FieldNames> {
	const names: Partial<Record<RecordField, string>> = {};
	for (const pair of text.split(",")) {
		const { field, name } = /^\s*(?<field>\w+)\s*=\s*(?<name>\S.*?)\s*$/u.exec(pair)?.groups ?? {};
		const known = RECORD_FIELDS.find((candidate) => candidate.toLowerCase() === field?.toLowerCase());
		if (known === undefined || name === undefined) {
			const message = `Expected names such as "text=Speech,date=Year", of ${RECORD_FIELDS.join(", ")}, got "${pair.slice(0, 60)}"; correct it`;
			return failed("field-names", message, text.slice(0, 200));
		}
		names[known] = name;
	}
	return { ok: true, value: names };
}
