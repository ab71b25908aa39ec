import type { Outcome } from "@fissure/core";
import { type FieldNames, type Holding, type ReadOptions, type ReadProgress, readHoldings } from "@fissure/sources";
import type { Hooks, TextSource } from "../text-source.ts";

export interface HoldingOptions {
	readonly fields?: FieldNames;
	readonly allowPrivateHosts?: boolean;
}

/** Every text of these sources with its bytes, as they come; says how far it is. */
export async function* holdingsOf(
	sources: readonly TextSource[],
	{ signal, stdin, onProgress, onSkipped }: Hooks & Pick<ReadOptions, "onSkipped">,
	options: HoldingOptions,
): AsyncGenerator<Outcome<Holding>> {
	let before = 0;
	for (const { input, ...known } of sources) {
		let documents = 0;
		const tell = (progress: ReadProgress): void => {
			documents = progress.documents;
			onProgress?.({ stage: "adding", done: before + documents, total: 0, place: placeOf(progress) });
		};
		yield* readHoldings([input], {
			...known,
			...options,
			...(signal === undefined ? {} : { signal }),
			...(stdin === undefined ? {} : { stdin }),
			...(onSkipped === undefined ? {} : { onSkipped }),
			onProgress: tell,
		});
		before += documents;
	}
}

const placeOf = ({ input, bytes, total }: ReadProgress): string =>
	total === undefined || total === 0 ? input : `${Math.min(100, Math.floor((bytes / total) * 100))} % of ${input}`;
