import type { Outcome } from "@fissure/core";
import type { CaptureRecord, CaptureShown, CapturesShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const listCaptures = operation({
	name: "list-captures",
	question: "Which pages were captured; for one page, when, and when did its words change?",
	effect: "reads",
	http: "GET /api/captures",
	input: ({ z, words }) =>
		z.strictObject({
			address: words.max(4000).exactOptional(),
			like: words.max(400).exactOptional().describe("Part of the addresses that are listed"),
		}),
	output: ({ CapturesShownSchema }) => CapturesShownSchema,
	run: (asked, { case: choice }) => capturesInCase({ case: choice, ...asked }),
});

export interface CapturesInCaseRequest {
	readonly case: CaseChoice;
	/** The captures of this address; without it only the list of addresses is given. */
	readonly address?: string;
	/** Part of the addresses that are listed. */
	readonly like?: string;
}

const MOST_EDITS = 5;

/**
 * Which pages were captured, when, and at which capture had the words changed?
 *
 * - problems: those of opening
 */
export const capturesInCase = ({
	case: choice,
	address,
	like,
}: CapturesInCaseRequest): Promise<Outcome<CapturesShown>> =>
	inCase<CapturesShown>(choice, "read", async (file, store) => {
		const addresses = await store.capturedAddresses(file, like === undefined ? {} : { like });
		if (!addresses.ok) return addresses;
		if (address === undefined) return { ok: true, value: { addresses: addresses.value, address: null, captures: [] } };
		const records = await store.capturesOfAddress(file, address);
		if (!records.ok) return records;
		const captures: CaptureShown[] = [];
		for (const [index, record] of records.value.entries()) {
			const change = changeSince(record, records.value[index - 1]);
			// A text has its edit once, although its bytes may be captured again and again.
			const edit = await editInto(change === "words" ? record : { documents: [] }, (id) =>
				store.editsOf(file, { document: id, classes: ["unchanged", "cosmetic", "substantive"], limit: MOST_EDITS }),
			);
			if (!edit.ok) return edit;
			captures.push({ ...record, change, edit: edit.value });
		}
		return { ok: true, value: { addresses: addresses.value, address, captures } };
	});

function changeSince(record: CaptureRecord, before: CaptureRecord | undefined): CaptureShown["change"] {
	if (before === undefined) return "first";
	if (before.sha256 === record.sha256) return "same";
	return record.documents.length > 0 ? "words" : "other";
}

async function editInto(
	{ documents }: Pick<CaptureRecord, "documents">,
	editsOf: (id: string) => ReturnType<Store["editsOf"]>,
): Promise<Outcome<CaptureShown["edit"]>> {
	for (const id of documents) {
		const edits = await editsOf(id);
		if (!edits.ok) return edits;
		const found = edits.value.find(({ edit }) => edit.after === id);
		if (found === undefined) continue;
		const { before, after, consequence } = found.edit;
		return { ok: true, value: { before, after, class: found.edit.class, consequence } };
	}
	return { ok: true, value: null };
}
