import type { LetterBytes } from "./letter-bytes.ts";
import { isOfWideLetter, type LetterSource, placeOfLetter } from "./letter-bytes.ts";
import { type Probes, pairOf } from "./probes.ts";

/** Where all letters of a probe stand. */
export interface Occurrence {
	readonly probe: number;
	/** Letter bytes. */
	readonly start: number;
	/** How many of its two ends are ends of words too. */
	readonly edges: number;
}

/** 1 where both ends of an occurrence are ends of words, 0.75 where one is, 0.5. */
export const edgeScore = (edges: number): number => (2 + edges) / 4;

/** Places of one probe in one text; a word that stands oftener is found often enough. */
const MOST_PLACES = 64;
/** Letters compared in vain, beyond the length of the text, before a probe is sought in the slow way that never repeats itself. */
const PATIENCE = 4096;

export interface WholeScan {
	readonly probes: Probes;
	/** Enough to know that a text has the words: one place of each probe, the best. */
	readonly onePlace: boolean;
	text: number;
	readonly textOf: Uint32Array;
	readonly places: Uint32Array;
	readonly compared: Float64Array;
	readonly impatient: Set<number>;
	found: Occurrence[];
	/** Set for each text. */
	letters: LetterBytes;
	edgesOf: (start: number, end: number) => number;
}

export function wholeScanOf(probes: Probes, onePlace: boolean, letters: LetterBytes): WholeScan {
	const count = probes.familyOf.length;
	return {
		probes,
		onePlace,
		text: 0,
		textOf: new Uint32Array(count),
		places: new Uint32Array(count),
		compared: new Float64Array(count),
		impatient: new Set(),
		found: [],
		letters,
		edgesOf: () => 0,
	};
}

export function beginWholeText(whole: WholeScan, source: LetterSource, escaped: boolean): void {
	const { letters } = whole;
	whole.text++;
	whole.impatient.clear();
	whole.found = [];
	const isEdge = (index: number, byte: number): boolean =>
		index === 0 ||
		index === letters.length ||
		isOfWideLetter(byte) ||
		placeOfLetter(letters, source, escaped, index).apart;
	whole.edgesOf = (start, end) =>
		Number(isEdge(start, letters.bytes[start] as number)) + Number(isEdge(end, letters.bytes[end - 1] as number));
}

/** May all of a probe are here, where one of its anchors does? */
export function compareWhole(whole: WholeScan, probe: number, start: number): void {
	const { keys, firstKey } = whole.probes;
	const { bytes, length } = whole.letters;
	const first = firstKey[probe] as number;
	const size = (firstKey[probe + 1] as number) - first;
	if (start < 0 || start + size > length || isDone(whole, probe)) return;
	let at = 0;
	while (at < size && bytes[start + at] === keys[first + at]) at++;
	whole.compared[probe] = (whole.compared[probe] as number) + at;
	if (at === size) keep(whole, probe, start, size);
	if ((whole.compared[probe] as number) > length + PATIENCE) whole.impatient.add(probe);
}

function isDone(whole: WholeScan, probe: number): boolean {
	if (whole.textOf[probe] !== whole.text) {
		whole.textOf[probe] = whole.text;
		whole.places[probe] = 0;
		whole.compared[probe] = 0;
	}
	return (whole.places[probe] as number) >= MOST_PLACES || whole.impatient.has(probe);
}

function keep(whole: WholeScan, probe: number, start: number, size: number): void {
	const edges = whole.edgesOf(start, start + size);
	whole.places[probe] = whole.onePlace && edges === 2 ? MOST_PLACES : (whole.places[probe] as number) + 1;
	whole.found.push({ probe, start, edges });
}

/** Probes too short for anchors, byte by byte. */
export function seekShort(whole: WholeScan): void {
	const { pairFilter, firstOfPair, probesOfPair } = whole.probes;
	if (pairFilter.length === 0) return;
	const { bytes, length } = whole.letters;
	// What an earlier text left behind the last byte is none of this text's.
	bytes[length] = 0;
	for (let at = 0; at < length; at++) {
		const pair = pairOf(bytes[at] as number, bytes[at + 1] as number);
		if ((((pairFilter[pair >>> 5] as number) >>> (pair & 31)) & 1) === 0) continue;
		const last = firstOfPair[pair + 1] as number;
		for (let place = firstOfPair[pair] as number; place < last; place++)
			compareWhole(whole, probesOfPair[place] as number, at);
	}
}

/** All that was found, in the order of probes and places. */
export function occurrencesIn(whole: WholeScan): readonly Occurrence[] {
	const found = whole.found.filter(({ probe }) => !whole.impatient.has(probe));
	for (const probe of whole.impatient) found.push(...soughtPatiently(whole, probe));
	found.sort((a, b) => a.probe - b.probe || (whole.onePlace ? b.edges - a.edges : 0) || a.start - b.start);
	return whole.onePlace ? found.filter(({ probe }, at) => probe !== found[at - 1]?.probe) : found;
}

/**
 * Knuth, Morris and Pratt (1977), doi:10.1137/0206024: no letter of the text is looked at twice, however the probe and the
 * text repeat themselves.
 */
function soughtPatiently(whole: WholeScan, probe: number): readonly Occurrence[] {
	const { keys, firstKey } = whole.probes;
	const { bytes, length } = whole.letters;
	const key = keys.subarray(firstKey[probe], firstKey[probe + 1]);
	const borders = bordersOf(key);
	const found: Occurrence[] = [];
	let matched = 0;
	for (let at = 0; at < length && found.length < MOST_PLACES; at++) {
		while (matched > 0 && key[matched] !== bytes[at]) matched = borders[matched - 1] as number;
		if (key[matched] === bytes[at]) matched++;
		if (matched < key.length) continue;
		const start = at + 1 - key.length;
		found.push({ probe, start, edges: whole.edgesOf(start, at + 1) });
		matched = borders[matched - 1] as number;
	}
	return found;
}

/** Of each beginning of the key, how much of it is also its end. */
function bordersOf(key: Uint8Array): Uint32Array {
	const borders = new Uint32Array(key.length);
	let border = 0;
	for (let at = 1; at < key.length; at++) {
		while (border > 0 && key[border] !== key[at]) border = borders[border - 1] as number;
		if (key[border] === key[at]) border++;
		borders[at] = border;
	}
	return borders;
}
