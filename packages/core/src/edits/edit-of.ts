import type { Document, Edit, EditChange, EditReadings } from "@fissure/model";
import { POSITION } from "./consequence.ts";

/** Many changes at once weigh a little more than one of the same kind. */
const MOST_FOR_NUMBER = 5;

/** The edit that these changes make together; they are not empty. */
export function editOf(
	before: Pick<Document, "id">,
	after: Pick<Document, "id">,
	changes: readonly EditChange[],
	readings: EditReadings | null,
): Edit {
	const substantive = changes.filter((change) => change.class === "substantive");
	const gravest = [...changes].sort((a, b) => b.consequence - a.consequence)[0] as EditChange;
	const positions = readings === null ? 0 : readings.vanished.length + readings.appeared.length;
	const base =
		substantive.length === 0 ? 0 : positions > 0 ? Math.max(POSITION, gravest.consequence) : gravest.consequence;
	const more = base === 0 ? 0 : Math.min(MOST_FOR_NUMBER, Math.floor(Math.log2(substantive.length + positions)));
	return {
		before: before.id,
		after: after.id,
		class: substantive.length > 0 ? "substantive" : "cosmetic",
		changes,
		readings,
		consequence: Math.min(100, base + more),
		because: reasonOf(gravest, substantive.length, changes.length, readings),
	};
}

function reasonOf(gravest: EditChange, substantive: number, all: number, readings: EditReadings | null): string {
	const counted = (count: number, what: string): readonly string[] =>
		count === 0 ? [] : [`${count} position${count === 1 ? "" : "s"} ${what}`];
	return [
		...counted(readings?.vanished.length ?? 0, "vanished"),
		...counted(readings?.appeared.length ?? 0, "appeared"),
		gravest.because,
		`${substantive} of ${all} change${all === 1 ? "" : "s"} substantive`,
	].join("; ");
}
