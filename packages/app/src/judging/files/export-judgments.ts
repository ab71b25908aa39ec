import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Judgment, judgmentsToPlain, type Outcome } from "@fissure/core";
import type { JudgmentFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { writeWhole } from "../../exchange/files/write-whole.ts";

const require = createRequire(import.meta.url);

/** Columns; long quotations are folded there, which changes nothing of what is read again. */
const WIDTH = 110;

export interface ExportJudgmentsRequest {
	readonly case: CaseChoice;
	readonly filters?: JudgmentFilters;
	/** A new file; none: only shown. */
	readonly out?: string;
}

export interface ExportedJudgments {
	readonly judgments: readonly Judgment[];
	readonly yaml: string;
	/** Null where it was not written to a file. */
	readonly path: string | null;
}

/**
 * The judgments as YAML that `addJudgments` reads again.
 *
 * - problems: `target-exists`, `target-unwritable`, those of opening
 */
export const exportJudgments = ({
	case: choice,
	filters,
	out,
}: ExportJudgmentsRequest): Promise<Outcome<ExportedJudgments>> =>
	inCase<ExportedJudgments>(choice, "read", async (file, store) => {
		const stored = await store.judgmentsOf(file, filters);
		if (!stored.ok) return stored;
		const judgments = stored.value.map(({ judgment }) => judgment);
		const yaml = judgmentsAsYaml(judgments);
		if (out === undefined) return { ok: true, value: { judgments, yaml, path: null } };
		return writeWhole<ExportedJudgments>(out, async (draft) => {
			writeFileSync(draft, yaml);
			return { ok: true, value: { judgments, yaml, path: out } };
		});
	});

export function judgmentsAsYaml(judgments: readonly Judgment[]): string {
	const { stringify } = require("yaml") as typeof import("yaml");
	return stringify(judgmentsToPlain(judgments), { lineWidth: WIDTH, aliasDuplicateObjects: false });
}
