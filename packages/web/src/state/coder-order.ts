import { listField, type SearchValues, stringifySearch } from "./url-field.ts";

/** Whose coding counts for the question of a page, the first who has finished one; none where it is as in the case. */
export const CODER_ORDER = { coderOrder: listField };

/** Views that can answer by another order. */
const FOLLOWING = /^\/(over-time|compare|actor|issue|ledger\?(.*&)?tab=timeline)\b/;

/** A link from one view that can answer by another order to another one keeps the order that is chosen. */
export const withOrder = (href: string, { coderOrder }: SearchValues): string =>
	coderOrder === undefined || !FOLLOWING.test(href) || href.includes("coderOrder=")
		? href
		: `${href}${href.includes("?") ? "&" : "?"}${stringifySearch({ coderOrder }).slice(1)}`;

/** What is asked, by this order. */
export const askedBy = <Query extends object>(query: Query, coderOrder: readonly string[]): Query =>
	coderOrder.length === 0 ? query : { ...query, coderOrder };
