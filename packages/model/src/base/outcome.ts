import type { Problem } from "./problem.ts";

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
