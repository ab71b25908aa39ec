import { expressionOfAny, fromPacks, matchesIn, packsAtHand } from "@fissure/languages";

/**
 * Towns in which states meet: capitals, seats of organisations, hosts of summits and conferences.
 *
 * A town that is missing only means silence about it. Names of towns that are those of states or houses in every second sentence
 * ("Washington said") count only behind "in" or at the head of a meeting's name.
 */
const NAMES = fromPacks(() =>
	packsAtHand().flatMap(({ places }) => Object.entries(places?.towns ?? {}).map(([id, name]) => [name, id] as const)),
);
const ANY = fromPacks(() =>
	NAMES()
		.map(([name]) => name.replace(".", "\\."))
		.join("|"),
);
const IN_TOWN = expressionOfAny(
	({ places }) => places?.inside,
	"gu",
	(words) => `${words}(?<town>${ANY()})`,
);
const HEAD = expressionOfAny(
	({ places }) => places?.before,
	"iu",
	(words) => `^${words}?(?<town>${ANY()})`,
);
const idOf = fromPacks(() => new Map(NAMES().map(([name, id]) => [name.toLowerCase(), id])));
const idsOf = (found: readonly (RegExpMatchArray | null)[]): readonly string[] => [
	...new Set(found.flatMap((match) => idOf().get(match?.groups?.town?.toLowerCase() ?? "") ?? [])),
];

/** Towns in which these words say that something was done: "in Munich", 在慕尼黑, «в Мюнхене». English names. */
export const townsSaid = (words: string): readonly string[] => idsOf(matchesIn(words, IN_TOWN()));

/** The town at the head of a meeting's or a place's name: "Munich Security Conference". Null where it has none. */
export const townOf = (venue: string): string | null => idsOf([HEAD().exec(venue.trim())])[0] ?? null;

/** Does a text name that town at all, in any of its languages? */
export const namesTown = (text: string, town: string): boolean =>
	NAMES().some(([name, id]) => id === town && text.includes(name));
