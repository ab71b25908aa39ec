import type { Change, Columns } from "../history/change.ts";

export interface BoardDocument {
	readonly key: number;
	/** Key. */
	readonly document: number;
	/** Of the document; left out where it is new. */
	readonly id?: string;
	readonly score: number;
	readonly reasons: string;
	/** 1 confirmed, 0 refused, null not yet looked at. */
	readonly confirmed: 0 | 1 | null;
}

export interface BoardEvent {
	readonly key: number;
	readonly byHand: boolean;
	/** As in the file. */
	readonly fields: Columns;
	readonly documents: BoardDocument[];
}

/** All current events at once: what each proposal is compared with. */
export interface EventBoard {
	/** The oldest first. */
	readonly events: BoardEvent[];
	/** Of standing documents, by id. */
	readonly keys: ReadonlyMap<string, number>;
}

export async function readEventBoard({ db }: Change): Promise<EventBoard> {
	const documents = await db.selectFrom("documents").select(["key", "id"]).where("until", "is", null).execute();
	const ids = new Map(documents.map(({ key, id }) => [key, id]));
	const rows = await db
		.selectFrom("event_documents")
		.select(["key", "event", "document", "score", "reasons", "confirmed"])
		.where("until", "is", null)
		.orderBy("key")
		.execute();
	const members = new Map<number, BoardDocument[]>();
	for (const { event, ...member } of rows) {
		const id = ids.get(member.document);
		members.set(event, [...(members.get(event) ?? []), { ...member, ...(id === undefined ? {} : { id }) }]);
	}
	const events = await db
		.selectFrom("events")
		.select(["key", "by_hand", "name", "kind", "date", "parties"])
		.where("until", "is", null)
		.orderBy("key")
		.execute();
	return {
		events: events.map(({ key, by_hand, ...fields }) => ({
			key,
			byHand: by_hand === 1,
			fields,
			documents: members.get(key) ?? [],
		})),
		keys: new Map(documents.map(({ key, id }) => [id, key])),
	};
}
