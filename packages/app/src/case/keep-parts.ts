import type { LexiconData, Outcome } from "@fissure/core";
import type { KeptCodebook } from "@fissure/model";
import type { Case, CodebookPart } from "@fissure/store";
import { joinLexicon, readCaseLexicon } from "./case-lexicon.ts";
import type { Store } from "./in-case.ts";

const encoder = new TextEncoder();

export const codebookPart = (name: string, content: Pick<LexiconData, "codebook" | "frames">): CodebookPart => ({
	part: "codebook",
	name,
	bytes: encoder.encode(JSON.stringify(content)),
});

export const actorsPart = (name: string, content: LexiconData["actors"]): CodebookPart => ({
	part: "actors",
	name,
	bytes: encoder.encode(JSON.stringify(content)),
});

/**
 * Keeps these parts in the place of those of the same kind; none, and it only says how it stands.
 *
 * - problems: those of the lexicon, and problems of the file
 */
export async function keepParts(
	file: Case,
	store: Store,
	parts: readonly CodebookPart[],
): Promise<Outcome<KeptCodebook>> {
	const before = await readCaseLexicon(file, store);
	if (!before.ok && before.problem.code !== "codebook-damaged") return before;
	const former = before.ok ? before.value.parts.filter(({ part }) => !parts.some((own) => own.part === part)) : [];
	const lexicon = joinLexicon([...former, ...parts]);
	if (!lexicon.ok) return lexicon;
	const { coded } = lexicon.value;
	if (parts.length > 0) {
		const kept = await store.saveCodebook(file, { label: coded.codebook, parts: lexicon.value.parts });
		if (!kept.ok) return kept;
	}
	const status = await store.statusOf(file, coded);
	return status.ok ? { ok: true, value: { codebook: coded.codebook, stale: status.value.stale ?? 0 } } : status;
}
