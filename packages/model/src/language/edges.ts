/** Where words are not spaced: what makes another word of one when words are cut beside it. */
export interface EdgeRules {
	/** Cut between these: the first ends at `$` what is before a quotation, the second begins it at `^`. */
	readonly start: readonly (readonly [before: RegExp, head: RegExp])[];
	/** The same at a quotation's end. */
	readonly end: readonly (readonly [tail: RegExp, after: RegExp])[];
	/** Global: a numeral in own digits. */
	readonly number: RegExp;
}
