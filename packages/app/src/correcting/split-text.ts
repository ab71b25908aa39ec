import { type Document, failed, GUESSED_FIELDS, type GuessedField, type Outcome } from "@fissure/core";
import type { TextsCorrected } from "@fissure/model";
import { guessFacts } from "@fissure/sources";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById, hiddenText } from "../case/documents-by-id.ts";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { comparedEvents, workOutAgain } from "./correct-texts.ts";

export interface SplitTextRequest {
	readonly case: CaseChoice;
	/** Id. */
	readonly text: string;
	/** Where the second text begins, in UTF-16 units; or its first words, which the whole has once. */
	readonly at: number | string;
}

/**
 * Makes two texts of one, where two were put in together. The first keeps what is known of the whole; of the second, what its own heading says
 * is guessed, and the rest is taken from the whole, as a guess too. One action.
 *
 * - problems: `document-missing`, `text-blind`, `words-missing`, `words-repeated`, `place-unknown` where one part would have no words, those of
 *             the lexicon and of opening
 */
export const splitText = (
	{ case: choice, text: id, at }: SplitTextRequest,
	hooks: Hooks = {},
): Promise<Outcome<TextsCorrected>> =>
	inCase<TextsCorrected>(choice, "write", async (file, store) => {
		if (await store.isHidden(file, id)) return hiddenText(id);
		const held = await documentsById(file, store, [id]);
		if (!held.ok) return held;
		const [whole] = held.value as readonly [Document];
		const place = placeOf(whole, at);
		if (!place.ok) return place;
		const parts = partsAt(whole, place.value);
		if (!parts.ok) return parts;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const before = await comparedEvents(file, store, [id]);
		if (!before.ok) return before;
		const undertaking = store.undertake("split text");
		const split = await store.splitDocument(file, whole, parts.value, undertaking);
		if (!split.ok) return split;
		const affected = { changed: split.value, stale: split.value, before: before.value };
		const done = await workOutAgain(file, store, lexicon.value, affected, { ...hooks, undertaking });
		return done.ok ? { ok: true, value: { texts: split.value, ...done.value } } : done;
	});

function placeOf({ id, text }: Document, at: number | string): Outcome<number> {
	if (typeof at === "number") return { ok: true, value: at };
	const first = at.trim() === "" ? -1 : text.indexOf(at);
	const shown = JSON.stringify(at.slice(0, 60));
	if (first === -1)
		return failed(
			"words-missing",
			`Expected words of "${id}", got ${shown}; copy the first words of the second text`,
			id,
		);
	return text.includes(at, first + 1)
		? failed("words-repeated", `Expected words that "${id}" has once, got ${shown}; give more of them`, id)
		: { ok: true, value: first };
}

const LETTER = /[\p{L}\p{N}]/u;
/** Of all but its letters, which are read as they are. */
const GUESSED = GUESSED_FIELDS.filter((field) => field !== "encoding");

function partsAt(whole: Document, at: number): Outcome<readonly [Document, Document]> {
	const { text } = whole;
	// Between the two halves of one character no text begins.
	const isInside = Number.isInteger(at) && at > 0 && !/[\uDC00-\uDFFF]/.test(text.charAt(at));
	const first = text.slice(0, at).trimEnd();
	const second = text.slice(at);
	if (!isInside || !LETTER.test(first) || !LETTER.test(second))
		return failed(
			"place-unknown",
			`Expected a place with words before and after it in "${whole.id}", got ${at} of ${text.length}; choose another`,
			"at",
		);
	const guesses = guessFacts(second);
	const { title: _, event: __, ...common } = whole;
	const own: Document = { ...common, ...guesses, text: second };
	const known = new Set<GuessedField>(GUESSED.filter((field) => own[field] !== undefined && own[field] !== null));
	return {
		ok: true,
		value: [
			{ ...whole, text: first },
			{ ...own, guessed: [...known] },
		],
	};
}
