import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { findIndicator, noIndicator } from "./keep-indicator.ts";
import type { Observation } from "./observe.ts";

/**
 * What a series says, the oldest first.
 *
 * - problems: `indicator-missing`
 */
export const observationsOf = (file: CaseFile, indicator: string): Promise<Outcome<readonly Observation[]>> =>
	attempt(file.path, async () => {
		if ((await findIndicator(file, indicator)) === null) return noIndicator(indicator);
		const value = await file.db
			.selectFrom("observations")
			.select(["date", "value"])
			.where("indicator", "=", indicator)
			.where("until", "is", null)
			.orderBy("date")
			.execute();
		return { ok: true, value };
	});
