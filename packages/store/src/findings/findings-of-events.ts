import type { Outcome } from "@fissure/core";
import type { EventFindings } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { FIRST_OF_EVENT } from "./finding-codecs.ts";

/** Events that stand with findings, by id; an event without any is left out. */
export const findingsOfEvents = (
	file: CaseFile,
	events: readonly string[],
): Promise<Outcome<ReadonlyMap<string, EventFindings>>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("findings")
			.select(["event", ...FIRST_OF_EVENT.columns])
			.where("until", "is", null)
			.where("event", "in", events)
			.orderBy("weight", "desc")
			.orderBy("key")
			.execute();
		const found = new Map<string, EventFindings>();
		for (const { event, ...first } of rows) {
			if (event === null) continue;
			const known = found.get(event);
			found.set(event, { count: (known?.count ?? 0) + 1, first: known?.first ?? FIRST_OF_EVENT.read(first) });
		}
		return { ok: true, value: found };
	});
