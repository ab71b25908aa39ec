import type { InitReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { initCase } from "../../case/init-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

/** Where the case is. */
const initView = (report: InitReport): CaseView => ({
	title: "Case",
	data: report,
	columns: ["path", "status", "codebook", "stale"],
	rows: [[report.path, report.status, report.codebook, report.stale]],
	notes: report.stale > 0 ? [`${plural(report.stale, "coding")} out of date: run "fissure code".`] : [],
	text: [
		{ text: `${report.status === "made" ? "Made" : "Opened"} ${oneLine(report.path)}.`, isWhole: true },
		{ text: `Codebook: ${oneLine(report.codebook)}.`, isWhole: true },
	],
});

const MORE = `
Examples:
  fissure init corridor.fissure
  fissure init corridor.fissure --codebook issues/ --actors cast.yaml

An existing case is opened, and takes the named codebook or actors.
Exit status: 0 done; 2 wrong call, or the case could not be created.`;

interface InitOptions {
	readonly codebook?: string;
	readonly actors?: string;
}

export const init = command({
	name: "init",
	question: "Create one file for texts, codings, events and findings with their history.",
	effect: "writes",
	command: {
		path: "init",
		summary: "create a case file",
		arguments: [{ name: "[file]", about: "name of the case file (default: case.fissure)" }],
		options: [
			{ flags: "--codebook <path>", about: "your own issues: a YAML file or a folder of them; saved in the case" },
			{ flags: "--actors <path>", about: "your own actors: a YAML file or a folder of them; saved in the case" },
			...CASE_OPTIONS,
		],
		namesCase: true,
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ codebook: z.string().exactOptional(), actors: z.string().exactOptional() }),
	json: ({ InitReportSchema }) => InitReportSchema,
	typed: ({ options: { codebook, actors } }: Typed<InitOptions>) => ({
		...(codebook === undefined ? {} : { codebook }),
		...(actors === undefined ? {} : { actors }),
	}),
	run: (asked, { case: choice }) => initCase({ case: choice, ...asked }),
	view: initView,
});
