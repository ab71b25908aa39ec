/** How many of these letters or words are in a sample? */
export const countOf = (signs: RegExp, sample: string): number => sample.match(signs)?.length ?? 0;

/**
 * How surely is a sample in a language, by what no other language of its script has, 0–1?
 *
 * @param least share of the letters below which it may be in foreign names only
 * @param doubt how many more are as likely foreign as not: with 1, one such sign makes one half
 */
export const sureByOwn = (own: number, letters: number, least: number, doubt = 1): number =>
	own >= letters * least ? own / (own + doubt) : 0;
