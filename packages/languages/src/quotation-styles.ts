import { languages } from "./packs.ts";

/** Of languages that no pack reads. */
const UNREAD = ["zitat", "intensives zitat"];

/** Names, lower case, that Word, LibreOffice, WPS and pandoc give to the style of a block quotation. */
export const QUOTATION_STYLES: ReadonlySet<string> = new Set([
	...languages.flatMap(({ files }) => files?.quotationStyles ?? []),
	...UNREAD,
]);
