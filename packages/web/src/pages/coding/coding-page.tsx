import "./coding.css";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { problemOf } from "../../api/api-problem.ts";
import { type AnswerOf, call } from "../../api/call.ts";
import { answerKey, useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { agreementWords } from "../../messages/agreement.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { coderName } from "../../state/coder-name.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { usePageParams } from "../../state/use-url-state.ts";
import { allIdle } from "./coding-queue.ts";
import { OrderPanel } from "./order-panel.tsx";
import { TaskText } from "./task-text.tsx";

type Task = AnswerOf<"GET /api/coding/tasks">["tasks"][number];

/** The texts that are assigned to the person, or one of them to be coded. */
export const CodingPage = () => {
	const { task } = usePageParams();
	return task === undefined ? <TaskList /> : <OneTask task={Number(task)} />;
};

const TaskList = () => {
	const { data, error, refetch } = useAnswer("GET /api/coding/tasks");
	const openNext = useOpenNext();
	const own = data?.tasks.filter(({ coder }) => coder === data.who) ?? [];
	useShortcut(
		"n",
		words.keys.openText,
		() => void openNext().catch((reason: unknown) => notify(problemOf(reason).message, { tone: "problem" })),
		messages.titles.coding,
		data === undefined || own.some(isOpen),
	);
	return (
		<PageFrame
			title={messages.titles.coding}
			lead={words.lead}
			actions={<AppLink href={hrefTo(["coding", "agreement"])}>{agreementWords.link}</AppLink>}
		>
			{data === undefined ? (
				error === null ? (
					<Loading lines={6} />
				) : (
					<ProblemNote problem={error} onRetry={() => void refetch()} />
				)
			) : (
				<div className="coding-list">
					{own.length === 0 ? (
						<EmptyState title={words.none}>
							<p>{words.noneLead(coderName(data.who))}</p>
						</EmptyState>
					) : (
						<section aria-label={words.mine}>
							<h2>{words.mine}</h2>
							<ol>
								{own.map((task) => (
									<li key={task.key}>
										<AppLink href={hrefTo(["coding", String(task.key)])} dir="auto">
											{task.title ?? task.document}
										</AppLink>{" "}
										<span className="soft">{stateOf(task)}</span>
									</li>
								))}
							</ol>
						</section>
					)}
					<Progress tasks={data.tasks} />
					<OrderPanel />
				</div>
			)}
		</PageFrame>
	);
};

const isOpen = ({ finished }: Task): boolean => finished === null;

/** Opens the first text that is not finished, as it is once all that was done to other texts is saved. */
const useOpenNext = (): (() => Promise<void>) => {
	const router = useRouter();
	const client = useQueryClient();
	return async () => {
		await allIdle();
		const { who, tasks } = await client.fetchQuery({
			queryKey: answerKey("GET /api/coding/tasks", undefined),
			queryFn: () => call("GET /api/coding/tasks"),
			staleTime: 0,
		});
		const next = tasks.find((task) => task.coder === who && isOpen(task));
		if (next !== undefined) await router.navigate({ href: hrefTo(["coding", String(next.key)]) });
	};
};

const stateOf = ({ batch, blind, training, finished, positions }: Task): string =>
	[
		finished === null ? words.open : words.finished,
		...(positions === null ? [] : [words.coded(positions)]),
		...(blind ? [words.blind] : []),
		...(training ? [words.training] : []),
		batch,
	].join(" · ");

/** How far everybody is. */
const Progress = ({ tasks }: { readonly tasks: readonly Task[] }) => {
	const coders = [...new Set(tasks.map(({ coder }) => coder))];
	if (coders.length === 0) return null;
	return (
		<section aria-label={words.progress}>
			<h2>{words.progress}</h2>
			<ul className="coding-progress">
				{coders.map((coder) => {
					const own = tasks.filter((task) => task.coder === coder);
					const finished = own.filter((task) => task.finished !== null).length;
					return (
						<li key={coder}>
							<b dir="auto">{coderName(coder)}</b>{" "}
							<progress max={own.length} value={finished} aria-label={coderName(coder)} />{" "}
							{words.progressOf(finished, own.length)}
						</li>
					);
				})}
			</ul>
		</section>
	);
};

const OneTask = ({ task }: { readonly task: number }) => {
	const { data, error, refetch } = useAnswer("GET /api/coding/tasks/:key", { params: { key: task } }, { keep: true });
	// Keys choose issues and holders as soon as the text is shown.
	const names = useAnswer("GET /api/names");
	if (data === undefined || names.data === undefined)
		return (
			<PageFrame title={messages.titles.coding}>
				{(error ?? names.error) === null ? (
					<Loading lines={8} />
				) : (
					<ProblemNote problem={error ?? names.error} onRetry={() => void Promise.all([refetch(), names.refetch()])} />
				)}
			</PageFrame>
		);
	return <TaskText key={data.task.key} shown={data} />;
};
