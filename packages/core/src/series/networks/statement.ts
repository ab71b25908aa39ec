import { byCodeUnits, type NetworkMark } from "@fissure/model";

/** One thing that an actor says of one concept, as networks are made of them. */
export interface NetworkStatement extends Omit<NetworkMark, "level"> {
	readonly actor: string;
	/** What it is about; of attributions the actor that the words are given to. */
	readonly concept: string;
	/** Value of the qualifier, one of the levels; null where none could be read. */
	readonly level: number | null;
	/** The first and the last moment that its date may mean, as `secondsOf` numbers them: one moment, or the bounds of a day, month or year. */
	readonly first: number;
	readonly last: number;
}

/** What the values of a qualifier mean. */
export interface Levels {
	/**
	 * `boolean`: 0 and 1, against and for; `ordered`: numbers, the further apart the less alike; `nominal`: names of which only sameness
	 * counts, as indexes.
	 */
	readonly kind: "boolean" | "ordered" | "nominal";
	/** Rising. */
	readonly values: readonly number[];
}

/** How alike two levels are, 0–1: 1 less their distance, as a share of the whole range. */
export const likeness = ({ kind, values }: Levels, one: number, other: number): number => {
	if (kind === "nominal") return one === other ? 1 : 0;
	const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
	return range === 0 ? 1 : 1 - Math.abs((values[one] as number) - (values[other] as number)) / range;
};

/** What a level adds where those against are taken from those for. */
export const signedLevel = ({ kind, values }: Levels, at: number): number =>
	kind === "nominal" ? 1 : kind === "boolean" ? 2 * (values[at] as number) - 1 : (values[at] as number);

/** The oldest first; no matter in which order they came. */
export const inOrder = (statements: readonly NetworkStatement[]): readonly NetworkStatement[] =>
	statements.toSorted(
		(a, b) =>
			a.first - b.first ||
			a.last - b.last ||
			byCodeUnits(a.document, b.document) ||
			a.start - b.start ||
			a.key - b.key ||
			byCodeUnits(a.concept, b.concept) ||
			byCodeUnits(a.actor, b.actor),
	);
