import { type ActorId, allStates, codesOf, languages, type StateScheme, stateNamed } from "@fissure/core";

/** What an actor code looks like; anything else is a name to be looked up. */
const CODE = /^[A-Z][A-Z0-9_-]{1,15}$/;

/** Without a number among states, and publishers all the same. */
const ALSO_PUBLISH = new Set(["HKG", "PSE", "VAT"]);

/** Usual names and codes of publishers, in lower case. */
const publishersByName = (): ReadonlyMap<string, ActorId> => {
	publishers ??= new Map([
		...allStates()
			.filter(({ id, ended }) => !ended && (codesOf(id)?.cow !== null || ALSO_PUBLISH.has(id)))
			.flatMap(({ id, names: [name = id] }) => [[name.toLowerCase(), id] as const, [id.toLowerCase(), id] as const]),
		...languages.flatMap(({ files }) => Object.entries(files?.states ?? {})),
	]);
	return publishers;
};
let publishers: ReadonlyMap<string, ActorId> | undefined;

/** Whose code is this, or whose name? `Russian Federation` → `RUS`; undefined where it is neither. */
export function actorNamed(name: string): ActorId | undefined {
	const trimmed = name.trim();
	return CODE.test(trimmed) ? trimmed : (publishersByName().get(trimmed.toLowerCase()) ?? stateNamed(trimmed));
}

/** Names of states in all languages there are packs for, made when one is first asked for. */
const statesByName = (): ReadonlyMap<string, string> => {
	everywhere ??= new Map(
		languages.flatMap(({ code, files }) => {
			const names = new Intl.DisplayNames(code, { type: "region" });
			const usual = allStates().flatMap(({ id }) => {
				const alpha2 = codesOf(id)?.alpha2;
				return alpha2 == null ? [] : [[withoutAccents(names.of(alpha2) ?? alpha2), id] as const];
			});
			const official = Object.entries(files?.states ?? {})
				.filter(([, id]) => codesOf(id) !== undefined)
				.map(([name, id]) => [withoutAccents(name), id] as const);
			return [...usual, ...official];
		}),
	);
	return everywhere;
};
let everywhere: ReadonlyMap<string, string> | undefined;

/**
 * Which state does a name mean, in English or in a language there is a pack for? `Российская Федерация` → `RUS`.
 *
 * - silent: about words that are no whole name, and names that nobody has on that day
 */
export const stateInAnyLanguage = (name: string, date?: string, scheme?: StateScheme): string | undefined =>
	stateNamed(name, date, scheme) ?? (isAscii(name) ? undefined : statesByName().get(withoutAccents(name)));
/** A name in English needs no other language. */
const isAscii = (words: string): boolean => /^\p{ASCII}*$/u.test(words);
const withoutAccents = (words: string): string => words.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const letterheads = (): ReadonlyMap<string, ActorId> => {
	houses ??= new Map(languages.flatMap(({ files }) => Object.entries(files?.letterheads ?? {})));
	return houses;
};
let houses: ReadonlyMap<string, ActorId> | undefined;
/** A letterhead is above the text. */
const LETTERHEAD_LINES = 4;

/** Whose letterhead does a text carry? Undefined where it carries none; a house named in a sentence is none. */
export function publisherInHeading(text: string): ActorId | undefined {
	const lines = text
		.slice(0, 1000)
		.split(/\r?\n/)
		.filter((line) => line.trim() !== "");
	const found = lines
		.slice(0, LETTERHEAD_LINES)
		.map((line) => letterheads().get(line.trim().toLowerCase().replaceAll("’", "'")));
	return (
		found.find((actor) => actor !== undefined) ??
		languages.flatMap(({ files }) => files?.datelines ?? []).find(([beginning]) => beginning.test(text))?.[1]
	);
}

/**
 * Which publisher does a file name or URL name? `kremlin-2022-02-04.txt` → `RUS`.
 *
 * - silent: where it names none, or several: `us-china-call.txt` is about two and says not whose text it is
 */
export function publisherInName(name: string): ActorId | undefined {
	const words = ` ${name.toLowerCase().replace(/[^a-z]+/g, " ")} `;
	const found = new Set<ActorId>();
	for (const [known, actor] of publishersByName())
		if (known.length > 1 && words.includes(` ${known} `)) found.add(actor);
	const [only, another] = found;
	return another === undefined ? only : undefined;
}
