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
