import type { CodedReading, Of, Position } from "@fissure/model";
import { WrittenPositionSchema } from "@fissure/model/schemas";
import type { z } from "zod";

type Read = Omit<Of<typeof WrittenPositionSchema>, "note" | "certainty"> & Pick<Position, "note" | "certainty">;

/** A position as somebody else wrote it down: nothing in it is checked against the case yet. */
export interface GivenPosition extends Omit<Read, "holder" | "asserter"> {
	/** Null, as the asserter is then, where nobody is named: the one who published the text. */
	readonly holder: string | null;
	readonly asserter: string | null;
	/** What it took the place of where it comes from, placed in code units of the text there. */
	readonly replaces?: CodedReading;
	readonly coder: GivenCoder | null;
	readonly document: GivenDocument;
	readonly words: GivenWords;
}

/** What somebody marked or noted elsewhere, who says neither whose position it is nor which: see `takeAnnotation`. */
export interface GivenAnnotation {
	readonly tags: readonly string[];
	/** Empty where there is none. */
	readonly comment: string;
	/** By tagging, or by commenting. */
	readonly because: readonly string[];
	/** Null of a note on a whole text. */
	readonly words: GivenWords | null;
	readonly coder: GivenCoder | null;
	readonly document: GivenDocument;
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
	/** Its title, or the name of its file. */
	readonly name?: string | null;
}

export interface GivenWords {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Null where only the words are given. */
	readonly at: GivenPlace | null;
}

export interface GivenPlace {
	/** Null where programs differ in what they count. */
	readonly unit: "code-point" | "code-unit" | null;
	readonly start: number;
	readonly end: number;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
	value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** What was read in the words, where all of it is there; else what was expected of it. */
export function readFields(given: Fields): Read | string {
	const parsed = WrittenPositionSchema.safeParse(given);
	if (parsed.success) {
		const { note, certainty, ...read } = parsed.data;
		return { ...read, ...(note === "" ? {} : { note }), ...(certainty === null ? {} : { certainty }) };
	}
	const [first] = parsed.error.issues as [z.core.$ZodIssue];
	return wrong(first.message, given[String(first.path[0])]);
}

const LONGEST_SHOWN = 60;
export const wrong = (expected: string, got: unknown): string =>
	`Expected ${expected}, got ${JSON.stringify(got)?.slice(0, LONGEST_SHOWN) ?? "none"}`;
