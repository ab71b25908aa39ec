import type { Grade } from "@fissure/core";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextArea } from "../../../components/fields/text-field.tsx";
import { messages } from "../../../messages/messages.ts";
import { EvidenceField } from "../evidence/evidence-field.tsx";
import { GRADES } from "../matrix/reading-words.ts";
import type { Judged } from "../state/judge-types.ts";
import { type DraftRow, type JudgmentDraft, newRow, nextId } from "./judgment-draft.ts";

export interface FormPartProps {
	readonly draft: JudgmentDraft;
	readonly judgments: readonly Judged[];
	readonly onChange: (patch: Partial<JudgmentDraft>) => void;
	/** What the server said of a field, by its path. */
	readonly problemAt: (place: string) => string | undefined;
}

const words = messages.judge.form;

/** What competes, and what it is weighed with; how the one fits the other is said in the matrix itself. */
export const MatrixFields = ({ draft, judgments, onChange, problemAt }: FormPartProps) => {
	const { explanations, rows, topics } = draft;
	const changeRow = (id: string, patch: Partial<DraftRow>): void =>
		onChange({ rows: rows.map((row) => (row.id === id ? { ...row, ...patch } : row)) });
	return (
		<>
			<fieldset className="matrix-parts">
				<legend className="field-label">{words.explanations}</legend>
				<p className="field-hint">{words.explanationsHint}</p>
				{explanations.map(({ id, statement }, at) => (
					<div className="matrix-part" key={id}>
						<code>{id}</code>
						<TextArea
							label={words.explanationStatement(id)}
							bare
							rows={1}
							value={statement}
							problem={problemAt(`explanations[${at}].statement`)}
							onChange={(next) =>
								onChange({ explanations: explanations.map((one) => (one.id === id ? { id, statement: next } : one)) })
							}
						/>
						<Remove id={id} onRemove={() => onChange({ explanations: explanations.filter((one) => one.id !== id) })} />
					</div>
				))}
				<Button
					icon="add"
					onClick={() =>
						onChange({ explanations: [...explanations, { id: nextId("H", explanations), statement: "" }] })
					}
				>
					{words.addExplanation}
				</Button>
			</fieldset>
			<fieldset className="matrix-parts">
				<legend className="field-label">{words.items}</legend>
				<p className="field-hint">{words.itemsHint}</p>
				{rows.map((row, at) => (
					<div className="matrix-part matrix-part-row" key={row.id}>
						<code>{row.id}</code>
						<div className="matrix-part-body">
							<TextArea
								label={words.itemStatement(row.id)}
								bare
								rows={1}
								value={row.statement}
								problem={problemAt(`evidence[${at}].statement`)}
								onChange={(statement) => changeRow(row.id, { statement })}
							/>
							<div className="matrix-part-grades">
								<GradeField row={row} grade="credibility" onChange={changeRow} />
								<GradeField row={row} grade="relevance" onChange={changeRow} />
							</div>
							<EvidenceField
								label={messages.judge.evidenceOf(row.id)}
								bare
								links={row.links}
								topics={topics}
								judgments={judgments}
								onChange={(links) => changeRow(row.id, { links })}
							/>
						</div>
						<Remove id={row.id} onRemove={() => onChange({ rows: rows.filter((one) => one.id !== row.id) })} />
					</div>
				))}
				<Button icon="add" onClick={() => onChange({ rows: [...rows, newRow(rows)] })}>
					{words.addItem}
				</Button>
			</fieldset>
		</>
	);
};

const Remove = ({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) => (
	<Button kind="quiet" icon="close" iconOnly onClick={onRemove}>
		{words.removePart(id)}
	</Button>
);

interface GradeFieldProps {
	readonly row: DraftRow;
	readonly grade: "credibility" | "relevance";
	readonly onChange: (id: string, patch: Partial<DraftRow>) => void;
}

const GradeField = ({ row, grade, onChange }: GradeFieldProps) => (
	<Select<Grade>
		label={messages.judge[grade]}
		value={row[grade]}
		choices={GRADES.map((one) => ({ value: one, title: messages.judge.grades[one] }))}
		onChange={(next) => onChange(row.id, { [grade]: next })}
	/>
);
