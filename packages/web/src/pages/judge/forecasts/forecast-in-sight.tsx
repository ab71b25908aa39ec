import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { JudgmentHead } from "../judgments/judgment-head.tsx";
import type { JudgedForecast } from "../state/judge-types.ts";
import { JUDGE_FIELDS } from "../state/judge-url.ts";
import { OnRecord } from "./on-record.tsx";
import { outcomeWord } from "./outcome-word.ts";
import { ProbabilityCourse } from "./probability-course.tsx";
import { ProbabilityText } from "./probability-text.tsx";

const words = messages.judge;

/** One forecast: by what it is decided, what was thought of it and why, and the words behind it. */
export const ForecastInSight = ({ judged }: { readonly judged: JudgedForecast }) => {
	const [, setUrl] = useUrlState(JUDGE_FIELDS);
	const { judgment } = judged;
	const { id, rule, revisions, resolution } = judgment;
	const isOpen = resolution === null;
	return (
		<div className="forecast-sight">
			<section className="judge-main">
				<JudgmentHead
					judged={judged}
					acts={
						isOpen ? (
							<>
								<Button kind="main" onClick={() => setUrl({ id, open: "revise" })}>
									{words.revise}
								</Button>
								<Button icon="check" onClick={() => setUrl({ id, open: "resolve" })}>
									{words.resolve}
								</Button>
							</>
						) : undefined
					}
				/>
				<p className={rule === null ? "judge-missing" : undefined}>
					<b>{words.rule}:</b> {rule ?? words.ruleNone}
				</p>
				{resolution === null ? null : (
					<p>
						<b>
							{words.resolvedOn}: {outcomeWord(resolution.outcome)}
						</b>
						, <DayText day={resolution.at} />
						{resolution.note === null ? "" : `. ${resolution.note}`}
					</p>
				)}
				<OnRecord judged={judged} />
				<ProbabilityCourse forecast={judgment} />
				<ol className="revisions">
					{revisions.toReversed().map(({ at, who, probability, because }) => (
						<li key={`${at} ${who}`}>
							<ProbabilityText probability={probability} />
							<span className="soft small">
								{who}, <DayText day={at} instant={at.length > 10} />
							</span>
							{because === null ? null : <p>{because}</p>}
						</li>
					))}
				</ol>
			</section>
			<EvidencePanel id={id} title={words.evidence} none={words.evidenceNone} />
		</div>
	);
};
