import { isUnderWay, useJobs } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { messages } from "../../messages/messages.ts";
import { JobProgress } from "../../shell/panels/job-drawer.tsx";
import { notify } from "../../state/notices.ts";

interface RunRoundProps {
	/** Ids; all that are watched, where none are named. */
	readonly sources?: readonly string[];
	readonly title: string;
	readonly kind?: "plain" | "main";
}

/** A round of the watch, with how far it is. */
export const RunRound = ({ sources, title, kind = "plain" }: RunRoundProps) => {
	const { jobs, start, stop } = useJobs();
	const job = jobs.find((one) => one.job === "watch" && isUnderWay(one));
	const begin = (): void => {
		start({ job: "watch", request: { now: true, ...(sources === undefined ? {} : { sources: [...sources] }) } }).catch(
			(reason: unknown) => notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" }),
		);
	};
	return job === undefined ? (
		<Button kind={kind} icon="watch" title={messages.watch.roundHint} onClick={begin}>
			{title}
		</Button>
	) : (
		<div className="run-round">
			<JobProgress job={job} />
			<Button onClick={() => void stop(job.id)}>{messages.shell.jobCancel}</Button>
		</div>
	);
};
