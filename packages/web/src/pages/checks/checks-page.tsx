import "./checks.css";
import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { noticeWords } from "../../messages/notices.ts";
import { choiceField } from "../../state/url-field.ts";
import { useUrlState } from "../../state/use-url-state.ts";

const words = noticeWords.checks;
const MOST_WORDS = 500;

const LISTS = ["for-me", "from-me"] as const;
const FIELDS = { tab: choiceField(LISTS), state: choiceField(["open", "done"] as const) } as const;

type Check = AnswerOf<"GET /api/checks">["checks"][number];

/** What people of a team ask each other to check in this case. */
export const ChecksPage = () => {
	const [{ tab, state }, setUrl] = useUrlState(FIELDS);
	return (
		<PageFrame title={words.title} lead={words.lead}>
			<Tabs
				label={words.title}
				tabs={[
					{ id: "for-me", title: words.forMe },
					{ id: "from-me", title: words.fromMe },
				]}
				selected={tab}
				onSelect={(next) => setUrl({ tab: next })}
				beside={
					<Select
						label={words.state}
						bare
						value={state}
						choices={[
							{ value: "open", title: words.open },
							{ value: "done", title: words.done },
						]}
						onChange={(next) => setUrl({ state: next })}
					/>
				}
			>
				<CheckList key={`${tab} ${state}`} list={tab} state={state} />
			</Tabs>
		</PageFrame>
	);
};

interface ListProps {
	readonly list: (typeof LISTS)[number];
	readonly state: "open" | "done";
}

/** Pages of the list, each asked for when the one before is shown to its end. */
const CheckList = ({ list, state }: ListProps) => {
	const [pages, setPages] = useState<readonly (string | null)[]>([null]);
	return (
		<>
			{pages.map((before, at) => (
				<CheckPart
					key={before ?? ""}
					list={list}
					state={state}
					before={before}
					onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
				/>
			))}
		</>
	);
};

interface PartProps extends ListProps {
	readonly before: string | null;
	readonly onMore: ((next: string) => void) | null;
}

const CheckPart = ({ list, state, before, onMore }: PartProps) => {
	const query = { list, state, ...(before === null ? {} : { before }) };
	const { data, error, refetch } = useAnswer("GET /api/checks", { query }, { keep: true });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={4} />;
	const { checks, hidden, next } = data;
	return (
		<>
			{hidden === 0 ? null : <p className="soft">{words.hidden(hidden)}</p>}
			{checks.length === 0 && hidden === 0 && before === null ? (
				<p className="soft">{state === "open" ? words.none[list] : words.noneDone}</p>
			) : (
				<ul className="checks">
					{checks.map((check) => (
						<CheckItem key={check.id} check={check} list={list} />
					))}
				</ul>
			)}
			{next === null || onMore === null ? null : (
				<p>
					<Button onClick={() => onMore(next)}>{noticeWords.more}</Button>
				</p>
			)}
		</>
	);
};

const CheckItem = ({ check, list }: { readonly check: Check; readonly list: ListProps["list"] }) => {
	const { subject, path, from, people, asked, done } = check;
	return (
		<li className="checks-item">
			<p className="checks-about">
				<AppLink href={path} dir="auto">
					{words.about[subject.kind]}: {subject.id}
				</AppLink>
				<span className="soft small" dir="auto">
					{list === "for-me" ? words.from(from) : words.to(people.join(", "))}, <DayText day={asked} instant />
				</span>
			</p>
			<p className="checks-words" dir="auto">
				{check.words}
			</p>
			{done === null ? (
				<CloseForm id={check.id} list={list} />
			) : (
				<p className="soft" dir="auto">
					{words.closedBy(done.by ?? noticeWords.somebody)}, <DayText day={done.at} instant />
					{done.answer === null ? "" : `: ${done.answer}`}
				</p>
			)}
		</li>
	);
};

const CloseForm = ({ id, list }: { readonly id: string; readonly list: ListProps["list"] }) => {
	const [answer, setAnswer] = useState("");
	const close = useAct("POST /api/checks/:check/close");
	return (
		<form
			className="checks-close no-print"
			onSubmit={(event) => {
				event.preventDefault();
				close.mutate({ params: { check: id }, body: { answer: answer.trim() === "" ? null : answer } });
			}}
		>
			{list === "from-me" ? null : (
				<TextField
					label={words.answer}
					bare
					placeholder={words.answer}
					value={answer}
					onChange={setAnswer}
					maxLength={MOST_WORDS}
				/>
			)}
			<Button type="submit" icon="check" busy={close.isPending}>
				{list === "from-me" ? words.closeWithout : words.close}
			</Button>
			{close.error === null ? null : <ProblemNote problem={close.error} />}
		</form>
	);
};
