import { type CaseView, plural } from "@fissure/report";
import type { ImportedPositions } from "./import-positions.ts";

/** Why positions were left out, by the code of the problem. */
const REASONS: Readonly<Record<string, string>> = {
	"position-malformed": "not written as a position",
	"position-of-nobody": "without a coder",
	"position-of-lexicon": "of the built-in coder",
	"publisher-unknown": "in texts whose publisher is not known",
	"document-not-held": "of documents that are not held",
	"document-ambiguous": "in several documents that may be meant",
	"words-missing": "with words that do not stand there",
	"words-ambiguous": "with words that stand in several places",
};

/** How many positions were taken in, and why the others were not. */
export function positionsView(report: ImportedPositions): CaseView {
	const { read, positions, held, readings, refused } = report;
	const out = Object.entries(refused).map(([code, count]) => [REASONS[code] ?? code, count] as const);
	return {
		title: "Positions",
		data: report,
		columns: ["outcome", "positions"],
		rows: [["taken in", positions], ["held already", held], ...out],
		notes: [],
		text: [
			`Took in ${positions} of ${plural(read, "position")}, in ${plural(readings, "reading")}; held already: ${held}.`,
			...out.map(([reason, count]) => `Left out: ${count} ${reason}.`),
		],
	};
}
