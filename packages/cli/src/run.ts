import { Command, CommanderError } from "commander";
import { addAdd } from "./commands/add.ts";
import { addAlerts } from "./commands/alerts.ts";
import { addAsk } from "./commands/ask.ts";
import { addBrief } from "./commands/brief.ts";
import { addCaptures } from "./commands/captures.ts";
import { addCode } from "./commands/code.ts";
import { addCompare } from "./commands/compare.ts";
import { addCompletion } from "./commands/completion.ts";
import { addCritique } from "./commands/critique.ts";
import { addDemo } from "./commands/demo.ts";
import { addEdits } from "./commands/edits.ts";
import { addEvents } from "./commands/events.ts";
import { addExport } from "./commands/export.ts";
import { addFetch } from "./commands/fetch.ts";
import { addFind } from "./commands/find.ts";
import { addHistory } from "./commands/history.ts";
import { addImport } from "./commands/import.ts";
import { addInit } from "./commands/init.ts";
import { addJudge } from "./commands/judge.ts";
import { addSchema } from "./commands/schema.ts";
import { addServe } from "./commands/serve.ts";
import type { Desk } from "./commands/show-comparison.ts";
import type { CaseDesk } from "./commands/show-view.ts";
import { addStatus } from "./commands/status.ts";
import { addUndo } from "./commands/undo.ts";
import { addVerify, type VerifyDesk } from "./commands/verify.ts";
import { addWatch } from "./commands/watch.ts";
import { DONE, FAILED, type Io, STOPPED } from "./io.ts";
import { complain } from "./report.ts";
import { versionOf } from "./version-of.ts";

const EXAMPLES = `
Examples:
  fissure demo
  fissure compare usa.txt china.html --publisher USA,CHN --out comparison.html
  fissure verify brief.md --against sources/
  fissure init corridor.fissure && fissure add sources/ && fissure code && fissure ask --issue grain
  fissure help compare`;

/** What works on a case, in the order of the work. */
const CASE_COMMANDS = [
	addInit,
	addServe,
	addAdd,
	addCode,
	addEvents,
	addFind,
	addAsk,
	addJudge,
	addCritique,
	addFetch,
	addWatch,
	addEdits,
	addAlerts,
	addCaptures,
	addStatus,
	addUndo,
	addHistory,
	addBrief,
	addExport,
	addImport,
];

interface Desks {
	readonly desk: () => Promise<Desk & VerifyDesk>;
	readonly caseDesk: () => Promise<CaseDesk>;
}

function programOf(io: Io, { desk, caseDesk }: Desks, finish: (code: number) => void): Command {
	const program = new Command("fissure")
		.description("Read what governments say; see where they part.")
		.version(versionOf(), "-V, --version", "show the version")
		.helpOption("-h, --help", "show help")
		.helpCommand("help [command]", "show help for a command")
		.addHelpText("after", EXAMPLES)
		.exitOverride()
		.configureOutput({
			writeOut: (text) => void io.stdout.write(text),
			writeErr: (text) => void io.stderr.write(text),
			outputError: (text, write) => write(text.replace(/^error: /u, "fissure: ")),
			getOutHelpWidth: () => io.stdout.columns ?? 100,
			getErrHelpWidth: () => io.stderr.columns ?? 100,
			getOutHasColors: () => false,
			getErrHasColors: () => false,
		})
		.showHelpAfterError('Try "fissure help" or "fissure help compare".');
	addCompare(program, io, desk, finish);
	addVerify(program, io, desk, finish);
	addDemo(program, io, { desk, caseDesk }, finish);
	for (const addCommand of CASE_COMMANDS) addCommand(program, io, caseDesk, finish);
	addCompletion(program, io, finish);
	addSchema(program, io, finish);
	return program;
}

/**
 * The whole program: arguments in, exit status out. Never throws and never ends the process.
 *
 * What reads, codes and renders is loaded only by a command that does so; help must be there at once.
 */
export async function run(
	argv: readonly string[],
	io: Io,
	desk: () => Promise<Desk & VerifyDesk> = () => import("@fissure/app"),
	caseDesk: () => Promise<CaseDesk> = () => import("@fissure/app/case"),
): Promise<number> {
	let code = DONE;
	const program = programOf(io, { desk, caseDesk }, (status) => {
		code = status;
	});
	try {
		await program.parseAsync([...argv], { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
		if (io.signal.aborted) {
			complain(io.stderr, "stopped; nothing was written");
			return STOPPED;
		}
		const detail = error instanceof Error ? (io.env.FISSURE_DEBUG ? error.stack : error.message) : String(error);
		complain(
			io.stderr,
			`unexpected: ${detail}\nSet FISSURE_DEBUG=1 to see where, and report it with the input that caused it`,
		);
		return FAILED;
	}
}
