import { failed, type Judgment, type Outcome } from "@fissure/core";
import type { JudgmentsAdded } from "@fissure/model";
import type { Case, KeptJudgment } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { isStale, readJudged } from "../judgment/judged.ts";
import { lostRevisions } from "../judgment/lost-revisions.ts";
import type { JudgmentFile } from "./read-judgment-files.ts";

/**
 * Keeps of each file everything or, where anything in it is wrong, nothing; what is wrong is reported.
 *
 * - problems: `judgments-none`, `judgment-twice`, `forecast-behind`
 */
export async function saveFiles(
	file: Case,
	store: Store,
	read: readonly JudgmentFile[],
	hooks: Hooks,
): Promise<Outcome<JudgmentsAdded>> {
	const standing = await standingOf(file, store, read);
	if (!standing.ok) return standing;
	const files = withoutTwice(read).map((one) => ({
		...one,
		problems: [...one.problems, ...lostRevisions(one.judgments, standing.value, one.file)],
	}));
	for (const { problems } of files) for (const problem of problems) hooks.onProblem?.(problem);
	const sound = files.filter(({ problems }) => problems.length === 0);
	const judgments = sound.flatMap((one) => one.judgments.map((judgment) => ({ judgment, file: one.file })));
	if (judgments.length === 0) return nothingToKeep(files);
	const kept = await store.saveJudgments(
		file,
		judgments.map(({ judgment }) => judgment),
	);
	if (!kept.ok) return kept;
	const judged = await readJudged(file, store, { ids: judgments.map(({ judgment }) => judgment.id) });
	if (!judged.ok) return judged;
	return {
		ok: true,
		value: {
			kept: judgments.map(({ judgment, ...from }, at) => ({
				...(kept.value[at] as KeptJudgment),
				kind: judgment.kind,
				...from,
			})),
			refused: files.filter((one) => !sound.includes(one)).map((one) => one.file),
			stale: judged.value.filter(isStale),
		},
	};
}

/** What the case has under the ids that the files use. */
async function standingOf(
	file: Case,
	store: Store,
	files: readonly JudgmentFile[],
): Promise<Outcome<ReadonlyMap<string, Judgment>>> {
	const ids = files.flatMap(({ judgments }) => judgments.map(({ id }) => id));
	const stored = await store.judgmentsOf(file, { ids });
	if (!stored.ok) return stored;
	return { ok: true, value: new Map(stored.value.map(({ judgment }) => [judgment.id, judgment])) };
}

function nothingToKeep(files: readonly JudgmentFile[]): Outcome<never> {
	const problems = files.reduce((sum, one) => sum + one.problems.length, 0);
	return failed(
		"judgments-none",
		problems > 0
			? "Expected judgments without errors, got none; correct the errors listed above and add them again"
			: "Expected judgments, got none; fissure judge template forecast shows what to write",
		files.map((one) => one.file).join(", "),
	);
}

/** Two files of one call that use one id would overwrite each other in silence. */
function withoutTwice(files: readonly JudgmentFile[]): readonly JudgmentFile[] {
	const first = new Map<string, string>();
	return files.map((one) => {
		const twice = one.judgments.filter(({ id }) => first.has(id));
		for (const { id } of one.judgments) if (!first.has(id)) first.set(id, one.file);
		return {
			...one,
			problems: [
				...one.problems,
				...twice.map(({ id }) => ({
					code: "judgment-twice",
					message: `Expected ids of their own, got "${id}", which ${first.get(id)} has; rename one of them`,
					place: one.file,
				})),
			],
		};
	});
}
