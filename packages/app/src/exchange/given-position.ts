import type { CodedReading, Manner, PositionStatus } from "@fissure/core";

/** A position as somebody else wrote it down: nothing in it is checked against the case yet. */
export interface GivenPosition {
	readonly issue: string;
	/** Null, as the asserter is then, where nobody is named: whoever published the text. */
	readonly holder: string | null;
	readonly asserter: string | null;
	readonly manner: Manner;
	/** −3 … +3; null where it could not be read. */
	readonly stance: number | null;
	readonly status: PositionStatus;
	readonly because: readonly string[];
	/** Absent where the person added nothing. */
	readonly note?: string;
	/** What it took the place of where it comes from, placed in code units of the text there. */
	readonly replaces?: CodedReading;
	readonly codebook: string | null;
	readonly coder: GivenCoder | null;
	readonly document: GivenDocument;
	readonly words: GivenWords;
}

export type NamedPosition = GivenPosition & { readonly holder: string; readonly asserter: string };

export interface GivenCoder {
	readonly isProgram: boolean;
	readonly name: string;
}

/** Whatever is said of where the words stand. */
export interface GivenDocument {
	readonly id: string | null;
	readonly sha256: string | null;
	readonly url: string | null;
}

export interface GivenWords {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Null where only the words are given. */
	readonly at: GivenPlace | null;
}

export interface GivenPlace {
	readonly unit: "code-point" | "code-unit";
	readonly start: number;
	readonly end: number;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
	value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const MANNERS = new Set<unknown>(["own", "counterpart", "joint"] satisfies readonly Manner[]);
const STATUSES = new Set<unknown>([
	"asserted",
	"corroborated",
	"disputed",
	"withdrawn",
] satisfies readonly PositionStatus[]);
/** Characters; names and ids are words, not texts. */
const LONGEST_NAME = 200;

type Read = Omit<NamedPosition, "replaces" | "coder" | "document" | "words">;

/** What was read in the words, where all of it is there; else what was expected of it. */
export function readFields(given: Fields): Read | string {
	const { issue, holder, asserter, manner, stance, status = "asserted", because = [], note, codebook } = given;
	if (!isName(issue)) return wrong("an issue", issue);
	if (!isName(holder)) return wrong("a holder", holder);
	if (!isName(asserter)) return wrong("an asserter", asserter);
	if (!MANNERS.has(manner)) return wrong("the manner own, counterpart or joint", manner);
	if (!isStance(stance)) return wrong("a stance from -3 to 3, or null", stance);
	if (!STATUSES.has(status)) return wrong("a status such as asserted", status);
	if (!isNote(note)) return wrong(`a note of at most ${LONGEST_NOTE} characters`, note);
	if (!Array.isArray(because) || !because.every(isName)) return wrong("a list of rules", because);
	return {
		...{ issue, holder, asserter, stance, because },
		...{ manner: manner as Manner, status: status as PositionStatus, codebook: isName(codebook) ? codebook : null },
		...(typeof note === "string" && note !== "" ? { note } : {}),
	};
}

export const isName = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_NAME && !/\p{C}/u.test(value);

/** Characters; a note says why, and is no essay. */
export const LONGEST_NOTE = 2_000;

export const isNote = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === "string" && value.length <= LONGEST_NOTE && !/\p{Surrogate}/u.test(value));

const isStance = (value: unknown): value is number | null =>
	value === null || (typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 3);

const LONGEST_SHOWN = 60;
export const wrong = (expected: string, got: unknown): string =>
	`Expected ${expected}, got ${JSON.stringify(got)?.slice(0, LONGEST_SHOWN) ?? "none"}`;
