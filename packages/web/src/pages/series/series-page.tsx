import "./series.css";
import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { inLanguage } from "../../components/text/in-language.ts";
import { useNames } from "../../components/use-names.ts";
import { seriesWords } from "../../messages/series.ts";
import { hrefTo } from "../../state/href-to.ts";
import { textField } from "../../state/url-field.ts";
import { useGo } from "../../state/use-go.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { OpenSeries } from "./open-series.tsx";
import { SERIES_FIELDS } from "./series-url.ts";

const words = seriesWords;

/** Which texts make a series; or one, clause by clause. */
export const SeriesPage = () => {
	const [{ choice, document }] = useUrlState(SERIES_FIELDS);
	return choice === "" && document.length === 0 ? (
		<SeriesList />
	) : (
		<OpenSeries key={`${choice} ${document.join()}`} choice={choice} documents={document} />
	);
};

type Choice = AnswerOf<"GET /api/series">["choices"][number];
const FIELDS = { q: textField };
const hrefOf = ({ id }: Choice): string => hrefTo(["series"], { choice: id });

const SeriesList = () => {
	const { data, error, refetch } = useAnswer("GET /api/series");
	const [{ q }, setUrl] = useUrlState(FIELDS);
	const { actorName } = useNames();
	const go = useGo();
	const nameOf = ({ parties, publisher }: Choice): string =>
		parties.length > 0 ? parties.map(actorName).join(", ") : actorName(publisher);
	const columns: readonly TableColumn<Choice>[] = [
		{
			...{ id: "title", title: words.columns.title, width: 16, grow: 1 },
			cell: (choice) => (
				<AppLink href={hrefOf(choice)} {...inLanguage(choice.language)}>
					{choice.title}
				</AppLink>
			),
			value: ({ title }) => title,
		},
		{ ...{ id: "who", title: words.columns.who, width: 12 }, cell: nameOf, value: nameOf },
		{
			...{ id: "count", title: words.columns.texts, width: 5, number: true },
			cell: ({ documents }) => documents.length,
			value: ({ documents }) => documents.length,
		},
		{ ...{ id: "from", title: words.columns.from, width: 7 }, cell: ({ from }) => from, value: ({ from }) => from },
		{ ...{ id: "to", title: words.columns.to, width: 7 }, cell: ({ to }) => to, value: ({ to }) => to },
	];
	const choices = (data?.choices ?? []).filter((choice) =>
		`${choice.title} ${nameOf(choice)}`.toLowerCase().includes(q.toLowerCase()),
	);
	const isEmpty = data?.choices.length === 0;
	return (
		<PageFrame
			title={words.title}
			lead={words.lead}
			fill
			{...(data === undefined || isEmpty
				? {}
				: {
						tools: (
							<TextField
								label={words.search}
								type="search"
								value={q}
								onChange={(next) => setUrl({ q: next }, { replace: true })}
							/>
						),
					})}
		>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{isEmpty ? (
				<EmptyState
					title={words.none}
					actions={
						<AppLink href={hrefTo(["documents"])} className="button button-main">
							{words.toTexts}
						</AppLink>
					}
				>
					<p>{words.noneLead}</p>
				</EmptyState>
			) : null}
			{data === undefined || isEmpty ? null : (
				<DataTable
					label={words.title}
					columns={columns}
					rows={choices}
					rowKey={({ id }) => id}
					onOpen={(choice) => go(hrefOf(choice))}
					wrap
					fill
				/>
			)}
		</PageFrame>
	);
};
