import {
	buildLexicon,
	type Document,
	type HeldText,
	type IdealPointsEstimate,
	lookoutFor,
	type Outcome,
	type Probes,
	resampledPoints,
} from "@fissure/core";
import type { Addition, Packing } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import { inThread, type SentLexicon } from "../lexicon/compiled-lexicon.ts";
import { type CodedBatch, codeBatch } from "./code-batch.ts";
import { type EvaluatedHeld, evaluateBatch } from "./evaluate-batch.ts";
import { type Batch, type BatchReport, lookThrough } from "./look-through.ts";
import { packBatch } from "./pack-batch.ts";

/** What threads do, by its name: what all tasks of one run share, one task, and what comes of it; each can be sent between threads. */
export interface Tasks {
	readonly code: { readonly shared: SentLexicon; readonly task: readonly Document[]; readonly result: CodedBatch };
	readonly scan: { readonly shared: Probes; readonly task: Batch; readonly result: BatchReport };
	readonly pack: {
		readonly shared: null;
		readonly task: readonly Addition[];
		readonly result: readonly Outcome<Packing>[];
	};
	readonly evaluate: {
		/** With what the words are known by, so that the thread of the caller takes those it has. */
		readonly shared: { readonly words: SentLexicon; readonly codebook: string };
		readonly task: readonly HeldText[];
		readonly result: readonly EvaluatedHeld[];
	};
	readonly resample: { readonly shared: Resampling; readonly task: number; readonly result: Float64Array };
}

/** What runs of a bootstrap of ideal points share; a task is the number of a run. */
export interface Resampling {
	readonly estimate: IdealPointsEstimate;
	readonly seed: number;
}

export type Work<Kind extends keyof Tasks> = (
	task: Tasks[Kind]["task"],
) => Tasks[Kind]["result"] | Promise<Tasks[Kind]["result"]>;

/** Makes ready for the tasks of one run: what is worked out of their common part is worked out once. */
export const PREPARE: { readonly [Kind in keyof Tasks]: (shared: Tasks[Kind]["shared"]) => Work<Kind> } = {
	code: (sent) => {
		const lexicon = buildLexicon(inThread(sent));
		return (documents) => codeBatch(documents, lexicon);
	},
	scan: (probes) => {
		const lookout = lookoutFor(probes);
		return (batch) => lookThrough(batch, lookout);
	},
	pack: () => packBatch,
	evaluate: ({ words, codebook }) => {
		const lexicon = builtLexicon(inThread(words), codebook);
		return (texts) => evaluateBatch(texts, lexicon);
	},
	resample: ({ estimate: { responses, fit }, seed }) => resampledPoints(responses, fit, seed),
};
