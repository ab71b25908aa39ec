import { createHash } from "node:crypto";
import { POSITION_COLUMNS, SOURCE_COLUMNS } from "@fissure/model";
import { type Cell, csvTable, type FormatOf } from "@fissure/report";
import type { ExportedPosition } from "@fissure/store";
import { annotationNames, annotationOf, CONTEXT } from "../positions/annotation.ts";
import { codePointsOf } from "../positions/code-points.ts";
import { rowOf } from "./ledger-row.ts";

/** A format that is written position by position. */
export interface LedgerWriter {
	readonly begin: string;
	readonly write: (position: ExportedPosition) => string;
	readonly end: (count: number) => string;
}

interface WriterOptions {
	/** Begin a CSV with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom: boolean;
}

/** What writes the ledger in this format; each is begun again for each file. */
export const ledgerWriter = (format: FormatOf<"ledger">, options: WriterOptions): LedgerWriter =>
	({ csv: csvWriter, jsonl: jsonLinesWriter, w3c: annotationsWriter })[format](options);

const COLUMNS = [...SOURCE_COLUMNS, ...POSITION_COLUMNS];

const cellsOf = ({ entry, source, coded }: ExportedPosition): readonly Cell[] => {
	const row = { ...rowOf(entry), coded_at: coded.at, coded_by: coded.who, sha256: source.sha256 };
	return COLUMNS.map((column) => row[column]);
};

const csvWriter = ({ bom }: WriterOptions): LedgerWriter => ({
	begin: `${bom ? "\uFEFF" : ""}${csvTable([COLUMNS])}`,
	write: (position) => csvTable([cellsOf(position)]),
	end: () => "",
});

/** Places are UTF-16 code units, as everywhere in Fissure. */
const jsonLinesWriter = (): LedgerWriter => ({
	begin: "",
	write: ({ entry, source, coded, replaces }) => {
		const { text, ...document } = source;
		return `${JSON.stringify({ ...entry, document: { ...entry.document, ...document }, coded, replaces })}\n`;
	},
	end: () => "",
});

/** One collection of one page, an annotation a line; what only its end can tell is there. */
function annotationsWriter(): LedgerWriter {
	const nameOf = annotationNames();
	const hash = createHash("sha256");
	let text: string | null = null;
	let points = codePointsOf("");
	let count = 0;
	return {
		begin: `{"@context":${JSON.stringify(CONTEXT)},"type":"AnnotationCollection","label":"Positions"`,
		write: (position) => {
			if (position.source.text !== text) {
				text = position.source.text;
				points = codePointsOf(text);
			}
			const name = nameOf(position);
			hash.update(name);
			const lead = count++ === 0 ? ',"first":{"type":"AnnotationPage","startIndex":0,"items":[\n' : ",\n";
			return `${lead}${JSON.stringify(annotationOf(position, points, name))}`;
		},
		end: (total) => {
			const id = `urn:fissure:ledger:${hash.digest("hex")}`;
			const page = total === 0 ? "" : `\n],"id":"${id}:1"}`;
			return `${page},"total":${total},"id":"${id}"}\n`;
		},
	};
}
