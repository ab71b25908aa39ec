import type { ActorId, Document, DocumentKind, LanguageCode, Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { type ReadOptions, readEach } from "@fissure/sources";

/** One input and what the caller knows of its texts; it overrides what a page or a file says. */
export interface TextSource {
	/** A path, a folder, an address, or "-" for standard input. */
	readonly input: string;
	readonly publisher?: ActorId;
	readonly date?: string;
	readonly language?: LanguageCode;
	readonly kind?: DocumentKind;
	readonly venue?: string;
	readonly speaker?: string;
	readonly title?: string;
}

/** How a person follows and stops a long action. */
export interface Hooks {
	readonly signal?: AbortSignal;
	/** What is being done, and to how many of how many, where that is known. */
	readonly onProgress?: (progress: Progress) => void;
	/** Reported at once; the action goes on without the text concerned. */
	readonly onProblem?: (problem: Problem) => void;
	/** A file of a folder or an archive that is about its texts, and was left out. */
	readonly onSkipped?: NonNullable<ReadOptions["onSkipped"]>;
	/** Where "-" is read from; the process's own standard input. */
	readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Of these hooks, those that reading knows as well. */
export const readingHooks = ({
	signal,
	stdin,
	onSkipped,
	allowPrivateHosts,
}: Hooks & Pick<ReadOptions, "allowPrivateHosts">): ReadOptions => ({
	...(signal === undefined ? {} : { signal }),
	...(stdin === undefined ? {} : { stdin }),
	...(onSkipped === undefined ? {} : { onSkipped }),
	...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
});

/** Every text of these sources, in order; what cannot be read is reported and left out. Ids taken elsewhere are not given. */
export async function readTexts(
	sources: readonly TextSource[],
	hooks: Hooks & { readonly allowPrivateHosts?: boolean },
	takenIds: Iterable<string> = [],
): Promise<readonly Document[]> {
	const documents: Document[] = [];
	const taken = new Set(takenIds);
	const tell = (done: number): void => {
		const { input: place } = sources[done] as TextSource;
		hooks.onProgress?.({ stage: "reading", done, total: sources.length, place });
	};
	for await (const { outcome } of readEach(sources, readingHooks(hooks), tell)) {
		if (outcome.ok) documents.push(withFreeId(outcome.value.document, taken));
		else hooks.onProblem?.(outcome.problem);
	}
	return documents;
}

/** Ids are unique within one reading; two readings may still give the same, and quotes must tell their texts apart. */
export function withFreeId(document: Document, taken: Set<string>): Document {
	const id = freeId(document.id, taken);
	return id === document.id ? document : { ...document, id };
}

/** This id, or where it is taken one of its own; it is taken then. */
export function freeId(id: string, taken: Set<string>): string {
	let free = id;
	for (let copy = 2; taken.has(free); copy++) free = `${id}#${copy}`;
	taken.add(free);
	return free;
}
