import "./over-time.css";
import { AnalysisFound, type AskedAnalysis, useAnalysisExport } from "../../components/analysis/analysis-found.tsx";
import { CountedBy, useCoderOrder } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { overTime } from "../../messages/over-time.ts";
import { askedBy } from "../../state/coder-order.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import {
	ANALYSES,
	type AnalysisField,
	type AnalysisId,
	GROUPS,
	type GroupId,
	missingOf,
	OVER_TIME_FIELDS,
	queryOf,
} from "./analyses.ts";
import { AnalysisFields } from "./analysis-fields.tsx";

const words = overTime;

/** Of an analysis that is no single table. */
const WITHOUT_TABLE = ["html", "docx", "pdf", "markdown", "json"] as const;

const firstOf = (group: GroupId): AnalysisId => (ANALYSES.find((one) => one.group === group) ?? ANALYSES[0]).id;

/** What moves over the texts of a case, one analysis a tab, in groups; what is chosen stays from tab to tab. */
export const OverTimePage = () => {
	const [url, setUrl] = useUrlState(OVER_TIME_FIELDS);
	const analysis = ANALYSES.find(({ id }) => id === url.tab) ?? ANALYSES[0];
	const fields: readonly AnalysisField[] = analysis.fields;
	const missing = missingOf(analysis, url);
	const isByCoder = !("byAnyCoder" in analysis);
	const order = useCoderOrder();
	const query = askedBy(queryOf(fields, url), isByCoder ? order : []);
	const holders = "holders" in analysis ? analysis.holders : 1;
	const asked: AskedAnalysis = { route: "GET /api/over-time/:analysis", analysis: analysis.id, query };
	const { actions, writing } = useAnalysisExport(asked, analysis.id === "report" ? { formats: WITHOUT_TABLE } : {});
	const beside = ANALYSES.filter(({ group }) => group === analysis.group);
	const shown = (
		<>
			{writing}
			<p className="soft">{words.analyses[analysis.id].lead}</p>
			<AnalysisFields fields={fields} url={url} setUrl={setUrl} />
			{isByCoder ? <CountedBy /> : null}
			{missing.length === 0 ? (
				<AnalysisFound key={analysis.id} {...asked} />
			) : (
				<EmptyState title={words.choose(missing, holders)}>
					<p>{words.chooseLead}</p>
				</EmptyState>
			)}
		</>
	);
	return (
		<PageFrame title={messages.titles["over-time"]} lead={words.lead} {...(missing.length === 0 ? { actions } : {})}>
			<Tabs
				label={words.label}
				tabs={GROUPS.map((id) => ({ id, title: words.groups[id] }))}
				selected={analysis.group}
				onSelect={(group: GroupId) => setUrl({ tab: firstOf(group) })}
			>
				{beside.length < 2 ? (
					shown
				) : (
					<div className="tabs-within">
						<Tabs
							label={words.groups[analysis.group]}
							tabs={beside.map(({ id }) => ({ id, title: words.analyses[id].title }))}
							selected={analysis.id}
							onSelect={(tab: AnalysisId) => setUrl({ tab })}
						>
							{shown}
						</Tabs>
					</div>
				)}
			</Tabs>
		</PageFrame>
	);
};
