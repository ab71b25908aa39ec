import { KIND_NAMES } from "../../render/words/sides.ts";
import { oneLine } from "../../render/words/visible.ts";
import type { CitedSource } from "../page/page.ts";
import { datePartsOf } from "./date-parts.ts";

/** As RIS, which EndNote, RefWorks and Zotero read: a tag, two spaces, a hyphen, a space; lines end as in DOS. */
export const risOf = (sources: readonly CitedSource[]): string => sources.map(recordOf).join("");

function recordOf({ document, publisher }: CitedSource): string {
	const { id, kind, title, date, venue, url, capturedAt, language, sha256 } = document;
	const lines: readonly (readonly [string, string | undefined])[] = [
		["TY", url === undefined ? "GOVDOC" : "ELEC"],
		["ID", id],
		["AU", document.publisher === null ? undefined : institution(publisher)],
		["TI", title ?? id],
		["PY", datePartsOf(date)?.[0]?.toString()],
		["DA", slashed(date)],
		["M3", KIND_NAMES[kind]],
		["CY", venue],
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
 * A name that is no person's. Readers take the last word for the surname where a name has no comma, and what stands after its
 * first comma for the given name: so the one comma stands at the end.
 */
const institution = (name: string): string => `${name.replace(/\s*,\s*/gu, " - ")},`;

/** `2025/10/16/`: year, month and day, what is not known left empty. */
function slashed(date: string | undefined): string | undefined {
	const parts = datePartsOf(date);
	if (parts === null) return undefined;
	const [year = "", month = "", day = ""] = parts.map((part) => String(part).padStart(2, "0"));
	return `${year}/${month}/${day}/`;
}
