import { setTimeout as wait } from "node:timers/promises";
import type { CommandOption, CompiledCommand } from "@fissure/app/operations";
import { Argument, type HelpConfiguration, Option, Command as Program } from "commander";
import { DONE, FAILED, type Io, STOPPED } from "../terminal/io.ts";
import { complain } from "../terminal/report.ts";
import { type HelpPage, helpText, pageOf } from "./help-page.ts";
import { oneOf, readerOf } from "./option-values.ts";
import { type LoadOperation, type RunnableCommand, stopsInOrder } from "./runnable-command.ts";
import { runTyped } from "./show-operation.ts";
import { versionOf } from "./version-of.ts";
import { wrongCallWords } from "./wrong-call.ts";

const EXAMPLES = `
Examples:
  fissure demo
  fissure compare usa.txt china.html --publisher USA,CHN --out comparison.html
  fissure verify brief.md --against sources/
  fissure init corridor.fissure && fissure add sources/ && fissure code && fissure ask --issue grain
  fissure help compare`;

/** In the order of the work; others follow. */
const ORDER = [
	...["compare", "verify", "demo", "init", "serve", "add", "texts", "code", "events", "find", "ask", "votes", "deeds"],
	...[
		"judge",
		"critique",
		"fetch",
		"watch",
		"edits",
		"alerts",
		"captures",
		"calendar",
		"status",
		"undo",
		"history",
		"brief",
		"export",
		"import",
	],
];

/** Words before other commands: alone they show which there are. */
const GROUPS: readonly RunnableCommand["command"][] = [
	{
		path: "votes",
		summary: "recorded votes: import, show, compare and scale them",
		about: "Recorded votes: who voted how, who votes with whom, and where each is on a scale.",
	},
	{
		path: "deeds",
		summary: "recognitions, sanctions, visits, trade: import, list and compare them with words",
		about: "What was done beside what was said: recognitions, sanctions, visits, exercises, series of figures.",
	},
	{
		path: "team",
		summary: "accounts of a team: people, roles, invitations, tokens, webhooks, audit log",
		about: "Accounts of a team on PostgreSQL: who may do what in which case, and who did. See docs/team.md.",
	},
	{
		path: "team mail",
		summary: "mail to the people of a team: try the settings, see what did not arrive",
		about: "Mail: notices that people of the team have chosen to get by mail. See docs/team.md.",
	},
	{
		path: "team webhook",
		summary: "addresses to which is sent what happens in a case",
		about: "Webhooks: a server of the team sends what happens in a case to addresses, signed. See docs/team.md.",
	},
];

/** All commands, in the order in which help lists them. */
export function commandsOf(
	operations: readonly CompiledCommand[],
	own: readonly RunnableCommand[],
): readonly RunnableCommand[] {
	const ofOperations = operations.flatMap(({ name, question, command }): readonly RunnableCommand[] => {
		if (command === null) return [];
		const run: RunnableCommand["run"] = async (typed, io, { load }) => {
			const operation = await load(command.acts?.[typed.act] ?? name);
			if (stopsInOrder(operation)) io.stopInOrder?.();
			const round = () => runTyped(operation, { ...typed, command }, io);
			const every = command.repeats === undefined ? undefined : typed.options[command.repeats];
			const isFirst = typed.act === Object.keys(command.acts ?? {})[0];
			return every === undefined || !isFirst ? round() : rounds(round, every, io.signal);
		};
		return [{ command: { about: question, ...command }, run }];
	});
	const groups = GROUPS.filter(({ path }) => ofOperations.some(({ command }) => command.path.startsWith(`${path} `)));
	const placeOf = ({ command: { path } }: RunnableCommand): number => {
		const [first = "", ...rest] = path.split(" ");
		const place = ORDER.indexOf(first);
		// A command of a command follows it.
		return (place < 0 ? ORDER.length : place) + rest.length / 3;
	};
	return [...ofOperations, ...groups.map((command) => ({ command, run: null })), ...own].toSorted(
		(one, other) => placeOf(one) - placeOf(other),
	);
}

/** Round after round; a wrong call ends them, a page that failed does not. */
async function rounds(round: () => Promise<number>, every: number, signal: AbortSignal): Promise<number> {
	for (;;) {
		const code = await round();
		if (code === FAILED || code === STOPPED) return code;
		try {
			await wait(every, undefined, { signal });
		} catch {
			// Stopped between two rounds, when everything is done.
			return DONE;
		}
	}
}

