import type { LanguageCode } from "@fissure/model";
import { numbersIn } from "../documents/numbers.ts";
import type { Insertion, Turn } from "./insertion.ts";

/** Does an insertion put another number? A date that only explains, "in May [2024]", takes no number's place. */
export function numberTurn(
	{ inserted, held }: Insertion,
	languages: readonly LanguageCode[],
	stands: boolean,
): Turn | null {
	const valuesIn = (text: string): ReadonlySet<string> =>
		new Set(languages.flatMap((language) => numbersIn(text, language).map(({ value }) => value)));
	const own = valuesIn(inserted);
	const theirs = valuesIn(held);
	const explains = !/[\p{L}\p{N}]/u.test(held);
	if ([...own].some((value) => !theirs.has(value) && !(explains && DATE.test(value))))
		return { grave: true, what: "adds a number" };
	return stands && [...theirs].some((value) => !own.has(value))
		? { grave: true, what: "takes the place of a number" }
		: null;
}
const DATE = /^(?:\d{4}(?:-\d\d){0,2}|\d\d-\d\d)$/;
