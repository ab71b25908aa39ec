import type { ScoreSummary } from "@fissure/core";
import { ExportMenu } from "../../components/export-menu.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { dayText } from "../../state/day-text.ts";
import type { Scores } from "./judge-types.ts";
import { percentText } from "./probability.ts";

const words = messages.judge;

/** How good the forecasts were, beside what would have been easy to say. */
export const ScoreBoard = ({ scores }: { readonly scores: Scores }) => {
	const { overall, calibration, byAnalyst, byTopic, asOf } = scores;
	const { issueName } = useNames();
	if (overall === null)
		return (
			<section className="scores">
				<h3>{words.scoresTitle}</h3>
				<p className="soft">{words.scoresNone}</p>
			</section>
		);
	const lines = linesOf(overall);
	return (
		<section className="scores">
			<div className="scores-head">
				<h3>{words.scoresTitle}</h3>
				<ExportMenu name="scores" table={() => ({ columns: ["", "score"], rows: lines })} />
			</div>
			<p className="soft small">{words.scoresAsOf(overall.count, dayText(asOf))}</p>
			<table className="scores-table">
				<tbody>
					{lines.map(([name, score]) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td>{score ?? words.scores.none}</td>
						</tr>
					))}
				</tbody>
			</table>
			{calibration?.parts === undefined ? null : (
				<>
					<h4>{words.partsTitle}</h4>
					<table className="scores-table">
						<tbody>
							{(["reliability", "resolution", "uncertainty", "within"] as const).map((part) => (
								<tr key={part}>
									<th scope="row">{words.parts[part]}</th>
									<td>{calibration.parts?.[part].toFixed(3)}</td>
								</tr>
							))}
						</tbody>
					</table>
					<p className="soft small">{words.partsSum}</p>
				</>
			)}
			<Group
				title={words.byAnalyst}
				first={words.scoreColumns.who}
				rows={byAnalyst.map((one) => [one.who, one.scores])}
			/>
			<Group
				title={words.byTopic}
				first={words.scoreColumns.topic}
				rows={byTopic.map((one) => [issueName(one.topic), one.scores])}
			/>
		</section>
	);
};

const figure = (value: number | null): string | null => (value === null ? null : value.toFixed(3));

const linesOf = (all: ScoreSummary): readonly (readonly [string, string | null])[] => [
	[words.scores.brier, figure(all.brier)],
	[words.scores.timeWeighted, figure(all.timeWeighted.brier)],
	[words.scores.baseRate(percentText(Number(all.baseRate.probability.toFixed(2)))), figure(all.baseRate.brier)],
	[words.scores.coin, figure(all.coin.brier)],
	[words.scores.skill, figure(all.skill)],
	[words.scores.log, figure(all.log)],
	[words.scores.baseline, all.baseline === null ? null : all.baseline.toFixed(1)],
];

interface GroupProps {
	readonly title: string;
	readonly first: string;
	readonly rows: readonly (readonly [string, ScoreSummary])[];
}

const Group = ({ title, first, rows }: GroupProps) =>
	rows.length === 0 ? null : (
		<>
			<h4>{title}</h4>
			<table className="scores-table scores-groups">
				<thead>
					<tr>
						{[
							first,
							words.scoreColumns.count,
							words.scoreColumns.brier,
							words.scoreColumns.skill,
							words.scoreColumns.peer,
						].map((column) => (
							<th scope="col" key={column}>
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(([name, { count, brier, skill, peer }]) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td>{count}</td>
							<td>{figure(brier)}</td>
							<td>{figure(skill) ?? words.scores.none}</td>
							<td>{peer === null ? words.scores.none : peer.toFixed(1)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
