import { Argument } from "commander";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { dates } from "./known-fields.ts";
import { oneOf, wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

const ACTS = ["list", "seen"] as const;
const KINDS = ["silent-edit", "phrase", "indicator", "finding", "page-gone"] as const;
type Act = (typeof ACTS)[number];

interface AlertOptions extends CaseOptions {
	readonly unseen?: boolean;
	readonly kind?: string;
	readonly since?: readonly string[];
	readonly most?: number;
	readonly feed?: string;
}

const EXAMPLES = `
Examples:
  fissure alerts
  fissure alerts --unseen --kind silent-edit
  fissure alerts seen 7 9
  fissure alerts seen
  fissure alerts --feed alerts.atom

Kinds: ${KINDS.join(", ")}. An exclamation mark stands before what nobody has seen.
Exit status: 0 done; 2 wrong call, or no such alert.`;

export const addAlerts: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("alerts")
		.summary("what the watch has made known")
		.description("What has the watch made known? Lists it, and takes note of what was seen.")
		.addArgument(new Argument("[act]", "what to do").choices(ACTS).argParser(oneOf(ACTS)).default("list"))
		.argument("[numbers...]", "seen: which of them; all, unless said")
		.option("--unseen", "only what nobody has seen")
		.option("--kind <kind>", "only of this kind", oneOf(KINDS))
		.option("--since <day>", "only what was raised since", dates)
		.option("--most <count>", "so many; 50", wholeNumber(1, 100_000))
		.option("--feed <file>", "write the feed of alerts to this file");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (act: Act, numbers: readonly string[], options: AlertOptions) => {
			const wrong = numbers.find((number) => act === "list" || !/^\d{1,15}$/u.test(number));
			if (wrong !== undefined) {
				complain(
					io.stderr,
					`Expected ${act === "list" ? 'nothing after "list"' : "numbers of alerts"}, got "${wrong}"; see fissure alerts`,
				);
				return finish(FAILED);
			}
			const loaded = await desk();
			const { unseen, kind, since, most, feed } = options;
			const filters = {
				...(unseen === true ? { seen: false } : {}),
				...(kind === undefined ? {} : { kinds: [kind] }),
				...(since?.[0] === undefined ? {} : { since: since[0] }),
				...(most === undefined ? {} : { limit: most }),
			};
			const request = {
				...{ case: caseOf(options, io), filters },
				...(act === "seen" ? { seen: numbers.map(Number) } : {}),
				...(feed === undefined ? {} : { feed }),
			};
			finish(await showView({ run: () => loaded.alertsInCase(request), view: loaded.alertsView }, options, io, loaded));
		});
};
