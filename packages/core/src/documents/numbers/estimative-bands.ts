import { foldText, fromPacks, languageOf, languages, phrases, placesOf, unspacedPhrases } from "@fissure/languages";
import { ESTIMATIVE_ROWS, type EstimativeRow, INTERFACE_LANGUAGE, type LanguageCode, type Span } from "@fissure/model";

/** A row of the likelihood scale of Intelligence Community Directive 203. */
export interface EstimativeBand {
	/** `icd-203.likely-or-probable`. */
	readonly id: string;
	/** In percent, both ends included; neighbours share an end. */
	readonly range: readonly [low: number, high: number];
	readonly terms: Readonly<Record<LanguageCode, readonly string[]>>;
}

const RANGES: Readonly<Record<EstimativeRow, readonly [number, number]>> = {
	"almost-no-chance-or-remote": [1, 5],
	"very-unlikely-or-highly-improbable": [5, 20],
	"unlikely-or-improbable": [20, 45],
	"roughly-even": [45, 55],
	"likely-or-probable": [55, 80],
	"very-likely-or-highly-probable": [80, 95],
	"almost-or-nearly-certain": [95, 99],
};

/** From the least likely. */
export const ESTIMATIVE_BANDS: () => readonly EstimativeBand[] = fromPacks(() =>
	ESTIMATIVE_ROWS.map((row) => ({
		id: `icd-203.${row}`,
		range: RANGES[row],
		terms: Object.fromEntries(
			languages.map(({ code }) => [code, languageOf(code)?.drafting?.estimative.terms[row] ?? []] as const),
		),
	})),
);

/** The bands that lie within a range of percents, from the least likely. */
export const bandsWithin = ([low, high]: readonly [number, number]): readonly EstimativeBand[] =>
	ESTIMATIVE_BANDS().filter(({ range }) => range[0] >= low && range[1] <= high);

/** `likely 55–80 %`. */
export const nameOfBand = ({ id, terms, range: [low, high] }: EstimativeBand): string =>
	`${terms[INTERFACE_LANGUAGE]?.[0] ?? id} ${low}–${high} %`;

export interface BandFound extends Span {
	readonly band: EstimativeBand;
}

/**
 * Which rows of the scale does a text use, and where?
 *
 * The longest wording counts, so that "very unlikely" is never also "unlikely" or "likely".
 *
 * - out:    in order of place, never overlapping
 * - silent: on figures; in a language without drafting words
 * - source: ICD 203, Analytic Standards (2015)
 */
export function bandsIn(text: string, language: LanguageCode): readonly BandFound[] {
	const folded = foldText(text);
	const found = expressionsOf(language)
		.flatMap((expression, row) =>
			placesOf(expression, folded).map((span) => ({ ...span, band: ESTIMATIVE_BANDS()[row] as EstimativeBand })),
		)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const apart: BandFound[] = [];
	for (const band of found) if ((apart.at(-1)?.end ?? 0) <= band.start) apart.push(band);
	return apart;
}

const compiled = new Map<LanguageCode, readonly RegExp[]>();

function expressionsOf(language: LanguageCode): readonly RegExp[] {
	const words = languageOf(language)?.drafting?.estimative;
	if (words === undefined) return [];
	const held = compiled.get(language);
	if (held !== undefined) return held;
	const compile = languageOf(language)?.sentences.unspaced ? unspacedPhrases : phrases;
	const made = ESTIMATIVE_ROWS.map((row) => {
		const plain = words.terms[row].filter((term) => !words.ambiguous.has(term)).map(foldText);
		return compile([...(words.wordings[row] ?? []), ...plain]);
	});
	compiled.set(language, made);
	return made;
}
