import { type Outcome, PERSON_RULE } from "@fissure/core";
import { type RawBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";

/** Which issues are muted: what coders read on them is left out of lists, and so are findings on them. */
export const mutedIssues = (file: Case): Promise<Outcome<ReadonlySet<string>>> =>
	attempt(file.address, async () => ({ ok: true, value: await readMuted(file) }));

export async function readMuted({ db }: Case): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom("mutes")
		.select("issue")
		.where("until", "is", null)
		.where(intact("mutes"))
		.orderBy("key")
		.execute();
	return new Set(rows.map(({ issue }) => issue));
}

/** Mutes an issue, or lets it be heard again: one action, or none where it is so already. */
export const setMuted = (file: Case, issue: string, muted: boolean): Promise<Outcome<"changed" | "held">> =>
	inChange(file, undertake(muted ? "mute issue" : "unmute issue"), async (change) => {
		const standing = await change.db
			.selectFrom("mutes")
			.select("key")
			.where("issue", "=", issue)
			.where("until", "is", null)
			.execute();
		if (standing.length > 0 === muted) return "held";
		for (const { key } of standing) await endRow(change, "mutes", key);
		if (muted) await addRow(change, "mutes", { issue }, { issue });
		return "changed";
	});

/** A condition on positions: a coder read them on an issue that is muted. What a person read is always heard. */
export const isMutedPosition = (): RawBuilder<boolean> => sql<boolean>`(
	positions.issue in (select issue from mutes where until is null)
	and positions.coding not in (select key from codings where until is null and coder like ${`${PERSON_RULE}%`}))`;

/** A condition on findings: they are on an issue that is muted, and no person accepted or starred them. */
export const isMutedFinding = (ofFinding: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
	findings.issue is not null and findings.issue in (select issue from mutes where until is null)
	and not exists (${ofFinding} and (verdicts.decision = 'accepted' or verdicts.starred = 1)))`;
