import { useCallback, useEffect, useMemo, useRef } from "react";
import { Loading } from "../../components/loading.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { useWidth } from "../../state/use-width.ts";
import { columnsFor } from "./parts/ledger-columns.tsx";
import { NoPositions, ReadSoFar } from "./parts/no-positions.tsx";
import { PositionPanel } from "./parts/position-panel.tsx";
import { isOfQuery, QueryProblem } from "./parts/query-problem.tsx";
import { type LedgerUrl, queryOf, type SetLedgerUrl } from "./state/ledger-url.ts";
import { useLedgerRows } from "./state/use-ledger-rows.ts";
import { usePositionExports } from "./state/use-position-exports.ts";

const words = messages.ledger;

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
	const exports = usePositionExports(query);
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
	if (total === 0 && read === 1) return <NoPositions url={url} setUrl={setUrl} />;
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
					exports={exports}
				/>
			</div>
			{url.at === null ? null : (
				<PositionPanel
					at={url.at}
					onMove={(at) => setUrl({ at }, { replace: true })}
					onClose={() => setUrl({ at: null }, { replace: true })}
				/>
			)}
		</div>
	);
};
