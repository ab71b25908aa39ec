import type { AnswerOf, RequestOf } from "../../api/call.ts";
import { twoTexts } from "../../messages/two-texts.ts";

type TextRead = AnswerOf<"POST /api/texts">["texts"][number];
/** Where a text comes from: what was uploaded, or an address. */
export type TextOrigin = NonNullable<RequestOf<"POST /api/texts">["body"]>;

/** One of two texts, and what a person has said of it; a guess until then. */
export interface Side {
	/** As pasted or typed: the text itself, or its address. */
	readonly typed: string;
	/** Of a chosen file; null where the text was pasted. */
	readonly fileName: string | null;
	/** Null until it was read. */
	readonly source: TextOrigin | null;
	readonly read: TextRead | null;
	readonly publisher: string;
	readonly date: string;
	readonly title: string;
	readonly language: string;
	readonly kind: TextRead["kind"];
	/** Fields that nobody has looked at since they were guessed. */
	readonly guessed: readonly string[];
}

export interface ReadySide extends Side {
	readonly source: TextOrigin;
	readonly read: TextRead;
}

export const EMPTY_SIDE: Side = {
	typed: "",
	fileName: null,
	source: null,
	read: null,
	publisher: "",
	date: "",
	title: "",
	language: "",
	kind: "readout",
	guessed: [],
};

/** What was read of a text, to be looked at. */
export const sideOf = (source: TextOrigin, read: TextRead): Partial<Side> => ({
	source,
	read,
	publisher: read.publisher ?? "",
	date: read.date ?? "",
	title: read.title ?? "",
	language: read.language,
	kind: read.kind,
	guessed: read.guessed,
});

/** Why two texts cannot be compared yet; null where they can. */
export function misfitOf([first, second]: readonly [Side, Side]): string | null {
	const words = twoTexts;
	if (first.read === null || second.read === null) return words.needsText;
	if (first.publisher === "" || second.publisher === "") return words.needsPublisher;
	return first.publisher === second.publisher ? words.samePublisher : null;
}

/** An address where the words are nothing else. */
export const addressIn = (typed: string): string | null =>
	/^https?:\/\/\S+$/i.test(typed.trim()) ? typed.trim() : null;
