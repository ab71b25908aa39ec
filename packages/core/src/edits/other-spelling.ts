/** Ends and middles of words that are written in two ways on the two sides of the Atlantic; the first is turned into the second. */
const TWO_WAYS: readonly (readonly [RegExp, string])[] = [
	[/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, "iz"],
	[/ys(?=(?:e|ed|es|er|ers|ing)$)/u, "yz"],
	[/our(?=\p{L}{0,5}$)/u, "or"],
	[/re(?=s?$)/u, "er"],
	[/nce(?=s?$)/u, "nse"],
	[/ll(?=(?:ed|ing|er|ers)$)/u, "l"],
	[/dgement(?=s?$)/u, "dgment"],
	[/ogue(?=s?$)/u, "og"],
	[/amme(?=s?$)/u, "am"],
];
/** In shorter words these letters part words: "four", "for". */
const SHORTEST = 6;

/** Are two words one, in British and American spelling: "mobilising", "mobilizing"? */
export function isOtherSpelling(one: string, other: string): boolean {
	if (Math.max(one.length, other.length) < SHORTEST || one === other) return false;
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	return TWO_WAYS.some(([way, plain]) => a.replace(way, plain) === b || b.replace(way, plain) === a);
}
