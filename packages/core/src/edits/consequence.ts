import { fromPacks, packsAtHand } from "@fissure/languages";
import type { ChangeKind } from "@fissure/model";
import { REASONS } from "./change-reasons.ts";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import type { WeighedIn } from "./substantive-kinds.ts";

/** 0–100. What is denied comes first, then who, how much and how surely, whole sentences, other words. */
const WEIGHTS: Readonly<Partial<Record<ChangeKind, number>>> = {
	negation: 88,
	attitude: 60,
	struck: 58,
	number: 62,
	name: 62,
	term: 62,
	date: 54,
	sentence: 46,
	word: 24,
	order: 14,
	"function-word": 8,
};
/** A gained or lost position weighs more than any word. */
export const POSITION = 92;
/** The change is in a sentence that touches an issue of the codebook, by which an analyst reads. */
const ON_AN_ISSUE = 6;
/** In a long passage that came or went as a whole, a denial is one word among many. */
const LONG_PASSAGE = 15;
const IN_PASSAGE = 64;

/** Points of a list that were renumbered. */
const ENUMERATOR = 10;

export interface Weight {
	readonly consequence: number;
	readonly because: string;
}

/** How much does a substantive change matter to a reader of positions, and why? */
export function consequenceOf(changed: ChangedWords, kinds: readonly ChangeKind[], { marksIn }: WeighedIn): Weight {
	const words = Math.max(changed.before.tokens.length, changed.after.tokens.length);
	const heaviest = Math.max(...kinds.map((kind) => WEIGHTS[kind] ?? 0));
	const base = words > LONG_PASSAGE ? Math.min(heaviest, IN_PASSAGE) : heaviest;
	if (base === 0) return { consequence: 0, because: "" };
	if ([changed.before, changed.after].every(isEnumerator))
		return { consequence: ENUMERATOR, because: "the number of a point in a list" };
	const issueOf = issueIn(changed.after, marksIn) ?? issueIn(changed.before, marksIn);
	const reasons = kinds.map((kind) => REASONS[kind]).join("; ");
	return issueOf === null
		? { consequence: base, because: reasons }
		: { consequence: base + ON_AN_ISSUE, because: `${reasons}; in a sentence on ${issueOf}` };
}

/** What the sentences around a change touch first, of the issues of the codebook. */
function issueIn({ side: { text }, sentences }: ChangedSide, marksIn: WeighedIn["marksIn"]): string | null {
	for (const mark of marksIn(text.slice(sentences.start, sentences.end)))
		if (mark.kind === "concept" && mark.issue !== null) return mark.issue;
	return null;
}

const LETTERS = fromPacks(() =>
	packsAtHand()
		.map(({ sentences }) => sentences.pointLetters)
		.join(""),
);
const POINT = fromPacks(() => new RegExp(String.raw`^(?:\p{N}{1,2}|[${LETTERS()}])$`, "u"));
const POINTS = fromPacks(
	() => new RegExp(String.raw`^\s*(?:(?:<[^<>]*>|[-•*]|\(?(?:\p{N}{1,2}|[${LETTERS()}])[.)])\s*){1,3}$`, "u"),
);

/** "3." or "b)" at the beginning of a line, or a bullet. */
function isEnumerator({ side: { text }, span, tokens }: ChangedSide): boolean {
	if (tokens.some(({ key, kind }) => kind !== "sign" && kind !== "markup" && !POINT().test(key))) return false;
	const line = text.slice(text.lastIndexOf("\n", span.end - 1) + 1, span.end + 1);
	return tokens.length === 0 || POINTS().test(line);
}
