import type { ActorId, Scale } from "../base/vocabulary.ts";
import type { Span } from "./document.ts";

/** Something that the lexicon knows, found in a text: what the checks of a draft read its own words by. */
export type Mark = Span &
	(
		| { readonly kind: "actor"; readonly actor: ActorId; readonly form: "name" | "adjective" | "side" }
		| { readonly kind: "person"; readonly actor: ActorId; readonly office: string | null }
		| { readonly kind: "office"; readonly office: string; readonly rank: number }
		| { readonly kind: "concept"; readonly concept: string; readonly issue: string | null }
		| { readonly kind: "frame"; readonly topic: string; readonly frame: string; readonly issue: string | null }
		| { readonly kind: "attitude"; readonly scale: Scale; readonly rung: number; readonly polarity: -1 | 0 | 1 }
		| {
				readonly kind:
					| "speech"
					| "joint"
					| "negation"
					| "condition"
					| "intensifier"
					| "demand"
					| "pronoun"
					| "first-person";
		  }
		| { readonly kind: "hedge"; readonly sort: "hedge" | "agent-deletion" }
	);
export type MarkKind = Mark["kind"];
