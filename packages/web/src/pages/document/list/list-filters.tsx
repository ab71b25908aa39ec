import type { RefObject } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { CheckField } from "../../../components/fields/check-field.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { useNames } from "../../../components/use-names.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { languageName } from "../../../state/language-name.ts";
import type { ListUrl } from "../state/document-url.ts";

const { document: words } = messages;

type Fields = AnswerOf<"GET /api/documents">["fields"];

interface ListFiltersProps {
	readonly url: ListUrl;
	readonly setUrl: (patch: Partial<ListUrl>, change?: { readonly replace?: boolean }) => void;
	/** What there is to choose from; null until it is known. */
	readonly fields: Fields | null;
	readonly searchField: RefObject<HTMLInputElement | null>;
}

/** Which documents are listed. */
export const ListFilters = ({ url, setUrl, fields, searchField }: ListFiltersProps) => {
	const { actorName } = useNames();
	const choicesOf = (counts: Fields["kinds"] | undefined, name: (value: string) => string) =>
		(counts ?? []).map(({ value, count }) => ({ value, title: name(value), detail: count.toLocaleString("en") }));
	return (
		<search className="document-filters">
			<div className="document-filters-search">
				<TextField
					label={words.named}
					type="search"
					ref={searchField}
					value={url.q}
					onChange={(q) => setUrl({ q }, { replace: true })}
				/>
			</div>
			<Combo
				label={words.publisher}
				many
				value={url.publisher}
				choices={choicesOf(fields?.publishers, actorName)}
				onChange={(publisher) => setUrl({ publisher })}
			/>
			<Combo
				label={words.kind}
				many
				value={url.kind}
				choices={choicesOf(fields?.kinds, kindName)}
				onChange={(kind) => setUrl({ kind })}
			/>
			<Combo
				label={words.language}
				many
				value={url.language}
				choices={choicesOf(fields?.languages, languageName)}
				onChange={(language) => setUrl({ language })}
			/>
			<div className="document-filters-narrow">
				<Select
					label={words.coded}
					value={url.coded}
					choices={(["any", "yes", "no"] as const).map((value) => ({ value, title: words.codedChoices[value] }))}
					onChange={(coded) => setUrl({ coded })}
				/>
			</div>
			<div className="document-filters-narrow">
				<TextField
					label={words.from}
					placeholder="2025-10"
					title={words.dayHint}
					value={url.from}
					onChange={(from) => setUrl({ from }, { replace: true })}
				/>
			</div>
			<div className="document-filters-narrow">
				<TextField
					label={words.to}
					placeholder="2025-10"
					title={words.dayHint}
					value={url.to}
					onChange={(to) => setUrl({ to }, { replace: true })}
				/>
			</div>
			<CheckField label={words.earlier} checked={url.earlier} onChange={(earlier) => setUrl({ earlier })} />
		</search>
	);
};
