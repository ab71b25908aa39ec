import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { changeRow, tryInChange, undertake } from "../history/change.ts";

/**
 * A person took note of alerts, by their keys; of all that wait where none are named. Gives how many.
 *
 * - problems: `alert-missing`
 */
export const markSeen = (
	file: CaseFile,
	keys?: readonly number[],
	undertaking = undertake("see"),
): Promise<Outcome<number>> =>
	tryInChange(file, undertaking, async (change) => {
		const standing = await change.db
			.selectFrom("alerts")
			.select(["key", "seen"])
			.where("until", "is", null)
			.orderBy("key")
			.execute();
		const held = new Set(standing.map(({ key }) => key));
		const missing = keys?.find((key) => !held.has(key));
		if (missing !== undefined) {
			const message = `Expected the number of an alert, got ${missing}; see the list of alerts`;
			return failed("alert-missing", message, String(missing));
		}
		const waiting = standing.filter(({ key, seen }) => seen === null && (keys === undefined || keys.includes(key)));
		for (const { key } of waiting)
			await changeRow(change, "alerts", key, { before: { seen: null }, after: { seen: change.action } });
		return { ok: true, value: waiting.length };
	});
