import type { AnswerOf, RequestOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorLink } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { AskToCheck } from "../../components/ask-to-check.tsx";
import { CountedBy, CountedNote, useCoderOrder } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
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
import { StanceDots } from "./stance-dots.tsx";

const words = profileWords;
type Issue = AnswerOf<"GET /api/issues/:issue">;

/** Who says what on one issue, for who does not know the case. */
export const IssuePage = () => {
	const { id = "" } = usePageParams();
	const order = useCoderOrder();
	const request = askedBy({}, order);
	const { data, error, refetch } = useAnswer(
		"GET /api/issues/:issue",
		{ params: { issue: id }, query: request } as RequestOf<"GET /api/issues/:issue">,
		{ keep: true },
	);
	const { issueName, issues } = useNames();
	const poles = issues.find((one) => one.id === (data?.issue ?? id));
	const name = issueName(data?.issue ?? id);
	if (data === undefined)
		return (
			<PageFrame title={name}>
				<CountedBy />
				{error === null ? <Loading lines={8} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			</PageFrame>
		);
	const muted = data.muted ? { muted: "1" } : {};
	return (
		<PageFrame
			title={name}
			beside={<AskToCheck kind={null} id="" follow={{ kind: "issue", id: data.issue }} />}
			lead={words.issueLead(data.positions, data.holders.length)}
			actions={<ProfileExports issue={data.issue} />}
		>
			<CountedBy />
			<div className="profile">
				{poles === undefined ? null : <p>{messages.ledger.panel.polesOf(poles.poleMinus3, poles.polePlus3)}</p>}
				{data.muted ? <p>{words.muted}</p> : null}
				<p className="no-print">
					<AppLink href={hrefTo(["ledger"], { issue: [data.issue], ...muted })}>{words.allSentences}</AppLink>
				</p>
				{data.holders.length === 0 ? (
					<EmptyState title={words.none}>
						<p>{messages.ledger.notHeld}</p>
					</EmptyState>
				) : (
					<ByHolder issue={data} />
				)}
				<Sentences title={words.inFavour} rows={data.inFavour} />
				<Sentences title={words.against} rows={data.against} />
				<CountedNote />
			</div>
		</PageFrame>
	);
};

const ByHolder = ({ issue }: { readonly issue: Issue }) => (
	<section aria-labelledby="stands">
		<h2 id="stands">{words.standsOfAll}</h2>
		<StanceDots holders={issue.holders} />
		<Stands
			of="holder"
			cells={issue.holders.map(({ cell }) => cell)}
			axis={issue}
			nameOf={({ holder }) => <ActorLink id={holder} />}
		/>
		{issue.more.holders > 0 ? <p className="soft small">{words.moreHolders(issue.more.holders)}</p> : null}
	</section>
);

const Sentences = ({ title, rows }: { readonly title: string; readonly rows: Issue["inFavour"] }) =>
	rows.length === 0 ? null : (
		<section aria-label={title}>
			<h2>{title}</h2>
			{rows.map((row) => (
				<PositionLine key={row.key} row={row} who />
			))}
		</section>
	);
