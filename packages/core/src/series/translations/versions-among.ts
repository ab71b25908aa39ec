import { byCodeUnits, type DocumentFacts } from "@fissure/model";

/** What must be known of a text to ask whether it is a version of another. */
export type VersionFacts = Pick<DocumentFacts, "id" | "publisher" | "date" | "kind" | "language">;

/** Two texts in two languages. */
export type VersionPair<Text extends VersionFacts = VersionFacts> = readonly [Text, Text];

/** Texts of one day that touch less in common are not looked at as versions of one. */
const LEAST_TOPICS = 0.3;

/** Every two texts in two languages. */
export const everyTwo = <Text extends VersionFacts>(texts: readonly Text[]): readonly VersionPair<Text>[] =>
	texts.flatMap((one, at) =>
		texts
			.slice(at + 1)
			.flatMap((other): readonly VersionPair<Text>[] => (one.language === other.language ? [] : [[one, other]])),
	);

/** Which texts could be versions of one: of one publisher, or joint texts, of one full day and one kind, in two languages? */
export function possibleVersions<Text extends VersionFacts>(texts: readonly Text[]): readonly VersionPair<Text>[] {
	const groups = new Map<string, Text[]>();
	for (const one of texts) {
		if (one.date === null || one.date.length !== "2014-03-01".length) continue;
		const whose = one.kind === "joint-statement" ? "" : one.publisher;
		if (whose === null) continue;
		const name = `${one.date} ${one.kind} ${whose}`;
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [one]);
		else group.push(one);
	}
	return [...groups.values()].flatMap(everyTwo);
}

/**
 * Of texts that could be versions of one, which are likely to be?
 *
 * - in:  issues and concepts that a text touches, by id; null or none where it was not analysed
 * - out: each text with the one in another language that it shares most with, where that holds the other way, too
 */
export function likeliestVersions<Text extends VersionFacts>(
	pairs: readonly VersionPair<Text>[],
	topicsOf: (id: string) => ReadonlySet<string> | null | undefined,
): readonly VersionPair<Text>[] {
	const alike = ([one, other]: VersionPair<Text>): number => {
		const [a, b] = [topicsOf(one.id), topicsOf(other.id)];
		if (!a || !b || a.size + b.size === 0) return 0;
		return (2 * [...a].filter((topic) => b.has(topic)).length) / (a.size + b.size);
	};
	const scored = pairs
		.map((pair) => ({ pair, score: alike(pair) }))
		.filter(({ score }) => score >= LEAST_TOPICS)
		.toSorted((a, b) => b.score - a.score || byCodeUnits(nameOf(a.pair), nameOf(b.pair)));
	// A text has one version in each language.
	const taken = new Set<string>();
	return scored.flatMap(({ pair }) => {
		const [one, other] = pair;
		const names = [`${one.id} ${other.language}`, `${other.id} ${one.language}`];
		if (names.some((name) => taken.has(name))) return [];
		for (const name of names) taken.add(name);
		return [pair];
	});
}

/** A pair by its ids, whichever comes first. */
const nameOf = ([one, other]: VersionPair): string => [one.id, other.id].toSorted(byCodeUnits).join(" ");

/**
 * Which texts say again, in another language, what another of these says? Of versions of one text the one counts whose language most texts
 * of its publisher are in: the language of the archive, or the one that was asked for.
 *
 * - in:  all texts that are counted, and which of them are versions of one
 * - out: ids of those that are not to be counted; the same in whatever order texts and pairs come
 */
export function translationsAmong(
	texts: readonly VersionFacts[],
	versions: readonly VersionPair[],
): ReadonlySet<string> {
	const counts = new Map<string, number>();
	const languageOf = ({ publisher, language }: VersionFacts): string => `${language} ${publisher}`;
	for (const text of texts) counts.set(languageOf(text), (counts.get(languageOf(text)) ?? 0) + 1);
	const firstCounts = (a: VersionFacts, b: VersionFacts): number =>
		(counts.get(languageOf(b)) ?? 0) - (counts.get(languageOf(a)) ?? 0) ||
		byCodeUnits(a.language, b.language) ||
		byCodeUnits(a.id, b.id);
	const groupOf = new Map<string, Set<VersionFacts>>();
	for (const [one, other] of versions) {
		const all = new Set([one, other].flatMap((text) => [text, ...(groupOf.get(text.id) ?? [])]));
		for (const text of all) groupOf.set(text.id, all);
	}
	return new Set(
		[...new Set(groupOf.values())].flatMap((group) =>
			[...group]
				.toSorted(firstCounts)
				.slice(1)
				.map(({ id }) => id),
		),
	);
}
