import type { Generated } from "kysely";

/** Key of the action that made, or ended, a row. */
type ActionKey = number;
/** JSON as text; PostgreSQL will hold it as jsonb. */
type Json = string;

interface Lasting {
	readonly key: Generated<number>;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

/** The codebook, actors and the like that codings were made with; a label names them together. */
interface CodebooksTable extends Lasting {
	/** What `codings.codebook` says. */
	readonly label: string;
	/** `codebook`, `actors`, `events`. */
	readonly part: string;
	readonly name: string;
	/** SHA-256 of its bytes in `content`. */
	readonly content: string;
}

interface SourcesTable extends Lasting {
	readonly id: string;
	readonly definition: Json;
}

/** A question to the ledger or the texts, by its name. */
interface SearchesTable extends Lasting {
	readonly name: string;
	/** `ledger` or `text`. */
	readonly searched: string;
	readonly filters: Json;
	/** The last action that a person has seen what was found of. */
	readonly seen: ActionKey;
}

/** What is known of an address that is watched: what the next request needs. Not part of the history. */
interface FetchesTable {
	readonly address: string;
	readonly source: string | null;
	readonly etag: string | null;
	readonly last_modified: string | null;
	/** ISO instant of the last answer. */
	readonly last_fetched: string | null;
	/** Of the last answer; null where there was none. */
	readonly status: number | null;
	/** In a row. */
	readonly failures: number;
	/** ISO instant before which it is left alone. */
	readonly next_at: string | null;
	readonly problem: string | null;
}

/** What changed between two versions of one page. */
interface EditsTable extends Lasting {
	/** Ids of documents. */
	readonly before: string;
	readonly after: string;
	readonly class: string;
	/** The higher, the more it changes what the page says. */
	readonly consequence: number;
	readonly changes: Json;
	readonly vanished: Json;
	readonly appeared: Json;
	/** The whole of it. */
	readonly edit: Json;
}

/** A wording whose coming and going raises alerts. */
interface PhrasesTable extends Lasting {
	readonly phrase: string;
	readonly language: string | null;
	/** Only in texts of this publisher; null: of any. */
	readonly publisher: string | null;
}

interface IndicatorsTable extends Lasting {
	readonly id: string;
	readonly label: string;
	readonly unit: string | null;
	readonly source: string | null;
	readonly threshold: number | null;
	readonly direction: string | null;
	/** Code of whose figures these are, with whom, and of what; null where nobody has said. */
	readonly actor: string | null;
	readonly partner: string | null;
	readonly measure: string | null;
}

interface ObservationsTable extends Lasting {
	/** Id. */
	readonly indicator: string;
	/** ISO day, month or year. */
	readonly date: string;
	/** Null where the series says that it has none. Null is not zero. */
	readonly value: number | null;
}

interface AlertsTable extends Lasting {
	readonly kind: string;
	/** What it is about, by which the same alert is known again. */
	readonly subject: string;
	/** One sentence a person can read aloud. */
	readonly what: string;
	/** ISO instant or day of what it tells. */
	readonly at: string;
	readonly evidence: Json;
	/** The action by which a person took note. */
	readonly seen: ActionKey | null;
}

export interface WatchingTables {
	readonly codebooks: CodebooksTable;
	readonly sources: SourcesTable;
	readonly fetches: FetchesTable;
	readonly edits: EditsTable;
	readonly searches: SearchesTable;
	readonly phrases: PhrasesTable;
	readonly indicators: IndicatorsTable;
	readonly observations: ObservationsTable;
	readonly alerts: AlertsTable;
}
