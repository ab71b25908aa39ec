import type { Outcome } from "@fissure/core";
import type { Alert } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow } from "../history/lasting-row.ts";
import { ALERT } from "./alert-codecs.ts";

export interface RaisedAlert {
	readonly key: number;
	readonly status: "new" | "held";
}

/** Makes something known until a person has seen it; what was made known before is not raised again. */
export const raiseAlerts = (
	file: CaseFile,
	alerts: readonly Alert[],
	undertaking = undertake("watch"),
): Promise<Outcome<readonly RaisedAlert[]>> =>
	inChange(file, undertaking, async (change) => {
		const raised: RaisedAlert[] = [];
		for (const alert of alerts) raised.push(await raise(change, alert));
		return raised;
	});

async function raise(change: Change, alert: Alert): Promise<RaisedAlert> {
	const { kind, subject, what } = alert;
	const known = await change.db
		.selectFrom("alerts")
		.select("key")
		.where("kind", "=", kind)
		.where("subject", "=", subject)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known !== undefined) return { key: known.key, status: "held" };
	return {
		key: await addRow(change, "alerts", { ...ALERT.write(alert), seen: null }, { kind, subject, what }),
		status: "new",
	};
}
