import type { Outcome, Problem } from "@fissure/core";
import type { Job, JobReport, Progress } from "@fissure/model";
import type { Delivery } from "./deliveries.ts";

export interface QueuedOrder {
	readonly operation: string;
	/** What it takes, checked already. */
	readonly request: unknown;
	/** Address of the case; a password in it is not kept. */
	readonly case: string;
	readonly who: string;
	/** Where uploads are that it names, by their ids: paths below the folder of files that all hosts share. */
	readonly uploads?: Readonly<Record<string, string>>;
}

/** A part of a job that is cut: what it is given, and how much of the whole it is. */
export interface JobPart {
	readonly input: unknown;
	readonly size: number;
}

/** A job, or a part of one, that a worker has taken. */
export interface TakenJob extends Required<QueuedOrder> {
	readonly id: string;
	readonly delivery: Delivery;
	/** When the whole job began, by the clock of the database. */
	readonly begun: string;
	/** `whole`: it may be cut; `part`: it is one; `join`: its parts are done, and are to be made one result. */
	readonly step: "whole" | "part" | "join";
	/** Somebody wanted it to stop: what is done is joined. */
	readonly isStopped: boolean;
	/** How often it ended badly. */
	readonly failures: number;
}

/** How a job, or a part of one, ended. */
export interface JobEnd {
	readonly state: "done" | "failed" | "stopped";
	readonly problem?: Problem;
	readonly report?: JobReport;
	/** Of a part: what the operation gave. */
	readonly result?: unknown;
	/** Of a job whose parts are joined: problems of all of them. */
	readonly problems?: readonly Problem[];
	readonly problemCount?: number;
}

/** What the parts of a job came to. */
export interface PartsDone {
	readonly results: readonly unknown[];
	readonly problems: readonly Problem[];
	readonly problemCount: number;
	/** Of parts that failed, in the order of parts. */
	readonly failures: readonly Problem[];
	readonly parts: number;
}

/** The jobs of a desk in PostgreSQL, which workers on many hosts take. Each function throws where the database does not answer. */
export interface Queue {
	/** Adds a job; it begins when those that were asked for before it in the same case have ended. */
	readonly add: (order: QueuedOrder) => Promise<QueuedJob>;
	/** The next job of these operations, or null where none waits. It is to be renewed until it is ended or given back. */
	readonly take: (operations: readonly string[]) => Promise<TakenJob | null>;
	/** Whether all jobs of these operations have ended. */
	readonly isIdle: (operations: readonly string[]) => Promise<boolean>;
	/** Says that these are worked on; gives those that are held no more, and those that are to stop. */
	readonly renew: (
		taken: readonly TakenJob[],
	) => Promise<{ readonly lost: Set<string>; readonly stopping: Set<string> }>;
	readonly progress: (taken: TakenJob, now: JobProgress) => Promise<void>;
	/** Cuts a job into parts, which workers take; false where it is held no more. */
	readonly cut: (taken: TakenJob, parts: readonly JobPart[]) => Promise<boolean>;
	readonly partsOf: (taken: Pick<TakenJob, "id">) => Promise<PartsDone>;
	/** Acknowledges the end; false where it is held no more, and another does it again. */
	readonly end: (taken: TakenJob, end: JobEnd) => Promise<boolean>;
	/** It ended badly: another try, or after the third the list of those that failed. */
	readonly endBadly: (taken: TakenJob, problem: Problem) => Promise<boolean>;
	/** Another worker gets it at once, without counting as a try. */
	readonly giveBack: (taken: TakenJob) => Promise<void>;
	/** Takes jobs from workers that are gone, and removes old ones; every worker does so every few seconds. */
	readonly tidy: () => Promise<void>;
	readonly list: (filter?: JobFilter) => Promise<readonly QueuedJob[]>;
	/**
	 * One by its id; as the next three, only if it is of the case that is named, where one is.
	 *
	 * - problems: `job-missing`
	 */
	readonly find: (id: string, ofCase?: string) => Promise<Outcome<QueuedJob>>;
	/** Nothing of it begins any more, and what runs is told to stop. */
	readonly stop: (id: string, ofCase?: string) => Promise<Outcome<QueuedJob>>;
	/**
	 * Does one that failed or was stopped again; of its parts those that are not done.
	 *
	 * - problems: `job-missing`, `job-not-ended`
	 */
	readonly retry: (id: string, ofCase?: string) => Promise<Outcome<QueuedJob>>;
	/** Removes one that has ended from the list; problems as of `retry`. */
	readonly remove: (id: string, ofCase?: string) => Promise<Outcome<QueuedJob>>;
	/** Looks at the watched sources of a case so often, whichever worker does it; null: no more. */
	readonly watch: (order: Pick<QueuedOrder, "case" | "who">, everySeconds: number | null) => Promise<void>;
	/** Adds a job for each watched case that is due and has none under way; gives their addresses. */
	readonly addDueWatches: () => Promise<readonly string[]>;
	/** Called with what happens to jobs, and with null where anything may have happened; returns how to end it. */
	readonly follow: (onNews: (news: JobNews | null) => void) => () => void;
	/** The connection that a case of this address needs, where it is in this database: that with the password. */
	readonly connectionOf: (caseAddress: string) => string;
	/** Gives up all connections, as those of a network that swallows what is sent: what was asked of them fails, and the next opens others. */
	readonly reconnect: () => void;
	readonly close: () => Promise<void>;
}

/** `sent`: one waits for a worker; `stop`: one is to stop; `changed`: a page shows another state of it. */
export interface JobNews {
	readonly what: "sent" | "stop" | "changed";
	/** Of the whole job. */
	readonly id: string;
}

export interface JobProgress {
	readonly progress: Progress | null;
	readonly problems: readonly Problem[];
	readonly problemCount: number;
}

export interface JobFilter {
	readonly case?: string;
	readonly failed?: boolean;
}

/** A job with what only a team needs to know. */
export interface QueuedJob extends Job {
	readonly case: string;
	/** Host and process that works on it, or did so last. */
	readonly worker: string | null;
	readonly parts: { readonly done: number; readonly all: number } | null;
}

export interface QueueOptions {
	/** Operations that are jobs. */
	readonly operations: readonly string[];
	/** The id of a case, by its address, as notices name it. */
	readonly caseId: (address: string) => string;
	/** The clock: an ISO instant; what is due when, the clock of the database says. */
	readonly now: () => string;
	/** By which the database lists who is connected. */
	readonly program: string;
	/** It takes jobs: it looks after the queue as well. */
	readonly isWorker?: boolean;
	readonly onError?: (error: Error) => void;
}
