import type { ResolvedBrief, ResolvedTarget } from "@fissure/core";
import { citationOf, type LabelOf } from "./citation.ts";
import type { Citation } from "./page.ts";
import type { Names } from "./source-words.ts";

/** The footnotes of a brief, in order; what a finding or a judgment says is said once, and pointed to from then on. */
export function citedNotes(
	{ brief, targets }: ResolvedBrief,
	names: Names,
	labelOf: LabelOf,
): readonly (readonly Citation[])[] {
	const said = new Map<string, number>();
	return brief.notes.map(({ references }, at) =>
		references.flatMap((reference): readonly Citation[] => {
			const target = targets[reference] ?? null;
			if (target === null) return [];
			const name = nameOf(target);
			const before = name === null ? undefined : said.get(name);
			if (name === null || before === undefined) {
				if (name !== null) said.set(name, at + 1);
				return [citationOf(target, names, labelOf)];
			}
			const text = `${target.kind === "finding" ? "Finding" : "Judgment"} ${name}: see note ${before}.`;
			return [{ target, parts: [{ kind: "words", text }] }];
		}),
	);
}

/** Null for words and documents: a reader wants to see each where it is cited. */
function nameOf(target: ResolvedTarget): string | null {
	if (target.kind === "finding") return target.id;
	return target.kind === "judgment" ? target.judgment.id : null;
}
