import { choiceField, textField } from "../../state/url-field.ts";

export const SIDE_TABS = ["quotations", "evidence", "hints", "preview", "export"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

export const BRIEF_FIELDS = {
	tab: choiceField(SIDE_TABS),
	/** What evidence is looked for. */
	q: textField,
	show: choiceField(["all", "troubles"]),
};
