import type { Lookout } from "@fissure/core";
import { isStillText, rawLines, rawText } from "@fissure/sources";
import { emptyShortlist, type Offer, offersOf } from "./shortlist.ts";

/** Work for one thread: some files of plain text, or part of an archive of lines. */
export interface Batch {
	/** Place among all parts. */
	readonly at: number;
	readonly form: "text" | "lines";
	readonly files: readonly string[];
	/** Lines that begin between these bytes; of texts, nothing. */
	readonly from: number;
	readonly to: number;
}

/** What a batch holds; can be sent between threads. */
export interface BatchReport {
	readonly at: number;
	readonly texts: readonly RawSpan[];
	/** `text` is an index among `texts`. */
	readonly offers: readonly Offer<number>[];
	/** Indices of files that cannot be looked through raw. */
	readonly refused: readonly number[];
	readonly breaks: number;
}

export interface RawSpan {
	/** Index of the file in its batch. */
	readonly file: number;
	readonly from: number;
	readonly to: number;
	/** Within the batch, from 1. */
	readonly line: number;
	/** What a record calls itself; empty for a text. */
	readonly id: string;
}

/** Which texts of a batch may hold what is quoted? */
export const lookThrough = (batch: Batch, lookout: Lookout): BatchReport =>
	batch.form === "text" ? lookThroughTexts(batch, lookout) : lookThroughLines(batch, lookout);

function lookThroughTexts({ at, files }: Batch, lookout: Lookout): BatchReport {
	const texts: RawSpan[] = [];
	const refused: number[] = [];
	const shortlist = emptyShortlist<number>((a, b) => a - b);
	for (const [file, path] of files.entries()) {
		const bytes = rawText(path);
		const seen = bytes === null ? null : lookout(bytes);
		if (bytes === null || seen === null || seen.letters === 0 || (seen.controls > 0 && !isStillText(bytes))) {
			refused.push(file);
			continue;
		}
		for (const sighting of seen.sightings) shortlist.offer({ ...sighting, text: texts.length });
		texts.push({ file, from: 0, to: bytes.length, line: 0, id: "" });
	}
	return { at, texts, offers: offersOf(shortlist), refused, breaks: 0 };
}

function lookThroughLines({ at, files, from, to }: Batch, lookout: Lookout): BatchReport {
	const raw = rawLines(files[0] ?? "", from, to);
	const texts: RawSpan[] = [];
	const shortlist = emptyShortlist<number>((a, b) => a - b);
	for (const line of raw?.lines ?? []) {
		const seen = lookout(raw?.bytes ?? "", { escaped: true, from: line.from, to: line.to });
		// JSON has no bare control characters.
		if (seen.controls > 0) return { at, texts: [], offers: [], refused: [0], breaks: 0 };
		for (const sighting of seen.sightings) shortlist.offer({ ...sighting, text: texts.length });
		const base = raw?.base ?? 0;
		texts.push({ file: 0, from: base + line.from, to: base + line.to, line: line.number, id: line.id });
	}
	return { at, texts, offers: offersOf(shortlist), refused: raw === null ? [0] : [], breaks: raw?.breaks ?? 0 };
}
