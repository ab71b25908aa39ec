import type { Document, Finding, Judgment, Outcome } from "@fissure/core";
import type { CaseFile } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { type PlacedState, readOneJudged } from "./judged.ts";

/** What a reader is told of a document beside its words. */
export type ShownDocument = Pick<Document, "id" | "language" | "kind" | "publisher" | "title" | "date" | "venue">;

/** A link with what it leads to; null where that is not held. */
export interface ShownEvidence extends PlacedState {
	/** Of quoted words. */
	readonly document: ShownDocument | null;
	/** As it was last found, whether it stands or not. */
	readonly finding: { readonly finding: Finding; readonly event: string | null } | null;
	readonly judgment: Pick<Judgment, "id" | "kind"> | null;
}

/**
 * What does a judgment rest on, each piece with what a reader must know of it?
 *
 * - problems: `judgment-missing`, those of opening
 */
export const judgmentEvidence = (choice: CaseChoice, id: string): Promise<Outcome<readonly ShownEvidence[]>> =>
	inCase<readonly ShownEvidence[]>(choice, "read", async (file, store) => {
		const judged = await readOneJudged(file, store, id);
		if (!judged.ok) return judged;
		const shown: ShownEvidence[] = [];
		for (const link of judged.value.links) {
			const evidence = await showLink(link, file, store);
			if (!evidence.ok) return evidence;
			shown.push(evidence.value);
		}
		return { ok: true, value: shown };
	});

const NOTHING = { document: null, finding: null, judgment: null };

async function showLink(placed: PlacedState, file: CaseFile, store: Store): Promise<Outcome<ShownEvidence>> {
	const { link } = placed;
	if (link.kind === "quote") {
		const document = await store.readDocument(file, link.quote.document);
		return { ok: true, value: { ...placed, ...NOTHING, document: document === null ? null : shownDocument(document) } };
	}
	if (link.kind === "finding") {
		const versions = await store.findingById(file, link.finding);
		if (!versions.ok) return versions;
		const [last] = versions.value;
		const finding = last === undefined ? null : { finding: last.finding, event: last.event };
		return { ok: true, value: { ...placed, ...NOTHING, finding } };
	}
	const named = await store.judgmentsOf(file, { ids: [link.judgment] });
	if (!named.ok) return named;
	const judgment = named.value[0]?.judgment ?? null;
	const shown = judgment === null ? null : { id: judgment.id, kind: judgment.kind };
	return { ok: true, value: { ...placed, ...NOTHING, judgment: shown } };
}

const shownDocument = ({ id, language, kind, publisher, title, date, venue }: Document): ShownDocument => ({
	...{ id, language, kind, publisher },
	...(title === undefined ? {} : { title }),
	...(date === undefined ? {} : { date }),
	...(venue === undefined ? {} : { venue }),
});
