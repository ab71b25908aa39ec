import type { EditClass as ChangeClass, Outcome } from "@fissure/core";
import type { Version } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { readHeld } from "../case/read-held.ts";

/** A version with what is known of its difference from the one before. */
export interface VersionShown extends Version {
	/** Of the change that led to it; null where nobody has compared the two yet, or there is none before. */
	readonly class: ChangeClass | "unchanged" | null;
	/** 0–100. */
	readonly consequence: number | null;
}

/**
 * Which versions of this page are held, and which changes are known? The earliest first.
 *
 * - problems: `document-missing`, those of opening
 */
export const versionsInCase = (request: {
	readonly case: CaseChoice;
	/** Id of any of them. */
	readonly document: string;
}): Promise<Outcome<readonly VersionShown[]>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await readHeld(file, store, [request.document]);
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
