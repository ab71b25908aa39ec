/**
 * A number in plain decimal digits, exact at any size: `shiftDecimal("2.3", 6)` is `2300000`. Floating point would make
 * 2.3 million a different number in each notation.
 */
export function shiftDecimal(decimal: string, shift: number): string {
	const [whole = "", fraction = ""] = decimal.split(".", 2);
	const digits = whole + fraction;
	const point = whole.length + shift;
	const left = digits
		.slice(0, Math.max(0, point))
		.padEnd(Math.max(0, point), "0")
		.replace(/^0+(?=\d)/, "");
	const right = digits.slice(Math.max(0, point)).replace(/0+$/, "");
	return right === "" ? left || "0" : `${left || "0"}.${right}`;
}

/** The sum of two such numbers. */
export function addDecimals(a: string, b: string): string {
	const places = Math.max(fractionOf(a), fractionOf(b));
	const sum = BigInt(shiftDecimal(a, places)) + BigInt(shiftDecimal(b, places));
	return unshift(sum.toString(), places);
}

const fractionOf = (decimal: string): number => decimal.split(".", 2)[1]?.length ?? 0;

const unshift = (digits: string, places: number): string => {
	const padded = digits.padStart(places + 1, "0");
	return shiftDecimal(`${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}`, 0);
};
