import "./over-time.css";
import { fileHref } from "../../api/files.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { Menu } from "../../components/menu.tsx";
import { WholePage } from "../../components/page/whole-page.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import type { UrlStateOf } from "../../state/url-field.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { ANALYSES, type AnalysisField, OVER_TIME_FIELDS } from "./analyses.ts";

const words = messages.overTime;
type Url = UrlStateOf<typeof OVER_TIME_FIELDS>;
type SetUrl = (next: Partial<Url>) => void;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** What moves over the texts of a case, one analysis a tab; what is chosen stays from tab to tab. */
export const OverTimePage = () => {
	const [url, setUrl] = useUrlState(OVER_TIME_FIELDS);
	const analysis = ANALYSES.find(({ id }) => id === url.tab) ?? ANALYSES[0];
	const holders = "holders" in analysis ? analysis.holders : 1;
	const isComplete = analysis.needs.every((field) => url[field].length >= (field === "holder" ? holders : 1));
	const fields: readonly AnalysisField[] = analysis.fields;
	const query = {
		...(fields.includes("holder") && url.holder.length > 0 ? { holder: [...url.holder] } : {}),
		...(fields.includes("issue") && url.issue.length > 0 ? { issue: [...url.issue] } : {}),
		...(fields.includes("from") && DAY.test(url.from) ? { from: url.from } : {}),
		...(fields.includes("to") && DAY.test(url.to) ? { to: url.to } : {}),
		...(fields.includes("words") && url.words.trim() !== "" ? { words: url.words.trim() } : {}),
		...(fields.includes("unsure") && url.unsure ? { unsure: "1" as const } : {}),
	};
	return (
		<PageFrame
			title={messages.titles["over-time"]}
			lead={words.lead}
			{...(isComplete
				? {
						actions: (
							<Menu
								label={messages.common.export}
								icon="export"
								items={(["html", "docx", "pdf", "markdown"] as const).map((format) => ({
									id: format,
									title: words.formats[format],
									run: () =>
										location.assign(
											fileHref("GET /api/over-time/:analysis/export", {
												params: { analysis: analysis.id },
												query: { ...query, format },
											}),
										),
								}))}
							/>
						),
					}
				: {})}
		>
			<Tabs
				label={words.label}
				tabs={ANALYSES.map(({ id }) => ({ id, title: words.analyses[id].title }))}
				selected={analysis.id}
				onSelect={(tab) => setUrl({ tab })}
			>
				<p className="soft">{words.analyses[analysis.id].lead}</p>
				<Fields fields={fields} url={url} setUrl={setUrl} day={!fields.includes("from")} />
				{isComplete ? (
					<Found analysis={analysis.id} query={query} />
				) : (
					<EmptyState title={words.choose(analysis.needs, holders)}>
						<p>{words.chooseLead}</p>
					</EmptyState>
				)}
			</Tabs>
		</PageFrame>
	);
};

interface FieldsProps {
	readonly fields: readonly AnalysisField[];
	readonly url: Url;
	readonly setUrl: SetUrl;
	/** True: the last day is the day that is asked about. */
	readonly day: boolean;
}

const Fields = ({ fields, url, setUrl, day }: FieldsProps) => {
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: {} }, { keep: true });
	const { actorName, issueName } = useNames();
	const has = (field: AnalysisField): boolean => fields.includes(field);
	const choicesOf = (
		values: readonly { readonly value: string; readonly count: number }[],
		nameOf: (id: string) => string,
	) => values.map(({ value, count }) => ({ value, title: nameOf(value), detail: count.toLocaleString("en") }));
	return (
		<div className="over-time-fields no-print">
			{has("holder") ? (
				<Combo
					many
					label={words.fields.holder}
					value={url.holder}
					choices={choicesOf(facets?.holders ?? [], actorName)}
					onChange={(holder) => setUrl({ holder })}
				/>
			) : null}
			{has("issue") ? (
				<Combo
					many
					label={words.fields.issue}
					value={url.issue}
					choices={choicesOf(facets?.issues ?? [], issueName)}
					onChange={(issue) => setUrl({ issue })}
				/>
			) : null}
			{has("words") ? (
				<TextField label={words.fields.words} value={url.words} onChange={(next) => setUrl({ words: next })} />
			) : null}
			{(["from", "to"] as const).map((field) =>
				has(field) ? (
					<TextField
						key={field}
						label={field === "to" && day ? words.fields.day : words.fields[field]}
						value={url[field]}
						placeholder="2024-01-31"
						onChange={(next) => setUrl({ [field]: next })}
					/>
				) : null,
			)}
			{has("unsure") ? (
				<CheckField label={words.fields.unsure} checked={url.unsure} onChange={(unsure) => setUrl({ unsure })} />
			) : null}
		</div>
	);
};

interface FoundProps {
	readonly analysis: (typeof ANALYSES)[number]["id"];
	readonly query: Readonly<Record<string, string | string[]>>;
}

const Found = ({ analysis, query }: FoundProps) => {
	const { data, error, refetch } = useAnswer(
		"GET /api/over-time/:analysis",
		{ params: { analysis }, query },
		{ keep: true },
	);
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={10} />;
	return <WholePage page={data} className="preview over-time-found" />;
};
