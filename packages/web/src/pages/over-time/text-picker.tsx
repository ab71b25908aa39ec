import { useRef, useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Combo } from "../../components/fields/combo.tsx";
import { useNames } from "../../components/use-names.ts";
import { useSettled } from "../../state/use-settled.ts";

interface TextPickerProps {
	readonly label: string;
	/** Ids of texts. */
	readonly value: readonly string[];
	readonly onChange: (ids: readonly string[]) => void;
	readonly many?: boolean;
	readonly hint?: string;
	readonly placeholder?: string;
}

const OFFERED = 30;

/** One or several texts of the case, looked for by title, id, venue or address. */
export const TextPicker = ({ label, value, onChange, many = false, ...rest }: TextPickerProps) => {
	const [typed, setTyped] = useState("");
	const named = useSettled(typed.trim());
	const { actorName } = useNames();
	const titles = useRef(new Map<string, string>());
	const { data } = useAnswer(
		"GET /api/documents",
		{ query: { size: String(OFFERED), ...(named === "" ? {} : { named }) } },
		{ keep: true },
	);
	const found = data?.documents ?? [];
	for (const { id, title } of found) titles.current.set(id, title ?? id);
	const offered = found.map(({ id, title, date, publisher, language }) => ({
		value: id,
		title: title ?? id,
		detail: [date, publisher === null ? null : actorName(publisher), language].filter(Boolean).join(" · "),
	}));
	const chosen = value
		.filter((id) => !offered.some((one) => one.value === id))
		.map((id) => ({ value: id, title: titles.current.get(id) ?? id }));
	return (
		<Combo
			{...rest}
			label={label}
			many={many}
			value={value}
			choices={[...offered, ...chosen]}
			onType={setTyped}
			onChange={onChange}
		/>
	);
};
