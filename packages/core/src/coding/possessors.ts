import { expressionOfAny } from "@fissure/languages";
import type { Subject } from "./subject.ts";
import { isRole, type Tag } from "./tags.ts";

/** How far the noun may stand from its possessor: "the President's strong personal commitment". */
const POSSESSION_REACH = 30;

const LIST = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"",
	(words) => String.raw`[,;]|\b${words}\b`,
);
const OWNER_BEHIND = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"",
	(words) => String.raw`^\s${words}?$`,
);
const SHARED = expressionOfAny(
	({ coding }) => coding?.sharedOwners,
	"",
	(words) => `^ ${words} $`,
);

/** Nouns of attitude with the actor whose they are, before ("Japan's support") or behind ("the support of Japan"). */
export function possessorsIn(text: string, tags: readonly Tag[], parts: readonly Tag[]): readonly Subject[] {
	return tags
		.filter((tag) => isRole(tag, "possessed"))
		.flatMap((noun): readonly Subject[] => {
			const before = parts.filter(({ end }) => end <= noun.start && noun.start - end <= POSSESSION_REACH).at(-1);
			const owned =
				before !== undefined &&
				/^['’]s?\s/.test(text.slice(before.end, noun.start)) &&
				!LIST.test(text.slice(before.end, noun.start));
			const behind = parts.find(({ start }) => start >= noun.end);
			// A Russian owner follows in the genitive, without a word between: «готовность турецкой стороны».
			const of = behind !== undefined && OWNER_BEHIND.test(text.slice(noun.end, behind.start));
			// «приверженность России и Кестрии» is of two.
			const shared = of && parts.some(({ start }) => SHARED.test(text.slice((behind as Tag).end, start)));
			const owner = owned ? before : of && !shared ? behind : undefined;
			const actor =
				owner === undefined
					? undefined
					: owner.meaning.kind === "actor" || owner.meaning.kind === "person"
						? owner.meaning.actor
						: undefined;
			return actor === undefined
				? []
				: [{ start: owned ? (before as Tag).start : noun.start, end: noun.end, who: { kind: "possessor", actor } }];
		});
}
