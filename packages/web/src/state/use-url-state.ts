import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { readUrl, type SearchValues, type UrlFields, type UrlPatch, type UrlStateOf, writeUrl } from "./url-field.ts";

interface Change {
	/** True: the change is no step of its own to go back over, such as each letter of a search. */
	readonly replace?: boolean;
}

/**
 * What steps through a list gives a function: keys that are typed quickly come before the page shows what those before them did, so that a
 * step from what is shown would be the same step again.
 */
export type SetUrl<Fields> = (patch: UrlPatch<Fields>, change?: Change) => void;

/**
 * What the page shows, as far as its address says it: `const [{ issue }, setUrl] = useUrlState(FIELDS)`.
 *
 * `fields` is a constant of the module, so that the value stays the same object until the address changes.
 */
export const useUrlState = <Fields extends UrlFields>(
	fields: Fields,
): readonly [UrlStateOf<Fields>, SetUrl<Fields>] => {
	const search: SearchValues = useSearch({ strict: false });
	const navigate = useNavigate();
	const state = useMemo(() => readUrl(fields, search), [fields, search]);
	const setUrl = useMemo(() => urlSetter(navigate, fields), [navigate, fields]);
	return [state, setUrl];
};

/** Changes the address by what the router has at that moment, whatever is shown. */
export const urlSetter =
	<Fields extends UrlFields>(navigate: ReturnType<typeof useNavigate>, fields: Fields): SetUrl<Fields> =>
	(patch, { replace = false } = {}) => {
		const searchAfter = (old: SearchValues) => writeUrl(fields, old, patch);
		void navigate({ to: ".", search: searchAfter as never, replace, resetScroll: false });
	};

/** Parts of the address that vary: the event of `/compare/…`, the document of `/documents/…`. */
export const usePageParams = (): Readonly<Record<string, string | undefined>> => useParams({ strict: false });
