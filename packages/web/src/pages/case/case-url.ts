import { choiceField, textField } from "../../state/url-field.ts";

/** What the morning page shows, as its address says it. */
export const CASE_FIELDS = {
	since: choiceField(["last-look", "week", "everything"]),
	/** Id of the item that is looked at. */
	item: textField,
	shown: choiceField(["first", "all"]),
	by: choiceField(["auto", "year", "month"]),
	language: textField,
	kind: textField,
	publishers: choiceField(["first", "all"]),
};
