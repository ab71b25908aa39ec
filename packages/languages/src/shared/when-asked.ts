/**
 * A value that is made when it is first asked for, and kept: most runs need few of the tables of a language, and expressions
 * take time to make.
 */
export const whenAsked = <Value>(make: () => Value): (() => Value) => {
	let made: { readonly value: Value } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
};
