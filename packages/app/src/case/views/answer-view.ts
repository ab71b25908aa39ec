import { type AskAnswer, type FoundDocument, type LedgerEntry, POSITION_COLUMNS, SOURCE_COLUMNS } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { rowOf } from "../../exchange/ledger/ledger-row.ts";
import { wordsOfFilters } from "./filter-words.ts";
import { foundLines, ledgerLines } from "./sentence-lines.ts";

/** What the case says to a question: sentences with their sources, how much was searched, and where it goes on. */
export function answerView(answer: AskAnswer): CaseView {
	const { searched, words, filters, total, muted, next, held, entries, documents } = answer;
	const asked = [...(words === null ? [] : [words]), ...wordsOfFilters(filters)].join("; ");
	const inTexts = searched === "text";
	return {
		title: asked === "" ? "Every position" : asked,
		data: { searched, words, filters, total, muted, next, held, ...(inTexts ? { documents } : { entries }) },
		columns: inTexts ? [...SOURCE_COLUMNS, ...FOUND_COLUMNS] : ENTRY_COLUMNS,
		rows: inTexts ? documents.flatMap(rowsOfFound) : entries.map(cellsOf),
		notes: notesOf(answer, asked),
		text: inTexts ? documents.flatMap(foundLines) : ledgerLines(entries),
	};
}

const FOUND_COLUMNS = ["sentence", "start", "end", "words"];
/** What an answer leaves to the export of the ledger. */
const OF_EXPORT = ["status", "negated", "conditional", "because", "coded_at", "coded_by", "sha256", "note"] as const;
type OfExport = (typeof OF_EXPORT)[number];
const ENTRY_COLUMNS = [...SOURCE_COLUMNS, ...POSITION_COLUMNS].filter(
	(column): column is Exclude<typeof column, OfExport> => !OF_EXPORT.some((left) => left === column),
);

const sourceCells = (found: FoundDocument) => {
	const row = { ...found, document: found.id };
	return SOURCE_COLUMNS.map((column) => row[column]);
};

const rowsOfFound = (document: FoundDocument) =>
	document.sentences.map(({ exact, start, end, hits }) => [
		...sourceCells(document),
		exact,
		start,
		end,
		hits.map((hit) => exact.slice(hit.start - start, hit.end - start)).join("; "),
	]);

const cellsOf = (entry: LedgerEntry) => {
	const row = rowOf(entry);
	return ENTRY_COLUMNS.map((column) => row[column]);
};

function notesOf(
	{ searched, total, muted, next, held, entries, documents }: AskAnswer,
	asked: string,
): readonly string[] {
	const shown = searched === "text" ? documents.length : entries.length;
	const noun = searched === "text" ? "text" : "position";
	const ofHeld =
		held.searched === held.all ? plural(held.all, "text") : `${held.searched} of ${plural(held.all, "text")}`;
	const unread =
		searched === "ledger" && held.uncoded > 0
			? [`${held.uncoded} of these are not analysed yet: run "fissure code".`]
			: [];
	const leftOut =
		muted !== null && muted > 0 ? [`${plural(muted, "position")} on muted issues left out: --muted shows them.`] : [];
	if (shown === 0)
		return [
			`Nothing found${asked === "" ? "" : ` for ${asked}`}. Searched: ${ofHeld} in this case.`,
			...leftOut,
			...unread,
			"Not found in this case; that does not mean it was never said.",
		];
	const counted = total === null || total === shown ? plural(shown, noun) : `${shown} of ${plural(total, noun)}`;
	return [
		`${counted}, from ${ofHeld} in this case.${next === null ? "" : ` More: --more ${next}`}`,
		...leftOut,
		...unread,
	];
}
