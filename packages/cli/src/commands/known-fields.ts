import type { TextSource } from "@fissure/app";
import type { DocumentKind, FindingKind } from "@fissure/core";
import { InvalidArgumentError } from "commander";

/** Named here as well, so that help needs not load the core; a test holds the two lists together. */
export const KIND_NAMES = [
	"readout",
	"joint-statement",
	"speech",
	"press-conference",
	"explanation-of-vote",
	"briefing",
	"fact-sheet",
	"article",
] as const satisfies readonly DocumentKind[];

/** Likewise. */
export const FINDING_KIND_NAMES = [
	"omission",
	"unconfirmed-attribution",
	"claimed-agreement",
	"contradiction",
	"intensity",
	"terminology",
	"emphasis",
] as const satisfies readonly FindingKind[];

/** What the caller knows, one value for each text in order, or one for all; an empty value is not known. */
export interface KnownFields {
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly date?: readonly string[];
	readonly kind?: readonly string[];
}

const listOf =
	(expected: string, fits: RegExp | ((value: string) => boolean), tidy: (value: string) => string = (value) => value) =>
	(value: string): readonly string[] =>
		value.split(",").map((item) => {
			const tidied = tidy(item.trim());
			if (tidied === "" || (typeof fits === "function" ? fits(tidied) : fits.test(tidied))) return tidied;
			throw new InvalidArgumentError(`Expected ${expected}; got "${item}".`);
		});

/** Codes in capitals, names as they are; which actors they are is known where the words of the case are. */
export const publishers = listOf("actors such as USA,CHN", /\p{L}/u, (name) =>
	/^[a-z][a-z0-9_-]*$/u.test(name) ? name.toUpperCase() : name,
);
export const languages = listOf("codes such as en,zh", /^[a-z]{2,3}(-[A-Za-z]+)?$/u);
export const dates = listOf("days such as 2025-10-16 (or 2025-10, or 2025)", isDate);
export const kinds = listOf(`one of ${KIND_NAMES.join(", ")}`, new RegExp(`^(${KIND_NAMES.join("|")})$`, "u"));

/** A year, month or day that there is: no 2026-02-30, under which a text would never be found again. */
function isDate(value: string): boolean {
	const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value) ?? [];
	if (year === undefined) return false;
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const findingKinds = (value: string): readonly FindingKind[] =>
	listOf(
		`one of ${FINDING_KIND_NAMES.join(", ")}`,
		new RegExp(`^(${FINDING_KIND_NAMES.join("|")})$`, "u"),
	)(value) as readonly FindingKind[];

const FIELDS = ["publisher", "language", "date", "kind"] as const;

/** Which field has a wrong number of values for so many texts; null where all fit. */
export function misfit(known: KnownFields, texts: number): string | null {
	for (const field of FIELDS) {
		const values = known[field]?.length ?? 1;
		if (values !== 1 && values !== texts)
			return `Expected one value of --${field} for all texts or ${texts}, one for each; got ${values}; leave a value empty where it is not known, as in "USA,,RUS"`;
	}
	return null;
}

/** `USA=archive/`, `United States=archive/`: whose texts these are, for inputs that a list in order would not suit. */
const OWNED = /^([\p{Lu}\p{Lo}][\p{L}\p{N} _'’-]*)=(.+)$/su;

/** Background and previous texts, each with its publisher where the input names one. */
export const ownedSources = (inputs: readonly string[], known: KnownFields = {}): readonly TextSource[] =>
	sourcesOf(inputs, known).map((source) => {
		const [, publisher, input] = OWNED.exec(source.input) ?? [];
		return publisher === undefined || input === undefined ? source : { ...source, publisher, input };
	});

/** Standard input can be read once; what to do where it is named more often, else null. */
export const stdinMisfit = (sources: readonly Pick<TextSource, "input">[]): string | null =>
	sources.filter(({ input }) => input === "-").length > 1
		? 'Expected standard input once, got "-" more than once; save one of the texts to a file'
		: null;

/** The inputs with what is known of each. */
export const sourcesOf = (inputs: readonly string[], known: KnownFields): readonly TextSource[] =>
	inputs.map((input, at) => {
		const fields = FIELDS.flatMap((field) => {
			const values = known[field] ?? [];
			const value = values.length === 1 ? values[0] : values[at];
			return value === undefined || value === "" ? [] : [[field, value] as const];
		});
		return { ...(Object.fromEntries(fields) as Omit<TextSource, "input">), input };
	});
