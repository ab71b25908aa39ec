import { useAnswer } from "../../../api/use-answer.ts";
import { Combo } from "../../../components/fields/combo.tsx";
import { messages } from "../../../messages/messages.ts";

const words = messages.judge.form;

interface IndicatorFieldProps {
	/** Id; empty where none is chosen. */
	readonly value: string;
	readonly onChange: (id: string) => void;
}

/** The indicator that sets an option off: one that the case watches, or one that it is to watch. */
export const IndicatorField = ({ value, onChange }: IndicatorFieldProps) => {
	const { data } = useAnswer("GET /api/indicators");
	return (
		<Combo
			label={words.indicator}
			hint={words.indicatorHint}
			free
			placeholder=""
			value={value === "" ? [] : [value]}
			choices={(data ?? []).map(({ id, label }) => ({ value: id, title: label, detail: id }))}
			onChange={([id = ""]) => onChange(id)}
		/>
	);
};
