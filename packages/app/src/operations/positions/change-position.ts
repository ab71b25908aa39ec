import { type Document, failed, type Outcome, personCoder } from "@fissure/core";
import { type GivenReading, type GivenStatus, isName, noteWithDenial, type PositionChanged } from "@fissure/model";
import type { Case, PositionAct } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../../case/case-lexicon.ts";
import { documentsById, hiddenText } from "../../case/documents-by-id.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { noteOf, placedReading } from "../../correcting/placed-reading.ts";
import { operation, type Schemas } from "../definition/operation.ts";

export const addPosition = operation({
	name: "add-position",
	question: "Add a position to words of a text",
	effect: "writes",
	http: "POST /api/positions",
	input: ({ GivenReadingSchema, words }) => GivenReadingSchema.extend({ document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ document, ...position }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "add", position } }),
});

export const correctPosition = operation({
	name: "correct-position",
	question: "Correct a position; the correction is kept when the text is analysed again",
	effect: "writes",
	http: "PUT /api/positions/:key",
	input: ({ GivenReadingSchema, whole, words }) =>
		GivenReadingSchema.extend({ key: whole.min(0), document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, ...position }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "correct", key, position } }),
});

/** Which position, and what the person notes on it. */
const decided = ({ z, whole, words }: Schemas) =>
	z.strictObject({ key: whole.min(0), document: words.describe("Id"), note: words.max(4_000).nullable() });

export const acceptPosition = operation({
	name: "accept-position",
	question: "Accept a position as correct; this is kept when the text is analysed again",
	effect: "writes",
	http: "POST /api/positions/:key/accept",
	input: decided,
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, note }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "accept", key, note } }),
});

export const rejectPosition = operation({
	name: "reject-position",
	question: "Reject a position: there is none in these words",
	effect: "writes",
	http: "POST /api/positions/:key/reject",
	input: decided,
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, note }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "reject", key, note } }),
});

export const markPosition = operation({
	name: "mark-position",
	question: "Mark a position as disputed or withdrawn by the words of a text, or as asserted after all",
	effect: "writes",
	http: "POST /api/positions/:key/status",
	input: ({ GivenStatusSchema, whole, words }) =>
		GivenStatusSchema.extend({ key: whole.min(0), document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, ...given }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "mark", key, ...given } }),
});

export const withdrawCorrection = operation({
	name: "withdraw-correction",
	question: "Undo a correction: the earlier position is valid again",
	effect: "writes",
	http: "POST /api/corrections/:key/withdraw",
	input: ({ z, whole, words }) => z.strictObject({ key: whole.min(0), document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "withdraw", key } }),
});

/** What is to be done; keys as `showDocument` gives them. */
export type PositionChange =
	| { readonly do: "add"; readonly position: GivenReading }
	| { readonly do: "correct"; readonly key: number; readonly position: GivenReading }
	| ({ readonly do: "mark"; readonly key: number } & GivenStatus)
	| { readonly do: "accept" | "reject"; readonly key: number; readonly note: string | null }
	| { readonly do: "withdraw"; readonly key: number };

export interface ChangePositionRequest {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
	readonly change: PositionChange;
}

/**
 * Adds, corrects, accepts or rejects a position of a document, or takes such a correction back: one action in the history, which one
 * undo takes back. The person's reading takes the place of the one that is corrected, in the ledger and in comparisons, also
 * when the text is read again with another codebook.
 *
 * - problems: `text-blind`, `words-missing`, `issue-unknown`, `holder-unnamed`, `stance-unknown`, `note-too-long`, `person-unnamed`, those of
 *   `changePositions`, of the lexicon and of opening
 */
export const changePositionInCase = ({
	case: choice,
	document: id,
	change,
}: ChangePositionRequest): Promise<Outcome<PositionChanged>> =>
	inCase(choice, "write", async (file, store) => {
		// What can be done to a reading, and what is refused, would tell of it.
		for (const named of change.do === "mark" && change.by !== null ? [id, change.by.document] : [id])
			if (await store.isHidden(file, named)) return hiddenText(named);
		const held = await documentsById(file, store, [id]);
		if (!held.ok) return held;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const who: unknown = choice.who;
		if (!isName(who))
			return failed(
				"person-unnamed",
				`Expected a name of one line, got ${shown(choice.who)}; say who corrects with --who`,
				"who",
			);
		const [document] = held.value as readonly [Document];
		if (change.do === "mark" && change.by !== null) {
			const denying = await documentsById(file, store, [change.by.document]);
			if (!denying.ok) return denying;
			const [{ text }] = denying.value as readonly [Document];
			const { start, end } = change.by;
			if (start >= end || text.slice(start, end).trim() === "" || end > text.length)
				return failed(
					"words-missing",
					`Expected words of ${change.by.document}, got its characters ${start}–${end}; it has ${text.length}`,
					"by",
				);
		}
		const act = actOf(change, document, lexicon.value);
		if (!act.ok) return act;
		return keep(file, store, { document: id, who, codebook: lexicon.value.coded.codebook, act: act.value });
	});

const keep = (
	file: Case,
	store: Store,
	{
		document,
		who,
		codebook,
		act,
	}: { readonly document: string; readonly who: string; readonly codebook: string; readonly act: PositionAct },
): Promise<Outcome<PositionChanged>> =>
	store.changePositions(file, document, { coder: personCoder(who), codebook }, act);

function actOf(change: PositionChange, document: Document, lexicon: CaseLexicon): Outcome<PositionAct> {
	if (change.do === "withdraw") return { ok: true, value: change };
	const note = noteOf("position" in change ? change.position.note : change.note);
	if (!note.ok) return note;
	if (change.do === "mark") {
		const { key, status, by } = change;
		return { ok: true, value: { do: "mark", key, status, note: noteWithDenial(note.value, by) } };
	}
	if (!("position" in change)) return { ok: true, value: { ...change, note: note.value } };
	const position = placedReading(change.position, document, lexicon, note.value);
	return position.ok ? { ok: true, value: { ...change, position: position.value } } : position;
}

const shown = (words: string): string => JSON.stringify(words.slice(0, 60));
