/** How one thing of a view is in its address: as no, one or several values of a parameter. */
export interface UrlField<Value> {
	readonly read: (values: readonly string[]) => Value;
	/** Empty where the value is what is taken without saying. */
	readonly write: (value: Value) => readonly string[];
}

export type UrlFields = Readonly<
	Record<
		string,
		{
			readonly read: (values: readonly string[]) => unknown;
			readonly write: (value: never) => readonly string[];
		}
	>
>;
export type UrlStateOf<Fields> = {
	readonly [Key in keyof Fields]: Fields[Key] extends UrlField<infer Value> ? Value : never;
};

/** Parameters of an address, as the router keeps them. */
export type SearchValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Words; empty where the address has none. */
export const textField: UrlField<string> = {
	read: ([first]) => first ?? "",
	write: (value) => (value === "" ? [] : [value]),
};

/** Several values: `?issue=taiwan&issue=trade`. */
export const listField: UrlField<readonly string[]> = { read: (values) => values, write: (values) => values };

/** One of a few; the first where the address says none of them. */
export const choiceField = <const Choice extends string>(
	choices: readonly [Choice, ...Choice[]],
): UrlField<Choice> => ({
	read: ([first]) => choices.find((choice) => choice === first) ?? choices[0],
	write: (value) => (value === choices[0] ? [] : [value]),
});

/** A whole number; null where the address has none. */
export const numberField: UrlField<number | null> = {
	read: ([first]) => (first !== undefined && /^-?\d{1,9}$/.test(first) ? Number(first) : null),
	write: (value) => (value === null ? [] : [String(value)]),
};

export const flagField: UrlField<boolean> = {
	read: ([first]) => first === "1",
	write: (value) => (value ? ["1"] : []),
};

export const readUrl = <Fields extends UrlFields>(fields: Fields, search: SearchValues): UrlStateOf<Fields> =>
	Object.fromEntries(
		Object.entries(fields).map(([key, field]) => [key, field.read(valuesOf(search[key]))]),
	) as unknown as UrlStateOf<Fields>;

/** What is another now; as a function, of what the address says at that moment, which may be later than what is shown. */
export type UrlPatch<Fields> = Partial<UrlStateOf<Fields>> | ((now: UrlStateOf<Fields>) => Partial<UrlStateOf<Fields>>);

/** The search values after a change; what the fields do not name stays as it was. */
export const writeUrl = <Fields extends UrlFields>(
	fields: Fields,
	search: SearchValues,
	patch: UrlPatch<Fields>,
): SearchValues => {
	const next: Record<string, string | readonly string[] | undefined> = { ...search };
	const changed = typeof patch === "function" ? patch(readUrl(fields, search)) : patch;
	for (const [key, value] of Object.entries(changed)) {
		const values = fields[key]?.write(value as never) ?? [];
		if (values.length === 0) delete next[key];
		else next[key] = values.length === 1 ? values[0] : values;
	}
	return next;
};

const valuesOf = (value: string | readonly string[] | undefined): readonly string[] =>
	value === undefined ? [] : typeof value === "string" ? [value] : value;

/** `?issue=taiwan&issue=trade` as values, all of them strings: an address is read by people and written by hand. */
export const parseSearch = (text: string): SearchValues => {
	const values: Record<string, string | string[]> = {};
	for (const [key, value] of new URLSearchParams(text)) {
		const held = values[key];
		values[key] = held === undefined ? value : [...valuesOf(held), value];
	}
	return values;
};

export const stringifySearch = (values: SearchValues): string => {
	const search = new URLSearchParams();
	for (const [key, value] of Object.entries(values)) for (const one of valuesOf(value)) search.append(key, one);
	const text = search.toString();
	return text === "" ? "" : `?${text}`;
};
