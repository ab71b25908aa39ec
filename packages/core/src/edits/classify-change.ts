import { editWordsOf, expressionOfAny, fromPacks, packsAtHand } from "@fissure/languages";
import { CHANGE_KINDS, type ChangeKind, type EditChange, quoteOf } from "@fissure/model";
import { REASONS } from "./change-reasons.ts";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import { consequenceOf } from "./consequence.ts";
import { furnitureKind, isOtherPrint, spellingKind, structureKind } from "./cosmetic-kind.ts";
import { signKind } from "./sign-kind.ts";
import { substantiveKinds, type WeighedIn } from "./substantive-kinds.ts";
import { type EditToken, keyAt } from "./token-lists.ts";
import { type IsWord, isTypo } from "./typo.ts";

export interface ClassifyIn extends WeighedIn {
	/** Ids of the two captures. */
	readonly documents: { readonly before: string; readonly after: string };
	readonly isWord: IsWord | undefined;
}

const FIRST_COSMETIC: ChangeKind = "markup";
const isCosmetic = (kind: ChangeKind): boolean => CHANGE_KINDS.indexOf(kind) >= CHANGE_KINDS.indexOf(FIRST_COSMETIC);

/**
 * Is a change of words one of print, of the page around the text, or of what is said?
 *
 * Whatever is not known to be cosmetic is substantive: a denial always, a number but for the day of publication, and two
 * words that a letter parts ("now", "not").
 *
 * - silent: null where the words are the same in another print
 */
export function classifyChange(changed: ChangedWords, moved: boolean, context: ClassifyIn): EditChange | null {
	if (!moved && isOtherPrint(changed)) return null;
	const cosmetic = cosmeticKind(changed, moved, context);
	const sign = moved ? null : signKind(changed);
	const kinds: readonly ChangeKind[] =
		cosmetic !== null ? [cosmetic] : sign !== null ? [sign] : moved ? ["order"] : substantiveKinds(changed, context);
	const isPrint = kinds.every(isCosmetic);
	const weight = consequenceOf(changed, kinds, context);
	return {
		op: opOf(changed, moved),
		before: quoted(changed.before, context.documents.before),
		after: quoted(changed.after, context.documents.after),
		at: { before: changed.before.span.start, after: changed.after.span.start },
		class: isPrint ? "cosmetic" : "substantive",
		kinds,
		consequence: isPrint ? 0 : weight.consequence,
		because: isPrint ? REASONS[kinds[0] as ChangeKind] : weight.because,
	};
}

const opOf = ({ before, after }: ChangedWords, moved: boolean): EditChange["op"] =>
	moved ? "moved" : after.text === "" ? "removed" : before.text === "" ? "added" : "replaced";

const quoted = ({ side, span, text }: ChangedSide, id: string): EditChange["before"] =>
	text === "" ? null : quoteOf({ id, text: side.text }, span);

function cosmeticKind(changed: ChangedWords, moved: boolean, context: ClassifyIn): ChangeKind | null {
	const { before, after } = changed;
	if (moved) return furnitureKind(changed);
	const words = editWordsOf(context.language);
	if (before.denials(words).length > 0 || after.denials(words).length > 0) return null;
	const structure = structureKind(changed) ?? furnitureKind(changed);
	if (structure !== null) return structure;
	if (capitalIsName(changed, context)) return null;
	return (
		spellingKind(changed, context.language) ?? (isDoubled(changed) ? "typo" : null) ?? wordByWord(changed, context)
	);
}

/** "us" and "US", "march" and "March": the lexicon knows the one only. */
function capitalIsName({ before, after }: ChangedWords, { marksIn }: ClassifyIn): boolean {
	if (before.text.toLowerCase() !== after.text.toLowerCase()) return false;
	const names = (text: string): string =>
		marksIn(text)
			.filter(({ kind }) => kind === "actor" || kind === "person")
			.map(({ start, end }) => `${start}-${end}`)
			.join();
	return names(before.text) !== names(after.text);
}

/** "the the": one of two equal neighbours of a spaced script. */
function isDoubled({ before, after }: ChangedWords): boolean {
	const [words, other] = before.tokens.length > 0 ? [before, after] : [after, before];
	const [word] = words.tokens;
	if (other.tokens.length > 0 || words.tokens.length !== 1 || word?.kind !== "word") return false;
	const { tokens } = words.side;
	const beside = [keyAt(tokens, words.place.start - 1), keyAt(tokens, words.place.end)];
	return DOUBLED().test(word.key) && beside.some((key) => key?.toLowerCase() === word.key.toLowerCase());
}

/** Words that nobody says twice; "very, very" and "that that" are said. */
const DOUBLED = expressionOfAny(
	({ edits }) => edits?.doubled,
	"iu",
	(words) => `^${words}$`,
);

/** As many words on both sides, each a typing error for the other, or each in another spelling. */
function wordByWord({ before, after }: ChangedWords, { language, isWord }: ClassifyIn): ChangeKind | null {
	const [mine, theirs] = [before.tokens, after.tokens];
	if (mine.length !== theirs.length || mine.length === 0) return null;
	const isEach = (is: (one: string, other: string) => boolean): boolean =>
		mine.every(({ key, kind }, at) => {
			const other = theirs[at] as EditToken;
			return kind === "word" && other.kind === "word" && is(key, other.key);
		});
	if (isEach(isOtherSpelling)) return "spelling";
	return isEach((one, other) => isTypo(one, other, language, isWord)) ? "typo" : null;
}

/** Of all packs: pages of any language carry words of others. */
const SPELLINGS = fromPacks(() => packsAtHand().flatMap(({ edits }) => edits?.spellings ?? []));
/** In shorter words these letters part words: "four", "for". */
const SHORTEST = 6;

/** Are two words one, in two spellings: "mobilising", "mobilizing"? */
function isOtherSpelling(one: string, other: string): boolean {
	if (Math.max(one.length, other.length) < SHORTEST || one === other) return false;
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	return SPELLINGS().some(([way, plain]) => a.replace(way, plain) === b || b.replace(way, plain) === a);
}
