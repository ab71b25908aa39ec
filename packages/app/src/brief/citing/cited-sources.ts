import type { Document, ResolvedBrief, ResolvedTarget } from "@fissure/core";
import { plural } from "../../render/words/sides.ts";
import type { CitedSource } from "../page/page.ts";
import { type Names, publisherOf } from "../page/source-words.ts";

/** The documents that a reference rests on, in order. */
export function documentsBehind(target: ResolvedTarget): readonly Document[] {
	if (target.kind === "judgment") return [];
	return target.kind === "finding" ? [...target.documents.values()] : [target.document];
}

const USES = { span: "words cited", document: "cited as a whole", finding: "compared for a finding" } as const;
type Use = keyof typeof USES;

/** Every document that the brief rests on, in order of first use, with what each was used for. */
export function citedSources({ brief, targets }: ResolvedBrief, names: Names): readonly CitedSource[] {
	const used = new Map<string, { readonly document: Document; readonly notes: Record<Use, Set<number>> }>();
	for (const [at, target] of targets.entries()) {
		if (target === null || target.kind === "judgment") continue;
		for (const document of documentsBehind(target)) {
			const source = used.get(document.id) ?? {
				document,
				notes: { span: new Set(), document: new Set(), finding: new Set() },
			};
			source.notes[target.kind].add((brief.references[at]?.note ?? 0) + 1);
			used.set(document.id, source);
		}
	}
	return [...used.values()].map(({ document, notes }, at) => ({
		label: `S${at + 1}`,
		document,
		publisher: publisherOf(document, names),
		use: useWords(notes),
	}));
}

function useWords(notes: Readonly<Record<Use, ReadonlySet<number>>>): string {
	const uses = (Object.keys(USES) as Use[]).filter((use) => notes[use].size > 0);
	return uses
		.map((use) => {
			const numbers = [...notes[use]];
			return `${USES[use]} in ${plural(numbers.length, "note").replace(/^[\d,]+ /u, "")} ${listed(numbers)}`;
		})
		.join("; ");
}

const listed = (numbers: readonly number[]): string =>
	numbers.length === 1 ? String(numbers[0]) : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
