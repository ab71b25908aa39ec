import { ActorName } from "../../components/actor-name.tsx";
import { DayText } from "../../components/day-text.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { QuoteText } from "../../components/quote-text.tsx";
import { StanceMark } from "../../components/stance-mark.tsx";
import type { TableColumn } from "../../components/table-column.ts";
import { messages } from "../../messages/messages.ts";
import { kindName } from "./ledger-words.ts";
import type { LedgerRow } from "./use-ledger-rows.ts";

const { columns } = messages.ledger;

/** Places in a sentence, from places in its text. */
export const marksIn = ({ sentence, hits }: Pick<LedgerRow, "sentence" | "hits">) =>
	hits.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));

export const LEDGER_COLUMNS: readonly TableColumn<LedgerRow>[] = [
	{ id: "date", title: columns.date, width: 7, sortable: true, cell: (row) => <DayText day={row.document.date} /> },
	{ id: "holder", title: columns.holder, width: 10, cell: (row) => <Holder row={row} /> },
	{ id: "issue", title: columns.issue, width: 12, cell: ({ issue }) => <IssueName id={issue} swatch /> },
	{ id: "stance", title: columns.stance, width: 5, cell: ({ stance }) => <StanceMark stance={stance} /> },
	{
		id: "verb",
		title: columns.verb,
		width: 8,
		cell: ({ verb, document }) =>
			verb === null ? <span className="soft">–</span> : <span lang={document.language}>{verb}</span>,
	},
	{
		id: "sentence",
		title: columns.sentence,
		width: 24,
		grow: 5,
		cell: (row) => <QuoteText oneLine lang={row.document.language} {...lineOf(row)} />,
	},
	{ id: "source", title: columns.source, width: 12, grow: 1, cell: (row) => <Source row={row} /> },
];

/** Signs before the first hit that a line shows. */
const LEAD = 48;

/** What one line shows of a sentence: white space as blanks, and from shortly before the first hit, so that it is in sight. */
export const lineOf = (row: Pick<LedgerRow, "sentence" | "hits">) => {
	const text = row.sentence.exact.replace(/\s/gu, " ");
	const marks = marksIn(row);
	const first = marks[0]?.start ?? 0;
	const cut = first <= LEAD + 12 ? 0 : text.lastIndexOf(" ", first - LEAD) + 1;
	if (cut === 0) return { text, marks };
	return {
		text: `… ${text.slice(cut)}`,
		marks: marks.map(({ start, end }) => ({ start: start - cut + 2, end: end - cut + 2 })),
	};
};

const Holder = ({ row: { holder, asserter } }: { readonly row: LedgerRow }) => (
	<span>
		<ActorName id={holder} />
		{holder === asserter ? null : (
			<span className="ledger-asserter">
				{messages.ledger.saidBy} <ActorName id={asserter} />
			</span>
		)}
	</span>
);

const Source = ({ row: { document } }: { readonly row: LedgerRow }) => (
	<span className="soft" title={document.title ?? document.id}>
		{document.venue ?? kindName(document.kind)}
		{document.publisher === null ? null : (
			<>
				{", "}
				<ActorName id={document.publisher} />
			</>
		)}
	</span>
);
