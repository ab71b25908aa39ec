import type { Span } from "@fissure/core";
import type { RequestOf } from "../../../api/call.ts";
import {
	choiceField,
	flagField,
	listField,
	textField,
	type UrlField,
	type UrlStateOf,
} from "../../../state/url-field.ts";

/** `120-164`: words of the text. */
export const spanField: UrlField<Span | null> = {
	read: ([first]) => {
		const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(first ?? "") ?? [];
		return start !== undefined && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null;
	},
	write: (span) => (span === null ? [] : [`${span.start}-${span.end}`]),
};

export const ORDERS = ["newest", "oldest", "title", "publisher", "added"] as const;

export const LIST_FIELDS = {
	q: textField,
	publisher: listField,
	kind: listField,
	language: listField,
	coded: choiceField(["any", "yes", "no"]),
	from: textField,
	to: textField,
	earlier: flagField,
	order: choiceField(ORDERS),
};

export type ListUrl = UrlStateOf<typeof LIST_FIELDS>;
export type ListQuery = NonNullable<RequestOf<"GET /api/documents">["query"]>;

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What the server is asked; a day that is still being typed is not asked for. */
export const queryOf = ({ q, publisher, kind, language, coded, from, to, earlier, order }: ListUrl): ListQuery => ({
	...(q === "" ? {} : { named: q.slice(0, 200) }),
	...(publisher.length === 0 ? {} : { publisher: [...publisher] }),
	...(kind.length === 0 ? {} : { kind: [...kind] as NonNullable<ListQuery["kind"]> }),
	...(language.length === 0 ? {} : { language: [...language] }),
	...(coded === "any" ? {} : { coded }),
	...(DAY.test(from) ? { from } : {}),
	...(DAY.test(to) ? { to } : {}),
	...(earlier ? { earlier: "1" as const } : {}),
	order,
});

export const isFiltered = ({ order: _, ...filters }: ListUrl): boolean =>
	Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value && value !== "any"));

export const TABS = ["text", "versions", "history", "about"] as const;

export const DOCUMENT_FIELDS = {
	tab: choiceField(TABS),
	/** Words that are lit and brought into sight. */
	at: spanField,
	/** Issues whose marks are hidden. */
	hide: listField,
	/** Versions that are compared; the last two where none are named. */
	before: textField,
	after: textField,
	layout: choiceField(["side", "inline"]),
};

export type DocumentUrl = UrlStateOf<typeof DOCUMENT_FIELDS>;
export type SetDocumentUrl = (patch: Partial<DocumentUrl>, change?: { readonly replace?: boolean }) => void;
