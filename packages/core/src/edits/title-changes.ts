import type { Document, EditChange } from "@fissure/model";
import { type EditContext, editChanges } from "./edit-changes.ts";

/**
 * What changed in the heading of a page, where that is no part of its text?
 *
 * - out:    changes as of a text, whose places count from the beginning of the heading
 * - silent: where a capture has no heading, and where both texts have theirs, so that no change is told twice
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
