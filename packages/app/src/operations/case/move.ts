import type { MovedCase } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { moveInCase } from "../../case/move-in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

function movedView(report: MovedCase): CaseView {
	const { from, to, tables, files, continued, stopped } = report;
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	const counted = `${plural(rows, "row")} of ${plural(tables.length, "table")} and ${plural(files, "original file")}`;
	return {
		title: "Case",
		data: report,
		columns: ["table", "rows", "checksum"],
		rows: tables.map(({ table, rows: count, checksum }) => [table, count, checksum]),
		notes: stopped
			? ["Stopped before the end: the same command goes on from there."]
			: [
					`${oneLine(from)} is as it was. Work with the new one from now on, and remove the old one once you have looked at it.`,
					...(continued ? ["It went on with a copy that had been stopped."] : []),
				],
		text: [
			{
				text: stopped
					? `Not finished: ${oneLine(to)}.`
					: `Made ${oneLine(to)}: ${counted}, all equal to those of ${oneLine(from)}.`,
				isWhole: true,
			},
		],
	};
}

const MORE = `
Examples:
  fissure move corridor.fissure postgres://ana@db.example.org/desk/corridor
  fissure move postgres://ana@db.example.org/desk/corridor corridor.fissure

Copies everything, its history included, then reads both and compares them: number of rows and sum of checksums of every table,
SHA-256 of every original file. The case that is read stays as it is. A copy that was stopped cannot be opened; the same command goes on
with it, as long as nobody has changed the case meanwhile. Original files of a case in PostgreSQL are in the folder that FISSURE_FILES, or
?files= in the address, names.
Exit status: 0 done; 2 wrong call, or the case could not be moved; 130 stopped.`;

export const move = command({
	name: "move",
	question: "Copy a case from a file to a database of PostgreSQL, or back, with nothing lost.",
	effect: "long",
	least: "owner",
	command: {
		path: "move",
		summary: "move a case to PostgreSQL, or back to a file",
		arguments: [
			{ name: "<from>", about: "the case file, or the address of a case" },
			{ name: "<to>", about: "the new address, or the new case file" },
		],
		options: [...CASE_OPTIONS.filter(({ flags }) => !flags.startsWith("--case"))],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ from: z.string(), to: z.string() }),
	json: ({ MovedCaseSchema }) => MovedCaseSchema,
	typed: ({ words: [from = "", to = ""] }: Typed) => ({ from, to }),
	run: ({ from, to }, context) => moveInCase({ from, to, case: context.case }, context),
	view: movedView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});
