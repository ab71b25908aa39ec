import type { LetterSource } from "./letter-bytes.ts";
import type { Probes } from "./probes.ts";
import type { Passage } from "./scan-near.ts";
import { type ScanOptions, textScannerOf } from "./scan-text.ts";
import { edgeScore, type Occurrence } from "./scan-whole.ts";

/** That a text may hold what a family of quotations asks for. */
export interface Sighting {
	readonly family: number;
	/** Every quoted stretch is in the text, letter for letter. */
	readonly whole: boolean;
	/** 0–1, higher is likelier; compared only among whole ones or among others. */
	readonly score: number;
}

export interface Sightings {
	readonly sightings: readonly Sighting[];
	/** Letters of the text, in bytes of their code; 0 for a text without any. */
	readonly letters: number;
	/** Control characters, of which texts hold none. */
	readonly controls: number;
}

export type Lookout = (source: LetterSource, options?: ScanOptions) => Sightings;

/**
 * Which texts of an archive are worth reading for these quotations?
 *
 * Takes the bytes of UTF-8 as they lie in the file, raw JSON included. Whole words are never missed; a passage that only
 * resembles a quotation may be, where less than a third of it is the same.
 */
export function lookoutFor(probes: Probes): Lookout {
	const scan = textScannerOf(probes, true);
	const wanted = wantedOf(probes);
	return (source, options) => {
		const { letters, occurrences, passages } = scan(source, options);
		const { length, controls } = letters;
		if (occurrences.length === 0 && passages.length === 0) return { sightings: [], letters: length, controls };
		const byFamily = new Map<number, Sighting>();
		for (const passage of passages) keepBetter(byFamily, nearSighting(passage));
		for (const sighting of pieceSightings(probes, occurrences, wanted)) keepBetter(byFamily, sighting);
		return { sightings: [...byFamily.values()].sort((a, b) => a.family - b.family), letters: length, controls };
	};
}

const nearSighting = ({ family, share }: Passage): Sighting => ({ family, whole: false, score: share });

function keepBetter(kept: Map<number, Sighting>, sighting: Sighting): void {
	const other = kept.get(sighting.family);
	if (other === undefined || isBetter(sighting, other)) kept.set(sighting.family, sighting);
}

const isBetter = (a: Sighting, b: Sighting): boolean => (a.whole === b.whole ? a.score > b.score : a.whole);

/** Of each family, how many stretches and letters all of its pieces have. */
type Wanted = readonly { pieces: number; letters: number }[];

function wantedOf({ familyOf, pieceOf, firstKey, pieces }: Probes): Wanted {
	const wanted = Array.from(pieces, () => ({ pieces: 0, letters: 0 }));
	for (const [probe, family] of familyOf.entries()) {
		const entry = wanted[family];
		if (entry === undefined || pieceOf[probe] === -1) continue;
		entry.pieces++;
		entry.letters += (firstKey[probe + 1] as number) - (firstKey[probe] as number);
	}
	return wanted;
}

/** Occurrences come in the order of the probes, one of each, so those of a family are neighbours. */
function pieceSightings(probes: Probes, occurrences: readonly Occurrence[], wanted: Wanted): readonly Sighting[] {
	const { familyOf, pieceOf, firstKey } = probes;
	const sightings: Sighting[] = [];
	for (let at = 0; at < occurrences.length; ) {
		const family = familyOf[(occurrences[at] as Occurrence).probe] as number;
		let [pieces, letters, edges, asItStands] = [0, 0, 2, -1];
		for (; at < occurrences.length; at++) {
			const { probe, edges: itsEdges } = occurrences[at] as Occurrence;
			if (familyOf[probe] !== family) break;
			if (pieceOf[probe] === -1) asItStands = itsEdges;
			else {
				pieces++;
				letters += (firstKey[probe + 1] as number) - (firstKey[probe] as number);
				edges = Math.min(edges, itsEdges);
			}
		}
		const all = wanted[family] as Wanted[number];
		if (asItStands !== -1) sightings.push({ family, whole: true, score: edgeScore(asItStands) });
		else if (pieces === all.pieces) sightings.push({ family, whole: true, score: edgeScore(edges) });
		else sightings.push({ family, whole: false, score: letters / all.letters });
	}
	return sightings;
}
