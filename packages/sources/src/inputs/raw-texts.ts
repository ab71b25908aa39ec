import { readFileSync, statSync } from "node:fs";
import { type Document, failed, type Outcome } from "@fissure/core";
import { oneChunk } from "../bytes/binary.ts";
import { readableId } from "../facts/document-ids.ts";
import { readJsonLine } from "../formats/jsonl.ts";
import type { ReadOptions } from "../reading/read-options.ts";
import { fileProblem, filesUnder, nameOf } from "../reading/read-path.ts";
import { composeDocument } from "./compose-document.ts";
import { isPath } from "./read-inputs.ts";
import { rawBytes } from "./read-raw.ts";
import { readSource } from "./read-source.ts";

/**
 * Part of an input. Texts and lines can be looked through as their bytes lie on disk, where `rawText` and `rawLines` agree;
 * the others, and those that they refuse, only `readInputs` can read.
 */
export interface InputPart {
	/** A file; or the input itself, where it is no path. */
	readonly place: string;
	readonly form: "text" | "lines" | "other";
	/** 0 where it is not known. */
	readonly bytes: number;
}

/** What is an input made of, in the order in which `readInputs` reads it? Nothing is opened. */
export async function* partsOf(
	input: string,
	{ onSkipped }: Pick<ReadOptions, "onSkipped"> = {},
): AsyncGenerator<Outcome<InputPart>> {
	if (!isPath(input)) return yield { ok: true, value: { place: input, form: "other", bytes: 0 } };
	for await (const file of filesUnder(input, onSkipped)) {
		if (!file.ok) yield file;
		else yield { ok: true, value: { place: file.value, form: formOf(file.value), bytes: sizeOf(file.value) } };
	}
}

const formOf = (path: string): InputPart["form"] =>
	/\.(?:txt|text|md)$/i.test(path) ? "text" : /\.(?:jsonl|ndjson)$/i.test(path) ? "lines" : "other";

/** A file that vanishes meanwhile is a problem of the one who reads it. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Where one text lies in a file: all of it, or the bytes of a line. */
export interface RawPlace {
	readonly place: string;
	readonly form: "text" | "lines";
	readonly from: number;
	readonly to: number;
	/** Of the line, from 1; for problems. */
	readonly line: number;
}

/**
 * The document that `readInputs` would have made of a text that was looked through raw, under an id that the caller has
 * seen to be free.
 *
 * - problems: those of `readRaw`, and of composing
 */
export async function composeRaw(raw: RawPlace, options: ReadOptions, id: string): Promise<Outcome<Document>> {
	const reading = await readRaw(raw, options);
	return reading.ok ? reading.value.compose(() => id) : reading;
}

/** A text that was looked through raw, read. */
export interface RawReading {
	readonly text: string;
	/** The document; it is given an id, which the caller has seen to be free, only where it is one. */
	readonly compose: (id: () => string) => Outcome<Document>;
}

/**
 * What `readInputs` would have read of a text that was looked through raw.
 *
 * - problems: `file-changed`, those of files and of reading
 */
export async function readRaw(raw: RawPlace, options: ReadOptions): Promise<Outcome<RawReading>> {
	const { place, form } = raw;
	try {
		if (form === "lines") return readLine(raw, options);
		// It was looked through, so it is no large one: a stream would take longer to open than this to read.
		const chunks = oneChunk(readFileSync(place));
		const run = { purpose: "source", options, uniqueId: () => "" } as const;
		for await (const outcome of readSource({ place, name: nameOf(place) }, chunks, run)) {
			if (!outcome.ok) return outcome;
			const { document } = outcome.value;
			return {
				ok: true,
				value: { text: document.text, compose: (id) => ({ ok: true, value: { ...document, id: id() } }) },
			};
		}
		return fileProblem(new Error("no text"), place);
	} catch (error) {
		return fileProblem(error, place);
	}
}

function readLine({ place, from, to, line }: RawPlace, options: ReadOptions): Outcome<RawReading> {
	const source = { place: `${place}, line ${line}`, name: nameOf(place) };
	const raw = rawBytes(place, from, to - from);
	if (raw?.length !== to - from) {
		const message =
			"Expected a file that stays as it is while it is read, got one that became shorter; run the same again";
		return failed("file-changed", message, place);
	}
	const bytes = Uint8Array.from(raw);
	const [reading] = readJsonLine(bytes, source.place, options.fields);
	if (reading?.ok !== true) return reading ?? fileProblem(new Error("no text"), source.place);
	const { value } = reading;
	return {
		ok: true,
		value: { text: value.text, compose: (id) => composeDocument(value, bytes, source, options, id) },
	};
}

/** The id that a text gets from the name of its file. */
export const idOfFile = (path: string): string => readableId(nameOf(path));
