import type { ScoreSummary } from "@fissure/core";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { fixed, rateText } from "../../../state/figures.ts";
import type { Scores } from "../state/judge-types.ts";

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
									<td>{scoreText(calibration.parts?.[part] ?? null)}</td>
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

const scoreText = (value: number | null): string | null => (value === null ? null : fixed(value, 3));

const linesOf = (all: ScoreSummary): readonly (readonly [string, string | null])[] => [
	[words.scores.brier, scoreText(all.brier)],
	[words.scores.timeWeighted, scoreText(all.timeWeighted.brier)],
	[words.scores.baseRate(rateText(all.baseRate.probability)), scoreText(all.baseRate.brier)],
	[words.scores.coin, scoreText(all.coin.brier)],
	[words.scores.skill, scoreText(all.skill)],
	[words.scores.log, scoreText(all.log)],
	[words.scores.baseline, all.baseline === null ? null : fixed(all.baseline, 1)],
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
							<td>{scoreText(brier)}</td>
							<td>{scoreText(skill) ?? words.scores.none}</td>
							<td>{peer === null ? words.scores.none : fixed(peer, 1)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
