import { expressionOfAny, languageOf } from "@fissure/languages";
import type { ActorId, LanguageCode } from "@fissure/model";
import { isKind, isRole, type Tag } from "../clauses/tags.ts";

/** Kinds of actor that are sides of their own, and whose naming makes a matter one between states. */
export const STATES: ReadonlySet<string> = new Set(["state", "region"]);
export const BODIES: ReadonlySet<string> = new Set(["group", "organisation"]);
/** Bodies and movements are parties only where no state is. */
const WITH_BODIES: ReadonlySet<string> = new Set([...STATES, ...BODIES]);

/**
 * Who are the parties of the event, as this text knows them? The publisher first, then those whom the title names, then
 * those of the first two sentences. Empty but for the publisher where the text names nobody.
 */
export function partiesOf(
	publisher: ActorId,
	title: readonly Tag[],
	opening: readonly Tag[],
	kindOf: (actor: ActorId) => string | undefined,
): readonly ActorId[] {
	const actorsIn = (tags: readonly Tag[], kinds: ReadonlySet<string>): readonly ActorId[] => {
		const persons = tags.filter(isKind("person")).map(({ meaning }) => meaning.actor);
		const actors = tags.filter(isKind("actor")).map(({ meaning }) => meaning.actor);
		return [...new Set([...persons, ...actors])].filter(
			(actor) => actor !== publisher && kinds.has(kindOf(actor) ?? "state"),
		);
	};
	const titled = actorsIn(title, STATES);
	const opened = actorsIn(opening, STATES);
	const others =
		titled.length > 0 ? titled : opened.length > 0 ? opened : actorsIn([...title, ...opening], WITH_BODIES);
	return [publisher, ...others];
}

/** A stretch of the document with what is found in it. */
interface Read {
	readonly text: string;
	readonly tags: readonly Tag[];
}

/**
 * Who sits at the table? The states, and the bodies by their office-holders, whom the text says the publisher met, called,
 * wrote to or speaks with; none in a speech or a statement, whatever states it names: there "the parties" are others, and
 * so is everybody who is named.
 *
 * `tellsAsI`: the text opens in the first person, so only its title can say that it is of a meeting.
 */
export function metBy(
	title: Read,
	opening: Read,
	[publisher, ...parties]: readonly ActorId[],
	tellsAsI: boolean,
	language: LanguageCode,
): readonly ActorId[] {
	const encounter = languageOf(language)?.coding?.encounter ?? null;
	if (encounter === null) return parties;
	const inTitle = encounter.test(title.text) ? presentIn(title, parties, true) : [];
	const inOpening = !tellsAsI && encounter.test(opening.text) ? presentIn(opening, parties, false) : [];
	const present = new Set([...inTitle, ...inOpening]);
	const states = parties.filter((actor) => present.has(actor));
	return states.length > 0 ? states : [...present].filter((actor) => actor !== publisher);
}

/** The actors of a stretch that may take part in what it reports: not "the situation in X", "sanctions on X". */
function presentIn({ text, tags }: Read, parties: readonly ActorId[], adjectives: boolean): readonly ActorId[] {
	return tags.flatMap((tag): readonly ActorId[] => {
		if (tag.meaning.kind === "person") return [tag.meaning.actor];
		if (tag.meaning.kind !== "actor") return [];
		const { actor, form } = tag.meaning;
		const alone = !parties.includes(actor) || (form === "adjective" && !adjectives);
		if (alone && !tags.some((other) => isSomebody(other, tag))) return [];
		const isTopic =
			TOPIC().test(text.slice(Math.max(0, tag.start - TOPIC_REACH), tag.start)) ||
			WAGING().test(text.slice(tag.end, tag.end + WAGING_REACH));
		return isTopic ? [] : [actor];
	});
}
/** "Norland's invasion": a state that is named by the war it wages is spoken about. */
const WAGING = expressionOfAny(
	({ coding }) => coding?.waging,
	"iu",
	(words) => String.raw`^(?:\p{L}{0,4}|['’]s?)\s*(?:\p{L}+\s+){0,2}?(?:${words})`,
);
const WAGING_REACH = 40;
/** "the Kestrian Foreign Minister", "the President of the Council": an adjective or a body alone is nobody. */
const isSomebody = (tag: Tag, { start, end }: Tag): boolean =>
	((tag.start >= end && tag.start - end <= TOPIC_REACH) || (tag.end <= start && start - tag.end <= OFFICE_REACH)) &&
	(tag.meaning.kind === "office" || tag.meaning.kind === "person" || isRole(tag, "side"));
/** "President of the …": from an office to whose it is. */
const OFFICE_REACH = 8;
const TOPIC_REACH = 24;
const TOPIC = expressionOfAny(
	({ coding }) => coding?.topic,
	"iu",
	(words) => String.raw`(?<!\p{L})${words}\s$`,
);
