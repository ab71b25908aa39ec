import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { DayText } from "../../components/day-text.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { deedWords } from "../../messages/deeds.ts";

const words = deedWords.votes;

type Shown = AnswerOf<"GET /api/votes/roll-calls/:table/:id">;
type Vote = Shown["votes"][number]["vote"];
const VOTES = ["yes", "abstain", "no", "absent"] as const satisfies readonly Vote[];

/** One recorded vote: what it was on, how it ended, and who voted how. */
export const RollCallShown = ({ table, id }: { readonly table: string; readonly id: string }) => {
	const { data, error, refetch } = useAnswer("GET /api/votes/roll-calls/:table/:id", { params: { table, id } });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={10} />;
	const { rollCall, votes } = data;
	const { date, session, symbol, title, description, important, issues, amendment, paragraph, vetoedBy } = rollCall;
	const nameOf = (voter: string): string => votes.find((one) => one.voter.id === voter)?.voter.name ?? voter;
	const facts = [
		session === null ? null : words.inSession(session),
		symbol,
		important === true ? words.isImportant : null,
		amendment ? words.isAmendment : null,
		paragraph ? words.isParagraph : null,
	].filter((one) => one !== null);
	return (
		<div className="roll-call">
			<h3>{title}</h3>
			<p className="soft small">
				<DayText day={date} /> {facts.map((one) => `· ${one} `)}
			</p>
			{description === null || description === title ? null : <p>{description}</p>}
			{issues.length === 0 ? null : (
				<p className="small">
					{words.topics}: {issues.join("; ")}
				</p>
			)}
			{vetoedBy.length === 0 ? null : <p>{words.vetoed(vetoedBy.map(nameOf))}</p>}
			<Totals rollCall={rollCall} />
			{votes.length === 0 ? (
				<p className="soft">{words.totalsOnly}</p>
			) : (
				<>
					<div className="roll-call-head">
						<h4>{words.whoVoted}</h4>
						<ExportMenu
							name={symbol ?? title}
							table={() => ({
								columns: ["voter", "name", "group", "vote"],
								rows: votes.map(({ voter, vote }) => [voter.id, voter.name, voter.group, vote]),
							})}
						/>
					</div>
					<Groups votes={votes} />
					{VOTES.map((vote) => (
						<Side key={vote} vote={vote} votes={votes} />
					))}
				</>
			)}
		</div>
	);
};

/** A bar of all votes, with the numbers in words below it; what the source states where it differs. */
const Totals = ({ rollCall: { totals, stated } }: Pick<Shown, "rollCall">) => {
	const counts = VOTES.map((vote) => ({ vote, count: totals[vote] ?? 0 }));
	const all = counts.reduce((sum, { count }) => sum + count, 0);
	const isOther = stated !== null && (["yes", "abstain", "no"] as const).some((vote) => stated[vote] !== totals[vote]);
	return (
		<>
			{all === 0 ? null : (
				<div className="roll-call-bar" aria-hidden="true">
					{counts.map(({ vote, count }) => (
						<span key={vote} className={`roll-call-${vote}`} style={{ flexGrow: count }} />
					))}
				</div>
			)}
			<ul className="roll-call-totals">
				{counts.map(({ vote, count }) => (
					<li key={vote}>
						<span className={`roll-call-key roll-call-${vote}`} aria-hidden="true" />
						<b>{vote === "absent" && totals.absent === null ? "–" : count}</b> {words[vote]}
					</li>
				))}
			</ul>
			{isOther ? <p className="roll-call-other">{words.stated(stated)}</p> : null}
		</>
	);
};

/** Groups of a parliament by how their members voted; nothing where voters have none. */
const Groups = ({ votes }: Pick<Shown, "votes">) => {
	const groups = Map.groupBy(votes, ({ voter }) => voter.group);
	if (groups.size < 2) return null;
	const rows = [...groups]
		.map(([group, own]) => ({
			group,
			counts: VOTES.map((vote) => own.filter((one) => one.vote === vote).length),
			size: own.length,
		}))
		.toSorted((a, b) => b.size - a.size);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section className="roll-call-groups" aria-label={words.byGroup} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.group}</th>
						{VOTES.map((vote) => (
							<th key={vote} scope="col">
								{words[vote]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ group, counts }) => (
						<tr key={group}>
							<th scope="row">{group ?? words.noGroup}</th>
							{counts.map((count, at) => (
								<td key={VOTES[at]}>{count}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
};

const Side = ({ vote, votes }: Pick<Shown, "votes"> & { readonly vote: Vote }) => {
	const own = votes.filter((one) => one.vote === vote);
	if (own.length === 0) return null;
	return (
		<details open={own.length <= 60}>
			<summary>
				{words[vote]} <span className="soft">{own.length}</span>
			</summary>
			<p className="small">{own.map(({ voter }) => voter.name ?? voter.id).join(", ")}</p>
		</details>
	);
};
