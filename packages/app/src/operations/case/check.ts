import type { RepairReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { checkInCase } from "../../case/check-in-case.ts";
import { repairInCase } from "../../case/repair-in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

type Damage = RepairReport["damages"][number];

const textsOf = ({ texts }: Damage): string =>
	texts.map(({ id, title, date }) => [id, title, date].filter((fact) => fact !== null).join(", ")).join("; ");

/** Tables whose damaged rows an import of the same files writes as they were. */
const IMPORTED: readonly string[] = ["vote_tables", "roll_calls", "deeds"];

/** What was compared with what, and what differs. */
function checkView(report: RepairReport): CaseView {
	const { path, tables, rows, contents, since, unchecked, damages, stopped, repairs, backup } = report;
	const counted = `${plural(rows, "row")} of ${plural(tables, "table")} and ${plural(contents, "original file")}`;
	return {
		title: damages.length > 0 ? "Damaged" : repairs.length > 0 ? "Repaired" : "Sound",
		data: report,
		columns: ["part", "count", "what", "texts"],
		rows: damages.map((damage) => [damage.part, damage.count, damage.what, textsOf(damage)]),
		notes: [
			...(backup === null ? [] : [`The file as it was before: ${oneLine(backup)}`]),
			...(since === null
				? []
				: [`Rows have checksums since ${since}, when the case was upgraded; earlier damage cannot be found.`]),
			...(unchecked === null ? [] : [unchecked]),
			...(damages.length === 0
				? []
				: [
						"Damaged rows are not used for any answer. --repair restores what the rest of the file still contains; for the remaining damage, use the last backup, or add the affected texts to a new case.",
					]),
			...(damages.some(({ part }) => part === "original files")
				? ["A damaged original file is restored when the same file is added again."]
				: []),
			...(damages.some(({ part }) => IMPORTED.includes(part))
				? ["Damaged votes and deeds are restored when the same files are imported again."]
				: []),
			...(stopped ? ["Stopped before everything was checked."] : []),
		],
		text: [
			{
				text: `${oneLine(path)}: ${damages.length === 0 ? `${counted}${unchecked === null ? ", all as they were saved" : " read"}` : `damaged; checked ${counted}`}.`,
				tone: "strong",
				isWhole: true,
			},
			...repairs.map(({ part, what, count }) => ({ text: `repaired: ${part}: ${what}: ${count}`, indent: 2 })),
			...damages.flatMap((damage) => [
				{ text: `${damage.part}: ${damage.what}${damage.count === null ? "" : `: ${damage.count}`}`, indent: 2 },
				...damage.texts.map(({ id, title, date }) => ({
					text: [id, title, date].filter((fact) => fact !== null).join(", "),
					indent: 4,
				})),
			]),
		],
	};
}

const MORE = `
Examples:
  fissure check --case corridor.fissure
  fissure check --repair
  fissure check --format json

Compares every row with its checksum, every table with the number of its rows and the sum of their checksums, every original file
with its SHA-256, the index of words with the texts, and has SQLite look through the whole file. A case of an earlier version is
upgraded first; its rows get checksums then.
--repair copies the file first. It reads texts again from their original files, codes them again, and makes indexes again; a row is
written only where it then is, to the letter, what was saved.
Exit status: 0 sound; 1 damaged; 2 wrong call, or the case could not be checked; 130 stopped.`;

export const check = job({
	name: "check",
	question: "Is everything in the case as it was saved?",
	least: "owner",
	permission: "read",
	command: {
		path: "check",
		summary: "check whether the case is damaged",
		options: [{ flags: "--repair", about: "repair what can be repaired, after copying the file" }, ...CASE_OPTIONS],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ repair: z.boolean().exactOptional() }),
	json: ({ RepairReportSchema }) => RepairReportSchema,
	typed: ({ options: { repair = false } }: Typed<{ readonly repair?: boolean }>) => ({ repair }),
	async run({ repair }, context) {
		if (repair === true) return repairInCase(context.case, context);
		const checked = await checkInCase(context.case, context);
		return checked.ok ? { ok: true, value: { ...checked.value, repairs: [], backup: null } } : checked;
	},
	view: checkView,
	exit: ({ damages, stopped }) => (damages.length > 0 ? "in-part" : stopped ? "stopped" : "done"),
});
