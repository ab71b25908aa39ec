import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CaseChoice } from "@fissure/app";
import { folderOfCase, keepCaseOpen, type OpenCase } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import { answersBy, type KeptAnswers, keepAnswers } from "../answers/kept-answers.ts";
import { openSteps } from "../answers/steps.ts";
import { jobsFor, openJobs } from "../jobs/jobs.ts";
import { queuedJobs, type TeamQueue } from "../queue/queued-jobs.ts";
import { UPLOADS } from "../queue/shared-uploads.ts";
import { runOperation } from "../threads/run-operation.ts";
import { openThreadPool } from "../threads/thread-pool.ts";
import type { WorkerContext } from "../threads/worker-context.ts";
import { openUploads } from "../uploads/uploads.ts";
import type { ServerContext } from "./server-context.ts";

export interface OpenContext {
	readonly context: ServerContext;
	/** The same for one person of a team: what they may see, their own uploads, questions and jobs. Stays open until nobody has asked for a while. */
	readonly contextFor: (who: string) => Promise<Outcome<ServerContext>>;
	/** Closes what persons had open who have not asked since this moment, of the clock in milliseconds, and are not among these. */
	readonly closePersonal: (since: number, stay: ReadonlySet<string>) => Promise<void>;
	/** Stops jobs, keeps what they have kept, lets questions end until `haveLeft`, and closes the case. */
	readonly close: (haveLeft?: Promise<unknown>) => Promise<void>;
}

/**
 * Lays out what answering needs: the case open for reading, workers for what may take long, a line of jobs, a place for uploads.
 *
 * - problems: `case-unnamed`, those of opening
 */
export async function openContext(
	choice: CaseChoice,
	/** The clock, in milliseconds from any moment. */
	time: () => number = () => performance.now(),
	/** Of a team, whose workers do long work; null: this process does. */
	team: TeamQueue | null = null,
): Promise<Outcome<OpenContext>> {
	const opened = await keepCaseOpen(choice);
	if (!opened.ok) return opened;
	const { file, identity } = opened.value.choice;
	const worker: WorkerContext = { file, identity, folder: folderOfCase(file) ?? choice.folder, who: choice.who };
	const placeForUploads = (who = choice.who) =>
		openUploads(team === null ? undefined : join(team.files, UPLOADS), markOf(`${identity} ${who}`));
	const [uploads, threads] = [placeForUploads(), await openThreadPool(worker)];
	const closing = new AbortController();
	const jobs = team === null ? openJobs(worker, choice.now) : queuedJobs(team, { case: file, who: choice.who });
	// The file's own count begins again with each opening; answers of an earlier server are not ours.
	const run = randomBytes(6).toString("base64url");
	const kept = keepAnswers();
	const context: ServerContext = {
		case: opened.value.choice,
		stamp: () => `${run}-${opened.value.stamp()}`,
		changes: opened.value.changes,
		inThread: (order, hooks = {}) => threads.run(order, hooks),
		steps: openSteps(),
		answers: answersBy(kept, markOf(identity).slice(0, 8), opened.value.seesAll),
		closing: closing.signal,
		jobs,
		uploads,
	};
	// What the first question to the ledger would wait for; a failure is given to who asks.
	runOperation({ operation: "browse-ledger", input: { limit: 1 } }, context.case, {}).catch(() => {});
	const people = openPeople(opened.value, { shared: context, kept, placeForUploads, time });
	const close = async (haveLeft?: Promise<unknown>): Promise<void> => {
		closing.abort();
		await jobs.close();
		await haveLeft;
		await threads.close();
		await uploads.close();
		await people.close(Number.POSITIVE_INFINITY, new Set());
		await opened.value.close();
	};
	return { ok: true, value: { context, contextFor: people.contextFor, closePersonal: people.close, close } };
}

/** A word for others that does not say what they are. */
const markOf = (words: string): string => createHash("sha256").update(words).digest("base64url");

interface Personal {
	readonly opened: Promise<Outcome<{ readonly context: ServerContext; readonly close: () => Promise<void> }>>;
	lastUse: number;
}

/** What is one person's own of a case that several have open. */
function openPeople(
	whole: OpenCase,
	{
		shared,
		kept,
		placeForUploads,
		time,
	}: {
		readonly shared: ServerContext;
		readonly kept: KeptAnswers;
		readonly placeForUploads: (who: string) => ReturnType<typeof openUploads>;
		readonly time: () => number;
	},
) {
	const people = new Map<string, Personal>();
	const open = async (who: string): ReturnType<() => Personal["opened"]> => {
		const own = await whole.openFor(who);
		if (!own.ok) return own;
		const uploads = placeForUploads(who);
		// A browser may have been another person's before: what it has kept is not for this one.
		const mark = markOf(who).slice(0, 8);
		const context: ServerContext = {
			...shared,
			case: own.value.choice,
			stamp: () => `${mark}-${shared.stamp()}`,
			inThread: (order, hooks) => shared.inThread({ ...order, who }, hooks),
			steps: openSteps(),
			answers: answersBy(kept, `${mark}${markOf(whole.choice.identity).slice(0, 8)}`, own.value.seesAll),
			jobs: jobsFor(shared.jobs, who),
			uploads,
		};
		const close = async (): Promise<void> => {
			await uploads.close();
			await own.value.close();
		};
		return { ok: true, value: { context, close } };
	};
	return {
		async contextFor(who: string): Promise<Outcome<ServerContext>> {
			const known = people.get(who) ?? { opened: open(who), lastUse: time() };
			people.set(who, known);
			known.lastUse = time();
			const opened = await known.opened;
			if (!opened.ok) people.delete(who);
			return opened.ok ? { ok: true, value: opened.value.context } : opened;
		},
		async close(since: number, stay: ReadonlySet<string>): Promise<void> {
			for (const [who, { opened, lastUse }] of [...people]) {
				if (lastUse >= since || stay.has(who)) continue;
				people.delete(who);
				const own = await opened;
				if (own.ok) await own.value.close();
			}
		},
	};
}
