import "./matrix-table.css";
import type { Consistency, ExplanationMatrix, Grade } from "@fissure/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { messages } from "../../../messages/messages.ts";
import { fixed } from "../../../state/figures.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import type { Weights } from "../state/judge-types.ts";
import { JUDGE_FIELDS } from "../state/judge-url.ts";
import { MatrixRow } from "./matrix-row.tsx";
import { readingAfter } from "./reading-keys.ts";
import { type PickedCell, ReadingPicker } from "./reading-picker.tsx";
import type { GradeRow, ReadCell } from "./use-matrix-changes.ts";

const words = messages.judge;

interface MatrixTableProps {
	readonly matrix: ExplanationMatrix;
	/** Null until it is weighed. */
	readonly report: Weights | null;
	/** Of the row whose words are shown. */
	readonly row: string | null;
	readonly onRow: (evidence: string) => void;
	readonly onRead: (cell: ReadCell) => void;
	readonly onGrade: (row: GradeRow) => void;
}

/** Evidence down, explanations across; each cell says how the one fits the other. */
export const MatrixTable = ({ matrix, report, row, onRow, onRead, onGrade }: MatrixTableProps) => {
	const [{ order }, setUrl] = useUrlState(JUDGE_FIELDS);
	const [picked, setPicked] = useState<PickedCell | null>(null);
	const [at, setAt] = useState<readonly [number, number]>([0, 0]);
	const table = useRef<HTMLTableElement>(null);
	const { explanations } = matrix;
	const rows = order === "diagnostic" ? mostDiagnosticFirst(matrix, report) : matrix.evidence;
	const focus = (down: number, across: number): void => {
		const [r, c] = [clamp(down, rows.length), clamp(across, explanations.length)];
		setAt([r, c]);
		table.current?.querySelector<HTMLElement>(`[data-cell="${r}-${c}"]`)?.focus();
	};
	const press = (event: KeyboardEvent, [r, c]: readonly [number, number]): void => {
		const [item, explanation] = [rows[r], explanations[c]];
		if (item === undefined || explanation === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const reading = readingAfter(event, item.readings[explanation.id] ?? null);
		const step = STEPS[event.key];
		if (step !== undefined) focus(r + step[0], c + step[1]);
		else if (reading !== undefined) onRead({ evidence: item.id, explanation: explanation.id, reading });
		else return;
		event.preventDefault();
	};
	return (
		<section className="matrix">
			<div className="matrix-tools no-print">
				<h3>{words.matrixTable}</h3>
				<Select
					label={words.orderRows}
					bare
					value={order}
					choices={[
						{ value: "written", title: words.orders.written },
						{ value: "diagnostic", title: words.orders.diagnostic },
					]}
					onChange={(next) => setUrl({ order: next })}
				/>
				<ExportMenu name={matrix.id} table={() => tableOf(matrix)} />
			</div>
			<div className="matrix-scroll">
				<table className="matrix-table" ref={table}>
					<caption className="hush">{matrix.question}</caption>
					<thead>
						<tr>
							<th scope="col" className="matrix-evidence-head">
								{words.matrixEvidence}
							</th>
							{explanations.map(({ id, statement }) => (
								<th scope="col" key={id} title={statement}>
									<span className="matrix-id">{id}</span>
									<span className="matrix-statement">{statement}</span>
								</th>
							))}
							<th scope="col" className="matrix-told" title={words.diagnosticityHint}>
								{words.diagnosticity}
							</th>
						</tr>
						<tr className="matrix-totals">
							<th scope="row" title={words.matrixTotalHint}>
								{words.matrixTotal}
							</th>
							{explanations.map(({ id }) => (
								<td key={id}>
									<Total report={report} explanation={id} />
								</td>
							))}
							<td className="matrix-told" />
						</tr>
					</thead>
					<tbody>
						{rows.map((item, r) => (
							<MatrixRow
								key={item.id}
								item={item}
								at={r}
								explanations={explanations}
								told={report?.evidence.find(({ evidence }) => evidence === item.id) ?? null}
								inSight={item.id === row}
								focusable={at[0] === r || (at[0] >= rows.length && r === 0) ? at[1] : null}
								onSee={() => onRow(item.id)}
								onCellFocus={(c) => {
									setAt([r, c]);
									if (item.id !== row) onRow(item.id);
								}}
								onCell={(c, place) => {
									const explanation = explanations[c];
									if (explanation !== undefined) setPicked(cellAt(item, explanation.id, place));
								}}
								onPress={press}
								onGrade={onGrade}
							/>
						))}
					</tbody>
				</table>
			</div>
			<p className="matrix-keys soft small no-print">{words.matrixKeys}</p>
			<ReadingPicker
				cell={picked}
				onPick={(reading) => {
					if (picked !== null) onRead({ evidence: picked.evidence, explanation: picked.explanation, reading });
				}}
				onClose={() => setPicked(null)}
			/>
		</section>
	);
};

interface TotalProps {
	readonly report: Weights | null;
	readonly explanation: string;
}

/** What speaks against one explanation, in points, as a share of the most that speaks against any; and which place that gives. */
const Total = ({ report, explanation }: TotalProps) => {
	const ranked = report?.explanations.find((one) => one.explanation === explanation);
	if (report === null || ranked === undefined) return <>…</>;
	const most = Math.max(1, ...report.explanations.map(({ inconsistency }) => inconsistency.weighted));
	const { rank, tied, inconsistency } = ranked;
	return (
		<span className={rank === 1 ? "matrix-total matrix-total-first" : "matrix-total"}>
			<b>{fixed(inconsistency.weighted)}</b>
			<span className="matrix-total-bar" aria-hidden="true">
				<span style={{ width: `${(inconsistency.weighted / most) * 100}%` }} />
			</span>
			<span>{words.matrixPlace(rank, tied)}</span>
		</span>
	);
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
};

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

type Item = ExplanationMatrix["evidence"][number];

const cellAt = ({ id, readings }: Item, explanation: string, place: DOMRect): PickedCell => ({
	...{ evidence: id, explanation, reading: readings[explanation] ?? null },
	...{ left: place.left, top: place.bottom },
});

function mostDiagnosticFirst({ evidence }: ExplanationMatrix, report: Weights | null): readonly Item[] {
	const places = new Map(report?.evidence.map((one, at) => [one.evidence, at]));
	return evidence.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

const gradeWord = (grade: Grade): string => words.grades[grade];
const readingWord = (reading: Consistency | undefined): string => reading ?? words.readings.none;

const tableOf = ({ explanations, evidence }: ExplanationMatrix) => ({
	columns: ["", words.matrixEvidence, words.credibility, words.relevance, ...explanations.map(({ id }) => id)],
	rows: evidence.map(({ id, statement, credibility, relevance, readings }) => [
		...[id, statement, gradeWord(credibility), gradeWord(relevance)],
		...explanations.map((one) => readingWord(readings[one.id])),
	]),
});
