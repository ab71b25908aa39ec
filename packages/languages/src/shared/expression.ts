import type { Expression } from "@fissure/model";

/** What to ask of a text; null where it cannot be found there. */
export function askedOf(expression: Expression, text: string): RegExp | null {
	if (expression instanceof RegExp) return expression;
	return expression.needs.test(text) ? expression.is : null;
}

/** Is it somewhere in the text? */
export const isIn = (expression: Expression, text: string): boolean => askedOf(expression, text)?.test(text) === true;

/** The first place in the text; null where there is none. */
export const firstIn = (expression: Expression, text: string): RegExpExecArray | null =>
	askedOf(expression, text)?.exec(text) ?? null;

export const sourceOf = (expression: Expression): string =>
	(expression instanceof RegExp ? expression : expression.is).source;
