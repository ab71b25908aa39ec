import { setImmediate } from "node:timers/promises";
import type { Document, Outcome, Problem, Span } from "@fissure/core";
import {
	composeRaw,
	type InputPart,
	idOfFile,
	partsOf,
	rawBytes,
	rawLines,
	rawText,
	readEach,
	readRawLine,
	uniqueIds,
} from "@fissure/sources";
import type { RawBytes } from "@fissure/store/query";
import { freeId, type Hooks, readingHooks, type TextSource } from "./text-source.ts";

/** What is looked for in texts. */
export interface Sought {
	/** False only where no text has it whose bytes these are, as they are or in a line of JSON. */
	readonly mayBeIn: (raw: RawBytes) => boolean;
	readonly placesIn: (text: string) => readonly Span[];
}

type LookHooks = Hooks & { readonly allowPrivateHosts?: boolean };

/**
 * Gives, of all texts of these sources, those that have what is sought, in the order of the sources.
 *
 * - out:    how many texts there are; plain texts and lines of an archive are looked through as they lie on disk, and read only where they
 *           may have it, so that what is wrong with others is not found
 * - ids:    as `readTexts` gives them
 * - memory: one text, and where the lines of an archive lie
 * - stops:  throws the signal's reason when it is aborted
 */
export async function lookThroughTexts(
	sources: readonly TextSource[],
	{ mayBeIn, placesIn }: Sought,
	take: (document: Document, places: readonly Span[]) => void,
	hooks: LookHooks,
): Promise<number> {
	const report = (problem: Problem): void => hooks.onProblem?.(problem);
	const takeRead = <Read extends { readonly text: string }>(
		read: Outcome<Read>,
		documentOf: (read: Read) => Outcome<Document>,
	): void => {
		if (!read.ok) {
			report(read.problem);
			return;
		}
		const places = placesIn(read.value.text);
		if (places.length === 0) return;
		const document = documentOf(read.value);
		if (document.ok) take(document.value, places);
		else report(document.problem);
	};
	const itself = (document: Document): Outcome<Document> => ({ ok: true, value: document });
	const parts = await partsIn(sources, hooks);
	const optionsOf = sources.map(({ input: _, ...known }) => ({ ...known, ...readingHooks(hooks) }));
	const uniqueIn = sources.map(() => uniqueIds());
	const taken = new Set<string>();
	const nextId = (source: number, name: string): string => freeId(uniqueIn[source]?.(name) ?? name, taken);
	const progress = { done: 0, total: parts.reduce((sum, { bytes }) => sum + bytes, 0), searched: 0 };
	const tell = (bytes: number, place: string): void => {
		hooks.onProgress?.({ stage: "reading", done: progress.done, total: progress.total, place });
		progress.done += bytes;
	};
	const step = async (bytes: number, place: string): Promise<void> => {
		tell(bytes, place);
		await setImmediate();
		hooks.signal?.throwIfAborted();
	};

	const readAll = async (others: readonly PartOfSource[]): Promise<void> => {
		const inputs = others.map(({ source, place }) => ({ ...optionsOf[source], input: place }));
		const begin = (at: number): void => tell(others[at]?.bytes ?? 0, others[at]?.place ?? "");
		for await (const { at, outcome } of readEach(inputs, {}, begin)) {
			const { source } = others[at] as PartOfSource;
			if (!outcome.ok) {
				report(outcome.problem);
				continue;
			}
			progress.searched++;
			const { document } = outcome.value;
			const id = nextId(source, document.id);
			takeRead(itself(id === document.id ? document : { ...document, id }), itself);
		}
	};
	const takeLine = ({ source, place }: PartOfSource, { from, to, line, name, isSeen, hasLetters }: Line): void => {
		if (hasLetters) progress.searched++;
		const known = hasLetters ? nextId(source, name) : null;
		if (!isSeen) return;
		const bytes = rawBytes(place, from, to - from);
		if (bytes?.length !== to - from) {
			report(changed(place));
			return;
		}
		const read = readRawLine(bytes, { place, line }, optionsOf[source] ?? {});
		if (known !== null) {
			takeRead(read, ({ compose }) => compose(() => known));
			return;
		}
		const document = read.ok ? read.value.compose(() => nextId(source, name)) : read;
		if (document.ok) progress.searched++;
		takeRead(document, itself);
	};

	let others: PartOfSource[] = [];
	for (const part of parts) {
		const { source, place, form, bytes } = part;
		const text = form === "text" ? lettersIn(place) : null;
		const lines = form === "lines" ? await linesOf(part, mayBeIn, step) : null;
		if (text === null && lines === null) {
			others.push(part);
			continue;
		}
		const isSeen = text !== null && mayBeIn({ bytes: text, from: 0, to: text.length, isJson: false });
		await readAll(others);
		others = [];
		if (lines === null) {
			await step(bytes, place);
			progress.searched++;
			const id = nextId(source, idOfFile(place));
			const raw = { place, form: "text", from: 0, to: bytes, line: 0 } as const;
			if (isSeen) takeRead(await composeRaw(raw, optionsOf[source] ?? {}, id), itself);
		}
		for (const [at, line] of (lines ?? []).entries()) {
			if (at % LINES_AT_ONCE === 0) await step(0, place);
			takeLine(part, line);
		}
	}
	await readAll(others);
	return progress.searched;
}

