import type { IssueWords } from "@fissure/model";
import { type CaseView, plural, wrapText } from "@fissure/report";

/** Each issue with its poles; a single one with the words by which it is read. */
export function issuesView(issues: readonly IssueWords[]): CaseView {
	const [only] = issues;
	const isOne = issues.length === 1;
	return {
		title: isOne && only !== undefined ? only.name : `Issues of the codebook: ${issues.length}`,
		data: issues,
		columns: ["id", "name", "definition", "pole -3", "pole +3", "things it is read by"],
		rows: issues.map(({ id, name, definition, poleMinus3, polePlus3, concepts }) => [
			...[id, name, definition, poleMinus3, polePlus3],
			concepts.length,
		]),
		notes: isOne ? [] : ['"fissure issues <id>" shows the words by which one is read.'],
		text: ({ width }, paint) =>
			issues.flatMap(({ id, name, definition, poleMinus3, polePlus3, concepts }) => [
				`${paint(name, "bold")}  ${paint(id, "dim")}`,
				...indented(definition, width),
				...indented(`−3 ${poleMinus3}   +3 ${polePlus3}`, width),
				...(isOne
					? concepts.flatMap((concept) => [
							"",
							`  ${concept.id}${POLES.get(concept.pole) ?? ""}`,
							...Object.entries(concept.terms).flatMap(([language, terms]) =>
								indented(`${language}: ${terms.map(({ text }) => text).join(" · ")}`, width, 4),
							),
						])
					: [`  ${plural(concepts.length, "thing")} it is read by`]),
				"",
			]),
	};
}

/** Where favouring a thing leads to. */
const POLES: ReadonlyMap<number, string> = new Map([
	[1, " (favouring it: towards +3)"],
	[-1, " (favouring it: towards −3)"],
	[0, " (named only)"],
]);

const indented = (words: string, width: number, by = 2): readonly string[] =>
	wrapText(words, width - by).map((line) => `${" ".repeat(by)}${line}`);
