import { writeFileSync } from "node:fs";
import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import { type Cell, csvTable } from "@fissure/report";
import { DNA_PASSWORD, eventListOf, writeDna } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { writeWhole } from "../files/write-whole.ts";
import { caseProject, WITH_SIDE } from "./case-project.ts";

export interface ExportDnaRequest {
	readonly case: CaseChoice;
	readonly format: "dna" | "dna-events";
	readonly filters: LedgerFilters;
	/** A file to be made, where nothing may be. */
	readonly out: string;
}

export interface ExportedDna {
	readonly path: string;
	readonly documents: number;
	readonly statements: number;
	/** Of these, positions on no side, or whose side could not be read: a list of events has none of them. */
	readonly withoutSide: number;
	readonly coders: readonly string[];
	/** What the other program asks for when it opens the file; null for a list, which is opened without. */
	readonly password: string | null;
}

/**
 * Writes texts and positions as a database of Discourse Network Analyzer, or the positions on a side as a list of its events.
 *
 * - memory:   the texts and the positions
 * - problems: `target-exists`, `target-unwritable`, those of `caseProject`
 */
export const exportDna = ({ case: choice, format, filters, out }: ExportDnaRequest): Promise<Outcome<ExportedDna>> =>
	writeWhole(out, (draft) =>
		inCase<ExportedDna>(choice, "read", async (file, store) => {
			const project = await caseProject(file, store, filters);
			if (!project.ok) return project;
			const { documents, statements, coders } = project.value;
			const withoutSide = statements.filter(({ type }) => type !== WITH_SIDE).length;
			const report = { path: out, documents: documents.length, statements: statements.length, withoutSide, coders };
			if (format === "dna-events") {
				const rows: readonly (readonly Cell[])[] = eventListOf(project.value, WITH_SIDE);
				writeFileSync(draft, csvTable(rows));
				return { ok: true, value: { ...report, password: null } };
			}
			writeFileSync(draft, store.foreignDatabaseBytes(writeDna(project.value)));
			return { ok: true, value: { ...report, password: DNA_PASSWORD } };
		}),
	);
