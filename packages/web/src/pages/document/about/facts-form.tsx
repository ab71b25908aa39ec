import type { CorrectedField, Document } from "@fissure/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { AnswerOf, RequestOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { useNames } from "../../../components/use-names.ts";
import { useReadLanguages } from "../../../components/use-read-languages.ts";
import { messages } from "../../../messages/messages.ts";
import { languageName } from "../../../state/language-name.ts";
import { notify, notifyDone } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";

const { document: words, common, shell } = messages;

type Facts = Readonly<Record<CorrectedField, string>>;
type GivenFacts = RequestOf<"PUT /api/documents">["body"]["facts"];

interface FactsFormProps {
	/** Ids. */
	readonly texts: readonly string[];
	/** The one text that is corrected; null for several, of which each field is left as it is until it is filled in. */
	readonly known: Document | null;
	readonly onDone: () => void;
	readonly onCancel: () => void;
}

/** Says what a person knows of texts; closes when the server has it, and not before. */
export const FactsForm = ({ texts, known, onDone, onCancel }: FactsFormProps) => {
	const [before] = useState(() => factsOf(known));
	const [facts, setFacts] = useState(before);
	const put = useAct("PUT /api/documents", {
		onDone: (report) => {
			tellChanged(words.factsCorrected(report.texts.length, report.coded), report);
			onDone();
		},
	});
	const given = changedIn(before, facts);
	const isChanged = Object.keys(given).length > 0;
	const save = (): void => {
		if (isChanged && !put.isPending) put.mutate({ body: { texts: [...texts], facts: given } });
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		save();
	};
	const press = (event: KeyboardEvent): void => {
		if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) save();
		else if (event.key === "Escape" && known !== null && !event.defaultPrevented) onCancel();
		else return;
		event.preventDefault();
	};
	const title = known === null ? words.correctFactsOf(texts.length) : words.correctFacts;
	return (
		<form className="document-form document-facts-form" aria-label={title} onSubmit={submit} onKeyDown={press}>
			<p className="document-hint">{known === null ? words.correctManyLead : words.correctFactsLead}</p>
			<FactsFields facts={facts} isMany={known === null} onChange={(change) => setFacts({ ...facts, ...change })} />
			{put.error === null ? null : <ProblemNote problem={put.error} />}
			<div className="document-form-acts">
				<Button onClick={onCancel}>{common.cancel}</Button>
				<Button type="submit" kind="main" busy={put.isPending} disabled={!isChanged}>
					{put.isPending ? words.factsSaving : words.save}
				</Button>
			</div>
		</form>
	);
};

/** Says what was changed, with a way back, and what went wrong with it. */
export const tellChanged = (text: string, { texts, problems }: AnswerOf<"PUT /api/documents">): void => {
	if (texts.length === 0) notify(text);
	else notifyDone(text, { title: shell.undo, run: () => showPanel("undo") });
	const [first] = problems;
	if (first !== undefined) notify(words.factsProblem(problems.length, first.message), { tone: "problem" });
};

const factsOf = (known: Document | null): Facts => ({
	publisher: known?.publisher ?? "",
	date: known?.date ?? "",
	title: known?.title ?? "",
	kind: known?.kind ?? "",
	language: known?.language ?? "",
	venue: known?.venue ?? "",
	speaker: known?.speaker ?? "",
	event: known?.event ?? "",
});

/** Fields that have a value of each text. */
type Filled = "kind" | "language";

/** Those that differ; empty now: not known. */
const changedIn = (before: Facts, after: Facts): GivenFacts =>
	Object.fromEntries(
		Object.entries(after).flatMap(([field, value]) => {
			const said = value.trim();
			return said === before[field as CorrectedField] ? [] : [[field, said === "" ? null : said]];
		}),
	) as GivenFacts & Readonly<Record<Filled, never>>;

interface FactsFieldsProps {
	readonly facts: Facts;
	readonly isMany: boolean;
	readonly onChange: (change: Partial<Facts>) => void;
}

const FactsFields = ({ facts, isMany, onChange }: FactsFieldsProps) => {
	const names = useNames();
	const read = useReadLanguages().map(({ code }) => code);
	const languages = [...new Set([...names.languages, ...read, facts.language])].filter((one) => one !== "");
	const { publisher, date, title, kind, language, venue, speaker, event } = facts;
	const empty = isMany ? [{ value: "", title: words.asItIs }] : [];
	const placeholder = isMany ? { placeholder: words.asItIs } : {};
	return (
		<div className="document-facts-fields">
			<Combo
				label={words.facts.publisher}
				free
				placeholder={isMany ? words.asItIs : ""}
				value={publisher === "" ? [] : [publisher]}
				choices={names.actors.map(({ id }) => ({ value: id, title: names.actorName(id), detail: id }))}
				onChange={([one = ""]) => onChange({ publisher: one })}
			/>
			<TextField
				label={words.facts.date}
				hint={words.dateForm}
				{...placeholder}
				value={date}
				onChange={(one) => onChange({ date: one })}
				maxLength={10}
			/>
			{isMany ? null : (
				<TextField
					className="document-facts-title"
					label={words.facts.title}
					lang={language === "" ? undefined : language}
					dir="auto"
					value={title}
					onChange={(one) => onChange({ title: one })}
					maxLength={1000}
				/>
			)}
			<Select
				label={words.facts.kind}
				value={kind}
				choices={[...empty, ...Object.entries(common.documentKinds).map(([value, title]) => ({ value, title }))]}
				onChange={(one) => onChange({ kind: one })}
			/>
			<Select
				label={words.facts.language}
				value={language}
				choices={[...empty, ...languages.map((code) => ({ value: code, title: languageName(code) }))]}
				onChange={(one) => onChange({ language: one })}
			/>
			<TextField
				label={words.facts.venue}
				{...placeholder}
				value={venue}
				onChange={(one) => onChange({ venue: one })}
				maxLength={200}
			/>
			<TextField
				label={words.facts.speaker}
				{...placeholder}
				value={speaker}
				onChange={(one) => onChange({ speaker: one })}
				maxLength={200}
			/>
			<TextField
				label={words.eventName}
				hint={words.eventForm}
				{...placeholder}
				value={event}
				onChange={(one) => onChange({ event: one })}
				maxLength={200}
			/>
		</div>
	);
};
