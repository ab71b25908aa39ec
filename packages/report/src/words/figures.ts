// Numbers as people read them; JSON and tables for programs keep them as they are.

const DECIMALS = 2;
/** Digits that no source measures beyond, and no binary fraction of a decimal number reaches. */
const SIGNIFICANT = 6;

/** A share, a measure or a score with two decimals at most: `0.59`, `-2`. */
export const figure = (value: number, decimals = DECIMALS): string =>
	String(Math.round(value * 10 ** decimals) / 10 ** decimals);

/** The same with its noughts, for columns: `0.50`. */
export const fixed = (value: number, decimals = DECIMALS): string => value.toFixed(decimals);

/** What a source measured, in its unit: six digits, and never fewer than the whole number has. */
export const amount = (value: number, unit: string | null = null): string => {
	const shown =
		Math.abs(value) >= 10 ** SIGNIFICANT ? figure(value, 0) : String(Number(value.toPrecision(SIGNIFICANT)));
	return unit === null ? shown : `${shown} ${unit}`;
};

/** `60 %`, or with decimals `37.5 %`; the space keeps number and sign on one line. */
export const percent = (share: number, decimals = 0): string => `${figure(share * 100, decimals)}\u00A0%`;

/** A probability as people say it, with an ordinary space: `60 %`, `37.5 %`. */
export const percentWords = (probability: number): string => `${figure(probability * 100, 1)} %`;

/** `2031-03-04T14:30:05.000Z` → `2031-03-04 14:30 UTC`; what is no instant stays as it is. */
export const instantWords = (iso: string): string =>
	/^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z$/u.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : iso;
