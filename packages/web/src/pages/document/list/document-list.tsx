import { useMemo, useRef, useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { PageFrame } from "../../../components/page-frame.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { DataTable } from "../../../components/table/data-table.tsx";
import type { TableSort } from "../../../components/table/table-column.ts";
import { messages } from "../../../messages/messages.ts";
import { seriesWords } from "../../../messages/series.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { toCsv } from "../../../state/csv.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { notify } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";
import { saveFile } from "../../../state/save-file.ts";
import { useGo } from "../../../state/use-go.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { FactsForm, tellChanged } from "../about/facts-form.tsx";
import { isFiltered, LIST_FIELDS, type ListQuery, type ListUrl, queryOf } from "../state/document-url.ts";
import { DOCUMENT_COLUMNS, EXPORTED_COLUMNS, selectColumn } from "./document-columns.tsx";
import { ListFilters } from "./list-filters.tsx";
import { allDocuments, useDocumentRows } from "./use-document-rows.ts";
import { type Selection, useSelection } from "./use-selection.ts";

const { document: words, common } = messages;

const NO_FILTERS: Partial<ListUrl> = {
	...{ q: "", publisher: [], kind: [], language: [], coded: "any", from: "", to: "", earlier: false },
};

/** Every text of the case: filtered, sorted, and opened. */
export const DocumentList = () => {
	const [url, setUrl] = useUrlState(LIST_FIELDS);
	const query = useMemo(() => queryOf(url), [url]);
	const { answer, rowAt, onSight, problem, retry } = useDocumentRows(query);
	const go = useGo();
	const searchField = useRef<HTMLInputElement>(null);
	useShortcut("/", words.keys.search, () => searchField.current?.select(), words.group);
	const isEmpty = answer !== null && answer.total === 0;
	const selection = useSelection(query);
	const [isCorrecting, setCorrecting] = useState(false);
	const { ids } = selection;
	const correct = (): void => setCorrecting(ids.length > 0);
	useShortcut("e", words.keys.facts, correct, words.group);
	const columns = useMemo(
		() => [selectColumn(selection.isMarked, selection.onMark), ...DOCUMENT_COLUMNS],
		[selection.isMarked, selection.onMark],
	);

	return (
		<PageFrame
			title={words.title}
			lead={words.listLead}
			fill
			tools={<ListFilters url={url} setUrl={setUrl} fields={answer?.fields ?? null} searchField={searchField} />}
		>
			{problem === null ? null : <ProblemNote problem={problem} onRetry={retry} />}
			{answer === null && problem === null ? <Loading lines={8} /> : null}
			{isEmpty ? (
				isFiltered(url) ? (
					<NonePasses q={url.q} onClear={() => setUrl(NO_FILTERS)} />
				) : (
					<EmptyState
						title={words.emptyTitle}
						actions={
							<Button kind="main" icon="add" onClick={() => showPanel("add")}>
								{words.add}
							</Button>
						}
					>
						{words.emptyLead}
					</EmptyState>
				)
			) : null}
			{answer === null || isEmpty ? null : (
				<DataTable
					label={words.title}
					columns={columns}
					marking={selection}
					rowKey={({ id }) => id}
					rowCount={answer.total}
					rowAt={rowAt}
					onSight={onSight}
					sort={sortOf(url.order)}
					onSort={(sort) => setUrl({ order: orderOf(sort, url.order) }, { replace: true })}
					onOpen={({ id }) => go(hrefTo(["documents", id]))}
					fill
					bar={<SelectionBar total={answer.total} selection={selection} onCorrect={correct} />}
					exports={[{ id: "csv", title: common.exportCsv, run: () => void saveTable(query) }]}
				/>
			)}
			<Dialog
				title={words.correctFactsOf(ids.length)}
				open={isCorrecting}
				shape="side"
				onClose={() => setCorrecting(false)}
			>
				<FactsForm
					texts={ids}
					known={null}
					onDone={() => {
						setCorrecting(false);
						selection.clear();
					}}
					onCancel={() => setCorrecting(false)}
				/>
			</Dialog>
		</PageFrame>
	);
};

/** Texts whose ids an address holds. */
const MOST_IN_SERIES = 60;

interface SelectionBarProps {
	readonly total: number;
	readonly selection: Selection;
	readonly onCorrect: () => void;
}

/** How many texts there are, how many of them are selected, and what can be done with these. */
const SelectionBar = ({ total, selection, onCorrect }: SelectionBarProps) => {
	const { ids, selectAll, clear, busy } = selection;
	const [first = "", ...copies] = ids;
	const remove = useAct("POST /api/documents/remove", {
		onDone: (report) => {
			tellChanged(words.removed(report.texts.length), report);
			clear();
		},
	});
	const merge = useAct("POST /api/documents/merge", {
		onDone: (report) => {
			tellChanged(words.merged(report.texts.length), report);
			clear();
		},
	});
	const problem = merge.error ?? remove.error;
	return (
		<div className="document-selection">
			<span>{words.documents(total)}</span>
			<Button kind="quiet" busy={busy} onClick={selectAll}>
				{words.selectAll}
			</Button>
			{ids.length === 0 ? null : (
				<>
					<span role="status">{words.selectedTexts(ids.length)}</span>
					<Button kind="quiet" onClick={clear}>
						{words.selectNone}
					</Button>
					<Button kind="main" onClick={onCorrect}>
						{words.correctFactsOf(ids.length)}
					</Button>
					{copies.length === 0 || ids.length > MOST_IN_SERIES ? null : (
						<AppLink href={hrefTo(["series"], { document: ids })} className="button button-plain">
							{seriesWords.readAs}
						</AppLink>
					)}
					{copies.length === 0 ? null : (
						<Button
							title={words.mergeTip}
							busy={merge.isPending}
							onClick={() => merge.mutate({ body: { keep: first, copies } })}
						>
							{words.merge}
						</Button>
					)}
					<Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ body: { texts: [...ids] } })}>
						{words.removeOf(ids.length)}
					</Button>
				</>
			)}
			{problem === null || ids.length === 0 ? null : <ProblemNote problem={problem} />}
		</div>
	);
};

const NonePasses = ({ q, onClear }: { readonly q: string; readonly onClear: () => void }) => (
	<EmptyState
		title={words.noneTitle}
		actions={
			<>
				<Button onClick={onClear}>{words.clearFilters}</Button>
				{q === "" ? null : (
					<AppLink href={hrefTo(["ledger"], { tab: "texts", q })} className="button button-plain">
						{words.searchTexts(q)}
					</AppLink>
				)}
			</>
		}
	>
		{words.noneLead}
	</EmptyState>
);

const sortOf = (order: ListUrl["order"]): TableSort | null =>
	order === "newest" || order === "oldest"
		? { column: "date", down: order === "newest" }
		: order === "added"
			? null
			: { column: order, down: false };

/** A second press on the day turns it round; titles and publishers have one order that serves anybody. */
const orderOf = ({ column }: TableSort, now: ListUrl["order"]): ListUrl["order"] =>
	column === "date" ? (now === "newest" ? "oldest" : "newest") : column === "title" ? "title" : "publisher";

const saveTable = async (query: ListQuery): Promise<void> => {
	try {
		const rows = await allDocuments(query);
		const lines = rows.map((row) => EXPORTED_COLUMNS.map(({ value }) => value?.(row)));
		const titles = EXPORTED_COLUMNS.map(({ title }) => title);
		saveFile("documents.csv", toCsv(titles, lines), "text/csv");
	} catch (reason) {
		notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" });
	}
};
