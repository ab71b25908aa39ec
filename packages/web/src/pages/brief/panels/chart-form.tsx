import { useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { chartMarkdown } from "../state/evidence-markdown.ts";

const words = messages.brief;

/** Who says what of an event, or where one side stood: a block that the brief draws. */
export const ChartForm = ({ onInsert }: { readonly onInsert: (markdown: string) => void }) => {
	const { data } = useAnswer("GET /api/events", { query: {} });
	const { actors, issues, actorName } = useNames();
	const [event, setEvent] = useState<readonly string[]>([]);
	const [shown, setShown] = useState<readonly string[]>([]);
	const [issue, setIssue] = useState<readonly string[]>([]);
	const [holder, setHolder] = useState<readonly string[]>([]);
	const issueChoices = issues.map(({ id, name }) => ({ value: id, title: name }));
	return (
		<details className="draft-charts">
			<summary>{words.evidenceCharts}</summary>
			<p className="soft small">{words.chartLead}</p>
			<div className="draft-form">
				<Combo
					label={words.matrixEvent}
					placeholder={words.choose}
					value={event}
					onChange={setEvent}
					choices={(data?.events ?? []).map(({ id, name, date }) => ({
						value: id,
						title: name ?? id,
						...(date === null ? {} : { detail: date }),
					}))}
				/>
				<Combo many label={words.matrixIssues} value={shown} onChange={setShown} choices={issueChoices} />
				<Button
					icon="table"
					disabled={event.length === 0}
					onClick={() => onInsert(chartMarkdown(["matrix", ...event, ...shown].join(" ")))}
				>
					{words.insertMatrix}
				</Button>
			</div>
			<div className="draft-form">
				<Combo
					label={words.timelineIssue}
					placeholder={words.choose}
					value={issue}
					onChange={setIssue}
					choices={issueChoices}
				/>
				<Combo
					label={words.timelineHolder}
					placeholder={words.choose}
					value={holder}
					onChange={setHolder}
					choices={actors.map(({ id }) => ({ value: id, title: actorName(id) }))}
				/>
				<Button
					icon="chart"
					disabled={issue.length === 0 || holder.length === 0}
					onClick={() => onInsert(chartMarkdown(["timeline", ...issue, ...holder].join(" ")))}
				>
					{words.insertTimeline}
				</Button>
			</div>
		</details>
	);
};
