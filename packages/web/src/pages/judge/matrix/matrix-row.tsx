import type { Consistency, ExplanationMatrix } from "@fissure/core";
import type { KeyboardEvent } from "react";
import { messages } from "../../../messages/messages.ts";
import { fixed } from "../../../state/figures.ts";
import type { Weights } from "../state/judge-types.ts";
import { GRADES } from "./reading-words.ts";
import type { GradeRow } from "./use-matrix-changes.ts";

const words = messages.judge;

interface MatrixRowProps {
	readonly item: ExplanationMatrix["evidence"][number];
	/** Index of the row as shown. */
	readonly at: number;
	readonly explanations: ExplanationMatrix["explanations"];
	/** How far it tells the explanations apart; null until it is weighed. */
	readonly told: Weights["evidence"][number] | null;
	readonly inSight: boolean;
	/** Index of its cell to which Tab leads; null where that is in another row. */
	readonly focusable: number | null;
	readonly onSee: () => void;
	readonly onCellFocus: (explanation: number) => void;
	readonly onCell: (explanation: number, place: DOMRect) => void;
	readonly onPress: (event: KeyboardEvent, at: readonly [number, number]) => void;
	readonly onGrade: (row: GradeRow) => void;
}

/** One piece of evidence, what it weighs, and how it fits each explanation. */
export const MatrixRow = ({ item, at, explanations, told, inSight, focusable, ...acts }: MatrixRowProps) => (
	<tr className={inSight ? "matrix-row matrix-row-here" : "matrix-row"}>
		<th scope="row">
			<button type="button" className="matrix-see" aria-pressed={inSight} onClick={acts.onSee}>
				<span className="matrix-id">{item.id}</span> {item.statement}
			</button>
			<span className="matrix-grades">
				<GradeChoice item={item} grade="credibility" onGrade={acts.onGrade} />
				<GradeChoice item={item} grade="relevance" onGrade={acts.onGrade} />
				{told === null ? null : <span className="soft">{words.weight(fixed(told.weight))}</span>}
			</span>
		</th>
		{explanations.map(({ id }, column) => {
			const reading = item.readings[id] ?? null;
			return (
				<td key={id}>
					<button
						type="button"
						className={`matrix-cell matrix-cell-${reading ?? "none"}`}
						data-cell={`${at}-${column}`}
						tabIndex={focusable === column ? 0 : -1}
						aria-haspopup="menu"
						aria-label={words.cellLabel(item.id, id, nameOf(reading))}
						title={words.readings[reading ?? "none"]}
						onClick={(event) => acts.onCell(column, event.currentTarget.getBoundingClientRect())}
						onFocus={() => acts.onCellFocus(column)}
						onKeyDown={(event) => acts.onPress(event, [at, column])}
					>
						{signOf(reading)}
					</button>
				</td>
			);
		})}
		<td className="matrix-told">
			<Told told={told} />
		</td>
	</tr>
);

const nameOf = (reading: Consistency | null): string => `${signOf(reading)} ${words.readings[reading ?? "none"]}`;

/** What nobody has judged has no letter: it is not "N". */
export const signOf = (reading: Consistency | null): string => reading ?? "·";

const Told = ({ told }: Pick<MatrixRowProps, "told">) => {
	if (told === null) return null;
	if (told.diagnosticity === null) return <span className="soft">{words.diagnosticityNone}</span>;
	return (
		<span className="matrix-told-value" title={words.diagnosticityHint}>
			<span className="matrix-told-bar" aria-hidden="true">
				<span style={{ width: `${told.diagnosticity * 100}%` }} />
			</span>
			{fixed(told.diagnosticity)}
		</span>
	);
};

interface GradeChoiceProps {
	readonly item: MatrixRowProps["item"];
	readonly grade: GradeRow["grade"];
	readonly onGrade: MatrixRowProps["onGrade"];
}

const GradeChoice = ({ item, grade, onGrade }: GradeChoiceProps) => (
	<label className="matrix-grade">
		<span>{words[grade]}</span>
		<select
			value={item[grade]}
			aria-label={words.gradeLabel(words[grade], item.id)}
			onChange={(event) => {
				const to = GRADES.find((one) => one === event.target.value);
				if (to !== undefined) onGrade({ evidence: item.id, grade, to });
			}}
		>
			{GRADES.map((one) => (
				<option key={one} value={one}>
					{words.grades[one]}
				</option>
			))}
		</select>
	</label>
);
