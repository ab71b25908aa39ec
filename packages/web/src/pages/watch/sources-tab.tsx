import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { messages } from "../../messages/messages.ts";
import { isToCome } from "../../state/day-text.ts";
import { failureText } from "../../state/failure-text.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AddSources } from "./add-sources.tsx";
import { SourceDetail } from "./source-detail.tsx";
import { type Source, StateChip } from "./state-chip.tsx";
import { WATCH_FIELDS } from "./watch-url.ts";

/** What is watched of the web, and how it is. */
export const SourcesTab = () => {
	const words = messages.watch;
	const [{ source, add }, setUrl] = useUrlState(WATCH_FIELDS);
	const { data, error, refetch } = useAnswer("GET /api/sources");
	const remove = useAct("DELETE /api/watch", { onDone: () => setUrl({ source: "" }) });
	const open = data?.sources.find(({ id }) => id === source) ?? null;
	return (
		<>
			<div className="watch-tools">
				<Button kind="main" icon="add" onClick={() => setUrl({ add: true })}>
					{words.sourcesAdd}
				</Button>
			</div>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data?.sources.length === 0 ? (
				<EmptyState
					title={words.sourcesNone}
					actions={
						<Button kind="main" onClick={() => setUrl({ add: true })}>
							{words.sourcesAdd}
						</Button>
					}
				>
					<p>{words.sourcesNoneLead}</p>
					<p>{words.shippedHint}</p>
				</EmptyState>
			) : null}
			{data === undefined || data.sources.length === 0 ? null : (
				<DataTable
					label={words.tabs.sources}
					columns={COLUMNS}
					rows={data.sources}
					rowKey={({ id }) => id}
					selected={source}
					onOpen={({ id }) => setUrl({ source: id })}
					wrap
				/>
			)}
			{open === null ? null : (
				<SourceDetail
					source={open}
					problem={remove.error}
					onRemove={() => remove.mutate({ query: { id: open.id } })}
					onClose={() => setUrl({ source: "" })}
				/>
			)}
			<AddSources open={add} shipped={data?.shipped ?? []} onClose={() => setUrl({ add: false })} />
		</>
	);
};

const words = messages.watch;

const COLUMNS: readonly TableColumn<Source>[] = [
	{
		...{ id: "venue", title: words.source, width: 14, grow: 3, value: ({ venue }) => venue },
		cell: ({ id, venue, what, tried }) => (
			<div>
				{venue} <span className="soft small source-id">{id === venue ? null : id}</span>
				<div className="soft small">{what === "page" ? words.onePage : tried ? null : words.untried}</div>
			</div>
		),
	},
	{
		...{ id: "publisher", title: words.publisher, width: 8, grow: 1, value: ({ publisher }) => publisher },
		cell: ({ publisher }) =>
			publisher === null ? <span className="soft">{words.guess}</span> : <ActorName id={publisher} />,
	},
	{
		...{ id: "state", title: words.state, width: 10.5, value: ({ state }) => words.states[state] },
		cell: (source) => <StateChip state={source.state} />,
	},
	{
		...{ id: "pages", title: words.pagesHeld, width: 5, number: true, value: ({ pages }) => pages },
		cell: ({ pages }) => pages.toLocaleString("en"),
	},
	{
		...{ id: "failing", title: words.pagesFailing, width: 5.5, number: true, value: ({ failing }) => failing },
		cell: ({ failing }) => failing.toLocaleString("en"),
	},
	{
		...{ id: "last", title: words.lastAnswer, width: 11, value: ({ lastSuccess }) => lastSuccess },
		cell: ({ lastSuccess }) =>
			lastSuccess === null ? <span className="soft">{words.never}</span> : <DayText day={lastSuccess} instant />,
	},
	{
		...{ id: "next", title: words.nextLook, width: 11, value: ({ nextAt }) => nextAt },
		cell: ({ nextAt, every }) => (
			<div>
				{isToCome(nextAt) ? <DayText day={nextAt} instant /> : <span className="soft">{words.atOnce}</span>}
				{every === null ? null : <div className="soft small">{every}</div>}
			</div>
		),
	},
	{
		...{ id: "reason", title: words.failures, width: 12, grow: 2, value: ({ failures }) => failures[0]?.reason },
		cell: ({ failures: [first] }) => (first === undefined ? null : <span className="small">{failureText(first)}</span>),
	},
];
