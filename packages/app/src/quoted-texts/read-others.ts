import type { Document, Problem } from "@fissure/core";
import { type ReadOptions, readEach } from "@fissure/sources";
import { type GatherContext, gatherTexts } from "./gather-texts.ts";
import type { OtherPart } from "./plan-search.ts";
import type { SourceText } from "./source-text.ts";

export interface OthersContext extends GatherContext<SourceText> {
	readonly optionsOf: readonly ReadOptions[];
	/** Every text that is read is entered here. */
	readonly held: SourceText[];
	readonly report: (problem: Problem) => void;
	readonly progress: (place: string) => void;
}

/**
 * Reads what cannot be looked through. As long as all of it together is small, all is kept; when it turns out to be an
 * archive, only what may hold the quoted words, so that memory does not grow with it.
 */
export async function readOthers(
	parts: readonly OtherPart[],
	context: OthersContext,
): Promise<ReadonlyMap<SourceText, Document>> {
	const { optionsOf, held, report, progress } = context;
	const gathering = gatherTexts<SourceText>(context);
	const inputs = parts.map(({ source, place }) => ({ ...optionsOf[source], input: place }));
	let inside = 0;
	const begin = (at: number): void => {
		inside = 0;
		progress((parts[at] as OtherPart).place);
	};
	for await (const { at, outcome } of readEach(inputs, {}, begin)) {
		if (!outcome.ok) {
			report(outcome.problem);
			continue;
		}
		const { document } = outcome.value;
		const { source, rank } = parts[at] as OtherPart;
		const text: SourceText = { source, rank: [...rank, inside++], name: document.id, raw: null };
		held.push(text);
		gathering.take(text, document);
	}
	return gathering.finish();
}
