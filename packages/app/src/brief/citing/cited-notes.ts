import type { ResolvedBrief, ResolvedTarget } from "@fissure/core";
import type { Citation } from "../page/page.ts";
import type { Names } from "../page/source-words.ts";
import { citationOf, type LabelOf } from "./citation.ts";

/** The footnotes of a brief, in order; what a finding or a judgment says is said once, and pointed to from then on. */
export function citedNotes(
	{ brief, targets, problems }: ResolvedBrief,
	names: Names,
	labelOf: LabelOf,
): readonly (readonly Citation[])[] {
	const said = new Map<string, number>();
	const wrong = new Map(
		problems.flatMap((one) => (one.severity === "error" ? [[one.reference, one.message] as const] : [])),
	);
	return brief.notes.map(({ references, start, end }, at) => {
		if (references.length === 0) return [brokenCitation(brief.text.slice(start, end))];
		return references.flatMap((reference): readonly Citation[] => {
			const target = targets[reference] ?? null;
			if (target === null || wrong.has(reference))
				return [brokenCitation(brief.references[reference]?.written ?? "", wrong.get(reference))];
			const name = nameOf(target);
			const before = name === null ? undefined : said.get(name);
			if (name === null || before === undefined) {
				if (name !== null) said.set(name, at + 1);
				return [citationOf(target, names, labelOf)];
			}
			const text = `${target.kind === "finding" ? "Finding" : "Judgment"} ${name}: see note ${before}.`;
			return [{ target, parts: [{ kind: "words", text }] }];
		});
	});
}

/** What is written, and why it leads nowhere: the one who reads an unfinished brief must not take it for a source. */
const brokenCitation = (written: string, why?: string): Citation => ({
	target: null,
	parts: [{ kind: "words", text: `Not verified: ${written}${why === undefined ? "" : `. ${why}`}.` }],
});

/** Null for words and documents: a reader wants to see each where it is cited. */
function nameOf(target: ResolvedTarget): string | null {
	if (target.kind === "finding") return target.id;
	return target.kind === "judgment" ? target.judgment.id : null;
}
