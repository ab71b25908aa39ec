import { initCase } from "../../case/init-case.ts";
import { initView } from "../../case/views/init-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure init corridor.fissure
  fissure init corridor.fissure --codebook issues/ --actors cast.yaml

A case that is there is opened, and takes the codebook or the actors that are named.
Exit status: 0 done; 2 wrong call, or no case could be made.`;

interface InitOptions {
	readonly codebook?: string;
	readonly actors?: string;
}

export const init = command({
	name: "init",
	question: "One file that keeps texts, codings, events and findings, with their history, for years.",
	effect: "writes",
	command: {
		path: "init",
		summary: "make a case file",
		arguments: [{ name: "[file]", about: "what to call it (case.fissure)" }],
		options: [
			{ flags: "--codebook <path>", about: "your own issues: a YAML file or a folder of them; kept in the case" },
			{ flags: "--actors <path>", about: "your own cast: a YAML file or a folder of them; kept in the case" },
			...CASE_OPTIONS,
		],
		namesCase: true,
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ codebook: z.string().exactOptional(), actors: z.string().exactOptional() }),
	typed: ({ options: { codebook, actors } }: Typed<InitOptions>) => ({
		...(codebook === undefined ? {} : { codebook }),
		...(actors === undefined ? {} : { actors }),
	}),
	run: (asked, { case: choice }) => initCase({ case: choice, ...asked }),
	view: initView,
});
