import type { ActorId, Span } from "@fissure/model";
import type { Tag } from "../clauses/tags.ts";

/** Who may be speaking at a place, before any verb has confirmed it. */
export interface Subject extends Span {
	/** The verb is before it, in the passive: "was welcomed by X". */
	readonly passive?: Tag;
	readonly who:
		| {
				readonly kind: "actor";
				readonly actor: ActorId;
				readonly side: boolean;
				/** A person or an office speaks, not a bare state. */
				readonly named: boolean;
		  }
		/** `ofPublisher`: two states by name, of which the publisher is one. */
		| { readonly kind: "joint"; readonly ofPublisher?: true }
		| { readonly kind: "pronoun" }
		| { readonly kind: "plural-pronoun" }
		/** Guests, firms, papers: they speak, but for no state. */
		| { readonly kind: "outsider" }
		| { readonly kind: "first-person" }
		| { readonly kind: "own-side" }
		| { readonly kind: "other-side" }
		/** "the latter", "the former": the second or the first of the two named last. */
		| { readonly kind: "of-two"; readonly second: boolean }
		/** "the support of X for", "X's readiness": X holds what the noun says, no matter who reports it. */
		| { readonly kind: "possessor"; readonly actor: ActorId }
		/** A name that no list holds; who it is depends on where the text brought it in. */
		| { readonly kind: "unlisted"; readonly name: string }
		/** A title without a country or a known name: the person whom the text has introduced. */
		| { readonly kind: "office"; readonly office: string; readonly words: string };
}

/**
 * A subject with all properties that any has, so that the engine reads each of them in one way; it would else compile what reads
 * them again for every kind of subject that it meets.
 */
export const subjectOf = ({ start, end }: Span, who: Subject["who"], passive?: Tag): Subject =>
	({ start, end, who: inOneShape(who), passive }) as Subject;

function inOneShape(who: Subject["who"]): Subject["who"] {
	const { kind, actor, side, named, ofPublisher, second, name, office, words }: Partial<Every<Subject["who"]>> = who;
	return { kind, actor, side, named, ofPublisher, second, name, office, words } as Subject["who"];
}

/** The properties of all members of a union. */
type Every<Union> = {
	readonly [Key in Union extends unknown ? keyof Union : never]: Union extends unknown
		? Key extends keyof Union
			? Union[Key]
			: never
		: never;
};
