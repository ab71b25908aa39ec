import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { onRecordWords } from "../../../messages/on-record.ts";
import { fixed } from "../../../state/figures.ts";
import { isStale, type JudgedForecast, type Scores } from "../state/judge-types.ts";
import { daysBetween, type ForecastGroup } from "./forecast-order.ts";
import { outcomeWord } from "./outcome-word.ts";
import { ProbabilityText } from "./probability-text.tsx";
import { Sparkline } from "./sparkline.tsx";

const words = messages.judge;

interface ForecastRowsProps {
	readonly group: ForecastGroup;
	readonly forecasts: readonly JudgedForecast[];
	readonly scores: Scores["scored"];
	readonly today: string;
	readonly chosen: string | null;
	/** Empty: none. */
	readonly onChoose: (id: string) => void;
}

/** Forecasts that stand alike, one a line. */
export const ForecastRows = ({ group, forecasts, scores, today, chosen, onChoose }: ForecastRowsProps) => {
	const columns = words.forecastColumns;
	const isAnswered = group === "resolved";
	return (
		<div className="forecast-scroll">
			<table className="forecast-table">
				<thead>
					<tr>
						<th scope="col">{columns.question}</th>
						<th scope="col">{isAnswered ? columns.outcome : columns.deadline}</th>
						<th scope="col">{columns.probability}</th>
						<th scope="col">{columns.course}</th>
						<th scope="col">{columns.by}</th>
						{isAnswered ? <th scope="col">{columns.brier}</th> : null}
					</tr>
				</thead>
				<tbody>
					{forecasts.map((judged) => {
						const { judgment } = judged;
						const last = judgment.revisions.at(-1);
						const isHere = judgment.id === chosen;
						const score = scores.find(({ forecast }) => forecast === judgment.id);
						return (
							<tr key={judgment.id} className={isHere ? "forecast-here" : undefined}>
								<th scope="row">
									<button type="button" aria-expanded={isHere} onClick={() => onChoose(isHere ? "" : judgment.id)}>
										{judgment.question}
									</button>
									{judged.proposal === null ? null : (
										<Chip tone="lead">{onRecordWords.proposedMark(outcomeWord(judged.proposal.outcome))}</Chip>
									)}
									{isStale(judged) ? <Chip tone="warn">{words.staleMark}</Chip> : null}
								</th>
								<td>{isAnswered ? <Answer judged={judged} /> : <Due deadline={judgment.deadline} today={today} />}</td>
								<td>{last === undefined ? null : <ProbabilityText probability={last.probability} />}</td>
								<td>
									<Sparkline revisions={judgment.revisions} />
								</td>
								<td>
									{last === undefined ? null : (
										<>
											{last.who}
											<br />
											<span className="soft small">
												<DayText day={last.at} />
											</span>
										</>
									)}
								</td>
								{isAnswered ? (
									<td className="figures">{score === undefined ? words.scores.none : fixed(score.brier, 3)}</td>
								) : null}
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
};

const Due = ({ deadline, today }: { readonly deadline: string | null; readonly today: string }) => {
	if (deadline === null) return <span className="soft">{words.noDeadline}</span>;
	const days = daysBetween(today, deadline);
	return (
		<>
			<DayText day={deadline} />
			<br />
			{days < 0 ? (
				<Chip tone="lead">{words.overdueBy(-days)}</Chip>
			) : (
				<span className="soft small">{words.dueIn(days)}</span>
			)}
		</>
	);
};

const Answer = ({ judged }: { readonly judged: JudgedForecast }) => {
	const { resolution } = judged.judgment;
	if (resolution === null) return null;
	return (
		<>
			<b>{outcomeWord(resolution.outcome)}</b>
			<br />
			<span className="soft small">
				<DayText day={resolution.at} />
			</span>
		</>
	);
};
