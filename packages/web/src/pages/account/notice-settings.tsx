import "./notice-settings.css";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { noticeWords } from "../../messages/notices.ts";
import { notify } from "../../state/notices.ts";
import { ShownOnce } from "../start/shown-once.tsx";

const words = noticeWords.settings;
const MEANS = ["page", "feed", "mail"] as const;

type Settings = AnswerOf<"GET /api/team/notices/settings">;

/** What a person is told, and where; and the address of their feed. */
export const NoticeSettings = () => {
	const { data, error, refetch } = useAnswer("GET /api/team/notices/settings");
	return (
		<>
			<section>
				<h2>{words.title}</h2>
				<p className="soft">{words.lead}</p>
				{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
				{data === undefined ? error === null && <Loading /> : <Choices settings={data.settings} />}
			</section>
			{data === undefined ? null : <Feed feed={data.feed} />}
		</>
	);
};

const Choices = ({ settings }: Pick<Settings, "settings">) => {
	const change = useAct("PUT /api/team/notices/settings", { inTurn: true });
	return (
		<div className="team-table notice-choices">
			<table>
				<thead>
					<tr>
						<th scope="col">{words.kind}</th>
						{MEANS.map((means) => (
							<th key={means} scope="col">
								{words[means]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{settings.map((setting) => (
						<tr key={setting.kind}>
							<th scope="row">{words.kinds[setting.kind]}</th>
							{MEANS.map((means) => (
								<td key={means}>
									<input
										type="checkbox"
										aria-label={`${words.kinds[setting.kind]}: ${words[means]}`}
										checked={setting[means]}
										disabled={change.isPending}
										onChange={(event) => change.mutate({ body: { ...setting, [means]: event.target.checked } })}
									/>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			{change.error === null ? null : <ProblemNote problem={change.error} />}
		</div>
	);
};

const Feed = ({ feed }: Pick<Settings, "feed">) => {
	const renew = useAct("POST /api/team/feed");
	const end = useAct("DELETE /api/team/feed", {
		onDone: () => {
			renew.reset();
			notify(words.ended);
		},
	});
	const problem = renew.error ?? end.error;
	return (
		<section>
			<h2>{words.feedTitle}</h2>
			<p className="soft">{words.feedLead}</p>
			{feed === null ? (
				<p>{words.feedNone}</p>
			) : (
				<p>
					{words.feedMade}: <DayText day={feed.made} instant />; {words.feedUsed}:{" "}
					{feed.used === null ? words.never : <DayText day={feed.used} instant />}
				</p>
			)}
			<p className="team-acts">
				<Button
					busy={renew.isPending}
					title={feed === null ? undefined : words.renewHint}
					onClick={() => renew.mutate({})}
				>
					{feed === null ? words.makeFeed : words.renewFeed}
				</Button>{" "}
				{feed === null ? null : (
					<Button kind="danger" busy={end.isPending} onClick={() => end.mutate({})}>
						{words.endFeed}
					</Button>
				)}
			</p>
			{problem === null ? null : <ProblemNote problem={problem} />}
			{renew.data === undefined ? null : (
				<ShownOnce lead={words.feedOnce} label={words.feedAddress} secret={renew.data.address} />
			)}
		</section>
	);
};
