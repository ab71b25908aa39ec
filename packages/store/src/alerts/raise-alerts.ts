import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case-file.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow } from "../history/lasting-row.ts";

export interface Alert {
	/** `silent-edit`, `phrase`, `indicator`, `finding`, or another. */
	readonly kind: string;
	/** What it is about, such as `edit:12`: raised twice of one subject, an alert of one kind is the same. */
	readonly subject: string;
	/** One sentence a person can read aloud. */
	readonly what: string;
	/** ISO instant or day of what it tells. */
	readonly at: string;
	/** Quotes, numbers: anything that JSON can hold. */
	readonly evidence: readonly unknown[];
}

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

async function raise(change: Change, { kind, subject, what, at, evidence }: Alert): Promise<RaisedAlert> {
	const known = await change.db
		.selectFrom("alerts")
		.select("key")
		.where("kind", "=", kind)
		.where("subject", "=", subject)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known !== undefined) return { key: known.key, status: "held" };
	const row = { kind, subject, what, at, evidence: JSON.stringify(evidence), seen: null };
	return { key: await addRow(change, "alerts", row, { kind, subject, what }), status: "new" };
}
