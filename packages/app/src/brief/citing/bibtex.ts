import { languageOf } from "@fissure/core";
import { KIND_NAMES } from "../../render/words/sides.ts";
import { oneLine } from "../../render/words/visible.ts";
import type { CitedSource } from "../page/page.ts";
import { datePartsOf } from "./date-parts.ts";

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

/** Keys are ASCII and differ, even where ids differ in other letters only. */
function keyOf({ document: { id } }: CitedSource, keys: Map<string, number>): string {
	const plain = id.replace(/[^\w.:-]+/gu, "-").replace(/^-+|-+$/gu, "") || "source";
	const times = (keys.get(plain.toLowerCase()) ?? 0) + 1;
	keys.set(plain.toLowerCase(), times);
	return times === 1 ? plain : `${plain}-${times}`;
}

function entryOf({ document, publisher }: CitedSource, key: string): string {
	const { id, kind, title, date, venue, url, capturedAt, language, sha256 } = document;
	const [year, month, day] = datePartsOf(date) ?? [];
	const langid = languageOf(language)?.name.toLowerCase();
	const fields: readonly (readonly [string, string | undefined])[] = [
		["author", document.publisher === null ? undefined : `{{${escaped(publisher)}}}`],
		["title", `{{${escaped(title ?? id)}}}`],
		["year", year === undefined ? undefined : `{${year}}`],
		["month", month === undefined ? undefined : MONTHS[month - 1]],
		["day", day === undefined ? undefined : `{${day}}`],
		["howpublished", `{${escaped([KIND_NAMES[kind], ...(venue === undefined ? [] : [venue])].join(", "))}}`],
		["url", url === undefined ? undefined : `{${oneLine(url).replace(/[{}\\]/gu, encodeURIComponent)}}`],
		["urldate", capturedAt === undefined ? undefined : `{${escaped(capturedAt.slice(0, 10))}}`],
		["langid", langid === undefined ? undefined : `{${langid}}`],
		["note", sha256 === undefined ? undefined : `{SHA-256 ${escaped(sha256)}}`],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value},`));
	return `@misc{${key},\n${lines.join("\n")}\n}\n`;
}
