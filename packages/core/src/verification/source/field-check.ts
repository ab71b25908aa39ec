import type { Attribution, DraftCheck, VerificationContext } from "@fissure/model";
import { type AttributedField, contradicts } from "../fit/attributed-document.ts";
import { type AttributedPlace, attributedQuotations, problemAt } from "./attributed-quotations.ts";

interface FieldCheck {
	readonly id: AttributedField;
	readonly version: number;
	readonly question: string;
	/** What is wrong and what to do, without a full stop. */
	readonly message: (attribution: Attribution, place: AttributedPlace, context: VerificationContext) => string;
}

/** A check of one thing that the draft says of the source; an error where every source text with the words has it otherwise. */
export function fieldCheck({ id, version, question, message }: FieldCheck): DraftCheck {
	const code = `wrong-${id}`;
	return {
		id,
		version,
		question,
		codes: { [code]: "error" },
		check: (_, context) =>
			attributedQuotations(context).flatMap((quoted) => {
				const { attribution, places, located } = quoted;
				// That the words are in another text says all of it.
				if (located.state === "moved") return [];
				if (!places.every(({ document }) => contradicts(attribution, document).includes(id))) return [];
				const [place] = places;
				if (place === undefined) return [];
				const text = message(attribution, place, context);
				return [problemAt(quoted, { code, severity: "error", message: text, by: `${id}@${version}` }, [place.quote])];
			}),
	};
}
