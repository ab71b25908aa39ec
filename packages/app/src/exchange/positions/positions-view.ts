import type { ImportedPositions } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";

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
	"memo-full": "for which a memo has no room",
};

const SHOWN_TAGS = 20;

/** How many positions were imported, and why the others were not. */
export function positionsView(report: ImportedPositions): CaseView {
	const { read, positions, held, readings, memos, refused } = report;
	const tags = Object.entries(report.otherTags).toSorted(([, a], [, b]) => b - a);
	const out = Object.entries(refused).map(([code, count]) => [REASONS[code] ?? code, count] as const);
	return {
		title: "Positions",
		data: report,
		columns: ["outcome", "positions"],
		rows: [["imported", positions], ["already in this case", held], ["memos", memos], ...out],
		notes:
			tags.length === 0
				? []
				: [
						`Tags that name no issue of the codebook: ${tags
							.slice(0, SHOWN_TAGS)
							.map(([tag, count]) => `${oneLine(tag)} (${count})`)
							.join(", ")}${tags.length > SHOWN_TAGS ? ", …" : ""}.`,
					],
		text: [
			`Imported ${plural(positions, "position")} of ${read} in the file, in ${plural(readings, "coding")}; already in this case: ${held}.`,
			...(memos === 0 ? [] : [`Memos: ${plural(memos, "annotation")} without a tag that names an issue.`]),
			...out.map(([reason, count]) => `Left out: ${count} ${reason}.`),
		],
	};
}
