import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { dates } from "./known-fields.ts";
import { chosen, wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

const INDEXES = ["cdx", "timemap"] as const;

interface CapturesOptions extends CaseOptions {
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly keep?: readonly string[];
	readonly archive?: string;
	readonly index?: (typeof INDEXES)[number];
	readonly most?: number;
	readonly contact?: string;
	readonly allowPrivateHosts?: boolean;
}

const EXAMPLES = `
Examples:
  fissure captures https://one.example/readout
  fissure captures https://one.example/readout --from 2022-02 --to 2022-03
  fissure captures https://one.example/readout --keep 2022-02-04
  fissure captures https://one.example/readout --archive https://archive.example --index timemap

Asks a web archive, and only when you do: the question tells it what you read. --keep adds the last capture up to that day to
the case, so that "fissure edits" can show what was changed since.
Exit status: 0 done; 2 wrong call, or nothing could be had.`;

export const addCaptures: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("captures")
		.summary("what a web archive holds of a page")
		.description("When did a web archive capture this page, and what did it say then?")
		.argument("<address>", "the page")
		.option("--from <day>", "not before (2022, 2022-02, 2022-02-04)", dates)
		.option("--to <day>", "not after", dates)
		.option("--keep <day>", "add the last capture up to this day to the case", dates)
		.option("--archive <address>", "another archive than the Internet Archive")
		.addOption(chosen("--index <kind>", "how it is asked: its own index, or a TimeMap (RFC 7089)", INDEXES))
		.option("--most <count>", "so many captures; 1000", wholeNumber(1, 100_000))
		.option("--contact <address>", "who asks, told to the archive")
		.option("--allow-private-hosts", "let addresses point into private networks");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (address: string, options: CapturesOptions) => {
			const loaded = await desk();
			const { from, to, keep, archive, index, most, contact, allowPrivateHosts } = options;
			const request = {
				address,
				...(from?.[0] === undefined ? {} : { from: from[0] }),
				...(to?.[0] === undefined ? {} : { to: to[0] }),
				...(keep?.[0] === undefined ? {} : { fetch: { case: caseOf(options, io), day: keep[0] } }),
				...(archive === undefined ? {} : { archive }),
				...(index === undefined ? {} : { index }),
				...(most === undefined ? {} : { most }),
				...(contact === undefined ? {} : { contact }),
				...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			};
			const action = {
				run: (hooks: Parameters<typeof loaded.capturesOfPage>[1]) => loaded.capturesOfPage(request, hooks),
				view: loaded.capturesView,
			};
			finish(await showView(action, options, io, loaded));
		});
};
