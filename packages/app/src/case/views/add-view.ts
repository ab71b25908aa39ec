import type { AddReport, EditsRead } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";

const STATUSES = [
	["added", "added", "added"],
	["new-version", "new version", "new versions"],
	["restored", "restored", "restored"],
	["held", "already in this case", "already in this case"],
] as const;

/** What became of the texts that were to be added. */
export function addView(report: AddReport): CaseView {
	const { counts, documents, held, problems, skipped, stopped, edits } = report;
	const summary = STATUSES.filter(([status]) => counts[status] > 0).map(
		([status, one, several]) => `${counts[status].toLocaleString("en")} ${counts[status] === 1 ? one : several}`,
	);
	const fresh = counts.added + counts["new-version"] + counts.restored;
	const more = fresh - documents.slice(0, SHOWN).length;
	return {
		title: "Texts added",
		data: report,
		columns: ["document", "status", "sha256"],
		rows: [...documents, ...held].map(({ id, status, sha256 }) => [id, status, sha256]),
		notes: [
			`${summary.length === 0 ? "No text" : summary.join(", ")}${problems > 0 ? `, ${plural(problems, "problem")}` : ""}.`,
			...skipped
				.slice(0, SHOWN)
				.map(({ place, what }) => `Skipped ${oneLine(place)}: ${what}. To add it, name the file itself.`),
			...(skipped.length > SHOWN ? [`Skipped ${skipped.length - SHOWN} more files about the texts.`] : []),
			...(stopped ? ["Stopped. What is counted here is saved; run the command again to continue."] : []),
			...(edits === null ? [] : changedNotes(edits)),
			...(fresh > 0 && !stopped ? ['Run "fissure code" to analyse the new texts.'] : []),
		],
		text: [
			...documents
				.slice(0, SHOWN)
				.map(({ id, status }) => ({ text: `${status === "added" ? "+" : "~"} ${oneLine(id)}`, isWhole: true })),
			...(more > 0 ? [{ indent: 2, text: `and ${more} more` }] : []),
		],
	};
}

/** What the new versions of pages changed. */
const changedNotes = ({ substantive, cosmetic }: EditsRead): readonly string[] => [
	...(substantive > 0 ? [`What it says changed on ${plural(substantive, "page")}: see "fissure edits".`] : []),
	...(cosmetic > 0 ? [`Only the form changed on ${plural(cosmetic, "page")}.`] : []),
];

/** An archive's ids are nothing to read. */
const SHOWN = 10;
