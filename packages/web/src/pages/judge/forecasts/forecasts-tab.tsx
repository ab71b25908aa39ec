import "./forecasts.css";
import type { ReactNode } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { EmptyTab } from "../judgments/empty-tab.tsx";
import type { JudgedForecast, Scores } from "../state/judge-types.ts";
import { CalibrationPlot } from "./calibration-plot.tsx";
import { ForecastInSight } from "./forecast-in-sight.tsx";
import { type ForecastGroup, groupForecasts, todayHere } from "./forecast-order.ts";
import { ForecastRows } from "./forecast-rows.tsx";
import { outcomeWord } from "./outcome-word.ts";
import { ScoreBoard } from "./score-board.tsx";

const words = messages.judge;

interface ForecastsTabProps {
	readonly forecasts: readonly JudgedForecast[];
	readonly chosen: string | null;
	readonly onChoose: (id: string) => void;
	readonly add: ReactNode;
}

const GROUPS: readonly ForecastGroup[] = ["overdue", "open", "resolved"];

/** What is expected, by when, and how good it was: questions, calibration, scores. */
export const ForecastsTab = ({ forecasts, chosen, onChoose, add }: ForecastsTabProps) => {
	const scores = useAnswer("GET /api/scores", {}, { enabled: forecasts.length > 0, keep: true });
	if (forecasts.length === 0)
		return <EmptyTab title={words.emptyForecasts} lead={words.emptyForecastsLead} add={add} />;
	const today = todayHere();
	const groups = groupForecasts(forecasts, today);
	const judged = forecasts.find(({ judgment }) => judgment.id === chosen);
	return (
		<div className="forecasts">
			<div className="forecasts-tools no-print">
				<ExportMenu name="forecasts" table={() => tableOf(forecasts, scores.data)} />
			</div>
			{GROUPS.map((group) =>
				groups[group].length === 0 ? null : (
					<section key={group} className="forecasts-group">
						<h2>{words.forecastGroups[group]}</h2>
						<ForecastRows
							group={group}
							forecasts={groups[group]}
							scores={scores.data?.scored ?? []}
							today={today}
							chosen={chosen}
							onChoose={onChoose}
						/>
						{judged !== undefined && groups[group].includes(judged) ? (
							<ForecastInSight key={judged.judgment.id} judged={judged} />
						) : null}
					</section>
				),
			)}
			{scores.error === null ? null : <ProblemNote problem={scores.error} />}
			{scores.data === undefined ? null : (
				<div className="forecasts-scores">
					<CalibrationPlot scores={scores.data} />
					<ScoreBoard scores={scores.data} />
				</div>
			)}
		</div>
	);
};

function tableOf(forecasts: readonly JudgedForecast[], scores: Scores | undefined) {
	const { question, deadline, probability, by, outcome, brier } = words.forecastColumns;
	return {
		columns: ["id", question, deadline, probability, by, outcome, brier],
		rows: forecasts.map(({ judgment }) => {
			const last = judgment.revisions.at(-1);
			const score = scores?.scored.find(({ forecast }) => forecast === judgment.id);
			return [
				...[judgment.id, judgment.question, judgment.deadline, last?.probability, last?.who],
				judgment.resolution === null ? null : outcomeWord(judgment.resolution.outcome),
				score?.brier,
			];
		}),
	};
}
