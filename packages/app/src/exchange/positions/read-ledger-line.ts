import { isProgram, nameOfCoder } from "@fissure/core";
import { isName } from "@fissure/model";
import { WrittenReadingSchema } from "@fissure/model/schemas";
import {
	type Fields,
	type GivenCoder,
	type GivenPosition,
	isFields,
	readFields,
	textOrNull,
} from "./given-position.ts";

/** The position in a line of JSON as Fissure writes the ledger; else what was expected of it. Places are code units. */
export function readLedgerLine(line: Fields): GivenPosition | string {
	const read = readFields(line);
	if (typeof read === "string") return read;
	const { quote, document } = line;
	if (!isFields(quote) || textOrNull(quote.exact) === null) return "Expected a quote with exact words, got none";
	const { start, end } = quote;
	const of = isFields(document) ? document : {};
	return {
		...read,
		words: {
			exact: quote.exact as string,
			...{ prefix: "", suffix: "" },
			at: typeof start === "number" && typeof end === "number" ? { unit: "code-unit", start, end } : null,
		},
		coder: coderOf(line.coder),
		...replacedIn(line.replaces),
		document: {
			id: textOrNull(of.id) ?? textOrNull(quote.document),
			sha256: textOrNull(of.sha256),
			url: textOrNull(of.url),
		},
	};
}

/** What it took the place of, where all of that is given. */
function replacedIn(given: unknown): Pick<GivenPosition, "replaces"> {
	const { success, data } = WrittenReadingSchema.safeParse(given);
	return success ? { replaces: data } : {};
}

const coderOf = (coder: unknown): GivenCoder | null =>
	isName(coder) ? { name: nameOfCoder(coder), isProgram: isProgram(coder) } : null;
