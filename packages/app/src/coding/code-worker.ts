import { parentPort, workerData } from "node:worker_threads";
import { buildLexicon, type Document, type LexiconData } from "@fissure/core";
import { codeBatch } from "./code-batch.ts";

/** A batch of documents to be read. */
export interface ToCoder {
	readonly at: number;
	readonly documents: readonly Document[];
}

const lexicon = buildLexicon(workerData as LexiconData);

parentPort?.on("message", async ({ at, documents }: ToCoder) => {
	parentPort?.postMessage(await codeBatch(at, documents, lexicon));
});
