import { foldText } from "@fissure/languages";
import { ESTIMATIVE_BANDS, nameOfBand } from "../documents/estimative-bands.ts";
import { type FieldReader, type Path, shownValue } from "./field-reader.ts";

const PERCENTS = /^(?<number>\d{1,3}(?:[.]\d{1,6})?) ?(?:%|percent|per cent)$/u;
const SHARE = /^(?:0?[.]\d{1,15}|[01](?:[.]\d{1,15})?)$/u;

/**
 * Which probability is meant?
 *
 * A number from 0 to 1, or percents that say so. A word of likelihood is a band, and the one who writes one for a number must
 * say which number of the band it is: nobody can be scored on a band.
 *
 * - out:      0–1
 * - problems: `judgment-probability-wrong`, `judgment-probability-in-words`
 */
export function readProbability(reader: FieldReader, path: Path, value: unknown): number {
	const number = typeof value === "string" ? numberIn(value.trim()) : value;
	if (typeof number === "number" && number >= 0 && number <= 1) return number;
	const band = typeof value === "string" ? bandOf(value) : null;
	if (band !== null)
		reader.refuse(
			"judgment-probability-in-words",
			path,
			`Expected a number, got ${shownValue(value)}, which is the band ${band}; write the one number that is meant`,
		);
	else
		reader.refuse(
			"judgment-probability-wrong",
			path,
			`Expected a number from 0 to 1 or percents such as "60 %", got ${shownValue(value)}`,
		);
	return 0;
}

function numberIn(words: string): number | null {
	const percents = PERCENTS.exec(words)?.groups?.number;
	if (percents !== undefined) return Number(percents) / 100;
	return SHARE.test(words) ? Number(words) : null;
}

/** `likely 55–80 %`; null for a word that is on no scale. */
function bandOf(words: string): string | null {
	const asked = foldText(words).trim();
	const found = ESTIMATIVE_BANDS.find(({ terms }) =>
		Object.values(terms).some((list) => list.some((term) => foldText(term) === asked)),
	);
	return found === undefined ? null : `${nameOfBand(found)} of ICD 203`;
}
