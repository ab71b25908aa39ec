import { Select } from "../../components/select.tsx";
import { messages } from "../../messages/messages.ts";
import { languageName } from "../../state/language-name.ts";

/** Those that the coder reads. */
const READ = ["en", "zh", "ru"] as const;

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
		choices={[{ value: "", title: any }, ...READ.map((code) => ({ value: code, title: languageName(code) }))]}
		onChange={onChange}
	/>
);
