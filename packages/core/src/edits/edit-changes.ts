import { languageOrFirst } from "@fissure/languages";
import type { Document, EditChange } from "@fissure/model";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { changedPlaces } from "./changed-places.ts";
import { changedWords } from "./changed-words.ts";
import { classifyChange } from "./classify-change.ts";
import { pageDifference } from "./page-difference.ts";
import type { MarksIn } from "./substantive-kinds.ts";
import type { IsWord } from "./typo.ts";

export interface EditContext {
	readonly marksIn: MarksIn;
	readonly isWord?: IsWord | undefined;
}

/**
 * What changed between two captures of a page, word by word, and of what kind is each change?
 *
 * - out:    in the order of the page; empty where the captures have the same words, in whatever print
 * - time:   linear in what lies outside the first and last changed line, near-linear between them
 * - silent: on white space, and on the end of a paragraph set elsewhere
 */
export function editChanges(
	before: Document,
	after: Document,
	{ marksIn, isWord }: EditContext,
): readonly EditChange[] {
	const language = languageOrFirst(after.language);
	const difference = pageDifference(before.text, after.text, language);
	if (difference === null) return [];
	// Of one sentence several changes ask, and their consequence again.
	const context = {
		...{ language: after.language, isWord, documents: { before: before.id, after: after.id } },
		...{ marksIn: askedOnce(marksIn), numbersIn: askedOnce((text) => numbersIn(text, after.language)) },
	};
	return changedPlaces(difference).flatMap(
		(place) => classifyChange(changedWords(difference, place), place.moved, context) ?? [],
	);
}

function askedOnce<Found extends object>(ask: (text: string) => Found): (text: string) => Found {
	const known = new Map<string, Found>();
	return (text) => {
		const found = known.get(text) ?? ask(text);
		known.set(text, found);
		return found;
	};
}

/**
 * What changed in the heading of a page, where that is no part of its text?
 *
 * - out:    changes as of a text, whose places count from the beginning of the heading
 * - silent: where a capture has no heading, and where both texts have theirs, so that no change is listed twice
 */
export function titleChanges(before: Document, after: Document, context: EditContext): readonly EditChange[] {
	const [was, is] = [before.title, after.title];
	if (was === undefined || is === undefined || was === is) return [];
	if (before.text.includes(was) && after.text.includes(is)) return [];
	return editChanges({ ...before, text: was }, { ...after, text: is }, context).map((change) => ({
		...change,
		in: "title",
	}));
}
