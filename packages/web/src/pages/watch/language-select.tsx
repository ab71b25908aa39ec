import { Select } from "../../components/select.tsx";
import { messages } from "../../messages/messages.ts";

interface LanguageSelectProps {
	/** Code; empty for any. */
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** What is said for none. */
	readonly any: string;
}

export const LanguageSelect = ({ value, onChange, any }: LanguageSelectProps) => (
	<Select
		label={messages.watch.language}
		value={value}
		choices={[
			{ value: "", title: any },
			...Object.entries(messages.document.languages).map(([code, title]) => ({ value: code, title })),
		]}
		onChange={onChange}
	/>
);
