import {
	type Codebook,
	type Concept,
	compileTerm,
	failed,
	type LanguageCode,
	type LexiconData,
	type Outcome,
	type Term,
} from "@fissure/core";
import type { ConceptEdit, TrialEdit } from "@fissure/model";

/**
 * The lexicon with an issue edited; the one given stays as it is.
 *
 * - problems: `issue-missing`, `concept-elsewhere`, `concept-missing`, `term-invalid`, `stance-invalid`; the place is the field:
 *             `concepts.0.terms.en.2`
 */
export function withTrialTerms(data: LexiconData, edit: TrialEdit): Outcome<LexiconData> {
	const codebook = editCodebook(data.codebook, edit);
	return codebook.ok ? { ok: true, value: { ...data, codebook: codebook.value } } : codebook;
}

function editCodebook(codebook: Codebook, { issue, concepts, without = [] }: TrialEdit): Outcome<Codebook> {
	if (!codebook.issues.some(({ id }) => id === issue))
		return failed(
			"issue-missing",
			`Expected an issue of the codebook, got "${issue}"; choose one of its list`,
			"issue",
		);
	let edited = codebook.concepts;
	for (const [at, edit] of concepts.entries()) {
		const known = edited.find(({ id }) => id === edit.id);
		const wrong = wrongEdit(edit, known, issue, `concepts.${at}`);
		if (wrong !== null) return wrong;
		const next = conceptWith(known ?? freshConcept(edit.id, issue), edit);
		edited = known === undefined ? [...edited, next] : edited.map((concept) => (concept === known ? next : concept));
	}
	for (const [at, id] of without.entries())
		if (!edited.some((concept) => concept.id === id && concept.issue === issue))
			return failed(
				"concept-missing",
				`Expected a concept of this issue, got "${id}"; nothing was removed`,
				`without.${at}`,
			);
	return { ok: true, value: { ...codebook, concepts: edited.filter(({ id }) => !without.includes(id)) } };
}

const freshConcept = (id: string, issue: string): Concept => ({
	...{ id, issue, pole: 0, stance: null, fixed: null, needs: null, since: null, news: 1 },
	terms: {},
});

const conceptWith = (concept: Concept, { pole, stance, fixed, terms }: ConceptEdit): Concept => ({
	...concept,
	...(pole === undefined ? {} : { pole }),
	...(stance === undefined ? {} : { stance }),
	...(fixed === undefined ? {} : { fixed }),
	...(terms === undefined ? {} : { terms: { ...concept.terms, ...terms } }),
});

function wrongEdit(edit: ConceptEdit, known: Concept | undefined, issue: string, place: string) {
	const { id } = edit;
	if (id.trim() === "")
		return failed("concept-missing", "Expected a name for the concept, got an empty one; give one", `${place}.id`);
	if (known !== undefined && known.issue !== issue)
		return failed(
			"concept-elsewhere",
			`Expected a new name or a concept of this issue, got "${id}" of "${known.issue ?? "no issue"}"; choose another name`,
			`${place}.id`,
		);
	for (const field of ["stance", "fixed"] as const) {
		const stance = edit[field] ?? 0;
		if (!Number.isInteger(stance) || Math.abs(stance) > MOST_STANCE)
			return failed(
				"stance-invalid",
				`Expected a whole number from −${MOST_STANCE} to ${MOST_STANCE}, or none, got "${stance}"; choose one`,
				`${place}.${field}`,
			);
	}
	for (const [language, terms] of Object.entries(edit.terms ?? {}))
		for (const [at, term] of terms.entries()) {
			const reason = wrongTerm(term, language);
			if (reason !== null) return failed("term-invalid", reason, `${place}.terms.${language}.${at}`);
		}
	return null;
}

const MOST_STANCE = 3;

/** What is wrong with the notation; null where nothing is. */
function wrongTerm({ text, near = [], not = [] }: Term, language: LanguageCode): string | null {
	for (const notation of [text, ...near, ...not])
		try {
			compileTerm(notation, language);
		} catch (error) {
			return `${error instanceof Error ? error.message : String(error)}; see the notation of terms`;
		}
	return null;
}
