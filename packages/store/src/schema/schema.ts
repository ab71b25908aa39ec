import type { Grade } from "@fissure/model";
import type { Generated } from "kysely";
import type { CoderTables } from "./coders.ts";
import type { CorrectingTables } from "./correcting.ts";
import type { DoingTables } from "./doing.ts";
import type { DraftingTables } from "./drafting.ts";
import type { JudgingTables } from "./judging.ts";
import type { WatchingTables } from "./watching.ts";

/** Key of the action that made, or ended, a row. */
type ActionKey = number;
/** JSON as text; PostgreSQL will hold it as jsonb. */
type Json = string;

/** Something a person or a program did at once, and may undo at once. */
interface ActionsTable {
	readonly key: Generated<number>;
	readonly verb: string;
	readonly who: string;
	/** ISO instant. */
	readonly at: string;
	readonly undoes: ActionKey | null;
	readonly undone_by: ActionKey | null;
}

/** Every row made or changed, with the columns concerned before and after; null before: the row is new. */
interface JournalTable {
	readonly key: Generated<number>;
	readonly action: ActionKey;
	readonly table_name: string;
	readonly row_key: number;
	readonly before: Json | null;
	readonly after: Json;
}

interface ContentTable {
	/** Of the bytes before packing. */
	readonly sha256: string;
	readonly packing: "gzip";
	/** Null where they are in a folder beside the database. */
	readonly bytes: Uint8Array | null;
	readonly media_type: string | null;
	readonly size: number;
}

/** That these bytes stood there: a fact that no undo takes back. */
interface CapturesTable {
	readonly key: Generated<number>;
	readonly address: string;
	/** ISO instant or day; empty where it is not known. */
	readonly at: string;
	readonly headers: Json;
	readonly content: string;
	readonly added: ActionKey;
}

interface DocumentsTable {
	readonly key: Generated<number>;
	readonly id: string;
	readonly text: string;
	readonly language: string;
	readonly kind: string;
	readonly publisher: string | null;
	readonly title: string | null;
	/** As given: day, month or year; empty where it is not known, so that it sorts. */
	readonly date: string;
	/** First and last day that `date` may mean; empty where it is not known. */
	readonly date_first: string;
	readonly date_last: string;
	readonly venue: string | null;
	readonly speaker: string | null;
	readonly url: string | null;
	readonly event: string | null;
	readonly guessed: Json;
	readonly captured_at: string | null;
	/** Of the bytes it was read from. */
	readonly sha256: string;
	/** What names this one text wherever it changes: its address, or its id in an archive. */
	readonly source: string;
	/** SHA-256 of the text and all that is said of it, without when it was captured. */
	readonly fingerprint: string;
	readonly version_of: string | null;
	readonly later_version: string | null;
	/** Where characters of two UTF-16 units begin; null where the text holds a NUL. For those who read the file with SQL. */
	readonly pairs: Json | null;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

interface EventsTable {
	readonly key: Generated<number>;
	readonly id: string;
	readonly name: string | null;
	readonly kind: string | null;
	readonly date: string;
	readonly parties: Json;
	/** Made by a person: not to be ended because the program would not group it. */
	readonly by_hand: 0 | 1;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

interface EventDocumentsTable {
	readonly key: Generated<number>;
	readonly event: number;
	readonly document: number;
	/** 0–1; 1 where a person grouped them. */
	readonly score: number;
	/** In words. */
	readonly reasons: Json;
	/** 1 confirmed, 0 denied, null not yet looked at. */
	readonly confirmed: 0 | 1 | null;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

/** One reading of one document by one coder with one codebook. */
interface CodingsTable {
	readonly key: Generated<number>;
	readonly document: number;
	readonly coder: string;
	readonly codebook: string;
	readonly parties: Json;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
	/** 1 where another coding of the text counts instead. Follows from the order of coders, and is in no journal. */
	readonly aside: Generated<1 | null>;
	/** The task that it fulfils; null where nobody assigned it. */
	readonly task: Generated<number | null>;
}

/** Half-open, UTF-16 code units of the document's text. */
interface SpanColumns {
	readonly start_at: number;
	readonly end_at: number;
}

/** What belongs to a coding lives and ends with it. */
interface OfCoding {
	readonly coding: number;
	/** Place in the account, from 0. */
	readonly number: number;
}

interface SentencesTable extends OfCoding, SpanColumns {
	readonly paragraph: number;
}

interface StatementsTable extends OfCoding, SpanColumns {
	readonly sentence: number;
	readonly paragraph: number;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: string;
	readonly agentless: 0 | 1;
	/** The attitude; all null where none is worded. */
	readonly verb: string | null;
	readonly scale: string | null;
	readonly rung: number | null;
	readonly polarity: number | null;
	readonly negated: 0 | 1 | null;
	readonly conditional: 0 | 1 | null;
	readonly intensified: 0 | 1 | null;
	readonly hedges: Json;
	readonly target: string | null;
	readonly concepts: Json;
	readonly actors: Json;
	readonly numbers: Json;
	readonly because: Json;
}

interface PositionsTable extends OfCoding, SpanColumns {
	readonly key: Generated<number>;
	readonly issue: string;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: string;
	readonly stance: number | null;
	readonly status: string;
	/** Number of the statement in the same coding. */
	readonly statement: number;
	readonly because: Json;
	/** These four repeat the document, and change with it, so that one index serves filter and order. */
	readonly document: number;
	readonly publisher: string | null;
	readonly date: string;
	readonly date_last: string;
	readonly until: ActionKey | null;
	/** Of the person who read it so. */
	readonly note: string | null;
	/** Null where a person read it, or a program that did not say. */
	readonly certainty: Grade | null;
	/** Repeats the coding's. */
	readonly aside: Generated<1 | null>;
}

interface MentionsTable extends OfCoding, SpanColumns {
	readonly issue: string;
	readonly concept: string;
	readonly paragraph: number;
}

interface NamesUsedTable extends OfCoding, SpanColumns {
	readonly topic: string;
	readonly frame: string;
	readonly issue: string | null;
}

interface FindingsTable {
	readonly key: Generated<number>;
	/** Id; null where two documents of no event were compared. */
	readonly event: string | null;
	/** Ids of what was compared, sorted. */
	readonly documents: Json;
	readonly kind: string;
	readonly issue: string | null;
	readonly holder: string | null;
	readonly carried_by: string;
	readonly headline: string;
	readonly salience: number;
	readonly weight: number;
	/** Comparator and version. */
	readonly comparator: string;
	/** By what a later comparison knows it again: kind, issue, holder and words, without weights and rates. */
	readonly identity: string;
	/** The whole of it. */
	readonly finding: Json;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

/** Of the whole row; what writes a row leaves it to the connection. Null only while the row is being written. */
interface Checked {
	readonly checksum: Generated<number | null>;
}

export type CaseTables = { readonly [Table in keyof RowTables]: RowTables[Table] & Checked };

interface RowTables extends WatchingTables, JudgingTables, CorrectingTables, DraftingTables, DoingTables, CoderTables {
	readonly actions: ActionsTable;
	readonly journal: JournalTable;
	readonly content: ContentTable;
	readonly captures: CapturesTable;
	readonly documents: DocumentsTable;
	readonly events: EventsTable;
	readonly event_documents: EventDocumentsTable;
	readonly codings: CodingsTable;
	readonly sentences: SentencesTable;
	readonly statements: StatementsTable;
	readonly positions: PositionsTable;
	readonly mentions: MentionsTable;
	readonly names_used: NamesUsedTable;
	readonly findings: FindingsTable;
}
