import { failed, type Judgment, type Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { lostRevisions } from "../../judging/judgment/lost-revisions.ts";
import { readJudgment } from "../../judging/judgment/read-judgment.ts";
import { judgmentShown } from "../../judging/judgment/show-judgment.ts";
import { operation } from "../definition/operation.ts";

export const saveJudgment = operation({
	name: "save-judgment",
	question: "Save a judgment, unless somebody else has changed it since",
	effect: "writes",
	http: "PUT /api/judgments/:id",
	input: ({ z, Id, words }) =>
		Id.extend({
			judgment: z.record(words, z.unknown()).describe("As a file of judgments has it, with its kind"),
			seen: z.number().nullable().describe("`version` of the judgment to replace; null: a new one"),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	run: ({ id, judgment, seen }, { case: choice }) =>
		saveJudgmentInCase({ case: choice, judgment: { ...judgment, id }, seen }),
});

export interface KeepJudgmentRequest {
	readonly case: CaseChoice;
	/** Plain data, as `judgmentToPlain` writes it. */
	readonly judgment: unknown;
	/** `version` of the judgment that its writer had before them; null: a new one. */
	readonly seen: number | null;
}

/**
 * Keeps one judgment that somebody wrote, unless another wrote meanwhile.
 *
 * - problems: `judgment-changed`, `judgment-exists`, `forecast-behind`, the first of `readJudgments`, those of opening
 */
export const saveJudgmentInCase = (request: KeepJudgmentRequest): Promise<Outcome<JudgmentShown>> =>
	inCase(request.case, "write", async (file, store) => {
		const { judgment, problems } = await readJudgment(request.judgment, file, store);
		const [problem] = problems;
		if (problem !== undefined) return { ok: false, problem };
		if (judgment === null) throw new RangeError("neither a judgment nor a problem was read");
		const { id } = judgment;
		const { seen } = request;
		const kept = await store.replaceJudgment(file, { judgment, seen, check: (standing) => fits(judgment, standing) });
		if (kept.ok) return judgmentShown(file, store, id, `Saved ${id}.`);
		return seen === null && kept.problem.code === "judgment-changed" ? taken(id) : kept;
	});

/** A page is one more file that may lack what others added. */
function fits(judgment: Judgment, standing: Judgment | null): Outcome<null> {
	if (standing === null) return { ok: true, value: null };
	const [lost] = lostRevisions([judgment], new Map([[standing.id, standing]]), "revisions");
	return lost === undefined ? { ok: true, value: null } : { ok: false, problem: lost };
}

const taken = (id: string) =>
	failed("judgment-exists", `Expected a new id, got "${id}" of another judgment; choose another`, "id");
