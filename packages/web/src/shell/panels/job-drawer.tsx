import "./job-drawer.css";
import { isUnderWay, type Job, useJobs } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import type { PanelProps } from "../../state/open-panel.ts";
import { jobTitle, notesOf } from "./job-words.ts";

/** Rows of a report and problems that are shown; the pages show the rest. */
const SHOWN = 30;

/** Long work: what runs, how far it is, what came of the last. */
export const JobDrawer = ({ open, onClose }: PanelProps) => {
	const { jobs, stop, retry } = useJobs();
	return (
		<Dialog title={messages.shell.jobs} open={open} onClose={onClose} shape="side" beside>
			{jobs.length === 0 ? <p className="soft">{messages.shell.jobsNone}</p> : null}
			<ol className="jobs">
				{jobs.map((job) => (
					<li key={job.id}>
						<JobShown job={job} onStop={() => void stop(job.id)} onRetry={() => void retry(job.id)} />
					</li>
				))}
			</ol>
		</Dialog>
	);
};

interface JobShownProps {
	readonly job: Job;
	readonly onStop: () => void;
	/** Left out where a page has its own way to begin it again. */
	readonly onRetry?: () => void;
}

export const JobShown = ({ job, onStop, onRetry }: JobShownProps) => (
	<article className="job">
		<header>
			<h3>{jobTitle(job)}</h3>
			<span className={`job-state job-state-${job.state}`}>{messages.shell.jobStates[job.state]}</span>
			{isUnderWay(job) ? <Button onClick={onStop}>{messages.shell.jobCancel}</Button> : null}
			{onRetry !== undefined && (job.state === "failed" || job.state === "stopped") ? (
				<Button onClick={onRetry}>{messages.common.retry}</Button>
			) : null}
		</header>
		<p className="soft small">
			<DayText day={job.ended ?? job.asked} instant />
		</p>
		{isUnderWay(job) ? <JobProgress job={job} /> : null}
		{job.problem === null ? null : <ProblemNote problem={job.problem} />}
		{job.report === null ? null : <JobReport report={job.report} notes={notesOf(job)} />}
		{job.problemCount === 0 ? null : (
			// Where nothing came of it, why is what a person wants to know first.
			<details open={!isUnderWay(job) && (job.report?.rows.length ?? 0) === 0}>
				<summary>{messages.shell.jobProblems(job.problemCount)}</summary>
				<ul className="job-problems">
					{job.problems.slice(0, SHOWN).map(({ message, place }, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: they only ever grow at the end
						<li key={at}>
							<strong>{place}</strong> {message}
						</li>
					))}
				</ul>
			</details>
		)}
	</article>
);

export const JobProgress = ({ job }: { readonly job: Job }) => {
	const { progress } = job;
	if (progress === null) return <progress aria-label={jobTitle(job)} />;
	const { done, total, place, stage } = progress;
	return (
		<div className="job-progress">
			<progress aria-label={jobTitle(job)} {...(total === 0 ? {} : { value: done, max: total })} />
			<span className="small figures">{messages.shell.jobProgress(stage, done, total)}</span>
			<span className="small soft job-place">{place}</span>
		</div>
	);
};

interface JobReportProps {
	readonly report: NonNullable<Job["report"]>;
	readonly notes: readonly string[];
}

const JobReport = ({ report, notes }: JobReportProps) => (
	<>
		<ul className="job-notes">
			{notes.map((note) => (
				<li key={note}>{note}</li>
			))}
		</ul>
		{report.rows.length === 0 ? null : (
			<details>
				<summary>{messages.common.rows(report.rows.length)}</summary>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
				<section className="job-table" aria-label={report.title} tabIndex={0}>
					<table>
						<thead>
							<tr>
								{report.columns.map((column) => (
									<th key={column} scope="col">
										{column}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{report.rows.slice(0, SHOWN).map((row, at) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a report does not change
								<tr key={at}>
									{row.map((cell, column) => (
										// biome-ignore lint/suspicious/noArrayIndexKey: the column is its name
										<td key={column}>{cell}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			</details>
		)}
	</>
);
