import { choiceField, listField, textField } from "../../../state/url-field.ts";
import type { Kind } from "./judge-types.ts";

export const TABS = ["explanations", "forecasts", "options", "interests", "critique"] as const;
export type TabId = (typeof TABS)[number];

/** Everything that the page shows, as its address says it. */
export const JUDGE_FIELDS = {
	tab: choiceField(TABS),
	/** Of the judgment in sight; empty: the first. */
	id: textField,
	/** Of the evidence of a matrix that is looked at. */
	row: textField,
	order: choiceField(["written", "diagnostic"]),
	topic: listField,
	/** What is open above the page. */
	open: choiceField(["", "new", "edit", "history", "remove", "revise", "resolve"]),
	grave: choiceField(["all", "error"]),
} as const;

export const KIND_OF: Readonly<Record<TabId, Kind>> = {
	explanations: "matrix",
	forecasts: "forecast",
	options: "option",
	interests: "interest",
	critique: "forecast",
};

export const TAB_OF: Readonly<Record<Kind, TabId>> = {
	matrix: "explanations",
	forecast: "forecasts",
	option: "options",
	interest: "interests",
};
