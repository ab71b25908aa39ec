import { useMemo } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Dialog } from "../../components/dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { deedWords } from "../../messages/deeds.ts";
import { messages } from "../../messages/messages.ts";
import { toCsv } from "../../state/csv.ts";
import { saveFile } from "../../state/save-file.ts";
import { useSettled } from "../../state/use-settled.ts";
import { DeedDays, DeedShown, DeedSource, DoerName, RegisterShown } from "./deed-shown.tsx";
import { DeedsFields, type DeedsPanelProps } from "./deeds-fields.tsx";
import { queryOf } from "./deeds-url.ts";
import { allRows, DEEDS, type DeedQuery, type NamedDeed, usePagedRows } from "./use-paged-rows.ts";

const words = deedWords.deeds;
/** Milliseconds of quiet after which what is typed is asked. */
const TYPED_MS = 350;
const FIELDS = ["kind", "actor", "target", "from", "to"] as const;

/** What was done, the latest first, each with where it is on record; below, what registers say of themselves. */
export const DeedsTab = ({ url, setUrl, choices }: DeedsPanelProps) => {
	const settled = useSettled(JSON.stringify(queryOf(FIELDS, url)), TYPED_MS);
	const query = useMemo(() => JSON.parse(settled) as DeedQuery, [settled]);
	const { total, rowAt, onSight, problem, retry } = usePagedRows<NamedDeed, DeedQuery>(DEEDS, query);
	const isFiltered = Object.keys(query).length > 0;
	const at = url.open.indexOf("/");
	const [kind, id] = [url.open.slice(0, Math.max(0, at)), url.open.slice(at + 1)];
	return (
		<>
			<DeedsFields fields={FIELDS} {...{ url, setUrl, choices }} />
			{problem === null ? null : <ProblemNote problem={problem} onRetry={retry} />}
			{total === null && problem === null ? <Loading lines={8} /> : null}
			{total === 0 ? (
				<EmptyState title={isFiltered ? words.nonePasses : words.none}>
					<p>{isFiltered ? words.nonePassesLead : words.noneLead}</p>
				</EmptyState>
			) : null}
			{total === null || total === 0 ? null : (
				<DataTable
					key={settled}
					label={words.label}
					columns={COLUMNS}
					rowKey={({ id }) => id}
					rowCount={total}
					rowAt={rowAt}
					onSight={onSight}
					selected={kind === "deed" ? id : null}
					onOpen={(deed) => setUrl({ open: `deed/${deed.id}` })}
					exports={[{ id: "csv", title: messages.common.exportCsv, run: () => void saveTable(query) }]}
				/>
			)}
			<Registers onOpen={(register) => setUrl({ open: `register/${register}` })} />
			<Dialog
				title={kind === "register" ? words.register : words.one}
				open={id !== ""}
				shape="side"
				beside
				onClose={() => setUrl({ open: "" })}
			>
				{id === "" ? null : kind === "register" ? <RegisterShown id={id} /> : <DeedShown id={id} />}
			</Dialog>
		</>
	);
};

/** Lists that say of themselves whether they are complete. */
const Registers = ({ onOpen }: { readonly onOpen: (id: string) => void }) => {
	const { data } = useAnswer("GET /api/deeds", { query: { size: 1 } }, { keep: true });
	if (data === undefined || data.lists.length === 0) return null;
	return (
		<section className="deeds-registers">
			<h2>{words.registers}</h2>
			<ul>
				{data.lists.map(({ id, label, complete, asOf, source }) => (
					<li key={id}>
						<button type="button" className="deeds-register" onClick={() => onOpen(id)}>
							{label}
						</button>
						: {complete ? words.complete(asOf) : words.incomplete(asOf)} <DeedSource source={source} />
					</li>
				))}
			</ul>
		</section>
	);
};

const COLUMNS: readonly TableColumn<NamedDeed>[] = [
	{
		...{ id: "date", title: words.date, width: 9, value: ({ date }) => date },
		cell: (deed) => <DeedDays deed={deed} />,
	},
	{
		...{ id: "kind", title: words.kind, width: 7, value: ({ kind }) => kind },
		cell: ({ kind }) => words.kinds[kind],
	},
	{
		...{ id: "actor", title: words.actor, width: 8, grow: 1, value: ({ actor }) => actor },
		cell: ({ actor, names }) => <DoerName id={actor} names={names} />,
	},
	{
		...{ id: "target", title: words.target, width: 8, grow: 1, value: ({ target }) => target },
		cell: ({ target, names }) => (target === null ? "" : <DoerName id={target} names={names} />),
	},
	{
		...{ id: "what", title: words.what, width: 12, grow: 4, value: ({ what }) => what },
		cell: ({ what, programme }) => <span title={programme ?? undefined}>{what}</span>,
	},
	{
		...{ id: "source", title: words.source, width: 9, grow: 2, value: ({ source }) => source.address ?? source.title },
		cell: ({ source }) => <DeedSource source={source} />,
	},
];

/** The columns that are shown, and what else is on record. */
const SAVED: readonly (readonly [name: string, value: (deed: NamedDeed) => string | null])[] = [
	["id", ({ id }) => id],
	["date", ({ date }) => date],
	["until", ({ until }) => until],
	["kind", ({ kind }) => kind],
	["actor", ({ actor }) => actor],
	["target", ({ target }) => target],
	["what", ({ what }) => what],
	["issue", ({ issue }) => issue],
	["direction", ({ direction }) => direction],
	["programme", ({ programme }) => programme],
	["source", ({ source }) => source.title],
	["address", ({ source }) => source.address],
	["retrieved", ({ source }) => source.retrieved],
];

async function saveTable(query: DeedQuery): Promise<void> {
	const rows = await allRows<NamedDeed, DeedQuery>(DEEDS, query);
	const cells = rows.map((deed) => SAVED.map(([, value]) => value(deed)));
	const names = SAVED.map(([name]) => name);
	saveFile(`${words.label}.csv`, toCsv(names, cells), "text/csv");
}
