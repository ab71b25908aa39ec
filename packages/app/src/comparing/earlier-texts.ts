import type { ActorId, Document, HabitText, Outcome } from "@fissure/core";
import { byCodeUnits } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/** Earlier texts of one side that a present one is compared with: enough to tell a habit from a single text. */
const MOST = 4;
/** Texts looked at for one of the same kind, the latest first. */
const MOST_LOOKED_AT = 24;

/** What is known of the present text before its earlier ones are looked for. */
export interface PresentText {
	readonly document: Document;
	readonly parties: readonly ActorId[];
}

/**
 * The texts that each side published before on such an occasion, of the same kind and with the same partner: the latest last.
 *
 * - silent: on a side without a publisher or a date; a readout of talks with somebody else is no earlier one
 */
export async function earlierTexts(
	file: Case,
	store: Store,
	present: readonly PresentText[],
	habits: readonly HabitText[],
): Promise<Outcome<readonly Document[]>> {
	const publishers = new Set(present.flatMap(({ document }) => document.publisher ?? []));
	const compared = new Set(present.map(({ document }) => document.id));
	const found = new Map<string, Document>();
	for (const text of present) {
		const ids = candidatesFor(text, publishers, habits).filter((id) => !compared.has(id));
		const facts = await store.documentFacts(file, ids.slice(0, MOST_LOOKED_AT));
		if (!facts.ok) return facts;
		const alike = ids.filter((id) => facts.value.get(id)?.kind === text.document.kind).slice(0, MOST);
		for (const id of alike) {
			const document = found.get(id) ?? (await store.readDocument(file, id));
			if (document !== null) found.set(id, document);
		}
	}
	return { ok: true, value: [...found.values()].toSorted((a, b) => byCodeUnits(a.date ?? "", b.date ?? "")) };
}

/** Ids, the latest first. */
function candidatesFor(
	{ document, parties }: PresentText,
	publishers: ReadonlySet<ActorId>,
	habits: readonly HabitText[],
): readonly string[] {
	const { publisher, date, kind } = document;
	if (publisher === null || date === undefined) return [];
	const partners = new Set([...parties, ...publishers].filter((actor) => actor !== publisher));
	const before = habits
		.filter((text) => text.publisher === publisher && text.date !== null && text.date < date)
		.toSorted((a, b) => byCodeUnits(b.date ?? "", a.date ?? ""));
	const same = before.filter((text) => text.parties.some((party) => partners.has(party)));
	return (same.length > 0 || kind === "readout" ? same : before).map(({ id }) => id);
}

// Dates of unequal precision sort as text: 2025 before 2025-02 before 2025-02-11.
