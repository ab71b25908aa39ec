import { failed, type Outcome, type Span } from "@fissure/core";
import type { PositionInContext } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { readWords } from "../rows/read-column.ts";
import { readEntries } from "./read-entries.ts";

/** UTF-16 units on each side. */
const AROUND = 700;

/**
 * Where is a position, and why was it read so?
 *
 * - problems: `position-unknown`, and problems of the file
 */
export const readPosition = (file: Case, key: number): Promise<Outcome<PositionInContext>> =>
	attempt(file.address, async () => {
		const row = await file.db
			.selectFrom("positions")
			.innerJoin("codings", "codings.key", "positions.coding")
			.innerJoin("actions", "actions.key", "codings.added")
			.innerJoin("documents", "documents.key", "positions.document")
			.innerJoin("statements", (join) =>
				join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
			)
			.select(["positions.document", "statements.scale", "statements.rung", "statements.hedges", "statements.target"])
			.select(["actions.at as codedAt", "actions.who as codedBy", "documents.text", "documents.later_version"])
			.where("positions.key", "=", key)
			.where(intact("positions"))
			.where(intact("statements"))
			.where(intact("documents"))
			.where(intact("actions"))
			.where("positions.until", "is", null)
			.executeTakeFirst();
		const [found] = row === undefined ? [] : await readEntries(file.db, [{ key, document: row.document }]);
		if (row === undefined || found === undefined) {
			const message = `Expected a position of the case, got ${key}; it was analysed again or removed: search the ledger again`;
			return failed("position-unknown", message, "position");
		}
		const [entry] = found;
		const { scale, rung, target, codedAt, codedBy } = row;
		const hedges = readWords(row.hedges, "statements.hedges");
		const said = { ...around(row.text, entry.sentence), scale, rung, hedges, target };
		const isReplaced = row.later_version !== null;
		return { ok: true, value: { entry: { key, ...entry }, ...said, codedAt, codedBy, isReplaced } };
	});

/** Cut at a space or after a Chinese sentence, so that no word is halved; where neither is near, nothing is shown. */
function around(text: string, { start, end }: Span) {
	const before = text.slice(Math.max(0, start - AROUND), start);
	const after = text.slice(end, end + AROUND);
	return {
		before: start > AROUND ? (/[\s。！？](?<rest>.*)$/su.exec(before)?.groups?.rest ?? "") : before,
		after: end + AROUND < text.length ? (/^.*[\s。！？]/su.exec(after)?.[0] ?? "") : after,
	};
}
