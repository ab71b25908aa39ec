/** The forms of one word. */
export interface WordForms {
	/** The stem of a folded word, by which its forms are found as one; null where words do not change. */
	readonly stem: ((word: string) => string) | null;
	/** Every form of a verb, lower case, for terms that name it in braces: `{reaffirm}`; none of what is no verb, null where they cannot be told. */
	readonly ofVerb: ((verb: string) => readonly string[]) | null;
}
