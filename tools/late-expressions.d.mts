export const lateExpressions: {
	readonly name: string;
	/** The module's text as the bundle has it; null where nothing changes. */
	transform(this: { readonly parse: (code: string) => unknown }, code: string): string | null;
};
