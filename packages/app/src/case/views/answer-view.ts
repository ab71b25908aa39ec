import type { AskAnswer, FoundDocument, LedgerEntry } from "@fissure/model";

import { plural } from "../../render/sides.ts";
import type { CaseView } from "../case-view.ts";
import { wordsOfFilters } from "./filter-words.ts";
import { foundLines, ledgerLines } from "./sentence-lines.ts";

/** What the case says to a question: sentences with their sources, how much was searched, and where it goes on. */
export function answerView(answer: AskAnswer): CaseView {
	const { searched, words, filters, total, next, held, entries, documents } = answer;
	const asked = [...(words === null ? [] : [words]), ...wordsOfFilters(filters)].join("; ");
	const inTexts = searched === "text";
	return {
		title: asked === "" ? "Every position" : asked,
		data: { searched, words, filters, total, next, held, ...(inTexts ? { documents } : { entries }) },
		columns: inTexts ? [...SOURCE_COLUMNS, ...FOUND_COLUMNS] : [...SOURCE_COLUMNS, ...ENTRY_COLUMNS],
		rows: inTexts ? documents.flatMap(rowsOfFound) : entries.map(rowOfEntry),
		notes: notesOf(answer, asked),
		text: (options, paint) =>
			inTexts
				? documents.flatMap((document) => foundLines(document, options, paint))
				: ledgerLines(entries, options, paint),
	};
}

const SOURCE_COLUMNS = ["publisher", "date", "title", "document", "url", "venue", "kind", "language"];
const FOUND_COLUMNS = ["sentence", "start", "end", "words"];
const ENTRY_COLUMNS = [
	"holder",
	"asserter",
	"manner",
	"issue",
	"stance",
	"verb",
	"sentence",
	"quote",
	"start",
	"end",
	"coder",
	"codebook",
];

type Source = Pick<LedgerEntry["document"], "publisher" | "date" | "title" | "id" | "url" | "venue" | "kind"> & {
	readonly language: string;
};

const sourceCells = ({ publisher, date, title, id, url, venue, kind, language }: Source) =>
	[publisher, date, title, id, url, venue, kind, language] as const;

const rowsOfFound = (document: FoundDocument) =>
	document.sentences.map(({ exact, start, end, hits }) => [
		...sourceCells(document),
		exact,
		start,
		end,
		hits.map((hit) => exact.slice(hit.start - start, hit.end - start)).join("; "),
	]);

const rowOfEntry = (entry: LedgerEntry) => [
	...sourceCells(entry.document),
	entry.holder,
	entry.asserter,
	entry.manner,
	entry.issue,
	entry.stance,
	entry.verb,
	entry.sentence.exact,
	entry.quote.exact,
	entry.quote.start,
	entry.quote.end,
	entry.coder,
	entry.codebook,
];

function notesOf({ searched, total, next, held, entries, documents }: AskAnswer, asked: string): readonly string[] {
	const shown = searched === "text" ? documents.length : entries.length;
	const noun = searched === "text" ? "document" : "position";
	const ofHeld =
		held.searched === held.all ? plural(held.all, "document") : `${held.searched} of ${plural(held.all, "document")}`;
	const unread =
		searched === "ledger" && held.uncoded > 0
			? [`Of these, ${held.uncoded} no coder has read; "fissure code" does.`]
			: [];
	if (shown === 0)
		return [
			`Nothing found${asked === "" ? "" : ` for ${asked}`}. Searched: ${ofHeld} held.`,
			...unread,
			"What is not held was not searched: not held is not never said.",
		];
	const counted = total === null || total === shown ? plural(shown, noun) : `${shown} of ${plural(total, noun)}`;
	return [`${counted}, from ${ofHeld} held.${next === null ? "" : ` More: --more ${next}`}`, ...unread];
}
