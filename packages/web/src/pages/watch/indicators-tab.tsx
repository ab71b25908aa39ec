import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { type Indicator, IndicatorDialog } from "./indicator-dialog.tsx";
import { PasteNumbers } from "./paste-numbers.tsx";
import { SeriesChart } from "./series-chart.tsx";
import { WATCH_FIELDS } from "./watch-url.ts";

const words = messages.watch;

/** Series of numbers with their lines. */
export const IndicatorsTab = () => {
	const [{ series, add }, setUrl] = useUrlState(WATCH_FIELDS);
	const { data, error, refetch } = useAnswer("GET /api/indicators");
	// The first is open where none is named: a page of one series should not ask for a click.
	const open = data?.find(({ id }) => id === series) ?? data?.[0] ?? null;
	return (
		<>
			<div className="watch-tools">
				<Button kind="main" icon="add" onClick={() => setUrl({ add: true, series: "" })}>
					{words.indicatorAdd}
				</Button>
			</div>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data?.length === 0 ? (
				<EmptyState title={words.indicatorsNone}>
					<p>{words.indicatorsNoneLead}</p>
				</EmptyState>
			) : null}
			{open === null ? null : <OpenSeries indicator={open} onEdit={() => setUrl({ add: true, series: open.id })} />}
			{data === undefined || data.length === 0 ? null : (
				<DataTable
					label={words.tabs.indicators}
					columns={COLUMNS}
					rows={data}
					rowKey={({ id }) => id}
					selected={open?.id ?? null}
					onOpen={({ id }) => setUrl({ series: id })}
				/>
			)}
			<IndicatorDialog
				open={add && data !== undefined}
				indicator={series === "" ? null : (data?.find(({ id }) => id === series) ?? null)}
				onClose={() => setUrl({ add: false })}
			/>
		</>
	);
};

const OpenSeries = ({ indicator, onEdit }: { readonly indicator: Indicator; readonly onEdit: () => void }) => {
	const { id, label } = indicator;
	const { data, error, refetch } = useAnswer(
		"GET /api/indicators/:id/observations",
		{ params: { id } },
		{ keep: true },
	);
	const remove = useAct("DELETE /api/watch");
	return (
		<section className="open-series">
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined ? (
				<Loading lines={6} />
			) : (
				<>
					<h2 className="hush">{label}</h2>
					{data.series.some(({ value }) => value !== null) ? (
						<SeriesChart shown={data} />
					) : (
						<p className="soft">{words.seriesEmpty}</p>
					)}
				</>
			)}
			<div className="open-series-acts no-print">
				<Button icon="edit" onClick={onEdit}>
					{words.indicatorEdit}
				</Button>
				<PasteNumbers id={id} />
				<Button
					kind="danger"
					busy={remove.isPending}
					onClick={() => window.confirm(words.removeAsk(label)) && remove.mutate({ query: { id } })}
				>
					{words.remove}
				</Button>
			</div>
			{remove.error === null ? null : <ProblemNote problem={remove.error} />}
		</section>
	);
};

const amount = (value: number, { unit }: Indicator): string =>
	`${value.toLocaleString("en")}${unit === null ? "" : ` ${unit}`}`;

const COLUMNS: readonly TableColumn<Indicator>[] = [
	{
		...{ id: "label", title: words.indicator, width: 12, grow: 3, value: ({ label }) => label },
		cell: ({ label, id }) => (
			<>
				{label} <span className="soft small">{id}</span>
			</>
		),
	},
	{
		...{ id: "last", title: words.lastValue, width: 10, number: true, value: ({ last }) => last?.value },
		cell: (indicator) =>
			indicator.last === null || indicator.last.value === null ? (
				<span className="soft">{words.noValue}</span>
			) : (
				amount(indicator.last.value, indicator)
			),
	},
	{
		...{ id: "date", title: words.date, width: 8, value: ({ last }) => last?.date },
		cell: ({ last }) => (last === null ? <span className="soft">{words.never}</span> : <DayText day={last.date} />),
	},
	{
		...{ id: "threshold", title: words.threshold, width: 10, number: true, value: ({ threshold }) => threshold },
		cell: (indicator) =>
			indicator.threshold === null ? (
				<span className="soft">{words.noLine}</span>
			) : (
				amount(indicator.threshold, indicator)
			),
	},
	{
		...{ id: "direction", title: words.direction, width: 11, value: ({ direction }) => direction },
		cell: ({ direction, threshold }) =>
			threshold === null || direction === null ? null : (words.directions[direction as "above"] ?? direction),
	},
	{
		...{ id: "crossings", title: words.crossings, width: 6, number: true, value: ({ crossings }) => crossings },
		cell: ({ crossings }) => String(crossings),
	},
	{
		...{ id: "values", title: words.values, width: 6, number: true, value: ({ dates, missing }) => dates - missing },
		cell: ({ dates, missing }) => String(dates - missing),
	},
	{
		...{ id: "source", title: words.numbersFrom, width: 10, grow: 2, value: ({ source }) => source },
		cell: ({ source }) => source ?? <span className="soft">{words.byHand}</span>,
	},
];
