import type { Span } from "@fissure/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../../api/api-problem.ts";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextArea } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { bothVersionsWords as bothWords } from "../../../messages/both-versions.ts";
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

	/** `into`: key of what is corrected or rejected; null: a new one. */
	const save = (into: number | null = position?.key ?? null): void => {
		if (reading.busy) return;
		const given = note.trim() === "" ? null : note.trim();
		if (draft.do === "reject") {
			if (into !== null) reading.reject(into, given);
			return;
		}
		if (!isWhole) return;
		const { start, end } = span;
		const exact = document.text.slice(start, end);
		const said = { issue, holder, asserter, manner, stance, start, end, exact, note: given };
		if (into === null) reading.add(said);
		else reading.correct(into, said);
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
			{position !== null && isChanged(reading.problem) ? (
				<NewestPositions
					positions={shown.positions.filter(
						({ key, start, end }) => key !== position.key && start < position.end && end > position.start,
					)}
					onSave={draft.do === "reject" ? null : save}
					onReject={draft.do === "reject" ? save : null}
				/>
			) : null}
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

/** Another person corrected or rejected it meanwhile. */
const isChanged = (problem: Error | null): boolean =>
	problem instanceof ApiProblem && problem.problem.code === "position-changed";

interface NewestPositionsProps {
	readonly positions: readonly ShownPosition[];
	/** With the key of what is corrected; null: a new one. */
	readonly onSave: ((into: number | null) => void) | null;
	readonly onReject: ((key: number) => void) | null;
}

/** What another person has put in the place of the position that is corrected here: what is typed may take its place, or stand beside it. */
const NewestPositions = ({ positions, onSave, onReject }: NewestPositionsProps) => {
	// The form is long: what is to be decided must be in sight where "Save" was pressed.
	const shown = useRef<HTMLElement>(null);
	useEffect(() => shown.current?.scrollIntoView({ block: "nearest" }), []);
	return (
		<section className="document-newest" ref={shown}>
			<h3 className="field-label">{bothWords.newest}</h3>
			{positions.length === 0 ? <p className="document-hint">{bothWords.gone}</p> : null}
			{positions.map((position) => (
				<div key={position.key}>
					<ReadingText reading={position} />
					{position.note === null ? null : <p className="small">{position.note}</p>}
					{onSave === null ? null : <Button onClick={() => onSave(position.key)}>{bothWords.overNewest}</Button>}
					{onReject === null ? null : <Button onClick={() => onReject(position.key)}>{words.rejectNow}</Button>}
				</div>
			))}
			{onSave === null ? null : <Button onClick={() => onSave(null)}>{bothWords.addAgain}</Button>}
		</section>
	);
};
