import type { Document, DraftCheck, DraftProblem } from "@fissure/model";
import { namesTown, townOf, townsSaid } from "../../documents/names/towns.ts";
import { headed, venueOf } from "../fit/document-fit.ts";
import { type AttributedQuotation, attributedQuotations, problemAt } from "./attributed-quotations.ts";
import { fieldCheck } from "./field-check.ts";

const meeting = fieldCheck({
	id: "venue",
	version: 1,
	question: "Were the words said where the draft says?",
	message: (attribution, { document }) =>
		`The draft says that this was said at “${attribution.venue}”; the source was said at “${venueOf(document)}”: correct the place`,
});

/**
 * Were the words said where the draft says?
 *
 * Meetings and bodies are compared, by the words of their names and by their initials. A town is compared with that of the
 * meeting's name, where both are known for such meetings.
 *
 * - out:    `wrong-venue` (error), with the words as they are in the source
 * - silent: where the source names no meeting, or names it in another script; where its text names the draft's meeting anywhere;
 *   where another source text with the words agrees
 */
export const venue: DraftCheck = {
	...meeting,
	check: (draft, context) => [...meeting.check(draft, context), ...attributedQuotations(context).flatMap(inOtherTown)],
};

function inOtherTown(quoted: AttributedQuotation): readonly DraftProblem[] {
	const { attribution, places, located } = quoted;
	if (located.state === "moved" || attribution.venue !== null) return [];
	const [town, ...more] = townsSaid(attribution.words);
	if (town === undefined || more.length > 0) return [];
	const towns = places.map(({ document }) => otherTown(town, document));
	const [other] = towns;
	const [place] = places;
	if (other === undefined || other === null || place === undefined || towns.includes(null)) return [];
	const message = `The draft says that this was said in ${town}; the source was said in ${other}: correct the place`;
	return [problemAt(quoted, { code: "wrong-venue", severity: "error", message, by: "venue@1" }, [place.quote])];
}

/** The town of the text's own meeting; null where it has none, or where the text names the draft's town anywhere. */
function otherTown(town: string, document: Document): string | null {
	const meeting = venueOf(document);
	const stated = meeting === null ? null : townOf(meeting);
	return stated === town || namesTown(headed(document), town) ? null : stated;
}
