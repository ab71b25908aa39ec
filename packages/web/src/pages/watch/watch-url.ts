import { choiceField, flagField, numberField, textField } from "../../state/url-field.ts";

export const WATCH_TABS = ["alerts", "sources", "edits", "captures", "phrases", "indicators"] as const;

/** What the page of the watch shows, as its address says it. */
export const WATCH_FIELDS = {
	tab: choiceField(WATCH_TABS),
	/** Key of the alert that is looked at. */
	alert: numberField,
	kind: textField,
	seen: choiceField(["all", "unseen", "seen"]),
	/** Id of the source that is open. */
	source: textField,
	order: choiceField(["consequence", "newest"]),
	cosmetic: flagField,
	/** Of the page whose captures are shown. */
	address: textField,
	/** ISO day whose captures are shown. */
	day: textField,
	/** Part of the addresses that are listed. */
	q: textField,
	/** Id of the series that is open. */
	series: textField,
	/** A form is open: what is to be watched. */
	add: flagField,
};
