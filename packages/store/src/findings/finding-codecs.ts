import { FINDING_KINDS, type Finding, type FindingVersion, type StoredFinding } from "@fissure/model";
import { isList, isNumber, isQuote, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";
import { findingIdOf } from "./finding-id.ts";

// How a finding lies in its table.

const QUOTES = ["evidence", "instead", "counterEvidence"] as const;
const WORDS = ["against", "explanations", "caveats"] as const;

const isFinding = (value: unknown): value is Finding =>
	isRecord(value) &&
	FINDING_KINDS.some((kind) => kind === value.kind) &&
	[value.carriedBy, value.headline, value.by].every(isWord) &&
	[value.issue, value.holder].every((name) => name === null || isWord(name)) &&
	[value.salience, value.weight].every(isNumber) &&
	QUOTES.every((field) => isList(value[field], isQuote)) &&
	WORDS.every((field) => isList(value[field], isWord)) &&
	isMeasure(value.measure) &&
	isBaseRate(value.baseRate);

const isMeasure = (value: unknown): boolean =>
	value === null ||
	(isRecord(value) &&
		isWord(value.name) &&
		isNumber(value.value) &&
		isPair(value.range) &&
		isPair(value.interval ?? PAIR));

const isBaseRate = (value: unknown): boolean =>
	value === null ||
	(isRecord(value) && [value.held, value.touching, value.probability].every(isNumber) && isPair(value.interval));

const PAIR = [0, 0];
const isPair = (value: unknown): boolean => isList(value, isNumber) && value.length === 2;

const WHOLE = { finding: { json: "findings.finding", fits: isFinding } } as const;

const COMPARED = { event: "findings.event", documents: { words: "findings.documents" } } as const;

type FindingInRow = Pick<StoredFinding, "event" | "documents" | "finding"> &
	Pick<Finding, "kind" | "issue" | "holder" | "carriedBy" | "headline" | "salience" | "weight" | "by"> & {
		readonly identity: string;
	};

/** With what it is selected and ordered by in columns. */
export const FINDING = rowCodec<FindingInRow>()({
	...COMPARED,
	headline: "findings.headline",
	kind: "findings.kind",
	salience: "findings.salience",
	issue: "findings.issue",
	holder: "findings.holder",
	carriedBy: "findings.carried_by",
	weight: "findings.weight",
	by: "findings.comparator",
	identity: "findings.identity",
	...WHOLE,
});

const STORED = rowCodec<Omit<StoredFinding, "id">>()({
	key: "findings.key",
	...COMPARED,
	at: "actions.at",
	who: "actions.who",
	...WHOLE,
});

/** Of a finding joined to the action that brought it. */
export const STORED_FINDING = {
	columns: [...STORED.columns, "findings.identity"],
	read: (row: Parameters<typeof STORED.read>[0] & { readonly identity: string }): StoredFinding => ({
		...STORED.read(row),
		id: findingIdOf(row.identity),
	}),
} as const;

/** Of a finding joined to the action that brought it, and to the one that ended it. */
export const FINDING_VERSION = rowCodec<FindingVersion>()({
	...WHOLE,
	...COMPARED,
	at: "made.at",
	who: "made.who",
	until: "ended.at as until",
});

export const FIRST_OF_EVENT = rowCodec<Pick<StoredFinding, "finding">>()(WHOLE);
