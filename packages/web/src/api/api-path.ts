/** What may be in an address; an array is written as a repeated parameter. */
type QueryValue = string | number | boolean | null | undefined;
export type QueryFields = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/** `GET /api/documents/:id` and its parts as method and address; whatever has no value is left out. */
export const apiPath = (
	name: string,
	params: Readonly<Record<string, string | number>> = {},
	query: QueryFields = {},
): { readonly method: string; readonly path: string } => {
	const [method = "GET", pattern = ""] = name.split(" ");
	const path = pattern.replace(/:(\w+)/g, (_, field: string) => {
		const value = params[field];
		if (value === undefined) throw new RangeError(`Expected a value for "${field}" of ${name}, got none`);
		return encodeURIComponent(String(value));
	});
	const text = queryText(query);
	return { method, path: text === "" ? path : `${path}?${text}` };
};

const queryText = (query: QueryFields): string => {
	const search = new URLSearchParams();
	for (const [field, values] of Object.entries(query))
		for (const value of Array.isArray(values) ? values : [values])
			if (value !== undefined && value !== null && value !== "") search.append(field, String(value));
	return search.toString();
};
