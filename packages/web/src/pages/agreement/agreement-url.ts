import type { AnswerOf } from "../../api/call.ts";
import { choiceField, flagField, listField, textField } from "../../state/url-field.ts";

/** What one can agree on in the same words. */
export const LEVELS = ["stance", "issue", "holder", "asserter", "manner"] as const;

export const AGREEMENT_URL = {
	tab: choiceField(["settle", "measures", "decisions"]),
	/** Names; all unless two are chosen. */
	coder: listField,
	level: choiceField(LEVELS),
	/** Only passages that differ on this. */
	on: choiceField(["any", "missing", "issue", "holder", "asserter", "manner", "stance", "words"]),
	/** Id of a text. */
	text: textField,
	decided: flagField,
};

export type Difference = AnswerOf<"GET /api/coders/differences">["passages"][number];
