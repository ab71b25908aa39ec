import type { DnaReason, ImportedDna } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { DNA_REASONS } from "./import-dna.ts";

/** What of a database of Discourse Network Analyzer is in the case now, and what is not. */
export function dnaView(report: ImportedDna): CaseView {
	const { variables, documents, added, statements, positions, coders, issues, entities, notes, patterns, stale } =
		report;
	const out = (Object.entries(report.leftOut) as [DnaReason, number][]).filter(([, count]) => count > 0);
	const { actor, concept, qualifier, type } = variables;
	return {
		title: `Imported ${report.file}`,
		data: report,
		columns: ["outcome", "count"],
		rows: [
			...([
				["texts", documents],
				["texts new in this case", added],
				["statements", statements],
				["positions", positions],
				["issues", issues],
			] as const),
			...out.map(([reason, count]) => [`left out: ${DNA_REASONS[reason]}`, count] as const),
		],
		notes:
			stale > 0
				? [`The codebook has new issues, so ${plural(stale, "text")} must be analysed again: fissure code.`]
				: [],
		text: [
			`${plural(documents, "text")}, ${added} new; ${positions} of ${plural(statements, "statement")} are positions of ${coders.join(", ")}.`,
			`Of "${type}": ${actor} is the holder, each ${concept} an issue (${issues}), ${qualifier === null ? "no variable the stance" : `${qualifier} the stance`}.`,
			`Kept with the codebook: ${plural(entities, "entity").replace("entitys", "entities")} with ${plural(notes, "note")}, ${plural(patterns, "search pattern")}.`,
			...out.map(([reason, count]) => `Left out: ${plural(count, "statement")} ${DNA_REASONS[reason]}.`),
		],
	};
}
