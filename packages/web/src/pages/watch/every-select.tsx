import { useAnswer } from "../../api/use-answer.ts";
import { Select } from "../../components/fields/select.tsx";
import { messages } from "../../messages/messages.ts";

interface EverySelectProps {
	/** Minutes; null: the default. */
	readonly value: number | null;
	/** The same in words, where it may be none of those that are offered. */
	readonly words?: string | null;
	readonly onChange: (minutes: number | null) => void;
	readonly disabled?: boolean;
}

/** How often a source or a page is checked. */
export const EverySelect = ({ value, words = null, onChange, disabled = false }: EverySelectProps) => {
	const { data } = useAnswer("GET /api/sources");
	const offered = (data?.intervals ?? []).map((one) => ({ value: String(one.everyMinutes), title: one.words }));
	const chosen = value === null ? "" : String(value);
	const own = words === null || offered.some((one) => one.value === chosen) ? [] : [{ value: chosen, title: words }];
	return (
		<Select
			label={messages.watch.every}
			hint={messages.watch.everyHint}
			value={chosen}
			choices={[{ value: "", title: messages.watch.everyDefault }, ...own, ...offered]}
			onChange={(minutes) => onChange(minutes === "" ? null : Number(minutes))}
			disabled={disabled}
		/>
	);
};
