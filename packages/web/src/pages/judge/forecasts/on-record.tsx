import type { Proposal } from "@fissure/core";
import { useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { onRecordWords } from "../../../messages/on-record.ts";
import { notify } from "../../../state/notices.ts";
import { ConditionShown, RecordedFacts } from "../evidence/recorded-facts.tsx";
import type { JudgedForecast } from "../state/judge-types.ts";
import { outcomeWord } from "./outcome-word.ts";

/** How the record stands with a forecast that is bound to it: a resolution to confirm or decline, or what is still missing. */
export const OnRecord = ({ judged }: { readonly judged: JudgedForecast }) => {
	const { judgment, condition, proposal } = judged;
	const { bound, declined = [] } = judgment;
	return (
		<>
			{bound === undefined || proposal === null ? null : <ProposalShown judged={judged} proposal={proposal} />}
			{bound === undefined || proposal !== null || condition === null ? null : (
				<div>
					<b>{onRecordWords.bound}:</b> <ConditionShown condition={condition} />
				</div>
			)}
			{declined.length === 0 ? null : (
				<div className="proposal-declined small">
					<p>{onRecordWords.declinedLead}</p>
					<ul>
						{declined.map(({ at, who, key, because }) => (
							<li key={`${at} ${key}`}>
								<b>{onRecordWords.declined}</b>: {who}, <DayText day={at} instant />
								{because === null ? "" : `: ${because}`} <span className="soft">({key})</span>
							</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
};

interface ProposalShownProps {
	readonly judged: JudgedForecast;
	readonly proposal: Proposal;
}

/** How the record would resolve a forecast, by which facts; a person decides. */
const ProposalShown = ({ judged: { judgment }, proposal }: ProposalShownProps) => {
	const { id } = judgment;
	const { key, outcome, because, facts } = proposal;
	const said = outcomeWord(outcome);
	const [reason, setReason] = useState("");
	const confirm = useAct("POST /api/judgments/:id/proposal/confirm", {
		onDone: () => notify(onRecordWords.confirmed(said)),
	});
	const decline = useAct("POST /api/judgments/:id/proposal/decline", {
		onDone: () => notify(onRecordWords.declinedDone),
	});
	const isBusy = confirm.isPending || decline.isPending;
	const error = confirm.error ?? decline.error;
	const why = reason.trim() === "" ? {} : { because: reason.trim() };
	return (
		<section className="proposal" aria-label={onRecordWords.proposed(said)}>
			<h3>{onRecordWords.proposed(said)}</h3>
			<p>{because}.</p>
			<RecordedFacts facts={facts} />
			<p className="soft small">{onRecordWords.proposedLead}</p>
			{error === null ? null : <ProblemNote problem={error} />}
			<div className="proposal-acts no-print">
				<Button
					kind="main"
					icon="check"
					busy={confirm.isPending}
					disabled={isBusy}
					onClick={() => confirm.mutate({ params: { id }, body: { key } })}
				>
					{onRecordWords.confirm}
				</Button>
				<Button
					busy={decline.isPending}
					disabled={isBusy}
					onClick={() => decline.mutate({ params: { id }, body: { key, ...why } })}
				>
					{onRecordWords.decline}
				</Button>
				<TextField label={onRecordWords.declineBecause} value={reason} onChange={setReason} />
			</div>
		</section>
	);
};
