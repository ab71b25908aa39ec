import { choiceField, listField, textField } from "../../../state/url-field.ts";

export const SIDE_TABS = ["quotations", "evidence", "hints", "preview", "export"] as const;

export const BRIEF_FIELDS = {
	tab: choiceField(SIDE_TABS),
	/** What evidence is looked for. */
	q: textField,
	show: choiceField(["all", "troubles"]),
};

/** Of the list of drafts. */
export const LIST_FIELDS = {
	/** An event, or findings, with which a draft is to begin: `/brief?pack=finding-1a2b3c4d`; `-` before any is chosen. */
	pack: listField,
};
export const NOTHING_CHOSEN = "-";
