import type { Typed } from "@fissure/app/operations";
import { DESK_OPTION, deskOf } from "../invocation/desk-of.ts";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { versionOf } from "../invocation/version-of.ts";
import { DONE, FAILED, type Io, writeAll } from "../terminal/io.ts";
import { LOG_OPTION, logLine } from "../terminal/log-lines.ts";
import { complain, complainOf } from "../terminal/report.ts";

const MORE = `
Examples:
  fissure worker postgres://fissure@db.example/desk
  fissure worker --threads 4 --files /srv/fissure/files
  fissure worker --only fetch,watch
  fissure worker --once --log json

Takes the jobs that a team has asked for (adding, analysing, fetching, comparing …), on this host beside workers on others. Needs PostgreSQL 17.
On SIGTERM or Ctrl-C it gives back what is under way, and other workers do it. The jobs of a worker that is killed are done by others within
30 seconds. See docs/team.md.
Exit status: 0 stopped in good order, or with --once nothing was left; 2 wrong call, or no database.`;

interface WorkerOptions {
	readonly team?: string;
	readonly threads?: number;
	readonly only?: readonly string[];
	readonly once?: boolean;
	readonly files?: string;
	readonly log: string;
}

export const WORKER: RunnableCommand = {
	command: {
		path: "worker",
		summary: "do the jobs of a team, from its database",
		about: "Do the jobs that a team has asked for, until it is stopped.",
		arguments: [{ name: "[address]", about: "database of the team; default: FISSURE_TEAM" }],
		options: [
			DESK_OPTION,
			{
				flags: "--threads <number>",
				about: "jobs at once, each in its own process (default: 1)",
				value: { whole: [1, 64] },
			},
			{ flags: "--only <kinds>", about: "take only these jobs (code,find)", value: "list" },
			{ flags: "--once", about: "end when all jobs have ended, for a scheduler such as cron" },
			{
				flags: "--files <folder>",
				about: "folder of files that all hosts of the team share, for uploads (default: FISSURE_FILES)",
			},
			{ ...LOG_OPTION, about: "how lines are written" },
		],
		more: MORE,
	},
	run: ({ words: [address], options }: Typed<WorkerOptions>, io) => worker(address, options, io),
};

async function worker(typed: string | undefined, options: WorkerOptions, io: Io): Promise<number> {
	io.stopInOrder?.();
	const { threads = 1, only = [], once = false, files = io.env.FISSURE_FILES, log } = options;
	const desk = deskOf(typed ?? options.team, io);
	if (desk === null) return FAILED;
	const { compiledOperations } = await import("@fissure/app/operations");
	const known = (await compiledOperations()).operations.filter(({ isJob }) => isJob).map(({ name }) => name);
	const unknown = only.find((name) => !known.includes(name));
	if (unknown !== undefined) {
		complain(io.stderr, `Expected --only with some of ${known.join(", ")}, got "${unknown}"`);
		return FAILED;
	}
	const { runWorker } = await import("@fissure/server");
	const done = await runWorker({
		...{ desk, threads, only, once, program: versionOf(), signal: io.signal },
		files: files === undefined || files === "" ? null : files,
		now: () => new Date().toISOString(),
		log: (line) => void writeAll(io.stdout, logLine(line, log)),
	});
	if (done.ok) return DONE;
	complainOf(io.stderr, done.problem);
	return FAILED;
}
