import { failed, type Outcome } from "@fissure/core";
import type { CoderMemo } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { tryInChange, type Undertaking, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";

export interface MemoFilters {
	readonly coder?: string;
	/** Id. */
	readonly document?: string;
	readonly issue?: string;
}

/** What coders note on texts and issues, the oldest first. */
export const memosOf = (file: Case, filters: MemoFilters = {}): Promise<Outcome<readonly CoderMemo[]>> =>
	attempt(file.address, async () => {
		const { coder, document, issue } = filters;
		let asked = file.db
			.selectFrom("coder_memos")
			.innerJoin("actions", "actions.key", "coder_memos.added")
			.leftJoin("documents", "documents.key", "coder_memos.document")
			.select(["coder_memos.key", "coder_memos.coder", "documents.id as document", "issue"])
			.select(["coder_memos.text", "actions.at"])
			.where("coder_memos.until", "is", null)
			.where(intact("coder_memos"))
			.orderBy("coder_memos.key");
		if (coder !== undefined) asked = asked.where("coder_memos.coder", "=", coder);
		if (document !== undefined) asked = asked.where("documents.id", "=", document);
		if (issue !== undefined) asked = asked.where("issue", "=", issue);
		return { ok: true, value: await asked.execute() };
	});

/**
 * A coder's memo on a text or an issue takes the place of the one before; an empty text removes it.
 *
 * - problems: `document-missing`, and problems of the file
 */
export const saveMemo = (
	file: Case,
	{ coder, document, issue, text }: Pick<CoderMemo, "coder" | "document" | "issue" | "text">,
	undertaking: Undertaking = undertake("write memo"),
): Promise<Outcome<"changed" | "held">> =>
	tryInChange(file, undertaking, async (change) => {
		const held =
			document === null
				? null
				: await change.db
						.selectFrom("documents")
						.select("key")
						.where("id", "=", document)
						.where("until", "is", null)
						.executeTakeFirst();
		if (held === undefined)
			return failed("document-missing", `Expected a text of the case, got "${document}"; add it first`, document ?? "");
		const standing = await change.db
			.selectFrom("coder_memos")
			.select(["key", "text"])
			.where("coder", "=", coder)
			.where("document", held === null ? "is" : "=", held?.key ?? null)
			.where("issue", issue === null ? "is" : "=", issue)
			.where("until", "is", null)
			.executeTakeFirst();
		if ((standing?.text ?? "") === text) return { ok: true, value: "held" };
		if (standing !== undefined) await endRow(change, "coder_memos", standing.key);
		if (text !== "")
			await addRow(
				change,
				"coder_memos",
				{ coder, document: held?.key ?? null, issue, text },
				{ coder, document, issue },
			);
		return { ok: true, value: "changed" };
	});
