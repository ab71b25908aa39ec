/** How a language is distinguished from others in the same script. */
export interface DetectionRules {
	/** Its commonest words, thirty or so, lower case; empty where nothing else is written in its script. */
	readonly words: ReadonlySet<string>;
	/**
	 * How surely is a text in its script in this language, 0–1? By `lead`, how far its commonest words lead those of all other
	 * languages, unless letters tell more.
	 */
	readonly certainty: (sample: string, letters: number, lead: () => number) => number;
}
