import { failed, type Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { readContent } from "../documents/read-content.ts";
import type { Codebook, CodebookPart } from "./keep-codebook.ts";

/**
 * What the case is coded with now, or was at any time under a label.
 *
 * - problems: `codebook-missing`
 */
export const readCodebook = (file: CaseFile, label?: string): Promise<Outcome<Codebook>> =>
	attempt(file.path, async () => {
		const asked = file.db.selectFrom("codebooks").select(["label", "part", "name", "content", "until"]).orderBy("key");
		const rows = await (label === undefined
			? asked.where("until", "is", null)
			: asked.where("label", "=", label)
		).execute();
		const parts = new Map<string, CodebookPart>();
		for (const { part, name, content } of rows) {
			const bytes = await readContent(file, content);
			// Of two under one label the later.
			if (bytes !== null) parts.set(part, { part, name, bytes });
		}
		const [first] = rows;
		if (first !== undefined) return { ok: true, value: { label: first.label, parts: [...parts.values()] } };
		const got = label === undefined ? "none" : `"${label}"`;
		return failed(
			"codebook-missing",
			`Expected a codebook that the case keeps, got ${got}; keep one first`,
			label ?? "",
		);
	});
