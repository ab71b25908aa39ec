/** What is looked for in texts, most of which do not have it. */
export type Expression = RegExp | Rare;

/**
 * One that takes long to compile, and what every match of it has: words as they are, with the same flags. A text without these
 * never has it compiled.
 */
export interface Rare {
	readonly needs: RegExp;
	readonly is: RegExp;
}
