import { addDecimals, shiftDecimal } from "../shared/decimal.ts";

const DIGITS: Readonly<Record<string, string>> = {
	〇: "0",
	零: "0",
	一: "1",
	二: "2",
	两: "2",
	三: "3",
	四: "4",
	五: "5",
	六: "6",
	七: "7",
	八: "8",
	九: "9",
};
const SHIFTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const GROUPS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** 万亿 is 12: powers of ten of a row of scale characters. */
export const hanShift = (scales: string): number => [...scales].reduce((sum, scale) => sum + (SHIFTS[scale] ?? 0), 0);

/** 二〇二二 as it is: `2022`; null where a character is no digit. */
export function hanDigits(run: string): string | null {
	let digits = "";
	for (const character of run) {
		const digit = DIGITS[character];
		if (digit === undefined) return null;
		digits += digit;
	}
	return digits;
}

/** 三百二十五万 as a number: `3250000`; null where the run is no well-formed numeral. */
export function hanNumber(run: string): string | null {
	if (!/[十百千万亿]/u.test(run)) return run.length === 1 ? hanDigits(run) : null;
	let total = "0";
	let group = "0";
	let digit: string | null = null;
	for (const character of run) {
		if (DIGITS[character] !== undefined) {
			if (digit !== null && digit !== "0") return null;
			digit = DIGITS[character] as string;
			continue;
		}
		const shift = GROUPS[character];
		if (shift === undefined) {
			// Only ten may stand without a digit before it: 十五, but not 百五.
			if (digit === null && character !== "十") return null;
			group = addDecimals(group, shiftDecimal(digit === null || digit === "0" ? "1" : digit, SHIFTS[character] ?? 0));
		} else {
			group = addDecimals(group, digit ?? "0");
			if (group === "0" && total === "0") return null;
			// 万亿: the second scale multiplies what the first has made.
			if (group === "0") total = shiftDecimal(total, shift);
			else total = addDecimals(total, shiftDecimal(group, shift));
			group = "0";
		}
		digit = null;
	}
	return addDecimals(total, addDecimals(group, digit ?? "0"));
}
