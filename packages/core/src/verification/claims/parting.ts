import { languageOf } from "@fissure/languages";
import type { ActorId, Draft, VerificationContext } from "@fissure/model";
import { ownOf, placesOf } from "../draft/own-words.ts";
import { type Reading, type Sign, signed } from "./draft-readings.ts";

/** Before the words of parting, in characters, where a "not" turns them down. */
const DENIAL = 28;

/** Where a draft says that one of these sides parts from others, and from whom: "Norland distanced itself from Kestria". */
export interface Parting {
	readonly sentence: number;
	readonly partners: readonly ActorId[];
}

export function partingsIn(draft: Draft, readings: readonly Reading[], sides: ReadonlySet<string>): readonly Parting[] {
	const words = languageOf(draft.document.language)?.drafting?.sources;
	if (words === undefined) return [];
	return draft.sentences.flatMap((sentence, at) => {
		const reading = readings[at] as Reading;
		const parts = placesOf(words.parting, ownOf(sentence)).some(
			({ start }) =>
				!reading.marks.some(({ kind, end }) => kind === "negation" && end <= start && start - end <= DENIAL),
		);
		if (!parts) return [];
		const involved = new Set([...reading.actors, ...(reading.holder === null ? [] : [reading.holder])]);
		const beside = [at - 1, at + 1].flatMap((other) => [...(readings[other]?.actors ?? [])]);
		const named = involved.size > 1 ? [...involved] : [...involved, ...beside];
		if (!named.some((actor) => sides.has(actor))) return [];
		return { sentence: at, partners: named.filter((actor) => !sides.has(actor)) };
	});
}

/** Coding a text takes milliseconds; a partner's line shows in fewer. */
const MOST_TEXTS = 60;

export type StanceOf = (actor: ActorId, issue: string) => Sign;

/**
 * Which pole of an issue does a side lean to, by its source texts, or else by what the draft says of it?
 *
 * - out:    0 where neither says, or they say both
 */
export function stancesOf(readings: readonly Reading[], context: VerificationContext): StanceOf {
	const known = new Map<string, Sign>();
	return (actor, issue) => {
		const key = `${actor} ${issue}`;
		const sign = known.get(key) ?? (leanOfSources(actor, issue, context) || toldOf(actor, issue, readings));
		known.set(key, sign);
		return sign;
	};
}

function toldOf(actor: ActorId, issue: string, readings: readonly Reading[]): Sign {
	const topics = readings.filter(({ holder }) => holder === actor).flatMap((reading) => reading.topics);
	return signed(topics.reduce((sum, topic) => sum + (topic.issue === issue ? topic.sign : 0), 0));
}

function leanOfSources(actor: ActorId, issue: string, { sources, accountOf }: VerificationContext): Sign {
	const accounts = sources
		.filter(({ publisher, kind }) => publisher === actor || kind === "joint-statement")
		.slice(0, MOST_TEXTS)
		.flatMap(({ id }) => accountOf(id) ?? [])
		.filter(({ parties, document }) => document.publisher === actor || parties.includes(actor));
	const stances = accounts.flatMap(({ positions }) =>
		positions
			.filter((position) => position.issue === issue && (position.holder === actor || position.holder === "BOTH"))
			.map(({ stance }) => signed(stance)),
	);
	return signed(stances.reduce((sum: number, sign) => sum + sign, 0));
}
