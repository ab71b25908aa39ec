import { failed, type Judgment, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { tryInChange, undertake } from "../history/change.ts";
import { WHOLE_JUDGMENT } from "./judgment-codecs.ts";
import { findStanding, keepIn } from "./keep-judgments.ts";

/**
 * Puts another judgment in the place of the one of this id, made of it as it stands at that moment: of two who revise one
 * forecast at once, neither loses what the other wrote.
 *
 * - problems: `judgment-missing`, and those of the revision
 */
export const changeJudgment = (
	file: CaseFile,
	id: string,
	revise: (judgment: Judgment) => Outcome<Judgment>,
	undertaking = undertake("revise judgment"),
): Promise<Outcome<Judgment>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findStanding(change, id);
		if (known === null) return noJudgment(id);
		const revised = revise(WHOLE_JUDGMENT.read(known).judgment);
		if (revised.ok) await keepIn(change, revised.value);
		return revised;
	});

export const noJudgment = (id: string) =>
	failed("judgment-missing", `Expected a judgment of this case, got "${id}"; fissure judge list shows them`, id);
