export type Ink = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

const CODES: Readonly<Record<Ink, number>> = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	magenta: 35,
	cyan: 36,
};

/** Colours text for a terminal, or leaves it alone. Colour repeats what the words say; it never says more. */
export type Paint = (text: string, ...inks: readonly Ink[]) => string;

export const paintIf =
	(color: boolean): Paint =>
	(text, ...inks) =>
		color && text !== "" ? `\u001b[${inks.map((ink) => CODES[ink]).join(";")}m${text}\u001b[0m` : text;
