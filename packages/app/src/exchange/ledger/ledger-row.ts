import type { LedgerEntry, POSITION_COLUMNS, SOURCE_COLUMNS } from "@fissure/model";
import type { Cell } from "@fissure/report";

type Column = (typeof SOURCE_COLUMNS | typeof POSITION_COLUMNS)[number];
/** What an entry alone does not say. */
type OfCoding = "coded_at" | "coded_by" | "sha256";

const yesOrNo = (is: boolean): string => (is ? "yes" : "no");

/** A position as cells of a table, by the names of their columns. */
export const rowOf = ({
	document,
	sentence,
	quote,
	...read
}: LedgerEntry): Readonly<Record<Exclude<Column, OfCoding>, Cell>> => ({
	...document,
	...read,
	...{ negated: yesOrNo(read.negated), conditional: yesOrNo(read.conditional), because: read.because.join("; ") },
	certainty: read.certainty ?? null,
	...{ document: document.id, sentence: sentence.exact, quote: quote.exact, start: quote.start, end: quote.end },
});
