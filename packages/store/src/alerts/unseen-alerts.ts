import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** How many alerts wait to be seen? */
export const unseenAlerts = (file: CaseFile): Promise<Outcome<number>> =>
	attempt(file.path, async () => {
		const { unseen } = await file.db
			.selectFrom("alerts")
			.where("until", "is", null)
			.where("seen", "is", null)
			.select(({ fn }) => fn.countAll<number>().as("unseen"))
			.executeTakeFirstOrThrow();
		return { ok: true, value: unseen };
	});
