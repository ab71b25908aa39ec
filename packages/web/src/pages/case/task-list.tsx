import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { isUnderWay, type Job, type JobOrder, useJobs } from "../../api/jobs.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { messages } from "../../messages/messages.ts";
import { JobProgress } from "../../shell/panels/job-drawer.tsx";
import { dayText } from "../../state/day-text.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import { notify } from "../../state/notices.ts";
import { hrefOfSearch } from "../ledger/filters/saved-searches.tsx";
import { MuteOffer } from "../ledger/review/mute-issue.tsx";

type Waiting = AnswerOf<"GET /api/waiting">;

interface Task {
	readonly id: string;
	readonly words: string;
	readonly hint?: string;
	readonly act?: { readonly title: string } & ({ readonly order: JobOrder } | { readonly href: string });
}

/** What waits to be done, each with the act that does it. */
export const TaskList = () => {
	const words = caseWords;
	const { data, error, refetch } = useAnswer("GET /api/waiting");
	const { data: verdicts } = useAnswer("GET /api/verdicts");
	const { data: searches = [] } = useAnswer("GET /api/searches");
	const news = searches.filter(({ found }) => found > 0);
	const offers = verdicts?.positions.filter(({ offersMute }) => offersMute) ?? [];
	const tasks = data === undefined ? [] : tasksOf(data);
	return (
		<section className="case-card" aria-labelledby="todo-title">
			<h2 id="todo-title">{words.todo}</h2>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading /> : null}
			{data !== undefined && tasks.length + offers.length + news.length === 0 ? (
				<p className="task-done">
					<Icon name="check" /> {words.todoNothing}
				</p>
			) : null}
			<ul className="task-list">
				{tasks.map((task) => (
					<li key={task.id}>
						<TaskShown task={task} />
					</li>
				))}
				{news.map((search) => (
					<li key={`search ${search.name}`}>
						<TaskShown
							task={{
								id: search.name,
								words: messages.ledger.searches.task(
									search.name,
									search.found,
									search.searched === "text",
									dayText(search.seenAt.slice(0, 10)),
								),
								act: { title: messages.ledger.searches.taskAct, href: hrefOfSearch(search) },
							}}
						/>
					</li>
				))}
				{offers.map((reviews) => (
					<li key={`mute ${reviews.issue}`}>
						<MuteOffer reviews={reviews} />
					</li>
				))}
			</ul>
		</section>
	);
};

const TaskShown = ({ task: { words, hint, act } }: { readonly task: Task }) => {
	const { jobs, start, stop } = useJobs();
	const job =
		act !== undefined && "order" in act ? jobs.find((one) => isUnderWay(one) && one.job === act.order.job) : undefined;
	return (
		<div className="task">
			<p className="task-words">
				{words}
				{hint === undefined ? null : <span className="task-hint">{hint}</span>}
			</p>
			{act === undefined ? null : <div className="no-print">{actOf(act, job, start, stop)}</div>}
			{job === undefined ? null : (
				<div className="task-progress">
					<JobProgress job={job} />
				</div>
			)}
		</div>
	);
};

const actOf = (
	act: NonNullable<Task["act"]>,
	job: Job | undefined,
	start: (order: JobOrder) => Promise<Job>,
	stop: (id: string) => Promise<void>,
): ReactNode => {
	if ("href" in act) return <AppLink href={act.href}>{act.title}</AppLink>;
	if (job !== undefined) return <Button onClick={() => void stop(job.id)}>{messages.shell.jobCancel}</Button>;
	return (
		<Button
			onClick={() => {
				start(act.order).catch((reason: unknown) =>
					notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" }),
				);
			}}
		>
			{act.title}
		</Button>
	);
};

/** Versions are compared by a round of the watch that asks no source. */
const COMPARE_VERSIONS: JobOrder = { job: "watch", request: { sources: [] } };

function tasksOf(waiting: Waiting): readonly Task[] {
	const { tasks } = caseWords;
	const { toRead, stale, withoutPublisher, withoutWords, unconfirmed, ungrouped, uncompared, alerts, due } = waiting;
	const when = (count: number, task: () => Omit<Task, "id">, id: string): readonly Task[] =>
		count > 0 ? [{ id, ...task() }] : [];
	return [
		...when(
			toRead,
			() => ({ words: tasks.read(toRead), act: { title: tasks.readAct, order: { job: "code", request: {} } } }),
			"read",
		),
		...when(
			stale,
			() => ({ words: tasks.reread(stale), act: { title: tasks.readAct, order: { job: "code", request: {} } } }),
			"reread",
		),
		...when(
			uncompared,
			() => ({
				words: tasks.compare(uncompared),
				act: { title: tasks.compareAct, order: { job: "find", request: {} } },
			}),
			"compare",
		),
		...when(
			unconfirmed.documents,
			() => ({
				words: tasks.confirm(unconfirmed.documents, unconfirmed.events),
				act: { title: tasks.confirmAct, href: hrefTo(["compare"], { confirm: "1" }) },
			}),
			"confirm",
		),
		...when(
			waiting.uncomparedVersions,
			() => ({
				words: tasks.versions(waiting.uncomparedVersions),
				act: { title: tasks.versionsAct, order: COMPARE_VERSIONS },
			}),
			"versions",
		),
		...when(
			due,
			() => ({ words: tasks.due(due), act: { title: tasks.dueAct, order: { job: "watch", request: {} } } }),
			"due",
		),
		...when(
			alerts,
			() => ({
				words: tasks.alerts(alerts),
				act: { title: tasks.alertsAct, href: hrefTo(["watch"], { seen: "unseen" }) },
			}),
			"alerts",
		),
		...when(
			ungrouped,
			() => ({
				words: tasks.group(ungrouped),
				act: { title: tasks.groupAct, order: { job: "group-documents", request: {} } },
			}),
			"member",
		),
		...when(
			withoutPublisher,
			() => ({ words: tasks.withoutPublisher(withoutPublisher), hint: tasks.withoutPublisherHint }),
			"withoutPublisher",
		),
		...withoutWords.map(({ language, documents }) => ({
			id: `unsupported-${language}`,
			words: tasks.unsupported(documents, languageName(language)),
			hint: tasks.unsupportedHint,
		})),
	];
}
