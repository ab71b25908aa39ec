import "./words.css";
import { useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { Loading } from "../../../components/loading.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import type { Looking } from "../state/use-looked.ts";
import { ConceptEditor } from "./concept-editor.tsx";
import { TrialOutcome } from "./trial-outcome.tsx";
import type { Trial } from "./use-trial.ts";
import { withNewConcept } from "./words-edit.ts";

interface WordsPanelProps {
	readonly trial: Trial;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** The words of one issue, to be changed; what would be read with them is below, and lights the texts beside. */
export const WordsPanel = ({ trial, data, looking }: WordsPanelProps) => {
	const { codebook, edit, issue, startEdit } = trial;
	const { issue: lookedAt } = looking.looked;
	const isKnown = codebook !== undefined;
	useEffect(() => {
		// Anyone who looks at an issue and turns to its words means that one.
		if (isKnown && edit === null && lookedAt !== null) startEdit(lookedAt);
	}, [isKnown, edit, lookedAt, startEdit]);
	if (codebook === undefined) return <Loading lines={6} />;
	const choose = (id: string): void => {
		startEdit(id);
		if (id !== "") looking.setFilter({ issue: id });
	};
	const touched = new Set(data.matrix.map((row) => row.issue));
	const choices = codebook.issues
		.toSorted((a, b) => Number(touched.has(b.id)) - Number(touched.has(a.id)))
		.map(({ id, name }) => ({ value: id, title: name, ...(touched.has(id) ? {} : { detail: words.notMentioned }) }));
	return (
		<div className="words">
			<p className="soft small">{words.wordsLead}</p>
			<Select
				label={words.wordsIssue}
				value={edit?.issue ?? ""}
				choices={[{ value: "", title: words.chooseIssue }, ...choices]}
				onChange={choose}
			/>
			{edit === null || issue === undefined ? (
				<EmptyState title={words.noIssueTitle}>
					<p>{words.noIssueLead}</p>
				</EmptyState>
			) : (
				<>
					<p className="words-poles small">
						<span>{issue.definition}.</span>{" "}
						<span className="soft">{words.poles(issue.poleMinus3, issue.polePlus3)}</span>
					</p>
					<TrialOutcome trial={trial} data={data} looking={looking} />
					{edit.concepts.map((concept) => (
						<ConceptEditor
							key={concept.id}
							concept={concept}
							edit={edit}
							languages={languagesIn(data, codebook.languages)}
							wrong={trial.wrong?.term?.concept === concept.id ? trial.wrong : null}
							onEdit={trial.setEdit}
						/>
					))}
					<NewConcept trial={trial} />
					<Notation />
				</>
			)}
		</div>
	);
};

/** Those of the texts first: their words are the ones that are tried. */
const languagesIn = ({ accounts }: SideBySide, known: readonly string[]): readonly string[] => [
	...new Set([...accounts.map(({ document }) => document.language).filter((one) => known.includes(one)), ...known]),
];

const NewConcept = ({ trial: { edit, setEdit } }: Pick<WordsPanelProps, "trial">) => {
	const [name, setName] = useState("");
	if (edit === null) return null;
	const id = name.trim();
	const isTaken = edit.concepts.some((concept) => concept.id === id);
	return (
		<form
			className="words-new"
			onSubmit={(event) => {
				event.preventDefault();
				if (id === "" || isTaken) return;
				setEdit(withNewConcept(edit, id));
				setName("");
			}}
		>
			<TextField label={words.newConcept} hint={words.newConceptHint} value={name} onChange={setName} />
			<Button type="submit" disabled={id === "" || isTaken}>
				{words.addConcept}
			</Button>
		</form>
	);
};

const Notation = () => (
	<details className="words-notation">
		<summary>{words.notation}</summary>
		<table>
			<tbody>
				{words.notationRows.map(([sign, meaning]) => (
					<tr key={sign}>
						<th scope="row">
							<code>{sign}</code>
						</th>
						<td>{meaning}</td>
					</tr>
				))}
			</tbody>
		</table>
	</details>
);
