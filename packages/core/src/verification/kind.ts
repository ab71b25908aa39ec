import { fieldCheck } from "./attributed-field-check.ts";

/**
 * Is the source the kind of text that the draft says it is?
 *
 * A readout is not a joint statement, and a press conference is not a fact sheet: the first is one side's, the second is signed,
 * the third is spoken freely, the fourth is drafted.
 *
 * - out:    `wrong-kind` (error), with the words as they stand in the source
 * - silent: where one text may bear both names (a readout of a speech, remarks at a press conference); on articles; where the
 *   kind is a guess that the text's own opening does not bear out; where the opening names the kind that the draft gives
 */
export const kind = fieldCheck({
	id: "kind",
	version: 1,
	question: "Is the source the kind of text that the draft says it is?",
	message: (attribution, { document }) =>
		`Expected ${named(attribution.kind ?? "")}, as the draft says, got ${named(document.kind)} (${document.id}); call it what it is or quote the text that the draft means`,
});

const named = (kind: string): string => `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind.replaceAll("-", " ")}`;
