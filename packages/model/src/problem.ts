/** Something that went wrong with one input; a value, so that one bad file never stops a run. */
export interface Problem {
	/** A stable word for programs and tests, such as `text-empty`. */
	readonly code: string;
	/** "Expected …, got …; what to do next", without a full stop. */
	readonly message: string;
	/** The file, line or field it concerns. */
	readonly place: string;
}

export type Outcome<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problem: Problem };

export const failed = (
	code: string,
	message: string,
	place: string,
): { readonly ok: false; readonly problem: Problem } => ({
	ok: false,
	problem: { code, message, place },
});
