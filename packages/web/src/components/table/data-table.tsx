import "./data-table.css";
import {
	type KeyboardEvent,
	type MouseEvent,
	type ReactNode,
	useEffect,
	useId,
	useMemo,
	useRef,
	useState,
} from "react";
import { messages } from "../../messages/messages.ts";
import { ExportMenu } from "../export-menu.tsx";
import { Icon } from "../icon.tsx";
import type { MenuItem } from "../menu.tsx";
import { sortRows, type TableColumn, type TableSort, tracksOf } from "./table-column.ts";
import { type TableRows, useEvenRows, useUnevenRows } from "./use-table-rows.ts";

interface DataTableProps<Row> {
	/** What the rows are, for screen readers and as the name of the exported file. */
	readonly label: string;
	readonly columns: readonly TableColumn<Row>[];
	readonly rowKey: (row: Row) => string;
	/** All rows, where they are at hand; sorted and exported here. */
	readonly rows?: readonly Row[];
	/** Where they are not: how many there are, and each that has come; `onSight` says which are wanted. */
	readonly rowCount?: number;
	readonly rowAt?: (index: number) => Row | undefined;
	/** From the first row in sight up to before `end`. */
	readonly onSight?: (first: number, end: number) => void;
	/** The order; kept by the table itself where `onSort` is not given. */
	readonly sort?: TableSort | null;
	readonly onSort?: (sort: TableSort) => void;
	/** A click, or Enter. */
	readonly onOpen?: (row: Row, index: number) => void;
	/** Chooses rows for an act on several of them: the space bar; a column of the caller's shows and changes it by mouse. */
	readonly marking?: { readonly isMarked: (row: Row) => boolean; readonly onMark: (row: Row) => void };
	/** Key of the row that is open. */
	readonly selected?: string | null;
	/** Pixels; rows that wrap take more. */
	readonly rowHeight?: number;
	/** True: words wrap, and rows differ in height. Not for more than some thousands. */
	readonly wrap?: boolean;
	/** True: as high as there is room; else as high as its rows, at most two thirds of the window. */
	readonly fill?: boolean;
	/** At the left above the table; how many rows there are, unless given. */
	readonly bar?: ReactNode;
	/** Further exports; for rows not at hand the only ones. */
	readonly exports?: readonly MenuItem[];
}

const HEAD_HEIGHT = 31;

