import type { Outcome } from "@fissure/core";
import type { Indicator } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { INDICATOR } from "./keep-indicator.ts";

/** Which series are watched, by id. */
export const indicatorsOf = (file: CaseFile): Promise<Outcome<readonly Indicator[]>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("indicators")
			.select(INDICATOR.columns)
			.where("until", "is", null)
			.orderBy("id")
			.execute(),
	}));
