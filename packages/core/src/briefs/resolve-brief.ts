import type { Brief, BriefProblem, BriefSources, ResolvedBrief, ResolvedTarget } from "@fissure/model";
import { problemAt } from "./brief-problem.ts";
import { resolveTarget } from "./resolve-target.ts";
import { unreferenced } from "./unreferenced.ts";

/** What a brief cites, by id: all that must be read before it can be resolved. */
export interface Cited {
	readonly documents: readonly string[];
	readonly findings: readonly string[];
	/** Documents or judgments. */
	readonly names: readonly string[];
}

export function citedIn({ references }: Brief): Cited {
	const targets = references.map(({ target }) => target);
	return {
		documents: distinct(targets.flatMap((target) => (target.kind === "span" ? target.document : []))),
		findings: distinct(targets.flatMap((target) => (target.kind === "finding" ? target.finding : []))),
		names: distinct(targets.flatMap((target) => (target.kind === "named" ? target.name : []))),
	};
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/**
 * Does everything that a brief cites stand, and are its quotations still exact?
 *
 * - out:      what each reference means, and every problem with its line; with an error among them the brief is not built
 * - errors:   `reference-unreadable`, `document-unknown`, `name-unknown`, `finding-unknown`, `reference-ambiguous`, `span-outside`,
 *             `words-moved`, `words-changed`, `words-gone`, `finding-unfounded`, `judgment-unfounded`
 * - warnings: `fact-unreferenced`, `quotation-unreferenced`, `source-edited`, `judgment-shaken`
 */
export function resolveBrief(brief: Brief, sources: BriefSources): ResolvedBrief {
	const { name, references, notes, quotations } = brief;
	const problems: BriefProblem[] = [...brief.unreadable, ...unreferenced(brief)];
	const targets = references.map((reference, at): ResolvedTarget | null => {
		const { line, column, target } = reference;
		const quotation = reference.quotation === null ? undefined : quotations[reference.quotation];
		// Beside a span, a document in the same bracket is one more source and need not have the words.
		const isBeside =
			target.kind !== "span" &&
			(notes[reference.note]?.references ?? []).some((other) => references[other]?.target.kind === "span");
		const { target: found, breakages } = resolveTarget(reference, isBeside ? null : (quotation ?? null), sources);
		for (const { severity, code, message } of breakages)
			problems.push(problemAt(severity, code, message, { name, line, column, reference: at }));
		return found;
	});
	return { brief, targets, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}
