import type { HeldText } from "./find-words.ts";
import { type LetterKey, letterKeyOf } from "./letter-key.ts";
import { type PagesJoined, pagesJoined } from "./pages-joined.ts";

/** A held text with what every search in it needs; each is worked out once, and the second only if it is wanted. */
export interface PreparedText {
	readonly held: HeldText;
	readonly key: LetterKey;
	/** The text on one endless page; null where no page ends in it. */
	readonly joined: () => (PagesJoined & { readonly key: LetterKey }) | null;
}

export function prepareText(held: HeldText): PreparedText {
	let joined: ReturnType<PreparedText["joined"]> | undefined;
	return {
		held,
		key: letterKeyOf(held.text),
		joined: () => {
			if (joined === undefined) {
				const pages = pagesJoined(held);
				joined = pages === null ? null : { ...pages, key: letterKeyOf(pages.held.text) };
			}
			return joined;
		},
	};
}
