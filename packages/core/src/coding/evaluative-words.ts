import type { LanguageCode, Span } from "@fissure/model";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { EVALUATION_ROLES, type EvaluationRole } from "./lexicon/lexicon-data.ts";
import { compileTerm } from "./terms/compile-term.ts";
import { buildTermTree } from "./terms/term-tree.ts";

/** Words of a text that judge, or that say who is judged. */
export interface EvaluativeWord extends Span {
	readonly role: EvaluationRole;
}

type Finder = (text: string) => readonly EvaluativeWord[];

/** Planted when a text of the language is first searched; most runs never are. */
const finders = new WeakMap<Lexicon, Map<LanguageCode, Finder | null>>();

/**
 * Where are the words of a text that judge what somebody does?
 *
 * - out:    in the order of their starts; of words of one role that overlap, the first and longest
 * - silent: on words inside a longer expression that judges nobody ("non-interference"); null for a language without such words
 */
export function evaluativeWordsIn(
	text: string,
	language: LanguageCode,
	lexicon: Lexicon,
): readonly EvaluativeWord[] | null {
	const known = finders.get(lexicon) ?? new Map<LanguageCode, Finder | null>();
	finders.set(lexicon, known);
	let finder = known.get(language);
	if (finder === undefined) {
		finder = plantFinder(language, lexicon);
		known.set(language, finder);
	}
	return finder === null ? null : finder(text);
}

function plantFinder(language: LanguageCode, { data: { evaluations = {} } }: Lexicon): Finder | null {
	const words = Object.hasOwn(evaluations, language) ? evaluations[language] : undefined;
	if (words === undefined) return null;
	const roles: EvaluationRole[] = [];
	const terms = EVALUATION_ROLES.flatMap((role) =>
		(words[role] ?? []).map((term) => {
			roles.push(role);
			return compileTerm(term, language);
		}),
	);
	const tree = buildTermTree(terms);
	return (text) => {
		const found = tree.find(text).map(({ term, start, end }) => ({ role: roles[term] as EvaluationRole, start, end }));
		return withoutRepeats(found);
	};
}

/** Hits come in the order of their starts, longest first. */
function withoutRepeats(found: readonly EvaluativeWord[]): readonly EvaluativeWord[] {
	const ends = new Map<EvaluationRole, number>();
	const excluded = found.filter(({ role }) => role === "none");
	return found.filter(({ role, start, end }) => {
		if (role === "none" || start < (ends.get(role) ?? 0)) return false;
		if (excluded.some((span) => span.start <= start && span.end >= end)) return false;
		ends.set(role, end);
		return true;
	});
}
