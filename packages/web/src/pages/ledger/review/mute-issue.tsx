import { problemOf } from "../../../api/api-problem.ts";
import type { AnswerOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";

const words = messages.ledger.review;
export type IssueReviews = AnswerOf<"GET /api/review">["issues"][number];

/** Leaves what the program reads on an issue out of lists, or shows it again. */
const MuteButton = ({ issue, muted }: Pick<IssueReviews, "issue" | "muted">) => {
	const { issueName } = useNames();
	const act = useAct("PUT /api/issues/:issue/muted");
	const press = (): void => {
		act.mutateAsync({ params: { issue }, body: { muted: !muted } }).then(
			({ positions }) =>
				notify(muted ? words.unmuted(issueName(issue)) : words.muted(issueName(issue), positions), {
					act: { title: messages.shell.undo, run: () => showPanel("undo") },
				}),
			(reason: unknown) => notify(problemOf(reason).message, { tone: "problem" }),
		);
	};
	return (
		<Button busy={act.isPending} title={muted ? undefined : words.muteTitle} onClick={press}>
			{muted ? words.unmute : words.mute}
		</Button>
	);
};

/** How many positions on an issue were rejected, with the way to mute it. */
export const MuteOffer = ({ reviews }: { readonly reviews: IssueReviews }) => {
	const { issueName } = useNames();
	const { issue, accepted, corrected, rejected, muted } = reviews;
	return (
		<p className="mute-offer">
			{words.offer(rejected, accepted + corrected + rejected, issueName(issue))}{" "}
			<MuteButton issue={issue} muted={muted} />
		</p>
	);
};

/** Every issue that is muted, each with the way back; nothing where there is none. */
export const MutedIssues = ({ issues }: { readonly issues: readonly IssueReviews[] }) => {
	const { issueName } = useNames();
	const muted = issues.filter((one) => one.muted);
	if (muted.length === 0) return null;
	return (
		<section className="muted-issues" aria-labelledby="muted-issues">
			<h3 id="muted-issues">{words.mutedTitle}</h3>
			<ul>
				{muted.map(({ issue }) => (
					<li key={issue}>
						{issueName(issue)} <MuteButton issue={issue} muted />
					</li>
				))}
			</ul>
		</section>
	);
};
