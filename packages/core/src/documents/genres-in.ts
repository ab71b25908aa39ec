import type { Span } from "@fissure/model";

/** Kinds of text that no record gives and that nobody takes for spoken words or for each other. */
export const GENRES = ["treaty", "letter", "white paper", "resolution", "interview"] as const;
export type Genre = (typeof GENRES)[number];

const NAMES: Readonly<Record<Genre, RegExp>> = {
	treaty:
		/(?<!\p{L})(?:treat(?:y|ies)|convention (?:on|against|for))(?!\p{L})|条约|(?<!\p{L})договор(?:а|е|у|ом|ы|ов|ами|ах)?(?!\p{L})/giu,
	letter:
		/(?<!\p{L})(?:open |joint )?letters?(?!\p{L})|(?:致|复|来|去|贺|公开)信(?!息|任|念|号|心|仰|用)|信函|信中|(?<!\p{L})письм(?:о|а|е|у|ом|ах)(?!\p{L})/giu,
	"white paper": /(?<!\p{L})white papers?(?!\p{L})|白皮书|бел(?:ая|ой|ую) книг(?:а|и|е|у|ой)/giu,
	resolution: /(?<!\p{L})(?:draft )?resolutions?(?!\p{L})|决议|резолюци\p{L}{1,2}/giu,
	interview: /(?<!\p{L})interview(?:s|ed|er)?(?!\p{L})|采访|专访|интервью/giu,
};

export interface GenreNamed extends Span {
	readonly genre: Genre;
}

/** Where do these words name a treaty, a letter, a white paper, a resolution, an interview? In the order of the list. */
export const genresIn = (words: string): readonly GenreNamed[] =>
	GENRES.flatMap((genre) =>
		[...words.matchAll(NAMES[genre])].map(({ 0: name, index }) => ({
			genre,
			start: index,
			end: index + name.length,
		})),
	);