/** The bytes of a plain text, until the next call; null where only reading can tell whether it is one. */
function lettersIn(place: string): Buffer | null {
	const bytes = rawText(place);
	return bytes !== null && /[\p{L}\p{N}]/u.test(bytes.toString("utf8", 0, HEAD_OF_TEXT)) ? bytes : null;
}
const HEAD_OF_TEXT = 200;

interface PartOfSource extends InputPart {
	/** Index among the sources. */
	readonly source: number;
}

async function partsIn(sources: readonly TextSource[], hooks: LookHooks): Promise<readonly PartOfSource[]> {
	const parts: PartOfSource[] = [];
	for (const [source, { input }] of sources.entries()) {
		for await (const part of partsOf(input, readingHooks(hooks))) {
			if (part.ok) parts.push({ ...part.value, source });
			else hooks.onProblem?.(part.problem);
		}
		hooks.signal?.throwIfAborted();
	}
	return parts;
}

interface Line {
	/** Bytes of the file. */
	readonly from: number;
	readonly to: number;
	/** Its number in the file, from 1. */
	readonly line: number;
	/** What its record calls itself. */
	readonly name: string;
	/** As `rawLines` says. */
	readonly hasLetters: boolean;
	/** Only reading it can tell whether it has what is sought. */
	readonly isSeen: boolean;
}

/** What is done before others may be heard. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;
const LINES_AT_ONCE = 256;

/** The lines of an archive; null where one of them is none that can be looked through as it lies. */
async function linesOf(
	{ place, bytes: size }: InputPart,
	mayBeIn: Sought["mayBeIn"],
	step: (bytes: number, place: string) => Promise<void>,
): Promise<readonly Line[] | null> {
	const all: Line[] = [];
	let breaks = 0;
	for (let from = 0; from < size; from += BYTES_AT_ONCE) {
		const until = Math.min(size, from + BYTES_AT_ONCE);
		const found = rawLines(place, from, until);
		if (found === null) return null;
		const { base, bytes, lines } = found;
		for (const { from, to, number, id, hasLetters } of lines)
			all.push({
				...{ from: base + from, to: base + to, line: breaks + number, name: id, hasLetters },
				isSeen: !hasLetters || mayBeIn({ bytes, from, to, isJson: true }),
			});
		breaks += found.breaks;
		await step(until - from, place);
	}
	return size === 0 ? null : all;
}

const changed = (place: string): Problem => ({
	code: "file-changed",
	message: "Expected a file that stays as it is while it is read, got one that became shorter; run the same again",
	place,
});
