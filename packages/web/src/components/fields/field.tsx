import "./field.css";
import { type ReactNode, useId } from "react";

/** What the control inside must carry, so that label, hint and problem are read with it. */
export interface ControlProps {
	readonly id: string;
	readonly "aria-describedby"?: string;
	readonly "aria-invalid"?: true;
}

interface FieldProps {
	readonly label: string;
	/** One line below: what is expected, in which unit. */
	readonly hint?: string;
	/** What is wrong with what is in it now. */
	readonly problem?: string | undefined;
	/** True: the label is for screen readers only, the place saying enough to who sees it. */
	readonly bare?: boolean;
	readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint and problem around one control: `<Field label="Note">{(control) => <textarea {...control} />}</Field>`. */
export const Field = ({ label, hint, problem, bare = false, children }: FieldProps) => {
	const id = useId();
	const told = [hint === undefined ? [] : `${id}-hint`, problem === undefined ? [] : `${id}-problem`].flat();
	return (
		<div className="field">
			<label className={bare ? "hush" : "field-label"} htmlFor={id}>
				{label}
			</label>
			{children({
				id,
				...(told.length === 0 ? {} : { "aria-describedby": told.join(" ") }),
				...(problem === undefined ? {} : { "aria-invalid": true }),
			})}
			{hint === undefined ? null : (
				<p className="field-hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{problem === undefined ? null : (
				<p className="field-problem" id={`${id}-problem`}>
					{problem}
				</p>
			)}
		</div>
	);
};
