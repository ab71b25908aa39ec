/** Which words of a language make no fixed phrase of politics. Every expression is meant for folded text. */
export interface FormulaWords {
	/** True of the beginning of a phrase with which none begins: an article, "of"; and of an end with which none ends. */
	readonly looseStart: RegExp;
	readonly looseEnd: RegExp;
	/**
	 * Words and expressions that are said of any subject: "would like", "in recent years". A phrase that is to be called a formula has
	 * other words as well.
	 */
	readonly plain: ReadonlySet<string>;
}
