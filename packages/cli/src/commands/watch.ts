import { setTimeout as wait } from "node:timers/promises";
import type { WatchAct } from "@fissure/app/case";
import { Argument, type Command, InvalidArgumentError } from "commander";
import { DONE, FAILED, STOPPED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { languages, publishers } from "./known-fields.ts";
import { chosen, oneOf, wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

const ACTS = ["run", "list", "source", "phrase", "indicator", "finding", "remove"] as const;
type Act = (typeof ACTS)[number];
const DIRECTIONS = ["above", "below", "either"] as const;

interface WatchOptions extends CaseOptions {
	readonly every?: number;
	readonly all?: boolean;
	readonly most?: number;
	readonly feed?: string;
	readonly contact?: string;
	readonly delay?: number;
	readonly allowPrivateHosts?: boolean;
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly from?: string;
	readonly threshold?: number;
	readonly direction: (typeof DIRECTIONS)[number];
	readonly label?: string;
	readonly unit?: string;
	readonly column?: string;
	readonly where?: Readonly<Record<string, string>>;
}

const EXAMPLES = `
Examples:
  fissure watch source kremlin-en mfa-cn-zh own-source.yaml https://one.example/page
  fissure watch source https://mfa.example/page --publisher VAL --language en
  fissure watch phrase "basic norm" --publisher CHN --language en
  fissure watch indicator yuan --from trade.csv --column share --threshold 20 --direction above --unit %
  fissure watch finding omission
  fissure watch --contact desk@example.org
  fissure watch --every 30m
  fissure watch list
  fissure watch remove kremlin-en

One round fetches what is new and looks again at pages whose time has come, the newer the sooner; tells what was edited, which
phrases came or went, which lines were crossed; and writes a feed of alerts beside the case. Robots.txt and the pauses that
hosts ask for are kept.
Exit status: 0 done; 1 done, but some pages had problems; 2 wrong call; 130 stopped.`;

const SPAN = /^(\d+)\s*(s|m|h|d)$/u;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const SHORTEST_S = 10;

/** `30m`, in milliseconds. */
function timeSpan(value: string): number {
	const [, count = "", unit = ""] = SPAN.exec(value) ?? [];
	const seconds = Number(count) * (SECONDS[unit] ?? 0);
	if (seconds >= SHORTEST_S) return seconds * 1000;
	throw new InvalidArgumentError(
		`Expected a span of ${SHORTEST_S} seconds or more, such as 30m or 2h; got "${value}".`,
	);
}

function decimal(value: string): number {
	const number = Number(value.replace("−", "-"));
	if (value.trim() !== "" && Number.isFinite(number)) return number;
	throw new InvalidArgumentError(`Expected a number, such as 20 or 0.5; got "${value}".`);
}

/** `country=OST`, given once for each column. */
function pair(value: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
	const at = value.indexOf("=");
	if (at > 0) return { ...before, [value.slice(0, at)]: value.slice(at + 1) };
	throw new InvalidArgumentError(`Expected a column and its words, such as country=OST; got "${value}".`);
}

const withWatchOptions = (command: Command): Command =>
	command
		.option("--every <span>", "run: again and again, until stopped (30m, 2h)", timeSpan)
		.option("--all", "run: look again at every page that is held, due or not")
		.option("--most <count>", "run: texts fetched of one source in one round", wholeNumber(1, 100_000))
		.option("--feed <file>", "run: where the feed of alerts is written; else beside the case")
		.option("--contact <address>", "run: who runs the visits, told to every server")
		.option(
			"--delay <seconds>",
			"run: pause between requests instead of the source's, for servers of your own",
			decimal,
		)
		.option("--allow-private-hosts", "run: let addresses point into private networks")
		.option(
			"--publisher <code>",
			"source: whose pages these addresses are; phrase: only in texts of this publisher",
			publishers,
		)
		.option("--language <code>", "source: their language; phrase: only in texts in this language", languages)
		.option("--from <place>", "indicator: file or address of a table of numbers")
		.option("--column <name>", "indicator: which column of the table")
		.option("--where <column=words>", "indicator: only rows that say this; may be repeated", pair)
		.option("--threshold <number>", "indicator: the line whose crossing is told", decimal)
		.addOption(chosen("--direction <way>", "indicator: which crossing is told", DIRECTIONS).default("either"))
		.option("--label <words>", "indicator: what it is called in alerts")
		.option("--unit <unit>", "indicator: its unit (%, USD bn)");

export const addWatch: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("watch")
		.summary("watch sources for new texts and silent edits")
		.description("Watch sources: new texts, silent edits, phrases that come and go, lines that are crossed.")
		.addArgument(new Argument("[act]", "what to do").choices(ACTS).argParser(oneOf(ACTS)).default("run"))
		.argument("[what...]", "what it is done to; see below");
	withCaseOptions(withWatchOptions(command))
		.addHelpText("after", EXAMPLES)
		.action(async (act: Act, what: readonly string[], options: WatchOptions) => {
			const loaded = await desk();
			if (act === "run") {
				const request = {
					case: caseOf(options, io),
					...runOptions(options),
					...(what.length === 0 ? {} : { sources: what }),
				};
				const action = {
					run: (hooks: Parameters<typeof loaded.watchCase>[1]) => loaded.watchCase(request, hooks),
					view: loaded.watchView,
					isStopped: ({ stopped }: { readonly stopped: boolean }) => stopped,
				};
				return finish(await rounds(() => showView(action, options, io, loaded), options.every, io.signal));
			}
			const asked = actOf(act, what, options, loaded.formatIndicatorSource);
			if (typeof asked === "string") {
				complain(io.stderr, asked);
				return finish(FAILED);
			}
			const request = { case: caseOf(options, io), do: asked };
			finish(await showView({ run: () => loaded.watchAct(request), view: loaded.watchListView }, options, io, loaded));
		});
};

/** Round after round; a wrong call ends them, a page that failed does not. */
async function rounds(round: () => Promise<number>, every: number | undefined, signal: AbortSignal): Promise<number> {
	for (;;) {
		const code = await round();
		if (every === undefined || code === FAILED || code === STOPPED) return code;
		try {
			await wait(every, undefined, { signal });
		} catch {
			// Stopped between two rounds, when everything is done.
			return DONE;
		}
	}
}

function runOptions({ all, most, feed, contact, delay, allowPrivateHosts }: WatchOptions) {
	return {
		...(all === undefined ? {} : { all }),
		...(most === undefined ? {} : { most }),
		...(feed === undefined ? {} : { feed }),
		...(contact === undefined ? {} : { contact }),
		...(delay === undefined ? {} : { delayMs: delay * 1000 }),
		...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
	};
}

type FormatSource = typeof import("@fissure/app/case").formatIndicatorSource;

/** What is to be done, or what was wrong with the call. */
function actOf(
	act: Exclude<Act, "run">,
	what: readonly string[],
	options: WatchOptions,
	format: FormatSource,
): WatchAct | string {
	const [first, ...more] = what;
	if (act === "list") return first === undefined ? { act } : `Expected nothing after "list", got "${first}"`;
	if (first === undefined) return `Expected ${WANTED[act]} after "${act}", got nothing; see fissure help watch`;
	const { publisher, language } = options;
	if (act === "source")
		return {
			...{ act, named: what },
			...(publisher?.[0] === undefined ? {} : { publisher: publisher[0] }),
			...(language?.[0] === undefined ? {} : { language: language[0] }),
		};
	if (more[0] !== undefined)
		return `Expected one thing after "${act}", got "${more[0]}" too; quote words that belong together`;
	if (act === "remove") return { act, id: first };
	if (act === "finding") return { act, kind: first };
	if (act === "phrase")
		return { act, phrase: first, publisher: publisher?.[0] ?? null, language: language?.[0] ?? null };
	const { from, label, unit, threshold, direction, column, where } = options;
	if (from === undefined) return "Expected a table of numbers, got none; name it with --from";
	const columns = { ...(column === undefined ? {} : { value: column }), ...(where === undefined ? {} : { where }) };
	return {
		act,
		indicator: {
			...{ id: first, label: label ?? first, unit: unit ?? null, threshold: threshold ?? null, direction },
			source: format({ place: from, columns }),
		},
	};
}

const WANTED: Readonly<Record<Exclude<Act, "run" | "list">, string>> = {
	source: "a source that ships, a YAML file or an address",
	phrase: "a phrase",
	indicator: "an id",
	finding: "a kind of finding",
	remove: "what the list shows",
};
