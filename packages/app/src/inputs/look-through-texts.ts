import { setImmediate } from "node:timers/promises";
import type { Document, Problem, Span } from "@fissure/core";
import {
	beginsWithLetters,
	type InputPart,
	idOfFile,
	partsOf,
	type RawPlace,
	rawLines,
	rawText,
	readEach,
	readRaw,
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
	const parts = await partsIn(sources, hooks);
	const optionsOf = sources.map(({ input: _, ...known }) => ({ ...known, ...readingHooks(hooks) }));
	const uniqueIn = sources.map(() => uniqueIds());
	const taken = new Set<string>();
	const nextId = (source: number, name: string): string => freeId(uniqueIn[source]?.(name) ?? name, taken);
	const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
	let [done, searched] = [0, 0];
	const tell = (bytes: number, place: string): void => {
		hooks.onProgress?.({ stage: "reading", done, total, place });
		done += bytes;
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
			if (!outcome.ok) {
				report(outcome.problem);
				continue;
			}
			searched++;
			const { document } = outcome.value;
			const id = nextId(others[at]?.source ?? 0, document.id);
			const places = placesIn(document.text);
			if (places.length > 0) take(id === document.id ? document : { ...document, id }, places);
		}
	};
	const takeRaw = async (source: number, { raw, name, isText, isSeen }: RawText): Promise<void> => {
		const id = isText ? nextId(source, name) : null;
		if (isText) searched++;
		if (!isSeen) return;
		const reading = await readRaw(raw, optionsOf[source] ?? {});
		const places = reading.ok ? placesIn(reading.value.text) : [];
		// What is surely a text, and has not what is sought, need not be composed.
		if (reading.ok && isText && places.length === 0) return;
		const document = reading.ok ? reading.value.compose(() => id ?? nextId(source, name)) : reading;
		if (!document.ok) return report(document.problem);
		if (!isText) searched++;
		if (places.length > 0) take(document.value, places);
	};

	let others: PartOfSource[] = [];
	for (const part of parts) {
		const texts = await rawTextsOf(part, mayBeIn, step);
		if (texts === null) {
			others.push(part);
			continue;
		}
		await readAll(others);
		others = [];
		for (const [at, text] of texts.entries()) {
			if (at % TEXTS_AT_ONCE === 0) await step(0, part.place);
			await takeRaw(part.source, text);
		}
	}
	await readAll(others);
	return searched;
}

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

/** A text as it lies on disk. */
interface RawText {
	readonly raw: RawPlace;
	/** What it calls itself, or is called by its file. */
	readonly name: string;
	/** Else only reading it can tell whether it is one. */
	readonly isText: boolean;
	/** It may have what is sought, or may be no text. */
	readonly isSeen: boolean;
}

/** What is done before others may be heard. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;
const TEXTS_AT_ONCE = 256;
const HEAD_OF_TEXT = 200;

/** The texts of a file; null where only reading all of it can tell. */
async function rawTextsOf(
	{ place, form, bytes: size }: InputPart,
	mayBeIn: Sought["mayBeIn"],
	step: (bytes: number, place: string) => Promise<void>,
): Promise<readonly RawText[] | null> {
	if (form === "other" || size === 0) return null;
	if (form === "text") {
		const bytes = rawText(place);
		if (bytes === null || !/[\p{L}\p{N}]/u.test(bytes.toString("utf8", 0, HEAD_OF_TEXT))) return null;
		const isSeen = mayBeIn({ bytes, from: 0, to: bytes.length, isJson: false });
		const raw = { place, form, from: 0, to: bytes.length, line: 0 };
		await step(size, place);
		return [{ raw, name: idOfFile(place), isText: true, isSeen }];
	}
	const texts: RawText[] = [];
	let breaks = 0;
	for (let begin = 0; begin < size; begin += BYTES_AT_ONCE) {
		const end = Math.min(size, begin + BYTES_AT_ONCE);
		const found = rawLines(place, begin, end);
		if (found === null) return null;
		const { base, bytes, lines } = found;
		for (const line of lines) {
			const { from, to, number, id } = line;
			const isText = beginsWithLetters(bytes, line);
			texts.push({
				raw: { place, form, from: base + from, to: base + to, line: breaks + number },
				...{ name: id, isText },
				isSeen: !isText || mayBeIn({ bytes, from, to, isJson: true }),
			});
		}
		breaks += found.breaks;
		await step(end - begin, place);
	}
	return texts;
}
