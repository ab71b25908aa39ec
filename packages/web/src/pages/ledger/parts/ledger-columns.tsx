import { ActorName } from "../../../components/actor-name.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import type { TableColumn } from "../../../components/table/table-column.ts";
import { inLanguage } from "../../../components/text/in-language.ts";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import type { LedgerRow } from "../state/use-ledger-rows.ts";

const { columns } = messages.ledger;

/** Places in a sentence, from places in its text. */
export const marksIn = ({ sentence, hits }: Pick<LedgerRow, "sentence" | "hits">) =>
	hits.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));

/** The same in the sentence as it is shown, without the blanks at its beginning. */
export const marksInShown = (row: Pick<LedgerRow, "sentence" | "hits">) => {
	const cut = row.sentence.exact.length - row.sentence.exact.trimStart().length;
	return marksIn(row).map(({ start, end }) => ({ start: start - cut, end: end - cut }));
};

type Column = TableColumn<LedgerRow>;

const DATE: Column = {
	...{ id: "date", title: columns.date, width: 7, sortable: true },
	cell: (row) => <DayText day={row.document.date} />,
};
const HOLDER: Column = { id: "holder", title: columns.holder, width: 10, cell: (row) => <Holder row={row} /> };
const ISSUE: Column = {
	...{ id: "issue", title: columns.issue, width: 11, grow: 1 },
	cell: ({ issue }) => <IssueName id={issue} swatch />,
};
const STANCE: Column = {
	...{ id: "stance", title: columns.stance, width: 5 },
	cell: ({ stance, certainty }) => <StanceMark stance={stance} certainty={certainty} />,
};
const VERB: Column = {
	...{ id: "verb", title: columns.verb, width: 7 },
	cell: ({ verb, document }) =>
		verb === null ? <span className="soft">–</span> : <span {...inLanguage(document.language)}>{verb}</span>,
};
const SENTENCE: Column = {
	...{ id: "sentence", title: columns.sentence, width: 16, grow: 5 },
	cell: (row) => <QuoteText oneLine lang={row.document.language} {...lineOf(row)} />,
};
const SOURCE: Column = { id: "source", title: columns.source, width: 12, grow: 1, cell: (row) => <Source row={row} /> };
/** All in two lines, where there is no room for columns. */
const CARD: Column = {
	...{ id: "date", title: columns.date, width: 15, grow: 1, sortable: true },
	cell: (row) => (
		<div className="ledger-card">
			<p>
				<DayText day={row.document.date} />
				<Holder row={row} />
				<StanceMark stance={row.stance} certainty={row.certainty} />
				<IssueName id={row.issue} />
			</p>
			<QuoteText oneLine lang={row.document.language} {...lineOf(row)} />
		</div>
	),
};

/** What there is room for in so many pixels, and how high a row is then. */
export const columnsFor = (width: number): { readonly columns: readonly Column[]; readonly rowHeight: number } =>
	width < 560 ? NARROW : width < 1000 ? MIDDLE : WIDE;

const NARROW = { columns: [CARD], rowHeight: 60 };
const MIDDLE = { columns: [DATE, HOLDER, ISSUE, STANCE, SENTENCE], rowHeight: 34 };
const WIDE = { columns: [DATE, HOLDER, ISSUE, STANCE, VERB, SENTENCE, SOURCE], rowHeight: 34 };

/** Signs that a line shows before what it is shown for. */
const LEAD = 24;

/**
 * What one line shows of a sentence: white space as blanks, and from shortly before the first hit, or the words of the position,
 * so that they are in sight and the positions of one sentence look different.
 */
export const lineOf = (row: Pick<LedgerRow, "sentence" | "hits" | "quote">) => {
	const text = row.sentence.exact.replace(/\s/gu, " ");
	const marks = marksIn(row);
	const first = marks[0]?.start ?? row.quote.start - row.sentence.start;
	const cut = first <= 2 * LEAD ? 0 : wordAt(text, first - LEAD);
	if (cut === 0) return { text, marks };
	return {
		text: `… ${text.slice(cut)}`,
		marks: marks.map(({ start, end }) => ({ start: start - cut + 2, end: end - cut + 2 })),
	};
};

/** Longer than most words: a script that parts none is cut between characters. */
const LONG_WORD = 20;

const wordAt = (text: string, at: number): number => {
	const space = text.lastIndexOf(" ", at);
	if (space > at - LONG_WORD) return space + 1;
	return /[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at;
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
