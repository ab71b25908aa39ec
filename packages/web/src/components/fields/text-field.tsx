import type { ComponentPropsWithRef } from "react";
import { Field } from "./field.tsx";

type WrittenProps<Tag extends "input" | "textarea"> = Omit<ComponentPropsWithRef<Tag>, "onChange" | "value" | "id"> & {
	readonly label: string;
	readonly hint?: string;
	readonly problem?: string | undefined;
	readonly bare?: boolean;
	readonly value: string;
	readonly onChange: (value: string) => void;
};

/** One line of text, a day or a number. */
export const TextField = ({
	label,
	hint,
	problem,
	bare,
	value,
	onChange,
	className = "",
	...rest
}: WrittenProps<"input">) => (
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

/** Several lines. */
export const TextArea = ({
	label,
	hint,
	problem,
	bare,
	value,
	onChange,
	className = "",
	...rest
}: WrittenProps<"textarea">) => (
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
