const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00A0",
	ndash: "–",
	mdash: "—",
	hellip: "…",
};
const REFERENCE = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,6}));/giu;

/** `&amp;` and its like as the characters they stand for; a name that nobody uses in a brief stays as it is. */
export const plainCharacters = (text: string): string =>
	text.replace(REFERENCE, (found, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return NAMED[name] ?? found;
		const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
		return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : found;
	});
