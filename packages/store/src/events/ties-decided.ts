import type { Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { readEvents } from "./case-event.ts";

type Pair = readonly [string, string];

/** Pairs of ids of documents; each pair once. */
export interface TiesDecided {
	readonly confirmed: readonly Pair[];
	readonly refused: readonly Pair[];
}

/** Of which documents did a person say that they are, or are not, of one event? What a new tying must respect. */
export const tiesDecided = (file: CaseFile): Promise<Outcome<TiesDecided>> =>
	attempt(file.path, async () => {
		const events = await readEvents(file.db);
		return { ok: true, value: { confirmed: events.flatMap(confirmedIn), refused: events.flatMap(refusedIn) } };
	});

function confirmedIn({ documents }: CaseEvent): readonly Pair[] {
	const ids = documents.flatMap(({ document, confirmed }) => (confirmed ? [document] : []));
	return ids.flatMap((id, i) => ids.slice(i + 1).map((other): Pair => [id, other]));
}

const refusedIn = ({ documents, refused }: CaseEvent): readonly Pair[] =>
	refused.flatMap((id) => documents.map(({ document }): Pair => [id, document]));
