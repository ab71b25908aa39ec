import type { Language, LanguageCode } from "@fissure/model";
import { alwaysAtHand, languages } from "./packs.ts";
import { languageOf } from "./registry.ts";

/** A set of packs; one object for each set, by which what is made of it is kept. */
interface AtHand {
	readonly packs: readonly Language[];
}

const kept = new Map<string, AtHand>();
const ALWAYS: AtHand = { packs: alwaysAtHand };
let now = ALWAYS;

/**
 * Reads with the packs of these languages at hand: what is asked of any pack (`expressionOfAny`) is asked of them alone, so that a word of one
 * language is not taken for a word of another in the same letters, and no pack is built for texts of others.
 *
 * - at hand are also the packs that always are, those excepted whose letters are the letters of a language given and that are not given
 *   themselves: for a French text the Chinese and the Russian pack, and not the English one
 * - what is asked within holds until `work` returns; it is not to be asked later, as by a generator that goes on afterwards
 */
export function withPacks<Made>(codes: readonly LanguageCode[], work: () => Made): Made {
	const before = now;
	now = atHandFor(codes);
	try {
		return work();
	} finally {
		now = before;
	}
}

/** Reads what may be in any language, such as the columns of a table, with every pack. */
export const withAllPacks = <Made>(work: () => Made): Made =>
	withPacks(
		languages.map(({ code }) => code),
		work,
	);

export const packsAtHand = (): readonly Language[] => now.packs;

function atHandFor(codes: readonly LanguageCode[]): AtHand {
	const given = codes.flatMap((code) => languageOf(code) ?? []);
	if (given.every((one) => alwaysAtHand.includes(one))) return ALWAYS;
	const packs = languages.filter(
		(one) =>
			given.includes(one) || (alwaysAtHand.includes(one) && given.every(({ letters }) => letters !== one.letters)),
	);
	const key = packs.map(({ code }) => code).join(" ");
	const known = kept.get(key) ?? { packs };
	kept.set(key, known);
	return known;
}

/** A value that is made of the packs at hand: once for each set of them, when it is first asked for. */
export function fromPacks<Made>(make: () => Made): () => Made {
	const made = new WeakMap<AtHand, { readonly value: Made }>();
	let [last, value] = [null as AtHand | null, undefined as Made | undefined];
	return () => {
		if (last === now) return value as Made;
		const known = made.get(now) ?? { value: make() };
		made.set(now, known);
		last = now;
		value = known.value;
		return known.value;
	};
}

const NEVER = "(?!)";

/** What the packs at hand, or some of them, give for one purpose, joined. The source of an expression. */
export const sourceOfAny = (partOf: (language: Language) => string | undefined, packs = now.packs): string => {
	const parts = packs.flatMap((language) => partOf(language) ?? []).filter((part) => part !== "");
	return parts.length === 0 ? NEVER : parts.join("|");
};

/** The same as an expression; `around` puts it into one. */
export const expressionOfAny = (
	partOf: (language: Language) => string | undefined,
	flags: string,
	around: (source: string) => string = (source) => source,
): (() => RegExp) => fromPacks(() => new RegExp(around(`(?:${sourceOfAny(partOf)})`), flags));

/**
 * Does a text end in what the packs at hand give for one purpose? `around` puts it into an expression without captures, which is read
 * backwards from the end of the text: forwards it would be tried at each letter of what is before.
 */
export const endingOfAny = (
	partOf: (language: Language) => string | undefined,
	flags: string,
	around: (source: string) => string,
): ((text: string) => boolean) => {
	const expression = expressionOfAny(partOf, `${flags}y`, (source) => `(?<=${around(source)})$`);
	return (text) => {
		const ending = expression();
		ending.lastIndex = text.length;
		return ending.test(text);
	};
};

/** What the packs at hand have in tables of one kind. */
export const wordsOfAny = (partOf: (language: Language) => ReadonlySet<string> | undefined): ReadonlySet<string> =>
	new Set(now.packs.flatMap((language) => [...(partOf(language) ?? [])]));
