import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { tryInChange, undertake } from "../history/change.ts";
import { endRow } from "../history/lasting-row.ts";
import { noJudgment } from "./change-judgment.ts";
import { findStanding } from "./keep-judgments.ts";

/**
 * A judgment stands no longer; what it was stays in the history.
 *
 * - problems: `judgment-missing`
 */
export const removeJudgment = (
	file: CaseFile,
	id: string,
	undertaking = undertake("remove judgment"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findStanding(change, id);
		if (known === null) return noJudgment(id);
		await endRow(change, "judgments", known.key);
		return { ok: true, value: null };
	});
