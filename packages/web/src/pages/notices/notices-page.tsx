import "./notices.css";
import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { hrefOfCase } from "../../api/case-address.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { noticeWords as words } from "../../messages/notices.ts";
import { type TeamCases, TeamPage } from "../start/team-page.tsx";

const PAGE = 25;

type Notice = AnswerOf<"GET /api/team/notices">["notices"][number];

/** What a person is told, over all their cases. */
export const NoticesPage = () => {
	const [isUnread, setUnread] = useState(false);
	const [pages, setPages] = useState<readonly (number | null)[]>([null]);
	const { data: first } = useNotices({ isUnread, before: null });
	const mark = useAct("POST /api/team/notices/read");
	const latest = first?.notices[0]?.key;
	return (
		<TeamPage
			here="notices"
			lead={first === undefined || first.unread === 0 ? words.lead : words.unread(first.unread)}
			actions={
				<Button
					icon="check"
					busy={mark.isPending}
					disabled={latest === undefined || first?.unread === 0}
					onClick={() => latest !== undefined && mark.mutate({ body: { key: latest, all: true } })}
				>
					{words.readAll}
				</Button>
			}
		>
			{(cases) => (
				<section>
					<CheckField
						label={words.onlyUnread}
						checked={isUnread}
						onChange={(is) => {
							setUnread(is);
							setPages([null]);
						}}
					/>
					{mark.error === null ? null : <ProblemNote problem={mark.error} />}
					{pages.map((before, at) => (
						<NoticePart
							key={before ?? 0}
							isUnread={isUnread}
							before={before}
							cases={cases}
							onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
						/>
					))}
				</section>
			)}
		</TeamPage>
	);
};

interface Asked {
	readonly isUnread: boolean;
	readonly before: number | null;
}

const useNotices = ({ isUnread, before }: Asked) =>
	useAnswer(
		"GET /api/team/notices",
		{ query: { size: PAGE, ...(isUnread ? { unread: "1" as const } : {}), ...(before === null ? {} : { before }) } },
		{ keep: true },
	);

interface PartProps extends Asked {
	readonly cases: TeamCases;
	readonly onMore: ((next: number) => void) | null;
}

const NoticePart = ({ isUnread, before, cases, onMore }: PartProps) => {
	const { data, error, refetch } = useNotices({ isUnread, before });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading />;
	const { notices, next } = data;
	return (
		<>
			{notices.length === 0 && before === null ? (
				<p className="soft">{isUnread ? words.noneUnread : words.none}</p>
			) : (
				<ul className="notice-list">
					{notices.map((notice) => (
						<NoticeItem key={notice.key} notice={notice} cases={cases} />
					))}
				</ul>
			)}
			{next === null || onMore === null ? null : (
				<p>
					<Button onClick={() => onMore(next)}>{words.more}</Button>
				</p>
			)}
		</>
	);
};

const NoticeItem = ({ notice, cases }: { readonly notice: Notice; readonly cases: TeamCases }) => {
	const mark = useAct("POST /api/team/notices/read");
	const { key, case: id, subject, at, seen } = notice;
	const said = words.says(notice);
	const isNamed = subject.kind !== "job" && subject.kind !== "alerts";
	// What is answered or asked is on the page of checks; from there it leads to what it is about.
	const path =
		notice.kind === "check" ? "/checks" : notice.kind === "answer" ? "/checks?tab=from-me&state=done" : notice.path;
	return (
		<li className={seen === null ? "notice-item notice-unread" : "notice-item"}>
			<p dir="auto">
				<a href={hrefOfCase(id, path)} onClick={() => seen === null && mark.mutate({ body: { key, all: false } })}>
					{said}
				</a>
				{isNamed ? <span className="soft">: {subject.id}</span> : null}
			</p>
			<p className="soft small" dir="auto">
				{cases.find((known) => known.id === id)?.name ?? id}, <DayText day={at} instant />
			</p>
			{seen === null ? (
				<Button
					kind="quiet"
					aria-label={words.readOf(said)}
					busy={mark.isPending}
					onClick={() => mark.mutate({ body: { key, all: false } })}
				>
					{words.read}
				</Button>
			) : null}
			{mark.error === null ? null : <ProblemNote problem={mark.error} />}
		</li>
	);
};
