import { isProgram, nameOfCoder } from "./coder-names.ts";
import {
	type Fields,
	type GivenCoder,
	type GivenPosition,
	isFields,
	isName,
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

/** What it took the place of, where all of that is told. */
function replacedIn(given: unknown): Pick<GivenPosition, "replaces"> {
	if (!isFields(given)) return {};
	const { coder, start, end } = given;
	const read = readFields(given);
	if (typeof read === "string" || !isName(coder) || !isPlace(start) || !isPlace(end)) return {};
	const { issue, holder, asserter, manner, stance } = read;
	return { replaces: { coder, issue, holder, asserter, manner, stance, start, end } };
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const coderOf = (coder: unknown): GivenCoder | null =>
	isName(coder) ? { name: nameOfCoder(coder), isProgram: isProgram(coder) } : null;
