import type { Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { type Change, changeRow, inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { addEvent, columnsOf, type EventFields } from "./change-events.ts";
import { type BoardDocument, type BoardEvent, type EventBoard, readEventBoard } from "./event-board.ts";

/** Documents that a program takes to be of one event. */
export interface ProposedEvent extends EventFields {
	readonly documents: readonly ProposedDocument[];
}

export interface ProposedDocument {
	/** Id. */
	readonly document: string;
	/** 0–1. */
	readonly score: number;
	/** In words. */
	readonly reasons?: readonly string[];
}

export interface GroupingOptions {
	/** Ids of the documents that were looked at; others stay where they are. All documents, unless said. */
	readonly among?: readonly string[];
}

export interface GroupCounts {
	/** Events that are new. */
	readonly events: number;
	/** Documents newly grouped, and those taken out since they are proposed no longer. */
	readonly grouped: number;
	readonly ungrouped: number;
}

/** One text is no group. */
const FEWEST = 2;

/**
 * Groups documents by event as a program proposes, beside what a person decided: a confirmed document stays where it is, a
 * refused one does not return, an event that was named or made by hand keeps what is said of it. A proposal is taken for the
 * event that shares most documents with it; what is proposed no longer, and was looked at by nobody, ends.
 */
export const saveGroups = (
	file: Case,
	groups: readonly ProposedEvent[],
	{ among }: GroupingOptions = {},
	undertaking = undertake("group"),
): Promise<Outcome<GroupCounts>> =>
	inChange(file, undertaking, async (change) => {
		const board = await readEventBoard(change);
		const looked = among === undefined ? null : new Set(among);
		const tally = { events: 0, grouped: 0, ungrouped: 0 };
		const taken = new Set<BoardEvent>();
		for (const proposal of groups) {
			const event = await applyProposal(change, board, proposal, taken, tally);
			if (event !== null) taken.add(event);
		}
		for (const event of board.events) {
			// What a person looked at stays together until the rest of it is proposed elsewhere.
			if (!taken.has(event) && !isDecided(event)) await dropEvent(change, event, looked, tally);
		}
		return tally;
	});

type Tally = { -readonly [Count in keyof GroupCounts]: GroupCounts[Count] };

async function applyProposal(
	change: Change,
	board: EventBoard,
	proposal: ProposedEvent,
	taken: ReadonlySet<BoardEvent>,
	tally: Tally,
): Promise<BoardEvent | null> {
	const held = proposal.documents.flatMap((member) => {
		const key = board.keys.get(member.document);
		return key === undefined ? [] : [{ ...member, key }];
	});
	const known = mostShared(board.events, new Set(held.map(({ key }) => key)), taken);
	const free = held.filter(({ key }) => !isConfirmedElsewhere(board, key, known));
	if (free.length < FEWEST && (known === null || !isDecided(known))) return null;
	const event = known ?? (await newEvent(change, board, proposal, tally));
	if (known !== null && !known.byHand) await updateFields(change, known, proposal);
	for (const member of free) await saveDocument(change, board, event, member, tally);
	const proposed = new Set(free.map(({ key }) => key));
	for (const member of [...event.documents])
		if (member.confirmed === null && !proposed.has(member.document)) await dropDocument(change, event, member, tally);
	return event;
}

/** Whether a person has looked at it. */
const isDecided = ({ byHand, documents }: BoardEvent): boolean =>
	byHand || documents.some(({ confirmed }) => confirmed !== null);

/** The standing event with most of these documents; of two, the older. */
function mostShared(
	events: readonly BoardEvent[],
	documents: ReadonlySet<number>,
	taken: ReadonlySet<BoardEvent>,
): BoardEvent | null {
	let best: BoardEvent | null = null;
	let most = 0;
	for (const event of events) {
		if (taken.has(event)) continue;
		const shared = event.documents.filter(
			({ document, confirmed }) => confirmed !== 0 && documents.has(document),
		).length;
		if (shared > most) [best, most] = [event, shared];
	}
	return best;
}

const isConfirmedElsewhere = ({ events }: EventBoard, document: number, here: BoardEvent | null): boolean =>
	events.some(
		(event) =>
			event !== here && event.documents.some((member) => member.document === document && member.confirmed === 1),
	);

async function newEvent(change: Change, board: EventBoard, fields: ProposedEvent, tally: Tally): Promise<BoardEvent> {
	const { key } = await addEvent(change, fields, false);
	tally.events++;
	const event: BoardEvent = { key, byHand: false, fields: {}, documents: [] };
	board.events.push(event);
	return event;
}

async function updateFields(change: Change, { key, fields }: BoardEvent, proposal: ProposedEvent): Promise<void> {
	const proposed = Object.entries(columnsOf(proposal)).filter(([name, value]) => fields[name] !== value);
	if (proposed.length === 0) return;
	const before = Object.fromEntries(proposed.map(([name]) => [name, fields[name] ?? null]));
	await changeRow(change, "events", key, { before, after: Object.fromEntries(proposed) });
}

async function saveDocument(
	change: Change,
	board: EventBoard,
	event: BoardEvent,
	{ key: document, score, reasons: words = [] }: ProposedDocument & { readonly key: number },
	tally: Tally,
): Promise<void> {
	const reasons = JSON.stringify(words);
	const known = event.documents.find((member) => member.document === document);
	if (known !== undefined) {
		if (known.confirmed !== null || (known.score === score && known.reasons === reasons)) return;
		const before = { score: known.score, reasons: known.reasons };
		return changeRow(change, "event_documents", known.key, { before, after: { score, reasons } });
	}
	// Looked at by nobody there, and proposed here now.
	for (const other of board.events)
		for (const member of other.documents.filter((member) => member.document === document && member.confirmed === null))
			await dropDocument(change, other, member, tally);
	const row = { event: event.key, document, score, reasons, confirmed: null };
	const key = await addRow(change, "event_documents", row, { event: event.key, document, score });
	event.documents.push({ key, document, score, reasons, confirmed: null });
	tally.grouped++;
}

async function dropDocument(change: Change, event: BoardEvent, member: BoardDocument, tally: Tally): Promise<void> {
	await endRow(change, "event_documents", member.key);
	event.documents.splice(event.documents.indexOf(member), 1);
	tally.ungrouped++;
}

/** An event that nobody looked at and that is proposed no longer. */
async function dropEvent(
	change: Change,
	event: BoardEvent,
	looked: ReadonlySet<string> | null,
	tally: Tally,
): Promise<void> {
	for (const member of [...event.documents])
		if (looked === null || (member.id !== undefined && looked.has(member.id)))
			await dropDocument(change, event, member, tally);
	if (event.documents.length === 0) await endRow(change, "events", event.key);
}
