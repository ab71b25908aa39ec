import { foldText } from "@fissure/languages";
import type { EditWords, Span } from "@fissure/model";
import type { ChangedPlace } from "./changed-places.ts";
import type { PageDifference, PageSide } from "./page-difference.ts";
import { type EditToken, type EditTokens, tokenAt } from "./token-lists.ts";

/** One side of a changed place. */
export interface ChangedSide {
	readonly side: PageSide;
	/** Indexes of tokens. */
	readonly place: Span;
	/** From the first of its words to the last; empty, between its neighbours, where there are none. */
	readonly span: Span;
	readonly text: string;
	/** Its words without those that the other side has too. */
	readonly tokens: readonly EditToken[];
	/** The same, folded, with a blank between them. */
	readonly folded: () => string;
	/** Those of them that deny, by words of a language that are the same for all changes. */
	readonly denials: (words: EditWords) => readonly string[];
	/** Is this token, here or elsewhere on the page, without an answer on the other side? */
	readonly isChanged: (at: number) => boolean;
	/** The sentences that it is in, from their beginning to their end. */
	readonly sentences: Span;
}

export interface ChangedWords {
	readonly before: ChangedSide;
	readonly after: ChangedSide;
}

/** The words of a changed place, on both sides. */
export function changedWords({ before, after, paired, answered }: PageDifference, place: ChangedPlace): ChangedWords {
	const isPure = place.before.start === place.before.end || place.after.start === place.after.end;
	return {
		before: changedSide(before, place.before, isPure || place.moved, (at) => paired[at] === -1),
		after: changedSide(after, place.after, isPure || place.moved, (at) => answered[at] === 0),
	};
}

function changedSide(side: PageSide, place: Span, whole: boolean, isChanged: (at: number) => boolean): ChangedSide {
	const span = spanOf(side.tokens, place);
	const changed: EditToken[] = [];
	for (let at = place.start; at < place.end; at++) if (whole || isChanged(at)) changed.push(tokenAt(side.tokens, at));
	const text = side.text.slice(span.start, span.end);
	let kept: string | null = null;
	const folded = (): string => {
		kept ??= foldText(changed.map(({ key }) => key).join(" "));
		return kept;
	};
	let denied: readonly string[] | null = null;
	const denials = ({ negation }: EditWords): readonly string[] => {
		denied ??= folded().match(negation) ?? [];
		return denied;
	};
	return { side, place, span, text, tokens: changed, folded, denials, isChanged, sentences: around(side, place) };
}

function spanOf({ starts, ends }: EditTokens, { start, end }: Span): Span {
	if (end > start) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
	const between = ends[start - 1] ?? starts[start] ?? 0;
	return { start: between, end: between };
}

/** Tokens are looked at one by one, so a sentence of a hostile page must end somewhere. */
const FARTHEST = 400;

function around({ tokens, begins, ends }: PageSide, { start, end }: Span): Span {
	let from = start;
	while (from > 0 && start - from < FARTHEST && begins[from] !== 1) from--;
	let to = end;
	while (to < tokens.length && to - end < FARTHEST && (ends[to] !== 1 || to === start)) to++;
	return spanOf(tokens, { start: from, end: to });
}
