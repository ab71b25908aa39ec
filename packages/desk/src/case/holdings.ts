import type { Outcome } from "@fissure/core";
import { readInputs } from "@fissure/intake";
import type { Addition } from "@fissure/store";
import type { Hooks, TextSource } from "../text-source.ts";

export interface HoldingOptions {
	readonly allowPrivateHosts?: boolean;
	/** Told of bytes read and texts found so far. */
	readonly onRead?: (progress: { readonly input: string; readonly bytes: number; readonly documents: number }) => void;
}

/** Every text of these sources with its bytes, as they come. */
export async function* holdingsOf(
	sources: readonly TextSource[],
	{ signal, stdin }: Hooks,
	{ allowPrivateHosts, onRead }: HoldingOptions,
): AsyncGenerator<Outcome<Addition>> {
	for (const { input, ...known } of sources) {
		const options = {
			...known,
			...(signal === undefined ? {} : { signal }),
			...(stdin === undefined ? {} : { stdin }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			...(onRead === undefined ? {} : { onProgress: onRead }),
		};
		for await (const outcome of readInputs([input], options)) {
			if (!outcome.ok) yield outcome;
			else {
				const { sha256: _, ...document } = outcome.value;
				yield { ok: true, value: { document, bytes: new TextEncoder().encode(document.text), address: input } };
			}
		}
	}
}
