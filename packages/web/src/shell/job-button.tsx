import { useEffect, useRef } from "react";
import { isQuiet, isUnderWay, type Job, useJobs } from "../api/jobs.ts";
import { Icon } from "../components/icon.tsx";
import { messages } from "../messages/messages.ts";
import { notify } from "../state/notices.ts";
import { openPanel, showPanel } from "../state/open-panel.ts";
import { jobTitle, notesOf } from "./panels/job-words.ts";

/** Radius of the ring in units of its square; its length follows. */
const RADIUS = 8;
const AROUND = 2 * Math.PI * RADIUS;

/** Long work in the header: a ring that fills, and a word when a piece of it has ended. */
export const JobButton = () => {
	const { shell } = messages;
	const { jobs } = useJobs();
	const running = jobs.filter(isUnderWay);
	const progress = running.find(({ state }) => state === "running")?.progress ?? null;
	const share = progress === null || progress.total === 0 ? 0.25 : progress.done / progress.total;
	useWordAtTheEnd(jobs);
	return (
		<button
			type="button"
			className={`button button-quiet button-icon job-button ${running.length > 0 ? "job-button-runs" : ""}`}
			title={running.length === 0 ? shell.jobs : shell.jobsRunning(running.length)}
			onClick={() => showPanel("jobs")}
		>
			{running.length === 0 ? (
				<Icon name="work" />
			) : (
				<svg className="job-ring" viewBox="-10 -10 20 20" aria-hidden="true">
					<circle r={RADIUS} />
					<circle className="job-ring-done" r={RADIUS} strokeDasharray={`${share * AROUND} ${AROUND}`} />
				</svg>
			)}
			<span className={running.length === 0 ? "hush" : "button-words figures"}>
				{running.length === 0 ? shell.jobs : running.length}
			</span>
			<span className="hush">{running.length === 0 ? "" : shell.jobsRunning(running.length)}</span>
		</button>
	);
};

/** Says it once when work that this page saw under way has ended. */
const useWordAtTheEnd = (jobs: readonly Job[]): void => {
	const seen = useRef(new Set<string>());
	useEffect(() => {
		for (const job of jobs)
			if (isUnderWay(job)) seen.current.add(job.id);
			else if (seen.current.delete(job.id)) {
				// Who has the drawer open sees it there.
				if (openPanel.get() === "jobs" || (isQuiet(job) && job.state !== "failed")) continue;
				const state = messages.shell.jobStates[job.state] ?? job.state;
				const note = job.problem?.message ?? notesOf(job)[0] ?? "";
				notify(messages.shell.jobEnded(jobTitle(job), state, note), {
					tone: job.state === "failed" ? "problem" : "plain",
					act: { title: messages.shell.jobShow, run: () => showPanel("jobs") },
				});
			}
	}, [jobs]);
};
