import type {
	Attitude,
	CodedReading,
	LedgerEntry,
	Mention,
	NameUsed,
	Position,
	Reading,
	SentenceSpan,
	SeriesPosition,
	Statement,
	StatementObject,
	StoredPosition,
} from "@fissure/model";
import { isRecord, isWord, readColumn } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How what is read in a text lies in the tables of a case.

const SPAN = { start: "positions.start_at", end: "positions.end_at" } as const;

const READ = {
	issue: "positions.issue",
	holder: "positions.holder",
	asserter: "positions.asserter",
	manner: "positions.manner",
	stance: "positions.stance",
} as const;

const STATED = {
	status: "positions.status",
	verb: "statements.verb",
	negated: { flag: "statements.negated" },
	conditional: { flag: "statements.conditional" },
} as const;

const CODED = {
	because: { words: "positions.because" },
	note: "positions.note",
	certainty: { optional: "positions.certainty" },
	coder: "codings.coder",
	codebook: "codings.codebook",
} as const;

const PLACE = ["positions.start_at", "positions.end_at"] as const;

export const READING = rowCodec<Reading>()({ ...READ, ...SPAN });

export const CODED_READING = rowCodec<CodedReading>()({ coder: "codings.coder", ...READ, ...SPAN });

/** Of a position joined to its statement, its coding and the action that brought it. */
export const STORED_POSITION = rowCodec<StoredPosition>()({
	...READ,
	...SPAN,
	...STATED,
	...CODED,
	key: "positions.key",
	at: "actions.at",
});

/** Of a position joined to its statement, its sentence and its coding. */
export const ENTRY = rowCodec<Omit<LedgerEntry, "document">>()({
	...READ,
	...STATED,
	quote: { quote: PLACE },
	sentence: { quote: ["sentences.start_at as sentence_start", "sentences.end_at as sentence_end"] },
	...CODED,
});

export const POSITION = rowCodec<Position>()({
	...READ,
	status: STATED.status,
	quote: { quote: PLACE },
	statement: "positions.statement",
	because: CODED.because,
	note: { optional: CODED.note },
	certainty: CODED.certainty,
});

/** Who names a verb alone, as a person may, says nothing of its scale: that is no attitude. */
const ATTITUDE = rowCodec<Attitude>()({
	verb: "verb",
	scale: "scale",
	rung: "rung",
	polarity: "polarity",
	negated: { flag: "negated" },
	conditional: { flag: "conditional" },
	intensified: { flag: "intensified" },
});

const OBJECT = rowCodec<StatementObject>()({
	concepts: { words: "concepts" },
	actors: { words: "actors" },
	numbers: { words: "numbers" },
});

export const STATEMENT = rowCodec<Statement>()({
	quote: { quote: ["start_at", "end_at"] },
	holder: "holder",
	asserter: "asserter",
	manner: "manner",
	agentless: { flag: "agentless" },
	attitude: { part: ATTITUDE, by: "scale" },
	hedges: { words: "hedges" },
	target: "target",
	object: { part: OBJECT },
	because: { words: "because" },
	paragraph: "paragraph",
	sentence: "sentence",
});

const STATED_ATTITUDE = rowCodec<Attitude>()({
	...{ verb: STATED.verb, scale: "statements.scale", rung: "statements.rung", polarity: "statements.polarity" },
	...{ negated: STATED.negated, conditional: STATED.conditional, intensified: { flag: "statements.intensified" } },
});

const STATED_OBJECT = rowCodec<StatementObject>()({
	concepts: { words: "statements.concepts" },
	actors: { words: "statements.actors" },
	numbers: { words: "statements.numbers" },
});

/** Of a position joined to its statement. */
export const SERIES_POSITION = rowCodec<Omit<SeriesPosition, "text">>()({
	key: "positions.key",
	...READ,
	status: STATED.status,
	certainty: "positions.certainty",
	...SPAN,
	agentless: { flag: "statements.agentless" },
	attitude: { part: STATED_ATTITUDE, by: "scale" },
	hedges: { words: "statements.hedges" },
	target: "statements.target",
	object: { part: STATED_OBJECT },
});

export const MENTION = rowCodec<Mention>()({
	issue: "issue",
	concept: "concept",
	quote: { quote: ["start_at", "end_at"] },
	paragraph: "paragraph",
});

export const NAME_USED = rowCodec<NameUsed>()({
	topic: "topic",
	frame: "frame",
	issue: "issue",
	quote: { quote: ["start_at", "end_at"] },
});

export const SENTENCE = rowCodec<SentenceSpan>()({ start: "start_at", end: "end_at", paragraph: "paragraph" });

const READING_FIELDS = [...Object.keys(READ), ...Object.keys(SPAN)] as readonly (keyof Reading)[];

/** The same in the same words, no matter who reads it. */
export const isSameReading = (a: Reading, b: Reading): boolean =>
	READING_FIELDS.every((field) => a[field] === b[field]);

/** What a correction says that it replaces. */
export const readReplaced = (json: string): CodedReading => readColumn(json, "corrections.replaces", isReading);

const isReading = (value: unknown): value is CodedReading =>
	isRecord(value) &&
	[value.coder, value.issue, value.holder, value.asserter, value.manner].every(isWord) &&
	(value.stance === null || typeof value.stance === "number") &&
	[value.start, value.end].every(Number.isSafeInteger);
