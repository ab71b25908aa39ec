import type { Criticism, DraftProblem } from "@fissure/core";
import type { CritiqueReport } from "@fissure/model";
import {
	type CaseView,
	oneLine,
	type Paint,
	plural,
	problemsOf,
	summaryOf,
	type ViewOptions,
	wrapText,
} from "@fissure/report";
import { linkName } from "./judgment-words.ts";

/** What a critic says: of each judgment what is wrong, and what to do; of a brief what verify says. */
export function critiqueView(report: CritiqueReport): CaseView {
	const { judgments, criticisms, verification } = report;
	const found = verification === null ? [] : problemsOf(verification);
	return {
		title: "Critique",
		data: report,
		columns: ["judgment", "place", "severity", "code", "message", "remedy", "links", "by"],
		rows: [
			...criticisms.map(({ judgment, place, severity, code, message, remedy, links, by }) => [
				...[judgment, place, severity, code, message, remedy, links.map(linkName).join("; "), by],
			]),
			...found.map(({ line, severity, code, message, by }) => [
				...[null, `line ${line}`, severity, code, message, null, "", by],
			]),
		],
		notes: notesOf(report),
		text: (options, paint) => [
			...found.flatMap((problem) => problemLines(problem, options, paint)),
			...judgments.flatMap((id) => {
				const said = criticisms.filter(({ judgment }) => judgment === id);
				return said.length === 0
					? []
					: [paint(oneLine(id), "bold"), ...said.flatMap((one) => criticismLines(one, options, paint)), ""];
			}),
		],
	};
}

const MARKS = { error: "✗", warning: "!" } as const;

const indented = (words: string, indent: number, { width }: ViewOptions): readonly string[] =>
	wrapText(oneLine(words), width - indent).map((line) => " ".repeat(indent) + line);

function criticismLines(
	{ place, severity, message, remedy, links, by }: Criticism,
	options: ViewOptions,
	paint: Paint,
): readonly string[] {
	return [
		...indented(`${MARKS[severity]} ${place === "" ? "" : `${place}: `}${message}.`, 2, options),
		...indented(`→ ${remedy} (${by})`, 4, options).map((line) => paint(line, "dim")),
		...links.flatMap((link) =>
			indented(`[${linkName(link)}]${link.kind === "quote" ? ` “${link.quote.exact}”` : ""}`, 6, options),
		),
	];
}

const problemLines = (
	{ line, severity, message, by }: DraftProblem,
	options: ViewOptions,
	paint: Paint,
): readonly string[] => [
	...indented(`${MARKS[severity]} line ${line}: ${message}.`, 0, options),
	...indented(`(${by})`, 2, options).map((part) => paint(part, "dim")),
];

function notesOf({ judgments, criticisms, verification }: CritiqueReport): readonly string[] {
	const errors = criticisms.filter(({ severity }) => severity === "error").length;
	const sound = judgments.filter((id) => !criticisms.some(({ judgment }) => judgment === id));
	return [
		...(verification === null ? [] : [`The brief: ${summaryOf(verification)}.`]),
		...(judgments.length === 0
			? [verification === null ? "No judgment in this case." : "The brief cites no judgment: [@id-of-a-judgment]."]
			: [
					`${plural(judgments.length, "judgment")}: ${plural(errors, "error")}, ${plural(criticisms.length - errors, "warning")}; nothing to say of ${sound.length}.`,
				]),
	];
}
