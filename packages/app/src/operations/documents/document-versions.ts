import type { Outcome } from "@fissure/core";
import type { VersionShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const documentVersions = operation({
	name: "document-versions",
	question: "Which versions of this page does the case have? Earliest first",
	effect: "reads",
	http: "GET /api/documents/:id/versions",
	input: ({ Id }) => Id,
	output: ({ VersionShownSchema, list }) => list(VersionShownSchema),
	run: ({ id }, { case: choice }) => versionsInCase({ case: choice, document: id }),
});

/**
 * Which versions of this page are in the case, and which changes are known? The earliest first.
 *
 * - problems: `document-missing`, those of opening
 */
export const versionsInCase = (request: {
	readonly case: CaseChoice;
	/** Id of any of them. */
	readonly document: string;
}): Promise<Outcome<readonly VersionShown[]>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await documentsById(file, store, [request.document]);
		if (!held.ok) return held;
		const versions = await store.versionsOf(file, request.document);
		if (!versions.ok) return versions;
		const shown: VersionShown[] = [];
		for (const [at, version] of versions.value.entries()) {
			const before = versions.value[at - 1]?.id;
			const edits = await store.editsOf(file, {
				document: version.id,
				classes: ["unchanged", "cosmetic", "substantive"],
			});
			if (!edits.ok) return edits;
			const known = edits.value.find(({ edit }) => edit.after === version.id && edit.before === before)?.edit;
			shown.push({ ...version, class: known?.class ?? null, consequence: known?.consequence ?? null });
		}
		return { ok: true, value: shown };
	});
