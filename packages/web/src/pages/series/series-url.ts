import { choiceField, listField, numberField, textField } from "../../state/url-field.ts";

/** Which clauses are listed, by what became of them at the text that is looked at. */
export const SHOWN = ["changed", "gone", "back", "reworded", "new", "all"] as const;

/** What the page of a series shows, as its address says it. */
export const SERIES_FIELDS = {
	/** Id of a suggested series. */
	choice: textField,
	/** Ids of texts, where no suggestion is read. */
	document: listField,
	/** Index of the text whose changes are listed; the latest unless said. */
	at: numberField,
	show: choiceField(SHOWN),
	issue: textField,
};
