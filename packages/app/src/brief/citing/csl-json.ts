import type { DocumentKind } from "@fissure/core";
import { KIND_NAMES } from "../../render/words/sides.ts";
import type { CitedSource } from "../page/page.ts";
import { datePartsOf } from "./date-parts.ts";

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
	const { id, kind, title, date, venue, url, capturedAt, language, sha256 } = document;
	const issued = datePartsOf(date);
	const accessed = datePartsOf(capturedAt);
	const isNamed = document.publisher !== null;
	return {
		id,
		type: TYPES[kind] ?? (url === undefined ? "document" : "webpage"),
		title: title ?? id,
		...(isNamed ? { author: [{ literal: publisher }], publisher } : {}),
		genre: KIND_NAMES[kind],
		language,
		...(issued === null ? {} : { issued: { "date-parts": [issued] } }),
		...(accessed === null ? {} : { accessed: { "date-parts": [accessed] } }),
		...(venue === undefined ? {} : { "event-place": venue }),
		...(url === undefined ? {} : { URL: url }),
		...(sha256 === undefined ? {} : { note: `SHA-256 ${sha256}` }),
	};
}
