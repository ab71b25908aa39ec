import type { HeldText } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { eachIntactRow, intact } from "../checksums/intact.ts";
import { baseLast } from "../codings/read-codings.ts";
import { documentOf } from "../documents/read-documents.ts";
import { SENTENCE } from "../positions/position-codecs.ts";
import { readWords } from "../rows/read-column.ts";

/** Texts held in memory at once. */
const PAGE = 50;

/**
 * These texts with their sentences and who holds what they state: less than a whole coding, for what reads many of them. Of several
 * codings of one text, the one that counts in the case.
 *
 * - in:     ids
 * - silent: on texts that were not coded, which a caller that counts them finds missing
 */
export async function* heldTextsOf({ db }: Case, ids: readonly string[]): AsyncGenerator<HeldText> {
	for (let from = 0; from < ids.length; from += PAGE) {
		const codings = await eachIntactRow(
			"documents",
			db
				.selectFrom("codings")
				.innerJoin("documents", "documents.key", "codings.document")
				.select(["codings.key as coding", "codings.coder", "parties"])
				.where("documents.id", "in", ids.slice(from, from + PAGE))
				.where("documents.until", "is", null)
				.where("codings.until", "is", null)
				.where("codings.aside", "is", null)
				.where(intact("codings"))
				.orderBy("codings.key"),
		);
		const last = new Map<string, HeldText & { readonly coding: number }>();
		for (const { coding, coder: _, parties, ...row } of baseLast(codings)) {
			const document = documentOf(row);
			last.set(document.id, {
				...{ document, coding, sentences: [], statements: [] },
				parties: readWords<string>(parties, "codings.parties"),
			});
		}
		const keys = [...last.values()].map(({ coding }) => coding);
		if (keys.length === 0) continue;
		const spans = grouped(
			await db
				.selectFrom("sentences")
				.select(["coding", ...SENTENCE.columns])
				.where("coding", "in", keys)
				.where(intact("sentences"))
				.orderBy("coding")
				.orderBy("number")
				.execute(),
		);
		const statements = grouped(
			await db
				.selectFrom("statements")
				.select(["coding", "holder", "start_at as start", "end_at as end"])
				.where("coding", "in", keys)
				.where(intact("statements"))
				.orderBy("coding")
				.orderBy("start_at")
				.execute(),
		);
		for (const { coding, ...text } of last.values())
			yield {
				...text,
				sentences: (spans.get(coding) ?? []).map((row) => SENTENCE.read(row, text.document)),
				statements: (statements.get(coding) ?? []).map(({ holder, start, end }) => ({ holder, quote: { start, end } })),
			};
	}
}

function grouped<Row extends { readonly coding: number }>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
	const groups = new Map<number, Row[]>();
	for (const row of rows) {
		const group = groups.get(row.coding);
		if (group === undefined) groups.set(row.coding, [row]);
		else group.push(row);
	}
	return groups;
}
