import { failed, type Outcome, termsOfConcept } from "@fissure/core";
import type { IssueWords } from "@fissure/model";
import { type CaseView, plural, type ViewLine } from "@fissure/report";
import { type LexiconChoice, loadLexicon } from "../../lexicon/load-lexicon.ts";
import { COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

interface IssuesOptions {
	readonly codebook?: string;
}

const MORE = `
Examples:
  fissure issues
  fissure issues conflict
  fissure issues terrorism --format json

With part of a name: the issues that have it. With the id of an issue: its keywords in each language.`;

export const listIssues = command({
	name: "list-issues",
	question: "Which issues does the codebook have, with their poles and keywords?",
	effect: "reads",
	command: {
		path: "issues",
		summary: "list the issues of the codebook, or the keywords of one issue",
		arguments: [{ name: "[issue]", about: "an id, or part of a name" }],
		options: [
			{ flags: "--codebook <path>", about: "use this codebook (YAML file or folder) instead of the built-in one" },
			formatOption(["text", "json", "csv", "markdown"]),
			OUT,
			NO_BOM,
			COLOR,
		],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ words: z.string().exactOptional(), codebook: z.string().exactOptional() }),
	json: ({ list, IssueWordsSchema }) => list(IssueWordsSchema),
	typed: ({ words: [words], options: { codebook } }: Typed<IssuesOptions>) => ({
		...(words === undefined ? {} : { words }),
		...(codebook === undefined ? {} : { codebook }),
	}),
	run: async (asked) => listIssuesInCase(asked),
	view: issuesView,
});

/**
 * Which issues does the codebook have, and what do their poles mean? All of them, or those whose id or name has these words.
 *
 * - problems: `lexicon-missing`, those of the codebook, `issue-unknown`
 */
export function listIssuesInCase({
	words,
	...choice
}: LexiconChoice & { readonly words?: string }): Outcome<readonly IssueWords[]> {
	const lexicon = loadLexicon(choice);
	if (!lexicon.ok) return lexicon;
	const { issues, concepts } = lexicon.value.codebook;
	const wanted = words?.toLowerCase() ?? "";
	const exact = issues.filter(({ id }) => id === wanted);
	const found =
		exact.length > 0
			? exact
			: issues.filter(({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted));
	if (found.length === 0)
		return failed(
			"issue-unknown",
			`Expected an issue or part of its name, got "${words}"; "fissure issues" lists all ${issues.length}`,
			words ?? "",
		);
	return {
		ok: true,
		value: found.map((issue) => ({
			...issue,
			concepts: concepts.flatMap((concept) =>
				concept.issue === issue.id ? { ...concept, terms: termsOfConcept(lexicon.value, concept) } : [],
			),
		})),
	};
}

/** Each issue with its poles; a single one with its keywords. */
export function issuesView(issues: readonly IssueWords[]): CaseView {
	const [only] = issues;
	const isOne = issues.length === 1;
	return {
		title: isOne && only !== undefined ? only.name : `Issues of the codebook: ${issues.length}`,
		data: issues,
		columns: ["id", "name", "definition", "pole -3", "pole +3", "concepts"],
		rows: issues.map(({ id, name, definition, poleMinus3, polePlus3, concepts }) => [
			...[id, name, definition, poleMinus3, polePlus3],
			concepts.length,
		]),
		notes: isOne ? [] : ['"fissure issues <id>" shows the keywords of one issue.'],
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
				: [{ text: `${plural(concepts.length, "concept")}`, indent: 2 }]),
			"",
		]),
	};
}

/** Towards which pole favouring a concept counts. */
const POLES: ReadonlyMap<number, string> = new Map([
	[1, " (support counts towards +3)"],
	[-1, " (support counts towards −3)"],
	[0, " (neither pole)"],
]);
