import { GRAM, gramHash, nextKnown, slotOf } from "./gram-table.ts";
import { emptyLetterBytes, type LetterBytes, type LetterSource, readLetters } from "./letter-bytes.ts";
import { type Probes, STEP } from "./probes.ts";
import { beginText, MOST_ENTRIES, meetGram, type NearScan, nearScanOf, type Passage, passagesIn } from "./scan-near.ts";
import {
	beginWholeText,
	compareWhole,
	type Occurrence,
	occurrencesIn,
	seekShort,
	type WholeScan,
	wholeScanOf,
} from "./scan-whole.ts";

export interface ScanOptions {
	/** The source is raw JSON: backslash escapes are read on the way. */
	readonly escaped?: boolean;
	/** Half-open; the whole source. */
	readonly from?: number;
	readonly to?: number;
	/** What `readLetters` has read of the source, where the caller keeps it. */
	readonly known?: LetterBytes;
}

/** What is in one text; spoilt by the next. */
export interface TextScan {
	readonly letters: LetterBytes;
	readonly occurrences: readonly Occurrence[];
	readonly passages: readonly Passage[];
}

export type TextScanner = (source: LetterSource, options?: ScanOptions) => TextScan;

/**
 * A scanner for many texts; it keeps its working memory between them.
 *
 * - sampled: four times faster: of each probe its best place, and of passages those that show at every fourth letter
 */
export function textScannerOf(probes: Probes, sampled: boolean): TextScanner {
	const own = emptyLetterBytes();
	const whole = wholeScanOf(probes, sampled, own);
	const near = nearScanOf(probes, sampled ? STEP : 1);
	return (source, { escaped = false, from = 0, to = source.length, known } = {}) => {
		const letters = known ?? own;
		if (known === undefined) readLetters(letters, source, escaped, from, to);
		whole.letters = letters;
		beginText(near);
		beginWholeText(whole, source, escaped);
		lookAtGrams(probes, letters, whole, near);
		seekShort(whole);
		const occurrences = occurrencesIn(whole);
		const settled = new Set(occurrences.map(({ probe }) => probes.familyOf[probe] as number));
		const passages = passagesIn(near, letters, (family) => settled.has(family) && probes.pieces[family] === 1);
		return { letters, occurrences, passages };
	};
}

function lookAtGrams(probes: Probes, letters: LetterBytes, whole: WholeScan, near: NearScan): void {
	const { table } = probes;
	const { view } = letters;
	const end = letters.length - GRAM + 1;
	const { step } = near;
	for (let at = nextKnown(table, view, 0, end, step); at < end; at = nextKnown(table, view, at + step, end, step)) {
		const low = view.getInt32(at, true);
		const high = view.getInt32(at + 4, true);
		const slot = slotOf(table, low, high, gramHash(low, high));
		if (slot !== -1) meetSlot(probes, slot, at, whole, near);
	}
}

function meetSlot(probes: Probes, slot: number, at: number, whole: WholeScan, near: NearScan): void {
	const { table, anchors, entryOwner, entryOffset, anchorAt } = probes;
	const last = table.last[slot] as number;
	let place = table.first[slot] as number;
	// Entries are in order, so a gram's anchors come first.
	for (; place < last; place++) {
		const entry = table.entries[place] as number;
		if (entry >= anchors) break;
		const probe = entryOwner[entry] as number;
		const offset = entryOffset[entry] as number;
		// Byte by byte, all anchors of a place are met: one is enough.
		if (near.step !== 1 || offset === anchorAt[probe]) compareWhole(whole, probe, at - offset);
	}
	const end = Math.min(last, place + MOST_ENTRIES);
	for (; place < end; place++) meetGram(near, table.entries[place] as number, at);
}
