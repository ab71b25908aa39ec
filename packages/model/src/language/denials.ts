/** How a language denies what others say, or takes back what was said; expressions on the text as it stands. */
export interface DenialWords {
	/** That something was said, or is so, is denied: "never said", "is at odds with the facts". */
	readonly denies: RegExp;
	/** What was said is withdrawn or corrected: "withdraws its statement". */
	readonly withdraws: RegExp;
	/** Of `denies`, what is said of the one who is named before it: "X denied that". */
	readonly bySubject: RegExp;
	/** Within a sentence that only asks, supposes or tells of another's denial: "asked whether", "if". */
	readonly spoils: RegExp;
}
