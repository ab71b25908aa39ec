import {
	byCodeUnits,
	type SeriesPosition,
	type StatedName,
	type UnnamedAgent,
	type UnnamedAgents,
} from "@fissure/model";
import { dayNumber } from "../documents/days.ts";

export interface UnnamedOptions {
	/** Whose texts are read for acts without an agent. */
	readonly holder: string;
	/** Who may name it; the holder may, too. */
	readonly partners: readonly string[];
	/** Between two texts that are not of one event, at most; 30. */
	readonly days?: number;
	/** Is this an actor that acts, and no body that is only asked to: a state or a group? */
	readonly isAgent: (actor: string) => boolean;
	/** By topic: frames that say who acts, and frames that hide it. */
	readonly agentOf: (topic: string, frame: string) => "named" | "avoided" | null;
}

const DAYS = 30;
const UNDERSPECIFIED = "underspecified";

/**
 * Which texts speak of an act without its agent, where a partner, or the same holder elsewhere, names it?
 *
 * Two ways to leave the agent out: a demand, a disapproval or a warning aimed at "all parties concerned"; and a name for what happens
 * that hides who does it. Beside it is a sentence that aims the same (the same issue, scale and side, and all its concepts) at a state or
 * a group by name, or that uses a name which says who acts. The two are of one event, or at most `days` apart. Where the sentence names
 * actors that it speaks of, the other must name one of them, and not as the agent; where it names none, the other must be of one event,
 * or of the same holder on two concepts or more: one alone may be a principle, and what others condemn elsewhere is another act.
 *
 * - in:     positions of the holder and its partners, without those of low certainty; names in their own words
 * - out:    one for each text and agent, or topic of names: a partner before the holder itself, then one of the same event, then the nearest in time
 * - silent: where the text itself names the agent too; where nobody names it, which is counted
 */
export function unnamedAgents(
	positions: readonly SeriesPosition[],
	names: readonly StatedName[],
	{ days = DAYS, ...options }: UnnamedOptions,
): UnnamedAgents {
	const said = [...targets(positions, options), ...called(names, options)].toSorted(inOrder);
	const byTopic = new Map<string, Said[]>();
	for (const one of said) if (one.isNamed) byTopic.set(one.matter, [...(byTopic.get(one.matter) ?? []), one]);
	const owns = new Set(
		said.flatMap(({ isNamed, place, matter }) =>
			isNamed && place.holder === options.holder ? `${place.document} ${matter}` : [],
		),
	);
	const avoiding = new Set<string>();
	const answered = new Set<string>();
	const items = new Map<string, UnnamedAgent>();
	for (const one of said) {
		if (one.isNamed || one.place.holder !== options.holder) continue;
		const naming = byTopic.get(one.matter) ?? [];
		// It hides nothing that it says itself.
		if (owns.has(`${one.place.document} ${one.matter}`)) continue;
		avoiding.add(one.place.document);
		const best = naming
			.filter((other) => isOfOneThing(one, other, days))
			.reduce<Said | undefined>((a, b) => (a === undefined || nearness(one, b, options, a) < 0 ? b : a), undefined);
		if (best === undefined) continue;
		answered.add(one.place.document);
		const name = `${one.place.document} ${one.kind} ${one.kind === "name" ? one.topic : best.agent}`;
		if (!items.has(name)) items.set(name, itemOf(one, best, options.holder));
	}
	return {
		...{ method: "unnamed-agents@1", days, avoiding: avoiding.size, unanswered: avoiding.size - answered.size },
		items: [...items.values()].toReversed(),
	};
}

/** Words that leave the agent out, or name it. */
interface Said {
	readonly kind: UnnamedAgent["kind"];
	readonly isNamed: boolean;
	/** What both must speak of: scale, side and concept, or the topic of the names. */
	readonly matter: string;
	readonly issue: string | null;
	readonly topic: string;
	readonly agent: string | null;
	/** Of the clause; of names none. */
	readonly concepts: readonly string[];
	/** A demand of one concept: at whom, is hard to read, so that only texts of one event are laid beside each other. */
	readonly isDemand: boolean;
	/** Named in the clause, the holder and the target left aside. */
	readonly actors: readonly string[];
	readonly day: number;
	readonly date: string;
	readonly events: readonly string[];
	readonly place: UnnamedAgent["avoids"];
}

