import { writeFileSync } from "node:fs";
import type { Outcome } from "@fissure/core";
import { codebookPage, renderBrief } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { namesInCase } from "../../series/names-in-case.ts";
import { writeWhole } from "../files/write-whole.ts";
import { issueTable } from "./issue-table.ts";

export interface ExportCodebookRequest {
	readonly case: CaseChoice;
	/** A table of issues, or a document to be read on paper. */
	readonly format: "codebook-csv" | "codebook-docx";
	/** A file to be made, where nothing may be. */
	readonly out: string;
	/** Begin a table with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom: boolean;
}

export interface ExportedCodebook {
	readonly path: string;
	readonly issues: number;
}

/**
 * Writes the codebook of a case: its issues with their definitions and poles; in a document their keywords too.
 *
 * - problems: `target-exists`, `target-unwritable`, those of the codebook and of opening
 */
export const exportCodebook = ({
	case: choice,
	format,
	out,
	bom,
}: ExportCodebookRequest): Promise<Outcome<ExportedCodebook>> =>
	writeWhole(out, (draft) =>
		inCase<ExportedCodebook>(choice, "read", async (file, store) => {
			const lexicon = await readCaseLexicon(file, store);
			if (!lexicon.ok) return lexicon;
			const { codebook } = lexicon.value.data;
			if (format === "codebook-csv") writeFileSync(draft, issueTable(codebook.issues, { bom }));
			else {
				const { made } = namesInCase(file, lexicon.value);
				const words = await renderBrief(codebookPage(codebook, lexicon.value.coded.codebook, made), "docx");
				if (!words.ok) return words;
				writeFileSync(draft, words.value);
			}
			return { ok: true, value: { path: out, issues: codebook.issues.length } };
		}),
	);
