import type { Generated } from "kysely";

/**
 * Jobs as people see them. What is to be delivered to which worker, how long one may hold it, and how often it was tried is in the tables of
 * pg-boss; a row here says what the job is about, how far it is and what came of it.
 */
export interface JobTables {
	jobs: {
		readonly id: Generated<string>;
		/** Of a part: the job that it is a part of. */
		readonly parent: string | null;
		/** Of a part: which one, from 0. */
		readonly part: number | null;
		/** Of a part: how much of the whole it is, in the unit of its progress. */
		readonly size: number | null;
		readonly operation: string;
		/** JSON. */
		readonly request: string;
		/** Folders of uploads below the folder of files, by id; JSON. */
		readonly uploads: string;
		/** Address without a password. */
		readonly case_address: string;
		readonly who: string;
		/** 1 where no person asked for it: it was due. */
		readonly regular: Generated<number>;
		readonly state: JobState;
		/** The job of pg-boss that brings it to a worker; null while an earlier job of the case is not done. */
		readonly delivery: string | null;
		/** How often pg-boss had delivered it before: who holds an earlier delivery says nothing more about it. */
		readonly attempt: number;
		/** How often it ended badly. */
		readonly failures: number;
		/** Host and process. */
		readonly worker: string | null;
		/** JSON. */
		readonly progress: string | null;
		/** JSON. */
		readonly problems: string;
		readonly problem_count: number;
		/** JSON. */
		readonly problem: string | null;
		/** What a page shows; JSON. */
		readonly report: string | null;
		/** Of a part: what the operation gave, to be joined with that of the others; JSON. */
		readonly result: string | null;
		/** In how many parts it is done; null: in one, or not cut yet. */
		readonly parts: number | null;
		readonly stop_asked: Date | null;
		readonly asked: Generated<Date>;
		readonly begun: Date | null;
		readonly changed: Generated<Date>;
		readonly ended: Date | null;
	};
	/** Cases whose watched sources are looked at regularly. */
	watched_cases: {
		readonly case_address: string;
		readonly who: string;
		readonly every_seconds: number;
		readonly due: Date;
	};
}

export type JobState = "waiting" | "running" | "done" | "failed" | "stopped";
