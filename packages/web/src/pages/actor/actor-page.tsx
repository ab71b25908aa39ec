import type { AnswerOf, RequestOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorLink } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { CountedBy, CountedNote, useCoderOrder } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { profileWords } from "../../messages/profile.ts";
import { askedBy } from "../../state/coder-order.ts";
import { hrefTo } from "../../state/href-to.ts";
import { usePageParams } from "../../state/use-url-state.ts";
import { PositionLine } from "../ledger/profile/position-line.tsx";
import { ProfileExports, Stands } from "../ledger/profile/profile-parts.tsx";

const words = profileWords;
type Actor = AnswerOf<"GET /api/actors/:actor">;

/** What one actor says, issue by issue, for who does not know the case. */
export const ActorPage = () => {
	const { id = "" } = usePageParams();
	const order = useCoderOrder();
	const request = askedBy({}, order);
	const { data, error, refetch } = useAnswer(
		"GET /api/actors/:actor",
		{ params: { actor: id }, query: request } as RequestOf<"GET /api/actors/:actor">,
		{ keep: true },
	);
	const { actorName } = useNames();
	const name = actorName(data?.actor ?? id);
	if (data === undefined)
		return (
			<PageFrame title={name}>
				<CountedBy />
				{error === null ? <Loading lines={8} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			</PageFrame>
		);
	return (
		<PageFrame
			title={name}
			lead={words.actorLead(data.positions, data.attributed)}
			actions={<ProfileExports actor={data.actor} />}
		>
			<CountedBy />
			<div className="profile">
				<p className="no-print">
					<AppLink href={hrefTo(["ledger"], { holder: [data.actor] })}>{words.allSentences}</AppLink>
				</p>
				{data.issues.length === 0 ? (
					<EmptyState title={words.none}>
						<p>{messages.ledger.notHeld}</p>
					</EmptyState>
				) : (
					<ByIssue actor={data} />
				)}
				<Changes changes={data.changes} />
				<Others title={words.speaksFor(name)} others={data.speaksFor} />
				<Others title={words.spokenForBy(name)} others={data.spokenForBy} />
				<CountedNote />
			</div>
		</PageFrame>
	);
};

const IssueLink = ({ id }: { readonly id: string }) => (
	<AppLink href={hrefTo(["issue", id])}>
		<IssueName id={id} swatch />
	</AppLink>
);

const ByIssue = ({ actor }: { readonly actor: Actor }) => (
	<>
		<section>
			<h2>{words.stands}</h2>
			<Stands
				of="issue"
				cells={actor.issues.map(({ cell }) => cell)}
				axis={actor}
				nameOf={({ issue }) => <IssueLink id={issue} />}
			/>
			{actor.more.issues > 0 ? <p className="soft small">{words.moreIssues(actor.more.issues)}</p> : null}
		</section>
		{actor.issues.every(({ sentences }) => sentences.length === 0) ? null : <OwnWords actor={actor} />}
	</>
);

const OwnWords = ({ actor }: { readonly actor: Actor }) => (
	<section aria-labelledby="own-words">
		<h2 id="own-words">{words.ownWords}</h2>
		{actor.issues.map(({ cell, sentences }) =>
			sentences.length === 0 ? null : (
				<section key={cell.issue} aria-labelledby={`issue-${cell.issue}`}>
					<h3 id={`issue-${cell.issue}`}>
						<IssueLink id={cell.issue} />
					</h3>
					{sentences.map((row) => (
						<PositionLine key={row.key} row={row} />
					))}
				</section>
			),
		)}
	</section>
);

const Changes = ({ changes }: Pick<Actor, "changes">) =>
	changes.length === 0 ? null : (
		<section aria-labelledby="changes">
			<h2 id="changes">{words.changes}</h2>
			<p className="soft small">{words.changesNote}</p>
			{changes.map(({ issue, before, after }) => (
				<section key={`${before.key} ${after.key}`} className="profile-pair">
					<h3>
						<IssueLink id={issue} />
					</h3>
					<PositionLine row={before} />
					<PositionLine row={after} />
				</section>
			))}
		</section>
	);

const Others = ({ title, others }: { readonly title: string; readonly others: Actor["speaksFor"] }) => {
	if (others.length === 0) return null;
	return (
		<section aria-label={title}>
			<h2>{title}</h2>
			{others.map(({ actor, count, latest }) => (
				<section key={actor}>
					<h3>
						<ActorLink id={actor} /> <span className="soft">{messages.ledger.positions(count)}</span>
					</h3>
					<p className="small">
						{words.latestOn} <IssueName id={latest.issue} swatch />
					</p>
					<PositionLine row={latest} who />
				</section>
			))}
		</section>
	);
};
