import "./over-time.css";
import { fileHref } from "../../api/files.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { Menu } from "../../components/menu.tsx";
import { WholePage } from "../../components/page/whole-page.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { useSettled } from "../../state/use-settled.ts";
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

const words = messages.overTime;
/** Milliseconds of quiet after which what is typed is asked. */
const TYPED_MS = 350;

const firstOf = (group: GroupId): AnalysisId => (ANALYSES.find((one) => one.group === group) ?? ANALYSES[0]).id;

/** What moves over the texts of a case, one analysis a tab, in groups; what is chosen stays from tab to tab. */
export const OverTimePage = () => {
	const [url, setUrl] = useUrlState(OVER_TIME_FIELDS);
	const analysis = ANALYSES.find(({ id }) => id === url.tab) ?? ANALYSES[0];
	const fields: readonly AnalysisField[] = analysis.fields;
	const missing = missingOf(analysis, url);
	const query = queryOf(fields, url);
	const holders = "holders" in analysis ? analysis.holders : 1;
	const beside = ANALYSES.filter(({ group }) => group === analysis.group);
	const shown = (
		<>
			<p className="soft">{words.analyses[analysis.id].lead}</p>
			<AnalysisFields fields={fields} url={url} setUrl={setUrl} />
			{missing.length === 0 ? (
				<Found key={analysis.id} analysis={analysis.id} query={query} />
			) : (
				<EmptyState title={words.choose(missing, holders)}>
					<p>{words.chooseLead}</p>
				</EmptyState>
			)}
		</>
	);
	return (
		<PageFrame
			title={messages.titles["over-time"]}
			lead={words.lead}
			{...(missing.length === 0 ? { actions: <ExportFound analysis={analysis.id} query={query} /> } : {})}
		>
			<Tabs
				label={words.label}
				tabs={GROUPS.map((id) => ({ id, title: words.groups[id] }))}
				selected={analysis.group}
				onSelect={(group: GroupId) => setUrl({ tab: firstOf(group) })}
			>
				{beside.length < 2 ? (
					shown
				) : (
					<div className="over-time-group">
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

interface FoundProps {
	readonly analysis: AnalysisId;
	readonly query: Readonly<Record<string, string | readonly string[]>>;
}

type Asked = Readonly<Record<string, string | string[]>>;

const FORMATS = ["html", "docx", "pdf", "markdown", "csv", "json"] as const;

/** What is found as a file, or on paper. */
const ExportFound = ({ analysis, query }: FoundProps) => (
	<Menu
		label={messages.common.export}
		icon="export"
		items={[
			...FORMATS.filter((format) => format !== "csv" || analysis !== "report").map((format) => ({
				id: format,
				title: words.formats[format],
				run: () =>
					location.assign(
						fileHref("GET /api/over-time/:analysis/export", {
							params: { analysis },
							query: { ...(query as Asked), format },
						}),
					),
			})),
			{ id: "print", title: words.print, run: () => print() },
		]}
	/>
);

const Found = ({ analysis, query }: FoundProps) => {
	const asked = useSettled(JSON.stringify(query), TYPED_MS);
	const { data, error, refetch } = useAnswer(
		"GET /api/over-time/:analysis",
		{ params: { analysis }, query: JSON.parse(asked) as Asked },
		{ keep: true },
	);
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={10} />;
	return <WholePage page={data} className="preview over-time-found" />;
};
