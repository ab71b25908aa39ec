import type { CheckedClaim, DraftCheck } from "@fissure/model";
import { raise } from "../draft/own-words.ts";

const ABOUT = {
	id: "on-record",
	version: 1,
	question: "Do the votes, registers and series of the case bear out what the draft claims?",
	codes: { "against-record": "error", "half-the-record": "warning" },
} as const;

/**
 * Do the votes, registers and series of the case bear out what the draft claims?
 *
 * - out:    one problem for a claim that the record contradicts: an error where the draft names a resolution or a day, or a register
 *   answers, else a warning; one for a claim that speaks of a line, a precedent or of votes without a date, and holds for some of
 *   them only
 * - silent: where the record does not decide, or the case has none; on a vote that is right, though later ones differ: the list of
 *   claims says so
 */
export const onRecord: DraftCheck = {
	...ABOUT,
	check: (draft, { claims }) =>
		claims.flatMap((claim) => {
			if (claim.state === "unmet")
				return raise(draft, ABOUT, {
					code: "against-record",
					span: claim,
					message: `“${claim.words}” is not what is on record: ${claim.because}; correct it, or say by which other source`,
					...(claim.exact && !isFigure(claim) ? {} : { severity: "warning" as const }),
				});
			if (claim.state !== "half" || !claim.broad) return [];
			return raise(draft, ABOUT, {
				code: "half-the-record",
				span: claim,
				message: `“${claim.words}” is half the record: ${claim.because}; name the other votes, or limit the claim to its day`,
			});
		}),
};

/** Sources count differently, so that another series may bear the draft out. */
const isFigure = ({ kind }: CheckedClaim): boolean =>
	kind === "rank" || kind === "share" || kind === "growth" || kind === "level";
