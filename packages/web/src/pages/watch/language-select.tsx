import { Select } from "../../components/fields/select.tsx";
import { useReadLanguages } from "../../components/use-read-languages.ts";
import { messages } from "../../messages/messages.ts";
import { languageName } from "../../state/language-name.ts";

interface LanguageSelectProps {
	/** Code; empty for any. */
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** What is said for none. */
	readonly any: string;
}

export const LanguageSelect = ({ value, onChange, any }: LanguageSelectProps) => {
	const read = useReadLanguages();
	return (
		<Select
			label={messages.watch.language}
			value={value}
			choices={[{ value: "", title: any }, ...read.map(({ code }) => ({ value: code, title: languageName(code) }))]}
			onChange={onChange}
		/>
	);
};
