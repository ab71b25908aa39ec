import { type CaseView, plural } from "@fissure/report";
import type { ImportedPositions } from "./import-positions.ts";

/** Why positions were left out, by the code of the problem. */
const REASONS: Readonly<Record<string, string>> = {
	"position-malformed": "not written as a position",
	"position-of-nobody": "without a coder",
	"position-of-lexicon": "of the built-in coder",
	"publisher-unknown": "in texts whose publisher is not known",
	"document-not-held": "of texts that are not in this case",
	"document-ambiguous": "that fit several texts of this case",
	"words-missing": "with words that are not in the text",
	"words-ambiguous": "with words that are in several places",
};

/** How many positions were imported, and why the others were not. */
export function positionsView(report: ImportedPositions): CaseView {
	const { read, positions, held, readings, refused } = report;
	const out = Object.entries(refused).map(([code, count]) => [REASONS[code] ?? code, count] as const);
	return {
		title: "Positions",
		data: report,
		columns: ["outcome", "positions"],
		rows: [["imported", positions], ["already in this case", held], ...out],
		notes: [],
		text: [
			`Imported ${positions} of ${plural(read, "position")}, in ${plural(readings, "coding")}; already in this case: ${held}.`,
			...out.map(([reason, count]) => `Left out: ${count} ${reason}.`),
		],
	};
}
