import type { ReactNode } from "react";

interface StatedFieldsProps {
	/** Name, and what is said; null where nothing is, which is shown as that. */
	readonly fields: readonly { readonly name: string; readonly said: ReactNode | null }[];
	readonly missing: string;
}

/** What a judgment says field by field: a gap is as telling as words. */
export const StatedFields = ({ fields, missing }: StatedFieldsProps) => (
	<dl className="judge-fields">
		{fields.map(({ name, said }) => (
			<div key={name}>
				<dt>{name}</dt>
				<dd className={said === null ? "judge-missing" : undefined}>{said ?? missing}</dd>
			</div>
		))}
	</dl>
);
