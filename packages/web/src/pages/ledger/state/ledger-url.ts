import type { RequestOf } from "../../../api/call.ts";
import {
	choiceField,
	flagField,
	listField,
	numberField,
	textField,
	type UrlPatch,
	type UrlStateOf,
} from "../../../state/url-field.ts";

export const LEDGER_FIELDS = {
	tab: choiceField([
		"sentences",
		"grid",
		"attributions",
		"positions",
		"timeline",
		"texts",
		"said",
		"review",
		"denials",
	]),
	q: textField,
	holder: listField,
	asserter: listField,
	issue: listField,
	stance: listField,
	manner: listField,
	publisher: listField,
	venue: listField,
	kind: listField,
	language: listField,
	document: listField,
	from: textField,
	to: textField,
	/** Also texts that their source has since replaced. */
	earlier: flagField,
	/** Also positions of low certainty. */
	unsure: flagField,
	/** Name of the saved search that is looked at. */
	search: textField,
	/** Key of an action: only texts that are new since. */
	newSince: numberField,
	/** Also what was read on issues that are muted. */
	muted: flagField,
	order: choiceField(["newest", "oldest"]),
	/** Key of the position that is open. */
	at: numberField,
	/** Of the timeline. */
	by: choiceField(["auto", "issue", "holder"]),
	lanes: numberField,
};

export type LedgerUrl = UrlStateOf<typeof LEDGER_FIELDS>;
export type SetLedgerUrl = (patch: UrlPatch<typeof LEDGER_FIELDS>, change?: { readonly replace?: boolean }) => void;
export type LedgerQuery = NonNullable<RequestOf<"GET /api/ledger">["query"]>;

/** Filters that are lists of values, in the order in which they are shown. */
export const LISTS = [
	"holder",
	"issue",
	"stance",
	"asserter",
	"manner",
	"publisher",
	"kind",
	"venue",
	"language",
	"document",
] as const;
export type ListName = (typeof LISTS)[number];

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
export const isDay = (text: string): boolean => DAY.test(text);

/** What the address asks of the ledger; a day that is still being typed asks nothing. */
export function queryOf(url: LedgerUrl): LedgerQuery {
	const query: Record<string, unknown> = {};
	for (const name of LISTS) if (url[name].length > 0) query[name] = url[name];
	for (const name of ["from", "to"] as const) if (isDay(url[name])) query[name] = url[name];
	if (url.earlier) query.earlier = "1";
	if (url.unsure) query.unsure = "1";
	if (url.muted) query.muted = "1";
	if (url.newSince !== null) query.newSince = url.newSince;
	if (url.q.trim() !== "") query.words = url.q;
	return query as LedgerQuery;
}

/** The same without words, which are left aside where choices are counted. */
export function choicesQueryOf(url: LedgerUrl): NonNullable<RequestOf<"GET /api/ledger/facets">["query"]> {
	const { words: _, ...query } = queryOf(url);
	return query;
}

/** The same without the filters of positions: what a search of texts takes. */
export function textQueryOf(url: LedgerUrl) {
	const { publisher, venue, kind, language, from, to, earlier, newSince, words } = queryOf(url) as Readonly<
		Record<string, never>
	>;
	return Object.fromEntries(
		Object.entries({ publisher, venue, kind, language, from, to, earlier, newSince, words }).filter(
			([, value]) => value !== undefined,
		),
	) as { words?: string };
}

export const isFiltered = (url: LedgerUrl): boolean => Object.keys(queryOf(url)).length > 0;

/** All filters gone; what is looked at stays. */
export const NO_FILTERS: Partial<LedgerUrl> = {
	...(Object.fromEntries(LISTS.map((name) => [name, []])) as Partial<LedgerUrl>),
	...{ q: "", from: "", to: "", earlier: false, unsure: false, muted: false, search: "", newSince: null, at: null },
};
