import { startsWith } from "../bytes/binary.ts";
import type { Source } from "../reading/reading.ts";
import { type MarkedUp, markedUp } from "./marked-up.ts";

export type Format =
	| "plain-text"
	| "html"
	| "pdf"
	| "docx"
	| "jsonl"
	| "json"
	| "tei"
	| "table"
	| "warc"
	| "mail"
	| MarkedUp;

const BY_EXTENSION: Readonly<Record<string, Format>> = {
	txt: "plain-text",
	text: "plain-text",
	md: "plain-text",
	html: "html",
	htm: "html",
	xhtml: "html",
	shtml: "html",
	jsonl: "jsonl",
	ndjson: "jsonl",
	json: "json",
	csv: "table",
	tsv: "table",
	tab: "table",
	xml: "data",
	yaml: "data",
	yml: "data",
	fodt: "data",
	tei: "tei",
	rtf: "rtf",
	eml: "mail",
	mbox: "mail",
	mht: "mail",
	mhtml: "mail",
	srt: "subtitles",
	vtt: "subtitles",
};
const BY_MEDIA_TYPE: Readonly<Record<string, Format>> = {
	"text/html": "html",
	"application/xhtml+xml": "html",
	"application/jsonl": "jsonl",
	"application/x-ndjson": "jsonl",
	"application/json": "json",
	"text/csv": "table",
	"text/tab-separated-values": "table",
	"application/tei+xml": "tei",
	"application/rtf": "rtf",
	"text/rtf": "rtf",
	"message/rfc822": "mail",
	"multipart/related": "mail",
	"text/vtt": "subtitles",
	"application/x-subrip": "subtitles",
};
const MEDIA_TYPES: Readonly<Record<Format, string>> = {
	"plain-text": "text/plain",
	html: "text/html",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	jsonl: "application/json",
	json: "application/json",
	table: "text/csv",
	warc: "application/warc",
	rtf: "application/rtf",
	tei: "application/tei+xml",
	mail: "message/rfc822",
	subtitles: "text/vtt",
	data: "application/xml",
};
/** The PDF standard lets so many bytes are before the mark. */
const PDF_PREAMBLE = 1024;
const HTML_START =
	/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HEAD_BYTES = 4096;

/** Which format is this? The bytes decide where they can, then the server, then the name. */
export function formatOf(head: Uint8Array, { name, mediaType }: Source): Format {
	const start = asciiOf(head);
	if (start.slice(0, PDF_PREAMBLE).includes("%PDF-")) return "pdf";
	if (startsWith(head, "PK\x03\x04") || startsWith(head, "PK\x05\x06")) return "docx";
	if (/^WARC\/\d/.test(start)) return "warc";
	const named = BY_EXTENSION[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
	if (looksLikeHtml(start)) return "html";
	const marked = markedUp(start);
	// A page with a long preamble is still a page.
	if (marked !== null && (marked !== "data" || (named ?? BY_MEDIA_TYPE[mediaType ?? ""]) !== "html")) return marked;
	// A list of records is no prose, whatever its name.
	if (named === "plain-text" && /^\s*\[\s*\{\s*"[^"\n]{1,80}"\s*:/.test(start)) return "json";
	const served = BY_MEDIA_TYPE[mediaType ?? ""];
	if (served !== undefined || named !== undefined) return served ?? named ?? "plain-text";
	if (/^\s*\{[^\n]*"[^\n]*\n?/.test(start)) return "jsonl";
	return /^\s*[[{]\s*\n?\s*["{]/.test(start) ? "json" : "plain-text";
}

/** The type of the bytes of one text: a line of JSONL is JSON. */
export const mediaTypeOf = (format: Format): string => MEDIA_TYPES[format];

export const looksLikeHtml = (text: string): boolean => HTML_START.test(text.slice(0, HEAD_BYTES));

/** The charset that a page declares in its first bytes, if it does. */
export function declaredInPage(head: Uint8Array): string | undefined {
	const start = asciiOf(head);
	const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1];
	return meta ?? /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(start)?.[1];
}

const asciiOf = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES))
		.toString("latin1")
		.replace(/^ï»¿/, "");
