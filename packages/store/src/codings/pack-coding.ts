import type { Account, Span } from "@fissure/core";
import type { Rows } from "../insert-rows.ts";

/** Tables that hold a coding. */
export type CodingTable = "sentences" | "statements" | "positions" | "mentions" | "names_used";

/** A coding as rows without their key: what one thread can make and another write. */
export interface PackedCoding {
	/** Id. */
	readonly document: string;
	/** Of its bytes. */
	readonly sha256: string | null;
	readonly coder: string;
	readonly parties: string;
	readonly positions: number;
	readonly rows: { readonly [Table in CodingTable]: Rows<Table> };
}

const PLACE = ["coding", "number", "start_at", "end_at"] as const;
/** Until the coding has its key. */
const NO_KEY = 0;

const place = (number: number, { start, end }: Span) => [NO_KEY, number, start, end] as const;
const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** An account as rows. */
export function packCoding(account: Account): PackedCoding {
	const { document, coder, parties, positions } = account;
	return {
		document: document.id,
		sha256: document.sha256 ?? null,
		coder,
		parties: JSON.stringify(parties),
		positions: positions.length,
		rows: {
			sentences: packSentences(account),
			statements: packStatements(account),
			positions: packPositions(account),
			mentions: packMentions(account),
			names_used: packNames(account),
		},
	};
}

const packSentences = ({ sentences }: Account): Rows<"sentences"> => ({
	columns: [...PLACE, "paragraph"],
	cells: sentences.flatMap((span, number) => [...place(number, span), span.paragraph]),
});

const STATEMENT_COLUMNS = [
	...PLACE,
	"sentence",
	"paragraph",
	"holder",
	"asserter",
	"manner",
	"agentless",
	"verb",
	"scale",
	"rung",
	"polarity",
	"negated",
	"conditional",
	"intensified",
	"hedges",
	"target",
	"concepts",
	"actors",
	"numbers",
	"because",
] as const;

const packStatements = ({ statements }: Account): Rows<"statements"> => ({
	columns: STATEMENT_COLUMNS,
	cells: statements.flatMap(({ quote, attitude, object, ...statement }, number) => [
		...place(number, quote),
		statement.sentence,
		statement.paragraph,
		statement.holder,
		statement.asserter,
		statement.manner,
		flag(statement.agentless),
		attitude?.verb ?? null,
		attitude?.scale ?? null,
		attitude?.rung ?? null,
		attitude?.polarity ?? null,
		attitude === null ? null : flag(attitude.negated),
		attitude === null ? null : flag(attitude.conditional),
		attitude === null ? null : flag(attitude.intensified),
		JSON.stringify(statement.hedges),
		statement.target,
		JSON.stringify(object.concepts),
		JSON.stringify(object.actors),
		JSON.stringify(object.numbers),
		JSON.stringify(statement.because),
	]),
});

/** Those that repeat the document are filled in when the document is known by its key. */
export const POSITION_COLUMNS = [
	...PLACE,
	"issue",
	"holder",
	"asserter",
	"manner",
	"stance",
	"status",
	"statement",
	"because",
	"note",
	"document",
	"publisher",
	"date",
	"date_last",
] as const;

const packPositions = ({ positions }: Account): Rows<"positions"> => ({
	columns: POSITION_COLUMNS,
	cells: positions.flatMap(({ quote, because, note, ...read }, number) => [
		...place(number, quote),
		read.issue,
		read.holder,
		read.asserter,
		read.manner,
		read.stance,
		read.status,
		read.statement,
		JSON.stringify(because),
		note ?? null,
		NO_KEY,
		null,
		"",
		"",
	]),
});

const packMentions = ({ mentions }: Account): Rows<"mentions"> => ({
	columns: [...PLACE, "issue", "concept", "paragraph"],
	cells: mentions.flatMap(({ quote, issue, concept, paragraph }, number) => [
		...place(number, quote),
		issue,
		concept,
		paragraph,
	]),
});

const packNames = ({ names }: Account): Rows<"names_used"> => ({
	columns: [...PLACE, "topic", "frame", "issue"],
	cells: names.flatMap(({ quote, topic, frame, issue }, number) => [...place(number, quote), topic, frame, issue]),
});
