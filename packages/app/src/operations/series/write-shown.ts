import type { Outcome } from "@fissure/core";
import {
	type BriefPage,
	type CaseView,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	renderBrief,
	renderView,
} from "@fissure/report";
import type { Download } from "../definition/operation.ts";

/** A result over time as what each format is written from: a table and lines, and a page. */
export interface Shown {
	readonly view: CaseView;
	readonly page: BriefPage;
}

export interface Looks {
	readonly color: boolean;
	readonly width: number;
	readonly bom: boolean;
	readonly screen?: boolean;
}

/** The formats of a file: all but what a terminal shows. */
export const FILE_FORMATS = formatsOf("series").filter((format) => format !== "text") as unknown as readonly [
	Exclude<FormatOf<"series">, "text">,
];

/** The result in one of the formats of a series. */
export async function writeShown(
	{ view, page }: Shown,
	format: FormatOf<"series">,
	looks: Looks,
): Promise<Outcome<string | Uint8Array>> {
	return format === "text" || format === "json" || format === "csv"
		? { ok: true, value: await renderView(view, format, looks) }
		: renderBrief(page, format);
}

/** The same as typed, where a page that cannot be written is a fault of the program. */
export async function writeTypedShown(shown: Shown, format: string, looks: Looks): Promise<string | Uint8Array> {
	const written = await writeShown(shown, format as FormatOf<"series">, looks);
	if (!written.ok) throw new RangeError(written.problem.message);
	return written.value;
}

/** The same as a file to save. */
export async function downloadShown(
	shown: Shown,
	name: string,
	format: (typeof FILE_FORMATS)[number],
): Promise<Outcome<Download>> {
	const { ending, mediaType } = fileFactsOf("series", format);
	const body = await writeShown(shown, format, { color: false, width: 100, bom: true });
	return body.ok ? { ok: true, value: { name: `${name}${ending}`, mediaType, body: body.value } } : body;
}