function targets(positions: readonly SeriesPosition[], { holder, partners, isAgent }: UnnamedOptions): readonly Said[] {
	return positions.flatMap((position): readonly Said[] => {
		const { attitude, target, object, text, issue, key, start, end, manner } = position;
		const day = dayNumber(text.date);
		if (attitude === null || target === null || day === null || manner !== "own") return [];
		if (position.holder !== holder && !partners.includes(position.holder)) return [];
		const isNamed = target !== UNDERSPECIFIED;
		if (isNamed && !isAgent(target)) return [];
		const { scale, polarity, negated } = attitude;
		const concepts = object.concepts.toSorted(byCodeUnits);
		return concepts.length === 0
			? []
			: [
					{
						...{ kind: "target", isNamed, issue, topic: concepts[0] as string, concepts, day, date: text.date },
						isDemand: scale === "directive" && polarity >= 0 && concepts.length < 2,
						matter: ["target", issue, scale, polarity, negated].join(" "),
						agent: isNamed ? target : null,
						actors: object.actors.filter((actor) => actor !== position.holder && actor !== target),
						events: text.events,
						place: { holder: position.holder, key, document: text.id, start, end },
					},
				];
	});
}

function called(names: readonly StatedName[], { holder, partners, agentOf }: UnnamedOptions): readonly Said[] {
	return names.flatMap((name): readonly Said[] => {
		const { topic, frame, issue, text, start, end } = name;
		const [agent, day] = [agentOf(topic, frame), dayNumber(text.date)];
		if (agent === null || day === null || (name.holder !== holder && !partners.includes(name.holder))) return [];
		return [
			{
				...{
					kind: "name" as const,
					isNamed: agent === "named",
					matter: `name ${topic}`,
					issue,
					topic,
					agent: null,
					...{ actors: [], concepts: [], isDemand: false },
				},
				...{ day, date: text.date, events: text.events },
				place: { holder: name.holder, key: null, document: text.id, start, end },
			},
		];
	});
}

const inOrder = (a: Said, b: Said): number =>
	a.day - b.day ||
	byCodeUnits(a.place.document, b.place.document) ||
	a.place.start - b.place.start ||
	a.place.end - b.place.end ||
	byCodeUnits(a.matter, b.matter) ||
	byCodeUnits(a.agent ?? "", b.agent ?? "");

const isTogether = (one: Said, other: Said): boolean => one.events.some((event) => other.events.includes(event));

function isOfOneThing(one: Said, other: Said, days: number): boolean {
	if (other.place.document === one.place.document) return false;
	const together = isTogether(one, other);
	if (!together && (one.isDemand || Math.abs(one.day - other.day) > days)) return false;
	if (one.kind === "name") return true;
	if (!one.concepts.every((concept) => other.concepts.includes(concept))) return false;
	// Of whom both speak is not who acts.
	if (other.agent !== null && one.actors.includes(other.agent)) return false;
	const isShared = one.actors.some((actor) => other.actors.includes(actor));
	// One concept alone may be a principle; and what others condemn of that sort elsewhere is another act.
	const isSame = together || (isSpecific(one) && one.place.holder === other.place.holder);
	return isShared || (one.actors.length === 0 && isSame);
}

const isSpecific = ({ concepts }: Said): boolean => concepts.length > 1;

const nearness = (one: Said, a: Said, { holder }: UnnamedOptions, b: Said): number =>
	Number(a.place.holder === holder) - Number(b.place.holder === holder) ||
	Number(isTogether(one, b)) - Number(isTogether(one, a)) ||
	Math.abs(a.day - one.day) - Math.abs(b.day - one.day) ||
	inOrder(a, b);

const itemOf = (one: Said, other: Said, holder: string): UnnamedAgent => ({
	...{ kind: one.kind, issue: one.issue, topic: one.topic, agent: other.agent },
	by: other.place.holder === holder ? "itself" : "partner",
	days: other.day - one.day,
	together: isTogether(one, other),
	avoids: one.place,
	names: other.place,
});
