import type { FormEvent, KeyboardEvent } from "react";
import { Button } from "../../components/button.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { StanceMark, stanceSign, stanceWord } from "../../components/stance-mark.tsx";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { useNames } from "../../components/use-names.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { messages } from "../../messages/messages.ts";
import { type CodingDraft, MANNERS, missingIn } from "./coding-draft.ts";

/** The key of each stance: 1 to 7 from −3 to +3, and 0 where it cannot be read. */
export const STANCES = ([-3, -2, -1, 0, 1, 2, 3, null] as const).map((stance) => ({
	stance,
	key: stance === null ? "0" : String(stance + 4),
	sign: stance === null ? words.stanceNone : stanceSign(stance),
}));

interface CodingFormProps {
	readonly draft: CodingDraft;
	/** The words that are coded, those of their sentence, and their language. */
	readonly chosen: string;
	readonly sentenceWords: readonly string[];
	readonly language: string;
	/** What of it is another now. */
	readonly onDraft: (part: Partial<CodingDraft>) => void;
	readonly onSave: () => void;
	/** Back to the sentences, where single keys act again. */
	readonly onLeave: () => void;
}

/** What is read in the chosen words; each field has its key. */
export const CodingForm = ({ draft, chosen, sentenceWords, language, onDraft, onSave, onLeave }: CodingFormProps) => {
	const { actors, issues, actorName } = useNames();
	const { issue, holder, asserter, manner, stance, verb, note } = draft;
	const missing = missingIn(draft);
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		onSave();
	};
	const press = (event: KeyboardEvent): void => {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		onLeave();
	};
	const holders = [
		{ value: "BOTH", title: messages.common.both },
		...actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id })),
	];
	return (
		<form className="coding-form" aria-label={words.form} onSubmit={submit} onKeyDown={press}>
			<h3>{words.chosen}</h3>
			<QuoteText text={chosen} lang={language} block />
			<div data-field="issue">
				<Combo
					label={words.issue}
					value={issue === "" ? [] : [issue]}
					choices={issues.map(({ id, name }) => ({ value: id, title: name }))}
					placeholder={words.issueHint}
					onChange={([id = ""]) => {
						onDraft({ issue: id });
						if (id !== "") onLeave();
					}}
				/>
			</div>
			<div data-field="holder">
				<Combo
					label={words.holder}
					free
					value={holder === "" ? [] : [holder]}
					choices={holders}
					onChange={([id = ""]) => {
						onDraft({ holder: id, ...(asserter === "" ? { asserter: id } : {}) });
						if (id !== "") onLeave();
					}}
				/>
			</div>
			<div data-field="asserter">
				<Combo
					label={words.asserter}
					free
					value={asserter === "" ? [] : [asserter]}
					choices={holders}
					onChange={([id = ""]) => {
						onDraft({ asserter: id });
						if (id !== "") onLeave();
					}}
				/>
			</div>
			<Select
				label={words.manner}
				value={manner}
				choices={MANNERS.map((value) => ({ value, title: words.manners[value] }))}
				onChange={(value) => onDraft({ manner: value })}
			/>
			<fieldset className="coding-stances">
				<legend className="field-label">{words.stance}</legend>
				{STANCES.map(({ stance: value, key }) => (
					<label key={key} title={value === null ? words.stanceNone : stanceWord(value)}>
						<input
							type="radio"
							name="coding-stance"
							checked={stance === value}
							onChange={() => onDraft({ stance: value })}
						/>
						<StanceMark stance={value} />
						<kbd>{key}</kbd>
					</label>
				))}
			</fieldset>
			<div data-field="verb">
				<Combo
					label={words.verb}
					free
					value={verb === "" ? [] : [verb]}
					choices={[...new Set(sentenceWords)].map((value) => ({ value, title: value }))}
					placeholder={words.verbHint}
					onChange={([typed = ""]) => {
						onDraft({ verb: typed });
						if (typed !== "") onLeave();
					}}
				/>
			</div>
			<div data-field="note">
				<TextField label={words.note} value={note} maxLength={4_000} onChange={(value) => onDraft({ note: value })} />
			</div>
			<p className="soft" aria-live="polite">
				{missing.length === 0 ? "" : words.missing(missing)}
			</p>
			<Button kind="main" type="submit" disabled={missing.length > 0}>
				{draft.key === null ? words.save : words.change}
			</Button>
		</form>
	);
};
