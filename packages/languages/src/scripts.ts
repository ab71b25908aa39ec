/** Scripts whose letters can pass for each other. */
export const LOOK_ALIKE_SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];
