import type { Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { judgmentShown } from "../judgment/show-judgment.ts";
import { rewriteForecast } from "./revise-forecast.ts";

export interface ResolveRequest {
	readonly case: CaseChoice;
	readonly id: string;
	/** `void`: the question turned out to have no answer. */
	readonly outcome: "yes" | "no" | "void";
	readonly note?: string;
	/** What shows it: links as a file of judgments has them, quoted words with their place. */
	readonly evidence?: readonly unknown[];
	/** ISO day or instant at which it was decided; now, unless said. */
	readonly at?: string;
}

/**
 * What a forecast asked has been answered; it is scored from now on.
 *
 * - problems: `judgment-missing`, `forecast-expected`, `forecast-resolved`, those of `readJudgments` and of opening
 */
export const resolveForecast = (request: ResolveRequest): Promise<Outcome<JudgmentShown>> =>
	inCase(request.case, "write", async (file, store) => {
		const { id, outcome, note, evidence, at = file.now() } = request;
		const resolved = await store.changeJudgment(
			file,
			id,
			(judgment) => rewriteForecast(judgment, () => ({ resolution: { at, outcome, note, evidence } })),
			store.undertake("resolve forecast"),
		);
		return resolved.ok ? judgmentShown(file, store, id, `Resolved ${id}: ${outcome}.`) : resolved;
	});
