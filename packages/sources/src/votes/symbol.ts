/** First and last resolution of the sessions in which resolutions were numbered through. */
const NUMBERED_THROUGH: Readonly<Record<number, readonly [number, number]>> = {
	18: [1881, 1992],
	21: [2138, 2250],
	22: [2259, 2372],
	23: [2373, 2490],
	24: [2491, 2606],
	25: [2607, 2750],
	26: [2751, 2903],
	27: [2904, 3049],
	28: [3050, 3200],
	29: [3203, 3361],
	30: [3363, 3541],
};
/** Since which session resolutions are numbered from 1 each year, and up to which number none of them was a decision. */
const YEARLY = 31;
const DECISIONS_FROM = 301;
const DECISIONS_FROM_SINCE_57 = 401;
/** As `DIGITS`, which Roman numerals name a session. */
const ROMAN = [
	"",
	"I",
	"II",
	"III",
	"IV",
	"V",
	"VI",
	"VII",
	"VIII",
	"IX",
	"X",
	"XI",
	"XII",
	"XIII",
	"XIV",
	"XV",
	"XVI",
	"XVII",
	"XVIII",
	"XIX",
	"XX",
	"XXI",
	"XXII",
	"XXIII",
	"XXIV",
	"XXV",
	"XXVI",
	"XXVII",
	"XXVIII",
	"XXIX",
	"XXX",
];

/**
 * A resolution as it is cited, from the code that Voeten's tables have for it: `R/68/262` → `A/RES/68/262`, `R/26/2758` →
 * `A/RES/2758(XXVI)`, `ESS/7/2` → `A/RES/ES-7/2`.
 *
 * The same code names pages of the records in early sessions (`R/1/66`) and decisions with high numbers (`R/32/452`): what is not surely
 * a resolution stays as it is.
 *
 * - out: null for an empty cell
 */
export function resolutionSymbol(code: string): string | null {
	const words = code.trim();
	if (words === "") return null;
	const special = /^(E?SS)\/(\d+)\/(\d+)([A-Z]?)$/u.exec(words);
	if (special !== null) {
		const [, kind, session = "", number = "", letter = ""] = special;
		const first = kind === "ESS" ? 6 : 8;
		return Number(session) < first ? words : `A/RES/${kind === "ESS" ? "ES" : "S"}-${session}/${number}${letter}`;
	}
	const [, session = "", number = "", letter = ""] = /^R\/(\d+)\/(\d+)\/?([A-Z]?)$/u.exec(words) ?? [];
	const [of, at] = [Number(session), Number(number)];
	// "I" after a slash is a section as well as a letter.
	if (session === "" || /\/I$/u.test(words)) return words;
	const [first, last] = NUMBERED_THROUGH[of] ?? [1, 0];
	if (at >= first && at <= last) return `A/RES/${number}${letter}(${ROMAN[of]})`;
	const limit = of < 57 ? DECISIONS_FROM : DECISIONS_FROM_SINCE_57;
	return of >= YEARLY && at < limit ? `A/RES/${session}/${number}${letter}` : words;
}
