import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { useNames } from "../../components/use-names.ts";
import { caseWords } from "../../messages/case-page.ts";
import { type Coverage, heatStep, labelled, stepStarts } from "./heat.ts";

interface HeatFigureProps {
	readonly coverage: Coverage;
	/** As many of the publishers as are shown. */
	readonly rows: Coverage["publishers"];
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
	/** Pixels. */
	readonly width: number;
	readonly onOpen: (publisher: string | null, period: string) => void;
}

interface Cell {
	readonly row: number;
	readonly column: number;
}

/** Pixels, and the room of the names at the left and of the totals at the right. */
const ROW = 22;
const HEAD = 22;
const FOOT = 34;
const TOTAL = 64;
const NAMES = { wide: 150, narrow: 92 };
const NARROW = 600;
const LEAST_COLUMN = 9;
const MOST_COLUMN = 60;
const LABEL = 44;

/** Publishers by periods, the darker the more is held; a corner where texts are not read yet. */
export const HeatFigure = ({ coverage, rows, label, width, onOpen }: HeatFigureProps) => {
	const words = caseWords;
	const { actorName } = useNames();
	const [here, setHere] = useState<Cell | null>(null);
	const { periods } = coverage;
	const names = width < NARROW ? NAMES.narrow : NAMES.wide;
	const room = (width - names - TOTAL) / Math.max(1, periods.length);
	const column = Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, room));
	const full = names + column * periods.length + TOTAL;
	const height = HEAD + ROW * rows.length + FOOT;
	const most = Math.max(1, ...coverage.publishers.flatMap(({ held }) => held));
	const nameOf = (publisher: string | null): string => actorName(publisher);
	const labels = labelled(periods, column, LABEL);

	const cellAt = (event: MouseEvent<Element>): Cell | null => {
		const place = (event.target as Element).closest("[data-row]");
		if (place === null) return null;
		return { row: Number(place.getAttribute("data-row")), column: Number(place.getAttribute("data-column")) };
	};
	const open = (cell: Cell | null): void => {
		const row = cell === null ? undefined : rows[cell.row];
		const period = cell === null ? undefined : periods[cell.column];
		if (row !== undefined && period !== undefined && (row.held[cell?.column ?? -1] ?? 0) > 0)
			onOpen(row.publisher, period);
	};
	const press = (event: KeyboardEvent): void => {
		const { row, column } = here ?? { row: 0, column: 0 };
		const steps: Readonly<Record<string, Cell>> = {
			ArrowDown: { row: row + 1, column },
			ArrowUp: { row: row - 1, column },
			ArrowRight: { row, column: column + 1 },
			ArrowLeft: { row, column: column - 1 },
			Home: { row, column: 0 },
			End: { row, column: periods.length - 1 },
		};
		const next = here === null ? { row: 0, column: 0 } : steps[event.key];
		if (event.key === "Enter") open(here);
		else if (steps[event.key] !== undefined && next !== undefined)
			setHere({
				row: Math.max(0, Math.min(rows.length - 1, next.row)),
				column: Math.max(0, Math.min(periods.length - 1, next.column)),
			});
		else return;
		event.preventDefault();
	};
	const told = here === null ? null : rows[here.row];
	return (
		<>
			{/* biome-ignore lint/a11y/useSemanticElements: a set of fields is something else */}
			<div
				className="heat"
				role="group"
				aria-label={words.coverage}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows move over its cells
				tabIndex={0}
				onKeyDown={press}
				onBlur={() => setHere(null)}
			>
				{/* biome-ignore lint/a11y/useKeyWithClickEvents: the group around it hears the keys */}
				{/* biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame */}
				<svg
					{...label}
					width={full}
					height={height}
					viewBox={`0 0 ${full} ${height}`}
					onClick={(event) => open(cellAt(event))}
					onMouseMove={(event) => setHere(cellAt(event))}
					onMouseLeave={() => setHere(null)}
				>
					{periods.map((period, at) =>
						labels.has(at) ? (
							<text key={period} className="heat-label" x={names + column * at + 2} y={HEAD - 7}>
								{periodLabel(period)}
							</text>
						) : null,
					)}
					<text className="heat-label heat-end" x={full - 4} y={HEAD - 7}>
						{words.texts}
					</text>
					{rows.map((row, at) => (
						<g key={row.publisher ?? ""} transform={`translate(0 ${HEAD + ROW * at})`}>
							<text className="heat-name" x={0} y={ROW / 2 + 1}>
								{shortened(nameOf(row.publisher), names)}
								<title>{nameOf(row.publisher)}</title>
							</text>
							<HeatRow
								row={row}
								at={at}
								left={names}
								column={column}
								most={most}
								here={here?.row === at ? here.column : null}
							/>
							<text className="heat-total heat-end" x={full - 4} y={ROW / 2 + 1}>
								{row.documents.toLocaleString("en")}
							</text>
						</g>
					))}
					<Legend most={most} left={names} top={HEAD + ROW * rows.length + 12} />
				</svg>
			</div>
			<p className="heat-told small figures" aria-live="polite">
				{here === null || told === null || told === undefined
					? words.cellHint
					: words.cell(
							nameOf(told.publisher),
							periodLabel(periods[here.column] ?? ""),
							told.held[here.column] ?? 0,
							told.toRead[here.column] ?? 0,
						)}
			</p>
		</>
	);
};

