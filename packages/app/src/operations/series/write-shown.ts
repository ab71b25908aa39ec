import type { Outcome } from "@fissure/core";
import {
	type BriefPage,
	type CaseView,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	type Made,
	type NamesWithPoles,
	renderBrief,
	renderDrawings,
	renderView,
} from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { loadLexicon } from "../../lexicon/load-lexicon.ts";
import { saysOrder } from "../../provenance/colophon.ts";
import { type NamesInCase, namesInCase, namesOfLexicon } from "../../series/names-in-case.ts";
import type { Download } from "../definition/operation.ts";

/** A result over time as what each format is written from: a table and lines, and a page. */
export interface Shown {
	readonly view: CaseView;
	readonly page: BriefPage;
}

/** The same with what it was made of. */
export interface ShownReport<Report> extends Shown {
	readonly report: Report;
}

interface Showing<Report> {
	readonly view: (report: Report, names: NamesWithPoles) => CaseView;
	readonly page: (report: Report, names: NamesWithPoles, made: Made) => BriefPage;
}

/** Asks a case, and shows what it answers with the names that the case has. */
export const showInCase = <Report>(
	choice: CaseChoice,
	read: (file: Case, store: Store) => Promise<Outcome<Report>>,
	showing: Showing<Report>,
): Promise<Outcome<ShownReport<Report>>> =>
	inCase<ShownReport<Report>>(choice, "read", async (file, store) => {
		const report = await read(file, store);
		if (!report.ok) return report;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const shown = shownWith(namesInCase(file, lexicon.value), report.value, showing);
		return { ok: true, value: { ...shown, page: saysOrder(shown.page, file) } };
	});

/** Asks files, and shows what they answer with the names that ship. */
export async function showInFiles<Report>(
	now: string,
	read: () => Promise<Outcome<Report>>,
	showing: Showing<Report>,
): Promise<Outcome<ShownReport<Report>>> {
	const report = await read();
	if (!report.ok) return report;
	const data = loadLexicon({});
	if (!data.ok) return data;
	return { ok: true, value: shownWith(namesOfLexicon(data.value, now), report.value, showing) };
}

const shownWith = <Report>(
	{ names, made }: NamesInCase,
	report: Report,
	{ view, page }: Showing<Report>,
): ShownReport<Report> => ({ report, view: view(report, names), page: page(report, names, made) });

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

/** The same of votes, whose drawings may be a file of their own. */
export const VOTE_FILE_FORMATS = formatsOf("votes").filter((format) => format !== "text") as unknown as readonly [
	Exclude<FormatOf<"votes">, "text">,
];

/** The result in one of the formats of a series, or of votes. */
export async function writeShown(
	{ view, page }: Shown,
	format: FormatOf<"series" | "votes">,
	looks: Looks,
): Promise<Outcome<string | Uint8Array>> {
	if (format === "svg") return { ok: true, value: await renderDrawings(page) };
	return format === "text" || format === "json" || format === "csv"
		? { ok: true, value: await renderView(view, format, looks) }
		: renderBrief(page, format);
}

/** The same as typed. */
export const writeTypedShown = async (shown: Shown, format: string, looks: Looks): Promise<string | Uint8Array> =>
	valueWritten(await writeShown(shown, format as FormatOf<"series" | "votes">, looks));

/** What was written; throws an error that has the problem, which a command says: no browser that prints a PDF. */
export function valueWritten<Value>(written: Outcome<Value>): Value {
	if (written.ok) return written.value;
	throw Object.assign(new RangeError(written.problem.message), { problem: written.problem });
}

/** The same as a file to save. */
export async function downloadShown(
	shown: Shown,
	name: string,
	format: (typeof VOTE_FILE_FORMATS)[number],
): Promise<Outcome<Download>> {
	const { ending, mediaType } = fileFactsOf("votes", format);
	const body = await writeShown(shown, format, { color: false, width: 100, bom: true });
	return body.ok ? { ok: true, value: { name: `${name}${ending}`, mediaType, body: body.value } } : body;
}
