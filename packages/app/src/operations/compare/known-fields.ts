import type { TextSource } from "../../inputs/text-source.ts";

/** What the caller knows, one value for each text in order, or one for all; an empty value is not known. */
export interface KnownFields {
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly date?: readonly string[];
	readonly kind?: readonly string[];
}

const FIELDS = ["publisher", "language", "date", "kind"] as const;

/** Which field has a wrong number of values for so many texts; null where all fit. */
export function misfit(known: KnownFields, texts: number): string | null {
	for (const field of FIELDS) {
		const values = known[field]?.length ?? 1;
		if (values !== 1 && values !== texts)
			return `Expected one value of --${field} for all texts or ${texts}, one for each; got ${values}; leave a value empty if it is not known, as in "USA,,RUS"`;
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
