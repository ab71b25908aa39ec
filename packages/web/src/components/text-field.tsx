import type { ComponentPropsWithRef } from "react";
import { Field } from "./field.tsx";

interface TextFieldProps extends Omit<ComponentPropsWithRef<"input">, "onChange" | "value" | "id"> {
	readonly label: string;
	readonly hint?: string;
	readonly problem?: string | undefined;
	readonly bare?: boolean;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** One line of text, a day or a number. */
export const TextField = ({ label, hint, problem, bare, value, onChange, className = "", ...rest }: TextFieldProps) => (
	<Field label={label} problem={problem} {...(hint === undefined ? {} : { hint })} {...(bare ? { bare } : {})}>
		{(control) => (
			<input
				{...rest}
				{...control}
				className={`control ${className}`}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		)}
	</Field>
);

interface TextAreaProps extends Omit<ComponentPropsWithRef<"textarea">, "onChange" | "value" | "id"> {
	readonly label: string;
	readonly hint?: string;
	readonly problem?: string | undefined;
	readonly bare?: boolean;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** Several lines. */
export const TextArea = ({ label, hint, problem, bare, value, onChange, className = "", ...rest }: TextAreaProps) => (
	<Field label={label} problem={problem} {...(hint === undefined ? {} : { hint })} {...(bare ? { bare } : {})}>
		{(control) => (
			<textarea
				{...rest}
				{...control}
				className={`control ${className}`}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		)}
	</Field>
);
