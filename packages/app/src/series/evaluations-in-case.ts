import { type EvaluatedText, evaluationsOverTime, findEvaluations, type Outcome } from "@fissure/core";
import type { EvaluationPeriod, EvaluationsOverTime } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { lexiconOf, type TextsAsked, textsAsked } from "./texts-asked.ts";

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
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const who = await resolveFilters(file, store, { ...(holders && { holders }) });
		if (!who.ok) return who;
		// A target is named as a holder is; that the case holds nothing of it is no mistake.
		const whom = await resolveFilters(file, store, { ...(targets && { holders: targets }) });
		if (!whom.ok) return whom;
		const facts = await textsAsked(file, store, lexicon.value, asked);
		if (!facts.ok) return facts;
		const known = new Map(facts.value.map((one) => [one.id, one]));
		const texts: EvaluatedText[] = [];
		let unsupported = 0;
		let done = 0;
		for await (const held of store.heldTextsOf(file, [...known.keys()])) {
			hooks.signal?.throwIfAborted();
			done++;
			const document = known.get(held.document.id);
			if (document === undefined) continue;
			hooks.onProgress?.({ stage: "reading", done, total: known.size, place: document.id });
			const found = findEvaluations(held, lexicon.value);
			if (found === null) unsupported++;
			else texts.push({ document, ...found });
		}
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
