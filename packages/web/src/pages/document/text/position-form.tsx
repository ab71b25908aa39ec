import type { Span } from "@fissure/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextArea } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import type { DocumentShown, ShownPosition } from "../state/document-types.ts";
import { ReadingText } from "./reading-text.tsx";
import { StanceChoice } from "./stance-choice.tsx";
import type { ReadingActs } from "./use-reading.ts";
import { WordsField } from "./words-field.tsx";

const { document: words, common } = messages;

/** What is about to be said of which words. */
export interface ReadingDraft {
	readonly do: "add" | "correct" | "reject";
	/** Null until words are chosen. */
	readonly span: Span | null;
	/** What is corrected or rejected; null where it is added. */
	readonly position: ShownPosition | null;
}

interface PositionFormProps {
	readonly shown: DocumentShown;
	readonly draft: ReadingDraft;
	/** Other words were chosen. */
	readonly onSpan: (span: Span) => void;
	readonly onCancel: () => void;
	readonly reading: ReadingActs;
}

const MANNERS = ["own", "counterpart", "joint"] as const;

/** Says what a person reads in the words that are lit; closes when the server has it, and not before. */
export const PositionForm = ({ shown, draft, onSpan, onCancel, reading }: PositionFormProps) => {
	const { document } = shown;
	const { position } = draft;
	const publisher = document.publisher ?? "";
	const [issue, setIssue] = useState(position?.issue ?? "");
	const [holder, setHolder] = useState(position?.holder ?? publisher);
	const [asserter, setAsserter] = useState(position?.asserter ?? publisher);
	const [manner, setManner] = useState(position?.manner ?? "own");
	const [stance, setStance] = useState<number | null | undefined>(position === null ? undefined : position.stance);
	const [note, setNote] = useState(position?.note ?? "");
	const [isFound, setIsFound] = useState(true);
	const { actors, issues, actorName } = useNames();
	const { span } = draft;
	const isWhole = span !== null && issue !== "" && holder !== "" && asserter !== "" && stance !== undefined && isFound;

	const save = (): void => {
		if (reading.busy) return;
		const given = note.trim() === "" ? null : note.trim();
		if (draft.do === "reject") {
			if (position !== null) reading.reject(position.key, given);
			return;
		}
		if (!isWhole) return;
		const { start, end } = span;
		const exact = document.text.slice(start, end);
		const said = { issue, holder, asserter, manner, stance, start, end, exact, note: given };
		if (position === null) reading.add(said);
		else reading.correct(position.key, said);
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		save();
	};
	const press = (event: KeyboardEvent): void => {
		if (event.key === "Escape" && !event.defaultPrevented) onCancel();
		else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) save();
		else return;
		event.preventDefault();
	};

	const chosen = issues.find(({ id }) => id === issue);
	const actorChoices = [
		{ value: "BOTH", title: common.both },
		...actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id })),
	];
	const title = { add: words.formAdd, correct: words.formCorrect, reject: words.formReject }[draft.do];
	return (
		<form className="document-form" aria-label={title} onSubmit={submit} onKeyDown={press}>
			<h2>{title}</h2>
			{draft.do === "reject" ? (
				<>
					{position === null ? null : <ReadingText reading={position} />}
					{span === null ? null : (
						<QuoteText text={document.text.slice(span.start, span.end)} lang={document.language} block />
					)}
					<p className="document-hint">{words.formRejectLead}</p>
				</>
			) : (
				<>
					<WordsField document={document} span={span} onSpan={onSpan} onFound={setIsFound} />
					<Combo
						label={words.issue}
						value={issue === "" ? [] : [issue]}
						choices={issues.map(({ id, name }) => ({ value: id, title: name }))}
						placeholder={words.issuePlaceholder}
						onChange={([id = ""]) => setIssue(id)}
						{...(chosen === undefined ? {} : { hint: chosen.definition })}
					/>
					<Combo
						label={words.holder}
						free
						value={holder === "" ? [] : [holder]}
						choices={actorChoices}
						placeholder={words.holderHint}
						onChange={([id = ""]) => setHolder(id)}
					/>
					<div className="document-form-row">
						<Combo
							label={words.asserter}
							free
							value={asserter === "" ? [] : [asserter]}
							choices={actorChoices}
							placeholder={words.holderHint}
							onChange={([id = ""]) => setAsserter(id)}
						/>
						<Select
							label={words.manner}
							value={manner}
							choices={MANNERS.map((value) => ({ value, title: words.mannerChoices[value] }))}
							onChange={setManner}
						/>
					</div>
					<StanceChoice value={stance} issue={chosen ?? null} onChange={setStance} />
				</>
			)}
			<TextArea label={words.note} hint={words.noteHint} value={note} maxLength={2_000} onChange={setNote} />
			{reading.problem === null ? null : <ProblemNote problem={reading.problem} />}
			<div className="document-form-acts">
				<Button onClick={onCancel}>{common.cancel}</Button>
				<Button
					type="submit"
					kind={draft.do === "reject" ? "danger" : "main"}
					busy={reading.busy}
					disabled={draft.do !== "reject" && !isWhole}
					title={isWhole || draft.do === "reject" ? undefined : words.incomplete}
				>
					{reading.busy ? words.saving : draft.do === "reject" ? words.rejectNow : words.save}
				</Button>
			</div>
			{isWhole || draft.do === "reject" ? null : <p className="document-hint">{words.incomplete}.</p>}
		</form>
	);
};
