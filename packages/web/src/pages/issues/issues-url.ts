import { choiceField, textField } from "../../state/url-field.ts";

export const ISSUES_FIELDS = {
	q: textField,
	order: choiceField(["frequent", "codebook"]),
	/** Id of the issue whose words are shown. */
	open: textField,
};
