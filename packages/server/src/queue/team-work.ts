import { join } from "node:path";
import { type CaseChoice, openDeskQueue } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import type { TeamQueue } from "./queued-jobs.ts";
import { runWorker, type WorkerLine } from "./work-on-queue.ts";

/** How the long work of a team is done. */
export interface TeamWorkRequest {
	/** Database of the team. */
	readonly address: string;
	/** Folder of files that all hosts of the team share; `files` in the folder of the cases unless said. */
	readonly files?: string;
	/** Jobs at once that this process does itself, beside workers elsewhere; none unless said. */
	readonly jobs?: number;
	readonly log?: (line: WorkerLine) => void;
}

/** The queue of a team, and a worker beside the server where one is wanted. */
export interface TeamWork {
	readonly team: TeamQueue;
	/** Gives back what is under way here; what waits stays in the queue. */
	readonly close: () => Promise<void>;
}

/**
 * Opens the queue of a team for a server.
 *
 * - problems: those of `openDeskQueue`
 */
export async function openTeamWork(
	{ address, files, jobs = 0, log = () => {} }: TeamWorkRequest,
	{ folder, now }: Pick<CaseChoice, "folder" | "now">,
	program: string,
): Promise<Outcome<TeamWork>> {
	const opened = await openDeskQueue(address, { program: `${program} server`, now });
	if (!opened.ok) return opened;
	const team = { queue: opened.value, files: files ?? join(folder, "files") };
	const stop = new AbortController();
	const working =
		jobs === 0
			? Promise.resolve()
			: runWorker({
					...{ desk: address, threads: jobs, only: [], once: false, files: team.files, program, now },
					log: (line) => log({ ...line, part: "worker" }),
					signal: stop.signal,
				});
	const close = async (): Promise<void> => {
		stop.abort();
		await working;
		await team.queue.close();
	};
	return { ok: true, value: { team, close } };
}
