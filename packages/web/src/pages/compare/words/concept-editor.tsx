import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Concept } from "../state/comparison-types.ts";
import { TermChips } from "./term-chips.tsx";
import type { Trial } from "./use-trial.ts";
import { type WordsEdit, withConcept, withoutConcept, withTerms } from "./words-edit.ts";

interface ConceptEditorProps {
	readonly concept: Concept;
	readonly edit: WordsEdit;
	readonly languages: readonly string[];
	/** What the server could not read among its words. */
	readonly wrong: Trial["wrong"];
	readonly onEdit: (edit: WordsEdit) => void;
}

const words = messages.compare;
const POLES = ["1", "0", "-1"] as const;
const STANCES = ["3", "2", "1", "0", "-1", "-2", "-3"] as const;

/** One thing that can be spoken about: its words in each language, and what it means to favour it. */
export const ConceptEditor = ({ concept, edit, languages, wrong, onEdit }: ConceptEditorProps) => {
	const { id, pole, stance, terms } = concept;
	return (
		<section className="concept" aria-label={id}>
			<header>
				<h3>{id}</h3>
				<Button kind="quiet" icon="close" iconOnly onClick={() => onEdit(withoutConcept(edit, id))}>
					{words.removeConcept}
				</Button>
			</header>
			<div className="concept-reading">
				<Select
					label={words.pole}
					value={String(pole)}
					choices={POLES.map((value) => ({ value, title: words.polesShort[value] ?? value }))}
					onChange={(value) => onEdit(withConcept(edit, id, { pole: Number(value) as Concept["pole"] }))}
				/>
				<Select
					label={words.conceptStance}
					value={stance === null ? "" : String(stance)}
					choices={[
						{ value: "", title: words.stanceNone },
						...STANCES.map((value) => ({
							value,
							title: messages.common.stances[value] ?? value,
							detail: value.replace("-", "−"),
						})),
					]}
					onChange={(value) => onEdit(withConcept(edit, id, { stance: value === "" ? null : Number(value) }))}
				/>
			</div>
			{languages.map((language) => (
				<TermChips
					key={language}
					language={language}
					terms={terms[language] ?? []}
					wrongAt={wrong?.term?.language === language ? wrong.term.at : null}
					problem={wrong?.term?.language === language ? wrong.message : null}
					onChange={(next) => onEdit(withTerms(edit, id, language, next))}
				/>
			))}
		</section>
	);
};
