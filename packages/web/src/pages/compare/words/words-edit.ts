import type { Concept, IssueWords, Term, TrialEdit } from "../state/comparison-types.ts";

/** An issue as it is being edited: all of its concepts, as they would be. */
export interface WordsEdit {
	readonly issue: string;
	readonly concepts: readonly Concept[];
}

export const editOf = ({ id, concepts }: IssueWords): WordsEdit => ({ issue: id, concepts });

/** Only what differs from what is kept; null where nothing does. */
export const trialOf = (kept: IssueWords, edit: WordsEdit): TrialEdit | null => {
	const known = new Map(kept.concepts.map((concept) => [concept.id, concept]));
	const concepts = edit.concepts.filter((concept) => JSON.stringify(concept) !== JSON.stringify(known.get(concept.id)));
	const without = kept.concepts.flatMap(({ id }) => (edit.concepts.some((concept) => concept.id === id) ? [] : [id]));
	if (concepts.length === 0 && without.length === 0) return null;
	return {
		issue: edit.issue,
		concepts: concepts.map(({ id, pole, stance, fixed, terms }) => ({ id, pole, stance, fixed, terms })),
		...(without.length === 0 ? {} : { without }),
	};
};

export const withConcept = (edit: WordsEdit, id: string, change: Partial<Concept>): WordsEdit => ({
	...edit,
	concepts: edit.concepts.map((concept) => (concept.id === id ? { ...concept, ...change } : concept)),
});

export const withTerms = (edit: WordsEdit, id: string, language: string, terms: readonly Term[]): WordsEdit => {
	const concept = edit.concepts.find((one) => one.id === id);
	return concept === undefined ? edit : withConcept(edit, id, { terms: { ...concept.terms, [language]: [...terms] } });
};

/** A concept of that name, without words yet: favouring it says nothing until a pole is chosen. */
export const withNewConcept = (edit: WordsEdit, name: string): WordsEdit => ({
	...edit,
	concepts: [
		...edit.concepts,
		{
			...{ id: name, issue: edit.issue, pole: 0, stance: null, fixed: null, needs: null, since: null, news: 1 },
			terms: {},
		},
	],
});

export const withoutConcept = (edit: WordsEdit, id: string): WordsEdit => ({
	...edit,
	concepts: edit.concepts.filter((concept) => concept.id !== id),
});

/** Where the server found a term wrong: `concepts.0.terms.en.2`, counted among what was sent. */
export interface WrongTerm {
	readonly concept: string;
	readonly language: string;
	readonly at: number;
}

export const wrongTermAt = (trial: TrialEdit, place: string): WrongTerm | null => {
	const [, index, language, at] = /^concepts\.(\d+)\.terms\.([a-z]+)\.(\d+)$/.exec(place) ?? [];
	const concept = trial.concepts[Number(index)]?.id;
	return concept === undefined || language === undefined ? null : { concept, language, at: Number(at) };
};

/** `company*, trade` → two terms; a comma inside brackets parts nothing. */
export const splitTerms = (words: string): readonly string[] =>
	words
		.split(/[,，、;；](?![^(]*\))/u)
		.map((term) => term.trim())
		.filter((term) => term !== "");
