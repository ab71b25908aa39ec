import { availableParallelism } from "node:os";
import { type EvaluatedText, evaluationsOverTime, type HeldText, type Outcome } from "@fissure/core";
import type { EvaluationPeriod, EvaluationsOverTime } from "@fissure/model";
import { builtLexicon } from "../case/built-lexicon.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { forThread } from "../lexicon/compiled-lexicon.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import type { EvaluatedHeld } from "../pool/evaluate-batch.ts";
import { inBatches } from "../pool/in-batches.ts";
import { openTaskPool } from "../pool/task-pool.ts";
import { type TextsAsked, textsAsked } from "./texts-asked.ts";

/** Whose judgments of whom are asked for, in which texts. */
export interface EvaluationsInCase extends TextsAsked {
	/** Codes or names of actors. */
	readonly holders?: readonly string[];
	readonly targets?: readonly string[];
	readonly by?: EvaluationPeriod;
	readonly unsure?: boolean;
}

/**
 * Who judges whom badly in texts of the case, how often in each period, and in which sentences?
 *
 * - in:       every text that passes is searched, so that it takes time with the number of texts; the hooks are told how far it is
 * - problems: those of names, of the lexicon and of opening
 */
export const evaluationsInCase = (
	choice: CaseChoice,
	{ holders, targets, by = "year", unsure = false, ...asked }: EvaluationsInCase,
	hooks: Hooks = {},
): Promise<Outcome<EvaluationsOverTime>> =>
	inCase(choice, "read", async (file, store) => {
		const words = await readCaseLexicon(file, store);
		if (!words.ok) return words;
		const who = await resolveFilters(file, store, { ...(holders && { holders }) });
		if (!who.ok) return who;
		// A target is named as a holder is; that the case holds nothing of it is no mistake.
		const whom = await resolveFilters(file, store, { ...(targets && { holders: targets }) });
		if (!whom.ok) return whom;
		const lexicon = builtLexicon(words.value.data, words.value.coded.codebook);
		const facts = await textsAsked(file, store, lexicon, asked);
		if (!facts.ok) return facts;
		const known = new Map(facts.value.map((one) => [one.id, one]));
		const texts: EvaluatedText[] = [];
		let unsupported = 0;
		let done = 0;
		const held = store.heldTextsOf(file, [...known.keys()]);
		for await (const { id, found } of evaluated(held, known.size, words.value, hooks)) {
			hooks.signal?.throwIfAborted();
			done++;
			const document = known.get(id);
			if (document === undefined) continue;
			hooks.onProgress?.({ stage: "reading", done, total: known.size, place: document.id });
			if (found === null) unsupported++;
			else texts.push({ document, ...found });
		}
		// What was not read to its end is no answer.
		hooks.signal?.throwIfAborted();
		const { leftOut, ...over } = evaluationsOverTime(texts, {
			...{ by, unsure },
			...(who.value.holders && { holders: who.value.holders }),
			...(whom.value.holders && { targets: whom.value.holders }),
		});
		return {
			ok: true,
			value: { ...over, leftOut: { ...leftOut, uncoded: known.size - done, unsupported } },
		};
	});

/** A second thread compiles all that the first has compiled, which takes as long as to search a thousand texts. */
const FEWEST_FOR_THREADS = 4_000;
/** Each holds the words of the case. */
const MOST_THREADS = 4;
const TEXTS_A_BATCH = 20;

/** What each text judges, in their order; many texts are shared out among threads. */
async function* evaluated(
	texts: AsyncIterable<HeldText>,
	count: number,
	{ data, coded }: CaseLexicon,
	{ signal }: Hooks,
): AsyncGenerator<EvaluatedHeld> {
	const threads = count < FEWEST_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism());
	const pool = openTaskPool(threads, { alsoHere: true });
	try {
		const shared = { words: forThread(data), codebook: coded.codebook };
		for await (const batch of pool.run("evaluate", shared, inBatches(texts, TEXTS_A_BATCH), { signal })) yield* batch;
	} finally {
		await pool.close();
	}
}
