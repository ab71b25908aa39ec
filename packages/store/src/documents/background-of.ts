import type { ActorId, Document, DocumentKind, LanguageCode } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { intactRows } from "../checksums/intact.ts";
import { datePeriod, passing } from "./document-filters.ts";
import { documentOf } from "./read-documents.ts";

export interface BackgroundOptions {
	/** ISO day, month or year: only texts of before it began. A text without a date is of no known time, and left out. */
	readonly before?: string;
	/** Of like kind; any, unless said. */
	readonly kinds?: readonly DocumentKind[];
	readonly languages?: readonly LanguageCode[];
	/** Ids of texts that are no background, being what is compared. */
	readonly except?: readonly string[];
	/** Documents; no end unless said. */
	readonly limit?: number;
}

/** Documents held in memory at once. */
const PAGE = 50;

/** What a publisher says otherwise, the newest first: the habit against which a silence is judged. */
export async function* backgroundOf(
	{ db }: Case,
	publisher: ActorId,
	{ before, kinds, languages, except = [], limit = Number.POSITIVE_INFINITY }: BackgroundOptions = {},
): AsyncGenerator<Document> {
	const filters = {
		publishers: [publisher],
		...(kinds === undefined ? {} : { kinds }),
		...(languages === undefined ? {} : { languages }),
	};
	const excepted = new Set(except);
	let left = limit;
	for (let last: { readonly date: string; readonly key: number } | null = null; left > 0; ) {
		let asked = db
			.selectFrom("documents")
			.where((builder) => passing(filters, builder))
			.orderBy("date_first", "desc")
			.orderBy("key", "desc")
			.limit(PAGE);
		if (before !== undefined)
			asked = asked.where("date_last", "<", datePeriod(before).first).where("date_last", "!=", "");
		if (last !== null) {
			const { date, key }: { readonly date: string; readonly key: number } = last;
			asked = asked.where(({ eb, refTuple, tuple }) => eb(refTuple("date_first", "key"), "<", tuple(date, key)));
		}
		const page = await intactRows("documents", asked);
		for (const row of page) {
			if (excepted.has(row.id)) continue;
			yield documentOf(row);
			if (--left <= 0) return;
		}
		const end = page.at(-1);
		if (page.length < PAGE || end === undefined) return;
		last = { date: end.date_first, key: end.key };
	}
}
