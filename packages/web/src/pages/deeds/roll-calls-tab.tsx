import { useMemo } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { deedWords } from "../../messages/deeds.ts";
import { toCsv } from "../../state/csv.ts";
import { saveFile } from "../../state/save-file.ts";
import { useSettled } from "../../state/use-settled.ts";
import { DeedsFields, type DeedsPanelProps } from "./deeds-fields.tsx";
import { queryOf } from "./deeds-url.ts";
import { RollCallShown } from "./roll-call-shown.tsx";
import { allRows, ROLL_CALLS, type RollCallQuery, usePagedRows } from "./use-paged-rows.ts";
import { voteExports } from "./vote-exports.ts";

const words = deedWords.votes;
type RollCall = AnswerOf<"GET /api/votes/roll-calls">["rollCalls"][number];
/** Milliseconds of quiet after which what is typed is asked. */
const TYPED_MS = 350;

const FIELDS = ["words", "body", "topic", "session", "from", "to", "important"] as const;

/** Recorded votes, the latest first; one that is opened shows who voted how. */
export const RollCallsTab = ({ url, setUrl, choices }: DeedsPanelProps) => {
	const settled = useSettled(JSON.stringify(queryOf(FIELDS, url)), TYPED_MS);
	const query = useMemo(() => JSON.parse(settled) as RollCallQuery, [settled]);
	const { total, rowAt, onSight, problem, retry } = usePagedRows<RollCall, RollCallQuery>(ROLL_CALLS, query);
	const open = url.open.indexOf("/");
	return (
		<>
			<DeedsFields fields={FIELDS} {...{ url, setUrl, choices }} />
			{problem === null ? null : <ProblemNote problem={problem} onRetry={retry} />}
			{total === null && problem === null ? <Loading lines={8} /> : null}
			{total === 0 ? (
				<EmptyState title={words.none}>
					<p>{words.noneLead}</p>
				</EmptyState>
			) : null}
			{total === null || total === 0 ? null : (
				<DataTable
					key={settled}
					label={words.label}
					columns={COLUMNS}
					rowKey={keyOf}
					rowCount={total}
					rowAt={rowAt}
					onSight={onSight}
					selected={url.open === "" ? null : url.open}
					onOpen={(one) => setUrl({ open: keyOf(one) })}
					exports={[
						{ id: "csv", title: words.exports.list, run: () => void saveTable(query) },
						...voteExports(FIELDS, url),
					]}
				/>
			)}
			<Dialog title={words.one} open={open > 0} shape="side" beside onClose={() => setUrl({ open: "" })}>
				{open > 0 ? <RollCallShown table={url.open.slice(0, open)} id={url.open.slice(open + 1)} /> : null}
			</Dialog>
		</>
	);
};

const keyOf = ({ table, id }: RollCall): string => `${table}/${id}`;

const COLUMNS: readonly TableColumn<RollCall>[] = [
	{
		...{ id: "date", title: words.date, width: 7, value: ({ date }) => date },
		cell: ({ date }) => <DayText day={date} />,
	},
	{
		...{ id: "symbol", title: words.symbol, width: 8, value: ({ symbol }) => symbol },
		cell: ({ symbol }) => symbol ?? "",
	},
	{
		...{ id: "title", title: words.title, width: 14, grow: 5, value: ({ title }) => title },
		cell: ({ title, description }) => (
			<span title={description ?? undefined} dir="auto">
				{title}
			</span>
		),
	},
	{
		...{ id: "yes", title: words.yes, width: 4.5, number: true, value: ({ totals }) => totals.yes },
		cell: ({ totals }) => String(totals.yes),
	},
	{
		...{ id: "abstain", title: words.abstain, width: 5.5, number: true, value: ({ totals }) => totals.abstain },
		cell: ({ totals }) => String(totals.abstain),
	},
	{
		...{ id: "no", title: words.no, width: 4.5, number: true, value: ({ totals }) => totals.no },
		cell: ({ totals }) => String(totals.no),
	},
	{
		...{ id: "topics", title: words.topics, width: 10, grow: 2, value: ({ issues }) => issues.join("; ") },
		cell: ({ issues }) => <span className="soft">{issues.join("; ")}</span>,
	},
];

/** The columns that are shown, and by what else a program finds a roll call. */
async function saveTable(query: RollCallQuery): Promise<void> {
	const rows = await allRows<RollCall, RollCallQuery>(ROLL_CALLS, query);
	const columns = ["table", "id", "session", ...COLUMNS.map(({ id }) => id)];
	saveFile(
		`${words.label}.csv`,
		toCsv(
			columns,
			rows.map((row) => [row.table, row.id, row.session, ...COLUMNS.map(({ value }) => value?.(row))]),
		),
		"text/csv",
	);
}
