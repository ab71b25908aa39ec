import type { Outcome } from "@fissure/core";
import { nameOfCoder } from "@fissure/core";
import type { DocumentChange } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const documentHistory = operation({
	name: "document-history",
	question: "Who added, corrected and analysed this text, and which positions did people correct? Latest first",
	effect: "reads",
	http: "GET /api/documents/:id/history",
	input: ({ Id }) => Id,
	output: ({ DocumentChangeSchema, list }) => list(DocumentChangeSchema),
	run: ({ id }, { case: choice }) => documentHistoryInCase({ case: choice, document: id }),
});

/**
 * Who added this document, who read it, and what did persons correct in what is known of it and what was read? The latest first.
 *
 * - problems: `document-missing`, those of opening
 */
export const documentHistoryInCase = (request: {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
}): Promise<Outcome<readonly DocumentChange[]>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await documentsById(file, store, [request.document]);
		if (!held.ok) return held;
		const text = held.value[0]?.text ?? "";
		const origin = await store.originOf(file, request.document);
		if (!origin.ok) return origin;
		const codings = await store.codingsIn(file, request.document);
		if (!codings.ok) return codings;
		const changes = await store.positionHistory(file, request.document);
		if (!changes.ok) return changes;
		const facts = await store.factsHistory(file, request.document);
		if (!facts.ok) return facts;
		const coded = codings.value
			// What a person reads bit by bit is listed bit by bit.
			.filter(({ coder }) => coder.includes("@"))
			.map(
				({ coder, codebook, positions, until, at, who }): DocumentChange => ({
					...{ ...PLAIN, verb: "coded", at, who },
					coding: { coder: nameOfCoder(coder), codebook, positions, stands: until === null },
				}),
			);
		const changed = changes.value.map(({ action: _, ...change }): DocumentChange => {
			const place = change.after ?? change.before;
			return { ...PLAIN, ...change, words: place === null ? "" : text.slice(place.start, place.end) };
		});
		const corrected = facts.value.map((correction): DocumentChange => ({ ...PLAIN, ...correction }));
		const added =
			origin.value === null ? [] : [{ ...PLAIN, verb: "added", at: origin.value.addedAt, who: origin.value.addedBy }];
		return {
			ok: true,
			value: [...changed, ...corrected, ...coded, ...added].toSorted((a, b) =>
				a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
			),
		};
	});

const PLAIN = { undoneBy: null, coding: null, before: null, after: null, facts: [], note: null, words: "" };
