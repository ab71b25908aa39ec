import {
	type Document,
	type Familiar,
	familiarGrams,
	type Lookout,
	lookoutFor,
	type Probes,
	type Problem,
} from "@fissure/core";
import { type ReadOptions, readInputs } from "@fissure/intake";
import type { HeldText } from "./held-text.ts";
import type { OtherPart } from "./list-shelf.ts";
import { chosenFrom, type Shortlist } from "./shortlist.ts";

export interface OthersContext {
	readonly optionsOf: readonly ReadOptions[];
	readonly probes: (sample: () => Familiar) => Probes;
	readonly shortlist: Shortlist<HeldText>;
	/** Every text that is read is entered here. */
	readonly held: HeldText[];
	readonly report: (problem: Problem) => void;
	readonly progress: (place: string) => void;
	/** Letters of text that are kept whatever they hold. */
	readonly archiveBytes: number;
}

/** Texts between two times at which those that are no longer wanted are let go. */
const TEXTS_BETWEEN_CLEARINGS = 256;

/**
 * Reads what cannot be looked through. As long as all of it together is small, all is kept; when it turns out to be an
 * archive, only what may hold the quoted words, so that memory does not grow with it.
 */
export async function readOthers(
	parts: readonly OtherPart[],
	context: OthersContext,
): Promise<ReadonlyMap<HeldText, Document>> {
	const { optionsOf, held, report, progress, shortlist } = context;
	const kept = new Map<HeldText, Document>();
	let lookout: Lookout | null = null;
	let size = 0;
	let since = 0;
	const look = (text: HeldText, document: Document): void => {
		for (const sighting of lookout?.(document.text).sightings ?? []) shortlist.offer({ ...sighting, text });
	};
	const clear = (): void => {
		const chosen = chosenFrom(shortlist);
		for (const text of kept.keys()) if (!chosen.has(text)) kept.delete(text);
		since = 0;
	};
	for (const { source, rank, place } of parts) {
		progress(place);
		let inside = 0;
		for await (const outcome of readInputs([place], optionsOf[source] ?? {})) {
			if (!outcome.ok) {
				report(outcome.problem);
				continue;
			}
			const document = outcome.value;
			const text: HeldText = { source, rank: [...rank, inside++], name: document.id, raw: null };
			held.push(text);
			kept.set(text, document);
			size += document.text.length;
			if (lookout !== null) look(text, document);
			else if (size > context.archiveBytes) {
				lookout = lookoutFor(context.probes(() => familiarIn([...kept.values()])));
				for (const [earlier, its] of kept) look(earlier, its);
				clear();
			}
			if (lookout !== null && ++since >= TEXTS_BETWEEN_CLEARINGS) clear();
		}
	}
	if (lookout !== null) clear();
	return kept;
}

const SAMPLES = 32;
const SAMPLE_UNITS = 16 * 1024;

function familiarIn(documents: readonly Document[]): Familiar {
	const step = Math.max(1, Math.floor(documents.length / SAMPLES));
	const chosen = documents.filter((_, at) => at % step === 0).slice(0, SAMPLES);
	return familiarGrams(chosen.map(({ text }) => ({ source: text.slice(0, SAMPLE_UNITS), escaped: false })));
}
