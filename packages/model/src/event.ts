import type { ActorId } from "./document.ts";

export const EVENT_KINDS = ["call", "meeting", "summit", "visit", "session"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A document that belongs to an event. */
export interface TiedDocument {
	/** Id. */
	readonly document: string;
	/** 0–1: how surely it belongs to the one that it fits best; 1 where a person said so. */
	readonly score: number;
	/** What speaks for it, in words. */
	readonly reasons: readonly string[];
}

/** Documents that are of one meeting, call or session. */
export interface EventTie {
	/**
	 * `confirmed`: a person tied at least two of them; `proposed`: nobody has looked yet; `open`: each of several documents of
	 * one publisher would fit as well, so that a person must choose, and nothing is tied.
	 */
	readonly state: "confirmed" | "proposed" | "open";
	readonly kind: EventKind | null;
	/** ISO day; the earliest of its documents that have one. */
	readonly date: string | null;
	/** In the order of their codes. */
	readonly parties: readonly ActorId[];
	/** Two or more; by date, then by id. */
	readonly documents: readonly TiedDocument[];
	/** 0–1, of its weakest document. */
	readonly score: number;
}
