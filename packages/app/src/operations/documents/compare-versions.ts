import { compareCaptures, type Document, type Outcome } from "@fissure/core";
import type { VersionsCompared } from "@fissure/model";
import { builtLexicon } from "../../case/built-lexicon.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase } from "../../case/in-case.ts";
import { isKnownWord } from "../../lexicon/known-words.ts";
import { operation } from "../definition/operation.ts";

export const compareVersions = operation({
	name: "compare-versions",
	question: "What was removed, added or moved between two versions, ranked by severity, and which positions changed",
	effect: "long",
	http: "GET /api/edits/:before/:after",
	input: ({ z, words }) => z.strictObject({ before: words, after: words }),
	output: ({ VersionsComparedSchema }) => VersionsComparedSchema,
	run: (asked, { case: choice }) => compareVersionsInCase({ case: choice, ...asked }),
});

/**
 * What went, came or moved between two versions of a page, the words of both, and what that changes in what is read?
 *
 * - problems: `document-missing`, those of the lexicon and of opening
 */
export const compareVersionsInCase = (request: {
	readonly case: CaseChoice;
	/** Ids. */
	readonly before: string;
	readonly after: string;
}): Promise<Outcome<VersionsCompared>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await documentsById(file, store, [request.before, request.after]);
		if (!held.ok) return held;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const [before, after] = held.value as readonly [Document, Document];
		const built = builtLexicon(lexicon.value.data, lexicon.value.coded.codebook);
		return { ok: true, value: { before, after, edit: compareCaptures(before, after, built, { isWord: isKnownWord }) } };
	});
