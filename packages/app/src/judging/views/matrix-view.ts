import type { DecidingEvidence, EvidenceReport, MatrixEvidence, RankedExplanation } from "@fissure/core";
import type { WeighedMatrix } from "@fissure/model";
import { type CaseView, type Cell, fixed, plural, type ViewLine } from "@fissure/report";

/** Competing explanations over their evidence: the least contradicted first, the most telling evidence first. */
export function matrixView(weighed: WeighedMatrix): CaseView {
	const { matrix, report, links, at, who } = weighed;
	const unsound = links.filter(({ state }) => state !== "sound");
	return {
		title: matrix.question,
		data: { matrix, report, links, at, who },
		columns: ["evidence", "statement", ...report.explanations.map(headOf), "diagnosticity", "weight", "unsound"],
		rows: [...evidenceRows(weighed), ...sumRows(report.explanations)],
		notes: [
			...report.explanations.map(rankWords),
			...sensitivityWords(weighed),
			...report.cautions.filter(({ code }) => code !== "one-item-decides").map(({ message }) => `Caution: ${message}.`),
			...(unsound.length > 0
				? [`${plural(unsound.length, "link")} changed since the judgment: see fissure judge show.`]
				: []),
		],
		text: linesOf(weighed),
	};
}

const headOf = ({ explanation }: RankedExplanation): string => explanation;

const orDash = (value: number | null): string => (value === null ? "–" : fixed(value));

interface Row {
	readonly item: MatrixEvidence;
	readonly told: EvidenceReport;
	readonly unsound: string;
}

/** The evidence in the order of the report. */
const rowsOf = ({ matrix, report, links }: WeighedMatrix): readonly Row[] =>
	report.evidence.flatMap((told) => {
		const item = matrix.evidence.find(({ id }) => id === told.evidence);
		const states = links.filter(({ where, state }) => where === told.evidence && state !== "sound");
		return item === undefined ? [] : [{ item, told, unsound: states.map(({ state }) => state).join("; ") }];
	});

/** What has not been judged is left open, which is not "N". */
const readingOf = ({ readings }: MatrixEvidence, explanation: string): string =>
	Object.hasOwn(readings, explanation) ? (readings[explanation] ?? "") : "";

const evidenceRows = (weighed: WeighedMatrix): readonly (readonly Cell[])[] =>
	rowsOf(weighed).map(({ item, told, unsound }) => [
		item.id,
		item.statement,
		...weighed.report.explanations.map(({ explanation }) => readingOf(item, explanation)),
		told.diagnosticity === null ? null : Number(fixed(told.diagnosticity)),
		Number(fixed(told.weight)),
		unsound,
	]);

const sumRows = (explanations: readonly RankedExplanation[]): readonly (readonly Cell[])[] =>
	(
		[
			["inconsistency", "weighted", ({ inconsistency }) => Number(fixed(inconsistency.weighted))],
			["inconsistency", "I = 1, II = 2", ({ inconsistency }) => inconsistency.plain],
			["consistency", "C = 1, CC = 2; shown, never ranked by", ({ consistency }) => consistency.plain],
		] satisfies readonly (readonly [string, string, (one: RankedExplanation) => number])[]
	).map(([name, how, count]) => [name, how, ...explanations.map(count), null, null, null]);

const rankWords = ({ rank, tied, explanation, statement, inconsistency }: RankedExplanation): string =>
	`${rank}.${tied ? " (tied)" : ""} ${explanation}: ${statement}. ${fixed(inconsistency.weighted)} against it.`;

/** What the order hangs on, in words. */
function sensitivityWords({ report }: WeighedMatrix): readonly string[] {
	const { deciding, pairsTried } = report.sensitivity;
	if (report.explanations.length < 2) return [];
	if (deciding.length === 0)
		return [
			pairsTried
				? "No single piece of evidence, and no pair, changes which explanation comes first."
				: "No single piece of evidence changes which explanation comes first.",
		];
	return deciding.map(decidingWords);
}

const decidingWords = ({ evidence, when, first }: DecidingEvidence): string =>
	`If ${evidence.join(" and ")} ${evidence.length > 1 ? "were" : "was"} ${when}, ${first.join(" and ")} would ${first.length > 1 ? "be tied" : "come first"}.`;

const linesOf = (weighed: WeighedMatrix): readonly ViewLine[] => {
	const { matrix, report } = weighed;
	const sums = report.explanations.map(({ inconsistency }) => fixed(inconsistency.weighted));
	return [
		{ text: matrix.question, tone: "strong" },
		"",
		{
			table: [
				{ cells: ["", ...report.explanations.map(headOf), "diagnostic"], tone: "strong" },
				...rowsOf(weighed).map(({ item, told, unsound }) => ({
					cells: [
						item.id,
						...report.explanations.map(({ explanation }) => readingOf(item, explanation) || "·"),
						orDash(told.diagnosticity),
						...(unsound === "" ? [] : [`! ${unsound}`]),
					],
					below: item.statement,
				})),
				{ cells: ["inconsistency", ...sums], tone: "strong" },
			],
		},
	];
};
