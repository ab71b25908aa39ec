import type { Document, Formulations, LanguageCode, Mark, PhraseShift } from "@fissure/model";
import { setPhrasesIn } from "./coding/clauses/tags.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { type FormulationOptions, formulationsIn } from "./series/formulations/formulations.ts";

type Asked = Omit<FormulationOptions, "namesIn" | "setPhrasesIn" | "isTerm" | "shiftOf">;

/**
 * The fixed phrases of a holder, with what the word lists know of them: which are names, greetings or terms, and whether a variant of a
 * watched phrase is stronger or weaker.
 */
export const findFormulations = (documents: readonly Document[], lexicon: Lexicon, asked: Asked = {}): Formulations =>
	formulationsIn(documents, {
		...asked,
		namesIn: (words, language) => marksIn(words, language, lexicon).filter(isName),
		setPhrasesIn: (document) => setPhrasesIn({ document }, lexicon),
		isTerm: (words, language) =>
			marksIn(words, language, lexicon).some(
				({ kind, start, end }) => (kind === "concept" || kind === "frame") && 2 * (end - start) > words.length,
			),
		shiftOf: (phrase, variant, language) => shiftOf(phrase, variant, language, lexicon),
	});

const isName = ({ kind }: Mark): boolean => kind === "actor" || kind === "person" || kind === "office";

/** By the marks in both: a negation, then the rung of an attitude, then words that strengthen and words that hedge. */
function shiftOf(phrase: string, variant: string, language: LanguageCode, lexicon: Lexicon): PhraseShift {
	const [before, after] = [marksIn(phrase, language, lexicon), marksIn(variant, language, lexicon)];
	const more = (kind: Mark["kind"]): number => countOf(after, kind) - countOf(before, kind);
	if (more("negation") % 2 !== 0) return "negated";
	const stronger =
		Math.sign(rungOf(after) - rungOf(before)) || Math.sign(more("intensifier") - more("hedge") - more("condition"));
	return stronger > 0 ? "stronger" : stronger < 0 ? "weaker" : "different";
}

const countOf = (marks: readonly Mark[], kind: Mark["kind"]): number =>
	marks.filter((mark) => mark.kind === kind).length;

/** Of the strongest attitude; 0 without one, so that words alone decide where one side has none. */
const rungOf = (marks: readonly Mark[]): number =>
	Math.max(0, ...marks.flatMap((mark) => (mark.kind === "attitude" ? [mark.rung] : [])));