interface Calls {
	readonly io: Io;
	readonly load: LoadOperation;
	readonly finish: (code: number) => void;
	/** The program with all commands, where it is given some. */
	readonly whole?: () => Program;
}

/** The program as its commands say. */
export function programOf(commands: readonly RunnableCommand[], { io, load, finish, whole }: Calls): Program {
	const program = new Program("fissure")
		.description("Read what governments say; see where they part.")
		.version(versionOf(), "-V, --version", "show the version")
		.helpOption("-h, --help", "show help")
		.helpCommand("help [command]", "show help for a command")
		.configureHelp(helpWith(EXAMPLES))
		.exitOverride()
		.configureOutput({
			writeOut: (text) => void io.stdout.write(text),
			writeErr: (text) => void io.stderr.write(text),
			outputError: (text) => complain(io.stderr, wrongCallWords(text)),
			getOutHelpWidth: () => io.stdout.columns ?? 100,
			getErrHelpWidth: () => io.stderr.columns ?? 100,
			getOutHasColors: () => false,
			getErrHasColors: () => false,
		})
		.showHelpAfterError('Try "fissure --help" or "fissure compare --help".');
	const folder = io.folder ?? process.cwd();
	for (const { command, run } of commands) {
		const words = command.path.split(" ");
		const built = commandOf((commandAt(program, words.slice(0, -1)) ?? program).command(words.at(-1) ?? ""), command);
		built.showHelpAfterError(`Try "fissure ${command.path} --help".`);
		if (run === null) continue;
		built.action(async (...given: readonly unknown[]) => {
			const all = given
				.slice(0, -2)
				.flat()
				.filter((word) => word !== undefined) as string[];
			const [act = "", said] = command.acts === undefined ? ["", all] : [all[0], all.slice(1)];
			// A command of a command is given by commander what both have only where the outer one has it.
			const options = words.length === 1 ? built.opts() : { ...built.optsWithGlobals(), ...built.opts() };
			finish(await run({ act, words: said, options, folder }, io, { load, program: whole ?? (() => program) }));
		});
	}
	return program;
}

function commandOf(built: Program, command: RunnableCommand["command"]): Program {
	built.summary(command.summary).description(command.about);
	if (command.acts !== undefined) {
		const acts = Object.keys(command.acts);
		const [first = ""] = acts;
		built.addArgument(new Argument("[act]", "what to do").choices(acts).argParser(oneOf(acts)).default(first));
	}
	for (const { name, about, choices, default: value } of command.arguments ?? []) {
		const argument = new Argument(name, about);
		if (choices !== undefined) argument.choices(choices).argParser(oneOf(choices));
		if (value !== undefined) argument.default(value);
		built.addArgument(argument);
	}
	for (const option of command.options ?? []) built.addOption(optionOf(option));
	return built.configureHelp(helpWith(command.more ?? ""));
}

const commandAt = (program: Program, path: readonly string[]): Program | undefined =>
	path.reduce<Program | undefined>((at, word) => at?.commands.find((one) => one.name() === word), program);

const helpWith = (after: string): HelpConfiguration => ({
	formatHelp: (command, helper) => helpText(pageOf(command, helper, after), helper.helpWidth ?? 100),
});

/** What help says of the program, whose path is empty, and of each of these commands of it. */
export function helpPages(
	program: Program,
	commands: readonly Pick<RunnableCommand, "command">[],
): readonly (readonly [path: string, page: HelpPage])[] {
	const pageAt = (path: readonly string[], after: string): HelpPage => {
		const command = commandAt(program, path);
		if (command === undefined) throw new RangeError(`Expected a command of the program, got "${path.join(" ")}"`);
		return pageOf(command, command.createHelp(), after);
	};
	return [
		["", pageAt([], EXAMPLES)],
		...commands.map(({ command: { path, more = "" } }) => [path, pageAt(path.split(" "), more)] as const),
	];
}

/** Choices are shown in help and offered by completion, but checked by our own words. */
function optionOf({ flags, about, value, choices, default: preset }: CommandOption): Option {
	const option = new Option(flags, about);
	if (choices !== undefined) option.choices(choices).argParser(oneOf(choices));
	else if (value !== undefined) option.argParser<unknown>(readerOf(value));
	return preset === undefined ? option : option.default(preset);
}
