import { resolve } from "node:path";
import type { QueuedJob } from "@fissure/app";
import type { Typed } from "@fissure/app/operations";
import type { CaseView, FormatOf } from "@fissure/report";
import { formatsOf } from "@fissure/report";
import { caseOf } from "../invocation/case-of.ts";
import { DESK_OPTION, deskOf } from "../invocation/desk-of.ts";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { versionOf } from "../invocation/version-of.ts";
import { DONE, FAILED, type Io, writeAll } from "../terminal/io.ts";
import { hasColor, widthOf } from "../terminal/output.ts";
import { complain, complainOf } from "../terminal/report.ts";

const MORE = `
Examples:
  fissure jobs
  fissure jobs --failed
  fissure jobs stop 5f0c7a62-4c2e-4e0b-9b52-0d7a6c1e8f11
  fissure jobs retry 5f0c7a62-4c2e-4e0b-9b52-0d7a6c1e8f11
  fissure jobs remove 5f0c7a62-4c2e-4e0b-9b52-0d7a6c1e8f11
  fissure jobs watch --case postgres://db.example/desk/corridor --every 15m
  fissure jobs unwatch --case postgres://db.example/desk/corridor

Lists the jobs of a team, latest first: those that wait or run, and the last 50 of 30 days. A job that ends badly is tried three times, then it
is listed with its problem: "retry" does it again, "remove" takes it from the list. "watch" has the workers check the watched sources of a case
regularly, each source once however many workers there are. The jobs of a server for one person are on its pages.
Exit status: 0 done; 2 wrong call, no such job, or no database.`;

interface JobsOptions {
	readonly team?: string;
	readonly case?: string;
	readonly who?: string;
	readonly failed?: boolean;
	readonly every?: number;
	readonly format?: FormatOf<"view">;
}

const ACTS = ["list", "stop", "retry", "remove", "watch", "unwatch"] as const;

export const JOBS: RunnableCommand = {
	command: {
		path: "jobs",
		summary: "list, stop and retry the jobs of a team",
		about: "List the jobs of a team; stop, retry and remove them; watch the sources of a case regularly.",
		arguments: [
			{ name: "[act]", about: "what to do", choices: ACTS, default: "list" },
			{ name: "[id]", about: "the job, by its id" },
		],
		options: [
			DESK_OPTION,
			{ flags: "--failed", about: "list only jobs that failed" },
			{ flags: "--case <address>", about: "only jobs of this case; watch, unwatch: the case" },
			{ flags: "--every <span>", about: "watch: how often (30m, 2h)", value: "span" },
			{ flags: "--who <name>", about: "watch: your name for the history (default: FISSURE_WHO, else your login name)" },
			{ flags: "--format <format>", about: "output format", choices: formatsOf("view"), default: "text" },
		],
		more: MORE,
	},
	run: ({ words: [act = "list", id], options, folder }: Typed<JobsOptions>, io) =>
		jobs(act as (typeof ACTS)[number], id, { ...options, folder }, io),
};

async function jobs(
	act: (typeof ACTS)[number],
	id: string | undefined,
	options: JobsOptions & { readonly folder: string },
	io: Io,
): Promise<number> {
	const desk = deskOf(options.team, io);
	if (desk === null) return FAILED;
	const wrong = misfit(act, id, options);
	if (wrong !== null) {
		complain(io.stderr, wrong);
		return FAILED;
	}
	const { openDeskQueue } = await import("@fissure/app");
	const opened = await openDeskQueue(desk, { program: versionOf(), now: () => new Date().toISOString() });
	if (!opened.ok) {
		complainOf(io.stderr, opened.problem);
		return FAILED;
	}
	const queue = opened.value;
	try {
		const address = options.case === undefined ? undefined : addressOf(options.case, options.folder);
		if (act === "watch" || act === "unwatch") {
			const who = caseOf(options, io).who;
			await queue.watch({ case: address as string, who }, act === "watch" ? (options.every as number) / 1000 : null);
			complain(io.stderr, act === "watch" ? "the case is watched by the workers" : "the case is watched no more");
			return DONE;
		}
		if (act === "list") {
			const shown = await queue.list({
				...(address === undefined ? {} : { case: address }),
				failed: options.failed === true,
			});
			return await show(jobsView(shown), options, io);
		}
		const done = await queue[act](id as string, address);
		if (done.ok) return await show(jobsView([done.value]), options, io);
		complainOf(io.stderr, done.problem);
		return FAILED;
	} finally {
		await queue.close();
	}
}

/** A path is that of a file of this folder; an address stays one. */
const addressOf = (named: string, folder: string): string =>
	/^[a-z]+:\/\//iu.test(named) ? named : resolve(folder, named);

/** What is wrong with what was typed; null where nothing is. */
function misfit(act: (typeof ACTS)[number], id: string | undefined, options: JobsOptions): string | null {
	const isOfJob = act === "stop" || act === "retry" || act === "remove";
	if (isOfJob && id === undefined)
		return `Expected the id of a job after "${act}", got none; "fissure jobs" lists them`;
	if (!isOfJob && id !== undefined) return `Expected nothing after "${act}", got "${id}"`;
	if ((act === "watch" || act === "unwatch") && options.case === undefined)
		return `Expected --case with "${act}", got none; name the case`;
	if (act === "watch" && options.every === undefined) return "Expected --every, such as 30m, got none; say how often";
	return null;
}

function jobsView(jobs: readonly QueuedJob[]): CaseView {
	return {
		title: "Jobs",
		data: jobs,
		columns: ["id", "job", "state", "done", "total", "tries", "case", "who", "asked", "ended", "worker", "problem"],
		rows: jobs.map(({ id, job, state, progress, tries, case: address, who, asked, ended, worker, problem }) => [
			...[id, job, state, progress?.done ?? null, progress?.total ?? null, tries, address, who, asked, ended, worker],
			problem === null ? null : `${problem.code}: ${problem.message}`,
		]),
		notes: jobs.length === 0 ? ["No jobs."] : [],
		text: jobs.flatMap(({ id, job, state, progress, tries, case: address, who, asked, parts, problem }) => [
			{
				text: `${state} ${job}${progress === null || state !== "running" ? "" : ` ${progress.done}/${progress.total}`}`,
				tone: "strong" as const,
			},
			{
				text: `${id}, ${address}, ${who}, ${asked}${tries > 1 ? `, try ${tries}` : ""}${parts === null ? "" : `, ${parts.done} of ${parts.all} parts done`}`,
				indent: 2,
			},
			...(problem === null ? [] : [{ text: `${problem.code}: ${problem.message}`, indent: 2 }]),
		]),
	};
}

async function show(view: CaseView, { format = "text" }: JobsOptions, io: Io): Promise<number> {
	const { renderView } = await import("@fissure/report/render");
	const looks = { bom: false, color: hasColor("auto", undefined, io), width: widthOf(io), screen: false };
	await writeAll(io.stdout, await renderView(view, format, looks));
	return DONE;
}
