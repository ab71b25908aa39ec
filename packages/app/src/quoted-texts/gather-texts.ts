import { type Document, type Familiar, familiarGrams, type Lookout, lookoutFor, type Probes } from "@fissure/core";
import { chosenFrom, type Shortlist } from "../pool/shortlist.ts";

export interface GatherContext<Text> {
	readonly probes: (sample: () => Familiar) => Probes;
	readonly shortlist: Shortlist<Text>;
	/** Letters of text that are kept whatever they hold. */
	readonly archiveBytes: number;
	/** Which quotations may be of this text, by what the drafts say of them? */
	readonly likely?: (document: Document) => ReadonlySet<number>;
}

/** Texts between two times at which those that are no longer wanted are let go. */
const TEXTS_BETWEEN_CLEARINGS = 256;

/**
 * Takes texts as they are read. As long as all of them together are small, all are kept; when they turn out to be an archive,
 * only those that may hold the quoted words, so that memory does not grow with it.
 */
export function gatherTexts<Text>({ probes, shortlist, archiveBytes, likely }: GatherContext<Text>) {
	const kept = new Map<Text, Document>();
	let lookout: Lookout | null = null;
	let sought: Probes | null = null;
	let size = 0;
	let since = 0;
	const look = (text: Text, document: Document): void => {
		const { sightings } = lookout?.(document.text) ?? { sightings: [] };
		if (sightings.length === 0) return;
		const own = likely?.(document) ?? NONE;
		for (const sighting of sightings)
			shortlist.offer({ ...sighting, text, fits: own.size > 0 && hasMember(sought, sighting.family, own) });
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
				sought = probes(() => familiarIn([...kept.values()]));
				lookout = lookoutFor(sought);
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

const NONE: ReadonlySet<number> = new Set();

/** Quotations of the same words are one family. */
function hasMember(probes: Probes | null, family: number, quotations: ReadonlySet<number>): boolean {
	if (probes === null) return false;
	const { members, firstMember } = probes;
	return members.subarray(firstMember[family], firstMember[family + 1]).some((quotation) => quotations.has(quotation));
}

const SAMPLES = 32;
const SAMPLE_UNITS = 16 * 1024;

function familiarIn(documents: readonly Document[]): Familiar {
	const step = Math.max(1, Math.floor(documents.length / SAMPLES));
	const chosen = documents.filter((_, at) => at % step === 0).slice(0, SAMPLES);
	return familiarGrams(chosen.map(({ text }) => ({ source: text.slice(0, SAMPLE_UNITS), escaped: false })));
}
