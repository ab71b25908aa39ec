import type { IssueWords } from "@fissure/model";
import { type CaseView, plural, type ViewLine } from "@fissure/report";

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
		text: issues.flatMap(({ id, name, definition, poleMinus3, polePlus3, concepts }): readonly ViewLine[] => [
			{ text: name, tone: "strong", aside: id },
			{ text: definition, indent: 2 },
			{ before: [`−3 ${poleMinus3}`], text: `+3 ${polePlus3}`, indent: 2 },
			...(isOne
				? concepts.flatMap((concept) => [
						"",
						{ text: `${concept.id}${POLES.get(concept.pole) ?? ""}`, indent: 2 },
						...Object.entries(concept.terms).map(([language, terms]) => ({
							...{ text: `${language}: ${terms.map(({ text }) => text).join(" · ")}`, indent: 4 },
						})),
					])
				: [{ text: `${plural(concepts.length, "thing")} it is read by`, indent: 2 }]),
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
