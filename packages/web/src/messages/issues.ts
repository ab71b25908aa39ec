import { count, signed } from "./en.ts";
import { messages } from "./messages.ts";

/** The words of the page of issues, which come with it. */
export const issuesWords = {
	title: messages.titles.issues,
	lead: "The issues of the codebook: each with its poles, its keywords in each language, and its number of positions in this case.",
	leadOf: (count: number, codebook: string) =>
		`${count.toLocaleString("en")} issues of the codebook, each with its poles, its keywords in each language, and its number of positions in this case. Codebook: ${codebook}.`,
	find: "Find by name, pole or keyword",
	order: "Order",
	orders: { frequent: "Most frequent in the case", codebook: "Codebook order" },
	none: (words: string) => `No issue has “${words}” in its name, poles or keywords`,
	untouched: "no position in this case",
	positions: (positions: number) => count(positions, "position", "positions"),
	foreign: "only in relations between states",
	/** What a concept in a text says about the issue. */
	reads: ({
		pole,
		fixed,
		stance,
	}: {
		readonly pole: number;
		readonly fixed: number | null;
		readonly stance: number | null;
	}) =>
		fixed !== null
			? `the word alone has the stance ${signed(fixed)}`
			: [
					pole === 0 ? "no pole" : `support counts towards ${pole > 0 ? "+3" : "−3"}`,
					...(stance === null ? [] : [`without an expressed view: ${signed(stance)}`]),
				].join("; "),
	near: (words: string) => `(only near: ${words})`,
	not: (words: string) => `(not near: ${words})`,
};
