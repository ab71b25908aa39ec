import type { Outcome } from "@fissure/core";
import { type FieldNames, type Holding, type ReadProgress, readHoldings } from "@fissure/sources";
import { type Hooks, readingHooks, type TextSource } from "../inputs/text-source.ts";

export interface HoldingOptions {
	readonly fields?: FieldNames;
	readonly allowPrivateHosts?: boolean;
}

/** Every text of these sources with its bytes, as they come; says how far it is. */
export async function* holdingsOf(
	sources: readonly TextSource[],
	hooks: Hooks,
	options: HoldingOptions,
): AsyncGenerator<Outcome<Holding>> {
	let before = 0;
	for (const { input, ...known } of sources) {
		let documents = 0;
		const tell = (progress: ReadProgress): void => {
			documents = progress.documents;
			hooks.onProgress?.({ stage: "adding", done: before + documents, total: 0, place: placeOf(progress) });
		};
		yield* readHoldings([input], {
			...known,
			...options,
			...readingHooks(hooks),
			onProgress: tell,
		});
		before += documents;
	}
}

const placeOf = ({ input, bytes, total }: ReadProgress): string =>
	total === undefined || total === 0 ? input : `${Math.min(100, Math.floor((bytes / total) * 100))} % of ${input}`;
