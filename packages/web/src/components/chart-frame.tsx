import "./chart-frame.css";
import { type ReactNode, useId, useRef, useState } from "react";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { ExportMenu, type ExportTable } from "./export-menu.tsx";

interface ChartFrameProps {
	readonly title: string;
	/** What the figure shows, in a sentence or two, for who cannot see it. */
	readonly description: string;
	/** The same as a table: for screen readers, for who wants the figures, and for export. */
	readonly table: ExportTable;
	/** What is below: source, unit, sample. */
	readonly note?: ReactNode;
	/** Shown above the figure: legend, choices. */
	readonly tools?: ReactNode;
	/** One `<svg>`; it gets its name from here: `(label) => <svg {...label} …>`. */
	readonly children: (label: { readonly role: "img"; readonly "aria-labelledby": string }) => ReactNode;
}

/** A figure with its title, its description, its table and its exports. */
export const ChartFrame = ({ title, description, table, note, tools, children }: ChartFrameProps) => {
	const [asTable, setAsTable] = useState(false);
	const place = useRef<HTMLDivElement>(null);
	const id = useId();
	return (
		<figure className="chart-frame">
			<figcaption className="chart-frame-head">
				<h3 id={`${id}-title`}>{title}</h3>
				<span className="hush" id={`${id}-description`}>
					{description}
				</span>
				<div className="chart-frame-tools no-print">
					{tools}
					<Button kind="quiet" icon={asTable ? "chart" : "table"} iconOnly onClick={() => setAsTable(!asTable)}>
						{asTable ? messages.common.asFigure : messages.common.asTable}
					</Button>
					<ExportMenu
						name={title}
						table={() => table}
						{...(asTable ? {} : { figure: () => place.current?.querySelector("svg") ?? null })}
					/>
				</div>
			</figcaption>
			{asTable ? (
				<FigureTable table={table} title={title} />
			) : (
				<div className="chart-frame-figure" ref={place}>
					{children({ role: "img", "aria-labelledby": `${id}-title ${id}-description` })}
				</div>
			)}
			{note === undefined ? null : <p className="chart-frame-note">{note}</p>}
		</figure>
	);
};

const FigureTable = ({ table, title }: { readonly table: ExportTable; readonly title: string }) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
	<section className="chart-frame-table" aria-label={title} tabIndex={0}>
		<table>
			<thead>
				<tr>
					{table.columns.map((column) => (
						<th scope="col" key={column}>
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{table.rows.map((row, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no other name
					<tr key={at}>
						{row.map((cell, column) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the column is its name
							<td key={column} className={typeof cell === "number" ? "chart-frame-number" : undefined}>
								{cell === null || cell === undefined ? "" : String(cell)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	</section>
);
