import type { Document, Quote, Span } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { EvidenceLink } from "./judgment.ts";
import type { Position } from "./position.ts";
import { type FindingKind, READING_FIELDS } from "./vocabulary.ts";

// What follows from a noun alone. Nothing here loads a schema: these run at every start.

export const quoteOf = (document: Pick<Document, "id" | "text">, { start, end }: Span): Quote => ({
	document: document.id,
	start,
	end,
	exact: document.text.slice(start, end),
});

/** These fields of a noun and no others, in this order. */
export const pick = <Noun, Field extends keyof Noun>(noun: Noun, fields: readonly Field[]): Pick<Noun, Field> =>
	Object.fromEntries(fields.map((field) => [field, noun[field]])) as Pick<Noun, Field>;

/** What is read in the words, without their place. */
export const readingOf = (position: Pick<Position, (typeof READING_FIELDS)[number]>) => pick(position, READING_FIELDS);

/** Characters; names and ids are words, not texts. */
const LONGEST_NAME = 200;

/** One line that names somebody or something. */
export const isName = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_NAME && !/\p{C}/u.test(value);

/** Characters; a note says why, and is no essay. */
export const LONGEST_NOTE = 2_000;

export const isNote = (value: unknown): value is string =>
	typeof value === "string" && value.length <= LONGEST_NOTE && !/\p{Surrogate}/u.test(value);

export const quoteLink = (quote: Quote): EvidenceLink => ({ kind: "quote", quote });

/** The family of absences: one text carries what another does not. Only of these can one ask how usual a silence is. */
const ABSENCES: ReadonlySet<FindingKind> = new Set(["omission", "unconfirmed-attribution", "claimed-agreement"]);
export const isAbsence = ({ kind }: Pick<Finding, "kind">): boolean => ABSENCES.has(kind);

/** Begins the rule that names the concept a position was read from. */
export const CONCEPT_RULE = "concept:";

/** The concepts that a position was read from; its rules name them. */
export const conceptsOf = ({ because }: Pick<Position, "because">): readonly string[] =>
	because.flatMap((rule) => (rule.startsWith(CONCEPT_RULE) ? [rule.slice(CONCEPT_RULE.length)] : []));
