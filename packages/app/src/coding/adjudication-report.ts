import { ADJUDICATED, isSameGiven, type Outcome } from "@fissure/core";
import type { AdjudicationReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { agreementOfCoders } from "./agreement-of-coders.ts";
import { type DifferencesAsked, passagesOfTexts } from "./coder-differences.ts";

/**
 * How far were coders from each other before decisions, how far is each from the decisions, and what is still to be decided?
 *
 * Coefficients are of texts in which all is decided, so that before and after are of the same words. A coder's agreement with the decisions
 * says how often the decisions are this coder's; it is none of independent readings.
 *
 * - problems: those of `passagesOfTexts` and of `agreementOfCoders`
 */
export async function adjudicationReport(
	file: Case,
	store: Store,
	asked: DifferencesAsked,
	hooks: Hooks = {},
): Promise<Outcome<AdjudicationReport>> {
	const counts = { texts: 0, adjudicated: 0, differing: 0, undecided: 0, again: 0, agreed: 0, written: 0 };
	const taken = new Map<string, number>();
	const settled: string[] = [];
	const inSettled = new Set<string>();
	for await (const read of passagesOfTexts(file, store, asked, hooks)) {
		if (!read.ok) return read;
		const { text, passages, document } = read.value;
		counts.texts++;
		for (const name of ["differing", "undecided", "again", "agreed"] as const) counts[name] += text[name];
		for (const { passage, decision } of passages) {
			if (decision === null || passage.differs.length === 0) continue;
			const own = decision.of.filter(({ reading }) => isSameGiven(reading, decision.reading));
			if (own.length === 0) counts.written++;
			for (const { coder } of own) taken.set(coder, (taken.get(coder) ?? 0) + 1);
		}
		if (text.finished === null) continue;
		counts.adjudicated++;
		settled.push(document.id);
		for (const coder of text.coders) inSettled.add(coder);
	}
	const { unsure = false } = asked;
	const compared = {
		coders: [...inSettled, ADJUDICATED],
		documents: settled,
		unsure,
		by: "pair",
		passages: 0,
	} as const;
	const agreement = settled.length === 0 ? null : await agreementOfCoders(file, store, compared, hooks);
	if (agreement !== null && !agreement.ok) return agreement;
	return {
		ok: true,
		value: {
			...counts,
			taken: [...taken].map(([coder, count]) => ({ coder, count })).toSorted((a, b) => b.count - a.count),
			agreement: agreement?.value ?? null,
		},
	};
}
