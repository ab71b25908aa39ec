import { type SearchValues, stringifySearch } from "./url-field.ts";

/** Address of a view: `hrefTo(["documents", id], { issue: "taiwan" })`. */
export const hrefTo = (path: readonly string[], search: SearchValues = {}): string =>
	`/${path.map(encodeURIComponent).join("/")}${stringifySearch(search)}`;
