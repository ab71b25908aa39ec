import { failed, type Outcome } from "@fissure/core";
import type { IssueWords } from "@fissure/model";
import { type LexiconChoice, loadLexicon } from "../lexicon/load-lexicon.ts";

/**
 * Which issues does the codebook have, and what do their poles mean? All of them, or those whose id or name has these words.
 *
 * - problems: `lexicon-missing`, those of the codebook, `issue-unknown`
 */
export function listIssues({
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
		value: found.map((issue) => ({ ...issue, concepts: concepts.filter((concept) => concept.issue === issue.id) })),
	};
}
