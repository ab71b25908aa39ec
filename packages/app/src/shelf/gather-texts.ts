import { type Document, type Familiar, familiarGrams, type Lookout, lookoutFor, type Probes } from "@fissure/core";
import { chosenFrom, type Shortlist } from "./shortlist.ts";

export interface GatherContext<Text> {
	readonly probes: (sample: () => Familiar) => Probes;
	readonly shortlist: Shortlist<Text>;
	/** Letters of text that are kept whatever they hold. */
	readonly archiveBytes: number;
}

/** Texts between two times at which those that are no longer wanted are let go. */
const TEXTS_BETWEEN_CLEARINGS = 256;

/**
 * Takes texts as they are read. As long as all of them together are small, all are kept; when they turn out to be an archive,
 * only those that may hold the quoted words, so that memory does not grow with it.
 */
export function gatherTexts<Text>({ probes, shortlist, archiveBytes }: GatherContext<Text>) {
	const kept = new Map<Text, Document>();
	let lookout: Lookout | null = null;
	let size = 0;
	let since = 0;
	const look = (text: Text, document: Document): void => {
		for (const sighting of lookout?.(document.text).sightings ?? []) shortlist.offer({ ...sighting, text });
	};
	const clear = (): void => {
		const chosen = chosenFrom(shortlist);
		for (const text of kept.keys()) if (!chosen.has(text)) kept.delete(text);
		since = 0;
	};
	return {
		take(text: Text, document: Document): void {
			kept.set(text, document);
			size += document.text.length;
			if (lookout !== null) look(text, document);
			else if (size > archiveBytes) {
				lookout = lookoutFor(probes(() => familiarIn([...kept.values()])));
				for (const [earlier, its] of kept) look(earlier, its);
				clear();
			}
			if (lookout !== null && ++since >= TEXTS_BETWEEN_CLEARINGS) clear();
		},
		finish(): ReadonlyMap<Text, Document> {
			if (lookout !== null) clear();
			return kept;
		},
	};
}

const SAMPLES = 32;
const SAMPLE_UNITS = 16 * 1024;

function familiarIn(documents: readonly Document[]): Familiar {
	const step = Math.max(1, Math.floor(documents.length / SAMPLES));
	const chosen = documents.filter((_, at) => at % step === 0).slice(0, SAMPLES);
	return familiarGrams(chosen.map(({ text }) => ({ source: text.slice(0, SAMPLE_UNITS), escaped: false })));
}
