import { choiceField, listField, textField, type UrlStateOf } from "../../../state/url-field.ts";

export const PANELS = ["summary", "findings", "matrix", "passages", "unmatched", "before", "words", "texts"] as const;
export type Panel = (typeof PANELS)[number];

/** Findings by what a person made of them; the first is all but what is rejected or muted. */
export const VERDICTS_SHOWN = ["standing", "undecided", "accepted", "starred", "rejected", "muted"] as const;
export type VerdictsShown = (typeof VERDICTS_SHOWN)[number];

/** What a comparison shows, as its address says it. */
export const COMPARE_FIELDS = {
	/** Ids: the texts that are compared, where not all of an event. */
	document: listField,
	/** Id of the finding that is looked at. */
	finding: textField,
	/** Of the codebook: looked at in all texts, and what the findings are filtered by. */
	issue: textField,
	kind: textField,
	verdict: choiceField(VERDICTS_SHOWN),
	/** Id of the text that is in front where only one has room. */
	side: textField,
	panel: choiceField(PANELS),
	/** Id of an earlier text that is beside. */
	before: textField,
	/** `document:start-end`: words that are lit, of one text or of two. */
	words: listField,
	/** Ids of the two texts that ribbons join. */
	pair: listField,
} as const;

/** The panel that is open: who looks at something in particular sees it beside the texts, and comes back to the summary after it. */
export const openPanelOf = ({
	panel,
	finding,
	issue,
	words,
	before,
	side,
	kind,
}: UrlStateOf<typeof COMPARE_FIELDS>): Panel =>
	panel === "summary" && (words.length > 0 || [finding, issue, before, side, kind].some((value) => value !== ""))
		? "findings"
		: panel;

/** Words as an address has them. */
export const wordsField = ({ document, start, end }: { document: string; start: number; end: number }): string =>
	`${document}:${start}-${end}`;

export const readWords = (value: string): { document: string; start: number; end: number } | null => {
	const [, document, start, end] = /^(.+):(\d+)-(\d+)$/.exec(value) ?? [];
	return document === undefined ? null : { document, start: Number(start), end: Number(end) };
};
