import type { Criticism, DraftProblem } from "@fissure/core";
import type { CritiqueReport } from "@fissure/model";
import { type CaseView, plural, problemsOf, summaryOf, type ViewLine } from "@fissure/report";
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
		text: [
			...found.flatMap(problemLines),
			...judgments.flatMap((id): readonly ViewLine[] => {
				const said = criticisms.filter(({ judgment }) => judgment === id);
				return said.length === 0 ? [] : [{ text: id, tone: "strong" }, ...said.flatMap(criticismLines), ""];
			}),
		],
	};
}

const MARKS = { error: "✗", warning: "!" } as const;

const criticismLines = ({ place, severity, message, remedy, links, by }: Criticism): readonly ViewLine[] => [
	{ text: `${MARKS[severity]} ${place === "" ? "" : `${place}: `}${message}.`, indent: 2 },
	{ text: `→ ${remedy} (${by})`, indent: 4, tone: "faint" },
	...links.map((link) => ({
		text: `[${linkName(link)}]${link.kind === "quote" ? ` “${link.quote.exact}”` : ""}`,
		indent: 6,
	})),
];

const problemLines = ({ line, severity, message, by }: DraftProblem): readonly ViewLine[] => [
	`${MARKS[severity]} line ${line}: ${message}.`,
	{ text: `(${by})`, indent: 2, tone: "faint" },
];

function notesOf({ judgments, criticisms, verification }: CritiqueReport): readonly string[] {
	const errors = criticisms.filter(({ severity }) => severity === "error").length;
	const sound = judgments.filter((id) => !criticisms.some(({ judgment }) => judgment === id));
	return [
		...(verification === null ? [] : [`The brief: ${summaryOf(verification)}.`]),
		...(judgments.length === 0
			? [verification === null ? "No judgment in this case." : "The brief cites no judgment: [@id-of-a-judgment]."]
			: [
					`${plural(judgments.length, "judgment")}: ${plural(errors, "error")}, ${plural(criticisms.length - errors, "warning")}; no criticism of ${sound.length}.`,
				]),
	];
}
