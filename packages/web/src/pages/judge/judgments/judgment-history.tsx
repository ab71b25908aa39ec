import type { Judgment } from "@fissure/core";
import { useAct } from "../../../api/use-act.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Judged } from "../state/judge-types.ts";
import { changedFields } from "./changed-fields.ts";

const words = messages.judge;

interface JudgmentHistoryProps {
	readonly judged: Judged;
	readonly onRestored: () => void;
}

/** Every version of a judgment, what each changed, and the way back to it. */
export const JudgmentHistory = ({ judged: { judgment, version }, onRestored }: JudgmentHistoryProps) => {
	const { id } = judgment;
	const { data, error, isPending } = useAnswer("GET /api/judgments/:id/history", { params: { id } });
	const keep = useAct("PUT /api/judgments/:id", { onDone: onRestored });
	if (isPending) return <Loading lines={4} />;
	if (error !== null) return <ProblemNote problem={error} />;
	const now = JSON.stringify(judgment);
	return (
		<>
			{keep.error === null ? null : <ProblemNote problem={keep.error} />}
			<ol className="judge-history">
				{data.toReversed().map(({ action, verb, at, who, before, after, plain }) => (
					<li key={action}>
						<p>
							<b>{verb}</b> <span className="soft">{who}</span> <DayText day={at} instant />
						</p>
						<Changes before={before} after={after} />
						{plain === null ? null : JSON.stringify(after) === now ? (
							<span className="soft small">{words.historySame}</span>
						) : (
							<Button
								busy={keep.isPending}
								onClick={() => keep.mutate({ params: { id }, body: { judgment: plain, seen: version } })}
							>
								{words.historyRestore}
							</Button>
						)}
					</li>
				))}
			</ol>
		</>
	);
};

const Changes = ({ before, after }: { readonly before: Judgment | null; readonly after: Judgment | null }) => {
	if (after === null) return <p className="soft">{words.historyNothing}</p>;
	return (
		<dl className="judge-changes">
			{changedFields(before, after).map(({ field, was, is }) => (
				<div key={field}>
					<dt>
						<code>{field}</code>
					</dt>
					<dd>
						{was === null ? null : <del>{was}</del>} {is === null ? null : <ins>{is}</ins>}
					</dd>
				</div>
			))}
		</dl>
	);
};
