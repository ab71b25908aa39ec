import { type DocumentKind, languageOf } from "@fissure/core";
import { KIND_NAMES } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { type FormatOf, formatsOf } from "../writers/formats.ts";
import type { CitedSource } from "./page.ts";

/** A document and its publisher by name. */
export type SourceOfWords = Pick<CitedSource, "document" | "publisher">;

/** The sources of a brief for a reference manager. */
export const citationsOf = (sources: readonly CitedSource[], format: FormatOf<"sources">): string =>
	({ json: cslJsonOf, bib: bibtexOf, ris: risOf })[format](sources);

/** By the ending of a file; null for an ending of no format. */
export const citationFormatOf = (file: string): FormatOf<"sources"> | null =>
	formatsOf("sources").find((format) => file.toLowerCase().endsWith(`.${format}`)) ?? null;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const SPECIAL: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\{",
	"}": "\\}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};
/** Signs of TeX as what they show; every letter stays as it is, for the files are UTF-8. */
const escaped = (text: string): string =>
	oneLine(text).replace(/[\\{}~^]|[%#$&_]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** As BibTeX in UTF-8, as biber and BibTeX 0.99 with utf8 read it; names and titles are braced, so that nothing is reworded. */
export function bibtexOf(sources: readonly CitedSource[]): string {
	const keys = new Map<string, number>();
	return sources.map((source) => entryOf(source, keyOf(source, keys))).join("\n");
}

/** One entry, with words of the text as its annotation. */
export const bibtexEntry = (source: SourceOfWords, annotation: string): string =>
	entryOf(source, keyOf(source, new Map()), annotation);

/** Keys are ASCII and differ, even where ids differ in other letters only. */
function keyOf({ document: { id } }: SourceOfWords, keys: Map<string, number>): string {
	const plain = id.replace(/[^\w.:-]+/gu, "-").replace(/^-+|-+$/gu, "") || "source";
	const times = (keys.get(plain.toLowerCase()) ?? 0) + 1;
	keys.set(plain.toLowerCase(), times);
	return times === 1 ? plain : `${plain}-${times}`;
}

function entryOf({ document, publisher }: SourceOfWords, key: string, annotation?: string): string {
	const { id, kind, title, date, venue, speaker, url, capturedAt, language, sha256 } = document;
	const isNamed = document.publisher !== null;
	const [year, month, day] = datePartsOf(date) ?? [];
	const langid = languageOf(language)?.name.toLowerCase();
	const fields: readonly (readonly [string, string | undefined])[] = [
		["author", speaker === undefined && !isNamed ? undefined : `{{${escaped(oneLine(speaker ?? publisher))}}}`],
		["title", `{{${escaped(title ?? id)}}}`],
		["year", year === undefined ? undefined : `{${year}}`],
		["month", month === undefined ? undefined : MONTHS[month - 1]],
		["day", day === undefined ? undefined : `{${day}}`],
		["howpublished", `{${escaped([KIND_NAMES[kind], ...(venue === undefined ? [] : [venue])].join(", "))}}`],
		["organization", speaker === undefined || !isNamed ? undefined : `{${escaped(publisher)}}`],
		["url", url === undefined ? undefined : `{${oneLine(url).replace(/[{}\\]/gu, encodeURIComponent)}}`],
		["urldate", capturedAt === undefined ? undefined : `{${escaped(capturedAt.slice(0, 10))}}`],
		["langid", langid === undefined ? undefined : `{${langid}}`],
		["note", sha256 === undefined ? undefined : `{SHA-256 ${escaped(sha256)}}`],
		["annotation", annotation === undefined ? undefined : `{${escaped(annotation)}}`],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value},`));
	return `@misc{${key},\n${lines.join("\n")}\n}\n`;
}

/** Types of CSL 1.0.2; what is none of them is a web page, or a document where it has no address. */
const TYPES: Readonly<Partial<Record<DocumentKind, string>>> = {
	speech: "speech",
	"explanation-of-vote": "speech",
	article: "article",
	"press-conference": "interview",
};

/** As CSL-JSON, which Zotero, Pandoc and citeproc read. */
export const cslJsonOf = (sources: readonly CitedSource[]): string =>
	`${JSON.stringify(sources.map(itemOf), null, 2)}\n`;

function itemOf({ document, publisher }: CitedSource) {
	const { id, kind, title, date, venue, speaker, url, capturedAt, language, sha256 } = document;
	const issued = datePartsOf(date);
	const accessed = datePartsOf(capturedAt);
	const isNamed = document.publisher !== null;
	return {
		id,
		type: TYPES[kind] ?? (url === undefined ? "document" : "webpage"),
		title: title ?? id,
		...(speaker !== undefined || isNamed ? { author: [{ literal: oneLine(speaker ?? publisher) }] } : {}),
		...(isNamed ? { publisher } : {}),
		genre: KIND_NAMES[kind],
		language,
		...(issued === null ? {} : { issued: { "date-parts": [issued] } }),
		...(accessed === null ? {} : { accessed: { "date-parts": [accessed] } }),
		...(venue === undefined ? {} : { "event-place": venue }),
		...(url === undefined ? {} : { URL: url }),
		...(sha256 === undefined ? {} : { note: `SHA-256 ${sha256}` }),
	};
}

/** As RIS, which EndNote, RefWorks and Zotero read: a tag, two spaces, a hyphen, a space; lines end as in DOS. */
export const risOf = (sources: readonly CitedSource[]): string => sources.map(recordOf).join("");

function recordOf({ document, publisher }: CitedSource): string {
	const { id, kind, title, date, venue, speaker, url, capturedAt, language, sha256 } = document;
	const isNamed = document.publisher !== null;
	const lines: readonly (readonly [string, string | undefined])[] = [
		["TY", url === undefined ? "GOVDOC" : "ELEC"],
		["ID", id],
		["AU", speaker !== undefined ? oneLine(speaker) : isNamed ? institution(publisher) : undefined],
		["TI", title ?? id],
		["PY", datePartsOf(date)?.[0]?.toString()],
		["DA", slashed(date)],
		["M3", KIND_NAMES[kind]],
		["CY", venue],
		["PB", speaker !== undefined && isNamed ? publisher : undefined],
		["LA", language],
		["UR", url],
		["Y2", slashed(capturedAt)],
		["N1", sha256 === undefined ? undefined : `SHA-256 ${sha256}`],
		["ER", ""],
	];
	return lines
		.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
		.join("")
		.concat("\r\n");
}

/**
 * A name that is no person's. Readers take the last word for the surname where a name has no comma, and what is after its
 * first comma for the given name: so the one comma is at the end.
 */
const institution = (name: string): string => `${name.replace(/\s*,\s*/gu, " - ")},`;

/** `2025/10/16/`: year, month and day, what is not known left empty. */
function slashed(date: string | undefined): string | undefined {
	const parts = datePartsOf(date);
	if (parts === null) return undefined;
	const [year = "", month = "", day = ""] = parts.map((part) => String(part).padStart(2, "0"));
	return `${year}/${month}/${day}/`;
}

/** `[2025, 10, 16]` of a day, `[2025, 10]` of a month, `[2025]` of a year; null of anything else. */
export function datePartsOf(date: string | undefined): readonly number[] | null {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/u.exec(date ?? "");
	return parts === null ? null : parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
}
