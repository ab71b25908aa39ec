import { Field } from "./field.tsx";

export interface Choice<Value extends string = string> {
	readonly value: Value;
	readonly title: string;
	/** Beside the title, softer: a count, a language. */
	readonly detail?: string;
}

interface SelectProps<Value extends string> {
	readonly label: string;
	readonly value: Value;
	readonly choices: readonly Choice<Value>[];
	readonly onChange: (value: Value) => void;
	readonly hint?: string;
	readonly bare?: boolean;
	readonly disabled?: boolean;
}

/** One of a few that are all worth seeing; for many, Combo. */
export const Select = <Value extends string>({
	label,
	value,
	choices,
	onChange,
	hint,
	bare = false,
	disabled = false,
}: SelectProps<Value>) => (
	<Field label={label} bare={bare} {...(hint === undefined ? {} : { hint })}>
		{(control) => (
			<select
				{...control}
				className="control"
				value={value}
				disabled={disabled}
				onChange={(event) => {
					const chosen = choices.find((choice) => choice.value === event.target.value);
					if (chosen !== undefined) onChange(chosen.value);
				}}
			>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.detail === undefined ? choice.title : `${choice.title} · ${choice.detail}`}
					</option>
				))}
			</select>
		)}
	</Field>
);
