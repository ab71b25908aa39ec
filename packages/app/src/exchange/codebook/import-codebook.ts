import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { CodebookReason, ImportedCodebook } from "@fissure/model";
import { readRefiCodebook } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { issueOfCode } from "./code-as-issue.ts";
import { readIssueTable } from "./issue-table.ts";
import { type GivenIssue, type ReadIssue, saveIssues } from "./save-issues.ts";

export interface ImportCodebookRequest {
	readonly case: CaseChoice;
	/** A codebook of the REFI-QDA standard (`.qdc`), or a table of issues (`.csv`). */
	readonly file: string;
}

/**
 * Takes the codes of another program, or the rows of a table, as issues of the case's codebook. The same file twice changes nothing; one undo
 * takes all of it back.
 *
 * - problems: `codebook-file`, `codebook-empty`, those of `readRefiCodebook`, `readIssueTable` and of opening
 */
export async function importCodebook({
	case: choice,
	file: path,
}: ImportCodebookRequest): Promise<Outcome<ImportedCodebook>> {
	const read = await issuesIn(path);
	if (!read.ok) return read;
	const leftOut: Record<CodebookReason, number> = { group: 0, name: 0, twice: 0 };
	const issues = new Map<string, GivenIssue>();
	for (const one of read.value) {
		if (typeof one === "string") leftOut[one]++;
		else if (issues.has(one.id ?? one.name)) leftOut.twice++;
		else issues.set(one.id ?? one.name, one);
	}
	if (issues.size === 0)
		return failed(
			"codebook-empty",
			"Expected a codebook with codes, got none that may be issues; check the file",
			path,
		);
	return inCase<ImportedCodebook>(choice, "write", async (file, store) => {
		const options = { source: basename(path), undertaking: store.undertake("import") };
		const saved = await saveIssues(file, store, [...issues.values()], options);
		if (!saved.ok) return saved;
		const { issueOf: _, ...counts } = saved.value;
		return { ok: true, value: { file: basename(path), codes: read.value.length, ...counts, leftOut } };
	});
}

async function issuesIn(path: string): Promise<Outcome<readonly ReadIssue[]>> {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch (error) {
		return failed("codebook-file", `Expected a file, got "${(error as Error).message}"; check its name`, path);
	}
	if (!/[.]qdc$/iu.test(path)) return readIssueTable(bytes, path);
	const codes = readRefiCodebook(bytes, path);
	if (!codes.ok) return codes;
	return {
		ok: true,
		value: codes.value.map((code) => (code.isCodable ? (issueOfCode(code) ?? "name") : "group")),
	};
}
