import type { Comparison, Quote } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { placeOf, type Side, sidesOf } from "../words/sides.ts";
import { caveatsOf, headlineOf, issueName, voicesOf } from "../words/wording.ts";
import { type Cell, csvTable } from "../writers/csv-table.ts";

const exact = (quotes: readonly Quote[]): string => quotes.map((quote) => quote.exact).join("\n");
const places = (quotes: readonly Quote[], sides: readonly Side[]): string =>
	quotes.map((quote) => placeOf(sides, quote)).join("; ");

const FINDING_COLUMNS = [
	"rank",
	"kind",
	"issue",
	"issue_name",
	"headline",
	"salience",
	"weight",
	"holder",
	"carried_by",
	"against",
	"evidence_place",
	"evidence",
	"instead_place",
	"instead",
	"counter_evidence_place",
	"counter_evidence",
	"measure",
	"measure_value",
	"base_rate_held",
	"base_rate_touching",
	"base_rate",
	"explanations",
	"caveats",
	"by",
];

const findingRows = (comparison: Comparison, sides: readonly Side[], options: RenderOptions) =>
	comparison.findings.map((finding, index): readonly Cell[] => [
		index + 1,
		finding.kind,
		finding.issue,
		finding.issue === null ? null : issueName(finding.issue, comparison, options),
		headlineOf(finding, options),
		finding.salience,
		finding.weight,
		finding.holder,
		finding.carriedBy,
		finding.against.join("; "),
		places(finding.evidence, sides),
		exact(finding.evidence),
		places(finding.instead, sides),
		exact(finding.instead),
		places(finding.counterEvidence, sides),
		exact(finding.counterEvidence),
		finding.measure?.name ?? null,
		finding.measure?.value ?? null,
		finding.baseRate?.held ?? null,
		finding.baseRate?.touching ?? null,
		finding.baseRate?.probability ?? null,
		finding.explanations.join("; "),
		caveatsOf(finding, options).join("; "),
		finding.by,
	]);

const MATRIX_COLUMNS = [
	"issue",
	"issue_name",
	"document",
	"publisher",
	"language",
	"mentioned",
	"paragraph",
	"share",
	"voices",
	"verbs",
	"stance",
];

const matrixRows = (comparison: Comparison, sides: readonly Side[], options: RenderOptions) =>
	comparison.matrix.flatMap((row) =>
		sides.flatMap((side, index): readonly (readonly Cell[])[] => {
			const cell = row.cells[index];
			if (cell === undefined) return [];
			const { document } = side.account;
			return [
				[
					row.issue,
					issueName(row.issue, comparison, options),
					document.id,
					document.publisher,
					document.language,
					cell.mentioned ? "yes" : "no",
					cell.rank,
					cell.share,
					voicesOf(cell, side, options)
						.map(({ mark, words }) => `${mark}: ${words.join(", ")}`)
						.join("; "),
					cell.verbs.join("; "),
					cell.stance,
				],
			];
		}),
	);

/** One row a finding, or one row an issue and account; ready for a spreadsheet, and harmless in it. */
export function renderCsv(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const options = resolveOptions(comparison, given);
	const sides = sidesOf(comparison, options);
	const rows =
		options.what === "findings"
			? [FINDING_COLUMNS, ...findingRows(comparison, sides, options)]
			: [MATRIX_COLUMNS, ...matrixRows(comparison, sides, options)];
	return `${options.bom ? "\uFEFF" : ""}${csvTable(rows)}`;
}