/** Rows and columns, from a few to millions: only what is in sight is drawn. Arrows move, Enter opens, a head sorts. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
	const { label, columns, rowKey, onOpen, selected = null, rowHeight = 34, wrap = false, fill = false } = props;
	const id = useId();
	const scroller = useRef<HTMLDivElement>(null);
	const [ownSort, setOwnSort] = useState<TableSort | null>(props.sort ?? null);
	const sort = props.onSort === undefined ? ownSort : (props.sort ?? null);
	const sorted = useMemo(
		() => (props.rows === undefined ? null : props.onSort ? props.rows : sortRows(props.rows, columns, sort)),
		[props.rows, props.onSort, columns, sort],
	);
	const count = sorted?.length ?? props.rowCount ?? 0;
	const rowAt = (index: number): Row | undefined => (sorted === null ? props.rowAt?.(index) : sorted[index]);
	const setting = { scroller, rowHeight, head: HEAD_HEIGHT };
	const even = useEvenRows({ ...setting, count: wrap ? 0 : count });
	const uneven = useUnevenRows({ ...setting, count: wrap ? count : 0 });
	const rows = wrap ? uneven : even;
	const [here, setHere] = useState<number | null>(null);
	useSight(rows, props.onSight);

	const goTo = (row: number): void => {
		const next = Math.max(0, Math.min(count - 1, row));
		setHere(next);
		rows.scrollTo(next);
	};
	const open = (index: number): void => {
		const row = rowAt(index);
		if (row !== undefined) onOpen?.(row, index);
	};
	const mark = (index: number): void => {
		const row = rowAt(index);
		if (row !== undefined) props.marking?.onMark(row);
	};
	const press = (event: KeyboardEvent): void => {
		if (event.target !== scroller.current || event.metaKey || event.ctrlKey || event.altKey) return;
		const page = Math.max(1, Math.floor((scroller.current.clientHeight - HEAD_HEIGHT) / rowHeight) - 1);
		const at = here ?? -1;
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: at + 1,
			ArrowUp: at - 1,
			PageDown: at + page,
			PageUp: at - page,
			Home: 0,
			End: count - 1,
		};
		const step = steps[event.key];
		if (step !== undefined) goTo(step);
		else if (event.key === "Enter" && here !== null) open(here);
		else if (event.key === " " && here !== null && props.marking !== undefined) mark(here);
		else return;
		event.preventDefault();
	};
	const click = (event: MouseEvent, index: number): void => {
		setHere(index);
		if (!(event.target as HTMLElement).closest("a, button, input, select, summary")) open(index);
	};
	const { tracks, least } = tracksOf(columns as readonly TableColumn<never>[]);
	const line = { gridTemplateColumns: tracks, minWidth: least };
	const exported = columns.filter(({ value }) => value !== undefined);

	return (
		<div className={fill ? "data-table data-table-fill" : "data-table data-table-short"}>
			<div className="data-table-bar no-print">
				<div>{props.bar ?? messages.common.rows(count)}</div>
				<ExportMenu
					name={label}
					more={props.exports ?? []}
					{...(sorted === null
						? {}
						: {
								table: () => ({
									columns: exported.map(({ title }) => title),
									rows: sorted.map((row) => exported.map(({ value }) => value?.(row))),
								}),
							})}
				/>
			</div>
			{/* biome-ignore lint/a11y/useSemanticElements: a table of which only some rows are drawn cannot be a table */}
			<div
				className="data-table-scroll"
				ref={scroller}
				// As high as its rows, and no higher than there is room: few rows leave no empty box behind them.
				style={fill ? { flexBasis: rows.height + HEAD_HEIGHT + 3 } : undefined}
				role="grid"
				aria-label={label}
				aria-rowcount={count + 1}
				aria-colcount={columns.length}
				aria-multiselectable={props.marking === undefined ? undefined : true}
				aria-activedescendant={here === null ? undefined : `${id}-${here}`}
				tabIndex={0}
				onKeyDown={press}
				onFocus={(event) => event.target === scroller.current && here === null && count > 0 && setHere(0)}
			>
				{/* biome-ignore lint/a11y/useSemanticElements: see above */}
				{/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus */}
				<div className="data-table-head data-table-row" role="row" aria-rowindex={1} style={line}>
					{columns.map((column) => (
						<HeadCell
							key={column.id}
							column={column}
							sort={sort}
							onSort={props.onSort ?? setOwnSort}
							local={sorted !== null}
						/>
					))}
				</div>
				{/* biome-ignore lint/a11y/useSemanticElements: see above */}
				<div
					className="data-table-body"
					role="rowgroup"
					style={{ height: rows.height, minWidth: least, ...(wrap ? {} : { backgroundSize: `100% ${rowHeight}px` }) }}
				>
					{rows.drawn.map(({ index, top }) => {
						const row = rowAt(index);
						const isOpen = row !== undefined && selected !== null && rowKey(row) === selected;
						const isMarked = row !== undefined && props.marking?.isMarked(row) === true;
						return (
							// biome-ignore lint/a11y/useSemanticElements: see above
							// biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus
							// biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
							<div
								key={index}
								id={`${id}-${index}`}
								data-index={index}
								ref={rows.measure}
								role="row"
								aria-rowindex={index + 2}
								aria-selected={isOpen || isMarked || undefined}
								className={`data-table-row data-table-at ${onOpen ? "data-table-open" : ""} ${isOpen || index === here ? "data-table-here" : ""}`}
								style={{ ...line, transform: `translateY(${top}px)`, ...(wrap ? {} : { height: rowHeight }) }}
								onClick={(event) => click(event, index)}
							>
								{columns.map((column) => (
									// biome-ignore lint/a11y/useSemanticElements: see above
									// biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus
									<div
										key={column.id}
										role="gridcell"
										className={`data-table-cell ${column.number ? "data-table-number" : ""} ${wrap ? "data-table-wrap" : ""}`}
									>
										{row === undefined ? <span className="data-table-awaited" /> : column.cell(row)}
									</div>
								))}
							</div>
						);
					})}
				</div>
			</div>
		</div>
	);
};

/** Says which rows are in sight whenever others are. */
const useSight = ({ drawn }: TableRows, onSight: ((first: number, end: number) => void) | undefined): void => {
	const first = drawn[0]?.index ?? 0;
	const end = (drawn.at(-1)?.index ?? -1) + 1;
	useEffect(() => {
		if (end > first) onSight?.(first, end);
	}, [first, end, onSight]);
};

interface HeadCellProps<Row> {
	readonly column: TableColumn<Row>;
	readonly sort: TableSort | null;
	readonly onSort: (sort: TableSort) => void;
	readonly local: boolean;
}

const HeadCell = <Row,>({ column, sort, onSort, local }: HeadCellProps<Row>) => {
	const { id, title, number = false } = column;
	const canSort = column.sortable ?? (local && column.value !== undefined);
	const isSorted = sort?.column === id;
	const down = isSorted && sort.down;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a head of a grid
		// biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
		<div
			role="columnheader"
			className={`data-table-cell ${number ? "data-table-number" : ""}`}
			aria-sort={isSorted ? (down ? "descending" : "ascending") : undefined}
		>
			{canSort ? (
				<button
					type="button"
					className="data-table-sort"
					data-sorted={isSorted || undefined}
					onClick={() => onSort({ column: id, down: isSorted ? !down : number })}
				>
					{title}
					{isSorted ? <Icon name={down ? "down" : "up"} /> : null}
				</button>
			) : (
				title
			)}
		</div>
	);
};
