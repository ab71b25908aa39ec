import { expressionOfAny, fromPacks, matchesIn } from "@fissure/languages";
import { GENRES, type Genre, type Span } from "@fissure/model";

const NAMES: () => ReadonlyMap<Genre, RegExp> = fromPacks(
	() => new Map(GENRES.map((genre) => [genre, expressionOfAny(({ quoting }) => quoting?.genres[genre], "giu")()])),
);

export interface GenreNamed extends Span {
	readonly genre: Genre;
}

/** Where do these words name a treaty, a letter, a white paper, a resolution, an interview? In the order of the list. */
export const genresIn = (words: string): readonly GenreNamed[] =>
	GENRES.flatMap((genre) =>
		matchesIn(words, NAMES().get(genre) as RegExp).map(({ 0: name, index }) => ({
			genre,
			start: index,
			end: index + name.length,
		})),
	);
