import type { Outcome } from "@fissure/core";
import { type FieldNames, type Holding, type ReadProgress, readEach } from "@fissure/sources";
import { type Hooks, readingHooks, type TextSource } from "../inputs/text-source.ts";
import type { Share } from "./share-of-adding.ts";

export interface HoldingOptions {
	/** Of the texts, those of this part; all unless said. */
	readonly share?: Share;
	readonly fields?: FieldNames;
	readonly allowPrivateHosts?: boolean;
}

/** Every text of these sources with its bytes, as they come; says how far it is. */
export async function* holdingsOf(
	sources: readonly TextSource[],
	hooks: Hooks,
	{ share, ...options }: HoldingOptions,
): AsyncGenerator<Outcome<Holding>> {
	let before = 0;
	// Of a part each input is asked about in its turn.
	for (const inputs of share === undefined ? [sources] : sources.map((source) => [source])) {
		if (inputs.some(({ input }) => share?.takesInput(input) === false)) continue;
		let documents = 0;
		const tell = (progress: ReadProgress): void => {
			documents = progress.documents;
			hooks.onProgress?.({ stage: "adding", done: before + documents, total: 0, place: placeOf(progress) });
		};
		const all = readEach(inputs, {
			...options,
			...readingHooks(hooks),
			...(share === undefined ? {} : { takesFile: share.takesFile }),
			onProgress: tell,
		});
		for await (const { outcome } of all) if (share?.takes(outcome) !== false) yield outcome;
		before += documents;
	}
}

const placeOf = ({ input, bytes, total }: ReadProgress): string =>
	total === undefined || total === 0 ? input : `${Math.min(100, Math.floor((bytes / total) * 100))} % of ${input}`;
