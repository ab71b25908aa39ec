import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RequestOf } from "../../api/call.ts";
import { fileHref } from "../../api/files.ts";
import { useFormats } from "../../api/use-formats.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { useWidth } from "../../state/use-width.ts";
import { columnsFor } from "./ledger-columns.tsx";
import { type LedgerUrl, NO_FILTERS, queryOf, type SetLedgerUrl } from "./ledger-url.ts";
import { PositionPanel } from "./position-panel.tsx";
import { isOfQuery, QueryProblem } from "./query-problem.tsx";
import { useLedgerRows } from "./use-ledger-rows.ts";

const words = messages.ledger;

type LedgerFormat = RequestOf<"GET /api/ledger/export">["query"]["format"];

interface PositionsTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Every position that passes, from a few to hundreds of thousands; one of them open beside. */
export const PositionsTab = ({ url, setUrl }: PositionsTabProps) => {
	const query = useMemo(() => queryOf(url), [url]);
	const { total, read, rowAt, onSight, fetchRow, problem, retry } = useLedgerRows(query, url.order);
	const [place, width, figure] = useWidth<HTMLDivElement>(1000);
	const { columns, rowHeight } = columnsFor(width);
	const formats = useFormats("export-positions");
	/** Where the open row stands, so that the next one can be opened. */
	const openAt = useRef<number | null>(null);
	const question = JSON.stringify([query, url.order]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another question has other rows
	useEffect(() => {
		openAt.current = null;
	}, [question]);

	const open = useCallback(
		(row: { readonly key: number }, index: number): void => {
			openAt.current = index;
			setUrl({ at: row.key }, { replace: true });
		},
		[setUrl],
	);
	const step = (by: number): void => {
		const grid = figure.current?.querySelector<HTMLElement>("[role=grid]");
		grid?.focus();
		grid?.dispatchEvent(new KeyboardEvent("keydown", { key: by > 0 ? "ArrowDown" : "ArrowUp", bubbles: true }));
		if (url.at === null || openAt.current === null) return;
		const next = openAt.current + by;
		void fetchRow(next).then((row) => row !== undefined && open(row, next));
	};
	useShortcut("j", words.keys.next, () => step(1), words.title);
	useShortcut("k", words.keys.previous, () => step(-1), words.title);
	useShortcut(
		"o",
		words.keys.order,
		() => setUrl({ order: url.order === "newest" ? "oldest" : "newest" }),
		words.title,
	);

	if (problem !== null && (!isOfQuery(problem) || total === null))
		return <QueryProblem problem={problem} onRetry={retry} />;
	if (total === null) return <Loading lines={8} />;
	if (total === 0 && read === 1)
		return (
			<EmptyState
				title={words.none.title}
				actions={
					<>
						{url.q.trim() === "" ? null : (
							<Button kind="main" onClick={() => setUrl({ tab: "texts" })}>
								{words.none.inTexts}
							</Button>
						)}
						<Button onClick={() => setUrl(NO_FILTERS)}>{words.clearAll}</Button>
					</>
				}
			>
				<p>{url.q.trim() === "" ? words.none.filters : words.none.words}</p>
			</EmptyState>
		);
	return (
		<div className="ledger-positions" data-open={url.at !== null || undefined}>
			<div className="ledger-table" ref={place}>
				{problem === null ? null : <QueryProblem problem={problem} />}
				<DataTable
					fill
					key={question}
					label={words.title}
					columns={columns}
					rowKey={({ key }) => String(key)}
					rowCount={total}
					rowAt={rowAt}
					onSight={onSight}
					sort={{ column: "date", down: url.order === "newest" }}
					onSort={() => setUrl({ order: url.order === "newest" ? "oldest" : "newest", at: null })}
					onOpen={open}
					selected={url.at === null ? null : String(url.at)}
					rowHeight={rowHeight}
					bar={read < 1 ? <ReadSoFar total={total} read={read} /> : words.positions(total)}
					exports={formats.map((format) => ({
						id: format,
						title: words.formats[format] ?? words.otherFormat(format),
						run: () =>
							window.location.assign(
								fileHref("GET /api/ledger/export", { query: { ...query, format: format as LedgerFormat } }),
							),
					}))}
				/>
			</div>
			{url.at === null ? null : (
				<PositionPanel at={url.at} url={url} onClose={() => setUrl({ at: null }, { replace: true })} />
			)}
		</div>
	);
};

const ReadSoFar = ({ total, read }: { readonly total: number; readonly read: number }) => (
	<span className="ledger-read" role="status">
		<progress value={read} max={1} aria-label={words.reading} />
		{words.foundSoFar(total, read)}
	</span>
);
