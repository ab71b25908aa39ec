import { type Forecast, failed, type Judgment, judgmentToPlain, type Outcome, readJudgments } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { judgmentShown } from "../judgment/show-judgment.ts";

export interface ReviseRequest {
	readonly case: CaseChoice;
	readonly id: string;
	/** As a file of judgments has it: `0.6`, `60 %`. */
	readonly probability: number | string;
	readonly because?: string;
	/** ISO day or instant since when it is thought so; now, unless said. */
	readonly at?: string;
}

/**
 * Somebody thinks otherwise of a forecast: a revision more, by the one who does this; those before it stay.
 *
 * - problems: `judgment-missing`, `forecast-expected`, `forecast-resolved`, those of `readJudgments` and of opening
 */
export const reviseForecast = (request: ReviseRequest): Promise<Outcome<JudgmentShown>> =>
	inCase(request.case, "write", async (file, store) => {
		const { id, probability, because } = request;
		const revision = { at: request.at ?? file.now(), who: file.who, probability, because };
		const revised = await store.changeJudgment(
			file,
			id,
			(judgment) => rewriteForecast(judgment, ({ revisions }) => ({ revisions: [...revisions, revision] })),
			store.undertake("revise forecast"),
		);
		return revised.ok ? judgmentShown(file, store, id, `Revised ${id}.`) : revised;
	});

/**
 * An open forecast with other fields, checked like one that is read from a file.
 *
 * - problems: `forecast-expected`, `forecast-resolved`, those of `readJudgments`
 */
export function rewriteForecast(
	judgment: Judgment,
	fieldsOf: (forecast: Forecast) => Readonly<Record<string, unknown>>,
): Outcome<Judgment> {
	const { id, kind } = judgment;
	if (kind !== "forecast")
		return failed("forecast-expected", `Expected a forecast, got "${id}" (${kind}); change it with judge add`, id);
	if (judgment.resolution !== null) {
		const { at } = judgment.resolution;
		return failed(
			"forecast-resolved",
			`Expected an open forecast, got one resolved on ${at}; judge add corrects the outcome`,
			id,
		);
	}
	const [read] = readJudgments({ ...judgmentToPlain(judgment), ...fieldsOf(judgment) }, id);
	if (read === undefined) throw new RangeError(`no judgment read again of ${id}`);
	return read;
}
