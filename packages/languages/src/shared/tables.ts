/** A set from a line of words, for tables that people read and extend. */
export const wordSet = (words: string): ReadonlySet<string> =>
	new Set(words.split(/\s+/u).filter((word) => word !== ""));

/** Pairs from "two 2 three 3". */
export const numeralTable = (pairs: string): ReadonlyMap<string, string> => {
	const cells = pairs.trim().split(/\s+/u);
	return new Map(cells.flatMap((word, i) => (i % 2 === 0 ? [[word, cells[i + 1] ?? ""] as const] : [])));
};

/** Currency signs before a numeral, in every language. */
const CURRENCY_SIGNS: readonly (readonly [pattern: string, symbol: string])[] = [
	["hk\\$", "HKD"],
	["(?:(?:us|u\\.s\\.) ?)?\\$", "USD"],
	["usd ?", "USD"],
	["€|eur ?", "EUR"],
	["£|gbp ?", "GBP"],
	["(?:rmb|cny|cn¥) ?", "CNY"],
	["rub ?|₽", "RUB"],
	["人民币", "CNY"],
];

const SIGN = new RegExp(`(?:${CURRENCY_SIGNS.map(([sign]) => `(${sign})`).join("|")})\\s?$`, "u");
const LONGEST_SIGN = 8;

export function signBefore(text: string, at: number): { readonly start: number; readonly symbol: string } | null {
	if (at === 0 || !/[$€£¥₽\p{L}\s]/u.test(text.charAt(at - 1))) return null;
	const match = SIGN.exec(text.slice(Math.max(0, at - LONGEST_SIGN), at));
	if (match === null) return null;
	const index = match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
	return { start: at - match[0].length, symbol: CURRENCY_SIGNS[index]?.[1] ?? "" };
}

/** "second=2 third=3": words with their numbers. */
export const valueTable = (pairs: string): ReadonlyMap<string, number> =>
	new Map(
		pairs.split(/\s+/u).map((pair) => {
			const [word = "", value = ""] = pair.split("=");
			return [word, Number(value)];
		}),
	);