interface HeatRowProps {
	readonly row: Coverage["publishers"][number];
	readonly at: number;
	readonly left: number;
	readonly column: number;
	readonly most: number;
	readonly here: number | null;
}

/** Room for a number in a cell. */
const NUMBERED = 24;

const HeatRow = ({ row, at, left, column, most, here }: HeatRowProps) => {
	const first = row.held.findIndex((count) => count > 0);
	const last = row.held.findLastIndex((count) => count > 0);
	return row.held.map((count, period) => {
		const x = left + column * period;
		const step = heatStep(count, most);
		const isGap = count === 0 && period > first && period < last;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: the period is its place
			<g key={period} data-row={at} data-column={period} className={count > 0 ? "heat-cell" : undefined}>
				<rect
					className={`heat-step heat-step-${step} ${period === here ? "heat-here" : ""}`}
					x={x}
					y={1}
					width={column - 1}
					height={ROW - 2}
				/>
				{isGap ? (
					<line className="heat-gap" x1={x + column / 2 - 3} x2={x + column / 2 + 2} y1={ROW / 2} y2={ROW / 2} />
				) : null}
				{(row.toRead[period] ?? 0) > 0 ? <path className="heat-unread" d={`M${x + column - 7} 1h6v6z`} /> : null}
				{count > 0 && column >= NUMBERED ? (
					<text className={`heat-count ${step > 3 ? "heat-count-on" : ""}`} x={x + (column - 1) / 2} y={ROW / 2 + 1}>
						{count}
					</text>
				) : null}
			</g>
		);
	});
};

const Legend = ({ most, left, top }: { readonly most: number; readonly left: number; readonly top: number }) => {
	const starts = [0, ...stepStarts(most)];
	return (
		<g transform={`translate(${left} ${top})`}>
			{starts.map((start, at) => (
				<g key={start} transform={`translate(${at === 0 ? 0 : 78 + (at - 1) * 54} 0)`}>
					<rect className={`heat-step heat-step-${heatStep(start, most)}`} width={16} height={14} />
					<text className="heat-label" x={21} y={11}>
						{start === 0 ? caseWords.scaleNone : `${start.toLocaleString("en")}+`}
					</text>
				</g>
			))}
		</g>
	);
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2025-10` → `Oct 25`. */
const periodLabel = (period: string): string => {
	const [year = "", month] = period.split("-");
	return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? month} ${year.slice(2)}`;
};

/** About as many letters as there is room for. */
const shortened = (name: string, room: number): string => {
	const most = Math.floor(room / 7) - 1;
	return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
};
