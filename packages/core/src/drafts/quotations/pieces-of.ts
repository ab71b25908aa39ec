import { expressionOfAny, fromPacks, sourceOfAny } from "@fissure/languages";
import type { QuotedPiece } from "@fissure/model";

type Words = { readonly kind: "words"; words: string; bracketedLetters: number[] };
type Other = { readonly kind: "elision" | "insertion"; start: number; end: number };

/** Signs that may begin something other than words; all else is skipped at once. */
const SIGN = /[[［〔(（<〈….。·⋯‥*]/g;
const BRACKETED = /(?:\[[^[\]]{0,400}\]|［[^［］]{0,400}］|〔[^〔〕]{0,400}〕)/y;
const DOTS = String.raw`(?:…|⋯|‥|\.|。|·)`;
const GAP = fromPacks(() => sourceOfAny(({ quoting }) => quoting?.gap));
const LEFT_OUT = fromPacks(() => new RegExp(String.raw`^\s*(?:${DOTS}(?:\s?${DOTS})*|\*(?:\s?\*)*|${GAP()})\s*$`, "u"));
const PARENTHESISED = /(?:[(（][^()（）]{1,24}[)）]|<[^<>]{1,24}>|〈[^〈〉]{1,24}〉)/y;
const BARE =
	/(?:…|⋯|‥{2}|\.{3}|\.(?:[ \u00A0\u2009\u202F]\.){2}|。{3}|·{3}|\*(?:[ \u00A0]?\*){2})[….⋯‥。·*]*(?:[ \u00A0\u2009\u202F]\.(?!\p{N}))*/uy;
/** The draft's author vouches for an oddity of the source; the words are there all the same. */
const VOUCHED = expressionOfAny(
	({ quoting }) => quoting?.sic,
	"iu",
	(words) => String.raw`^[\s(]*${words}[\s!.?)]*$`,
);
const LETTER = /^\p{L}\p{M}*$/u;
const WORD_END = /[\p{L}\p{N}\p{M}'’]$/u;
const CASED_LETTER = /^[\p{Ll}\p{Lu}\p{Lt}]/u;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * What of a quotation claims to be in the source, and where does it say that it departs from it?
 *
 * "[w]e" is a word with a letter whose case may differ; "[sic]" vanishes; other brackets are insertions, or elisions where
 * nothing but dots is in them. Stretches of words without a letter or a digit are dropped.
 */
export function piecesOf(words: string): readonly QuotedPiece[] {
	const pieces: QuotedPiece[] = [];
	let stretch: Words = { kind: "words", words: "", bracketedLetters: [] };
	let other: Other | null = null;
	let from = 0;
	const endStretch = (next: Other | null): void => {
		const piece = trimmed(stretch);
		stretch = { kind: "words", words: "", bracketedLetters: [] };
		if (piece === null && next !== null && other?.kind === next.kind) {
			other.end = next.end;
			return;
		}
		if (other !== null) pieces.push({ kind: other.kind, text: words.slice(other.start, other.end) });
		if (piece !== null) pieces.push(piece);
		other = next;
	};
	SIGN.lastIndex = 0;
	for (let sign = SIGN.exec(words); sign !== null; sign = SIGN.exec(words)) {
		const at = sign.index;
		const found = signAt(words, at);
		if (found === null) continue;
		stretch.words += words.slice(from, at);
		from = at + found.length;
		SIGN.lastIndex = from;
		if (found.kind === "vouched") stretch.words = vouched(stretch.words, words.charAt(from));
		else if (found.kind === "letter") {
			stretch.bracketedLetters.push(stretch.words.length);
			stretch.words += found.letter;
		} else endStretch({ kind: found.kind, start: at, end: from });
	}
	stretch.words += words.slice(from);
	endStretch(null);
	return pieces;
}

type Sign =
	| { readonly kind: "elision" | "insertion" | "vouched"; readonly length: number }
	| { readonly kind: "letter"; readonly letter: string; readonly length: number };

function signAt(words: string, at: number): Sign | null {
	const bracketed = matched(BRACKETED, words, at);
	if (bracketed !== null) return inBrackets(words, at, bracketed);
	const parenthesised = matched(PARENTHESISED, words, at);
	if (parenthesised !== null) {
		const inside = parenthesised.slice(1, -1);
		if (LEFT_OUT().test(inside)) return { kind: "elision", length: parenthesised.length };
		return VOUCHED().test(inside) ? { kind: "vouched", length: parenthesised.length } : null;
	}
	const bare = matched(BARE, words, at);
	return bare === null ? null : { kind: "elision", length: bare.length };
}

function inBrackets(words: string, at: number, bracketed: string): Sign {
	const { length } = bracketed;
	const inside = bracketed.slice(1, -1);
	if (LEFT_OUT().test(inside)) return { kind: "elision", length };
	if (VOUCHED().test(inside)) return { kind: "vouched", length };
	const beginsWord = !WORD_END.test(words.slice(Math.max(0, at - 2), at));
	const goesOn = CASED_LETTER.test(words.slice(at + length, at + length + 2));
	if (LETTER.test(inside) && CASED_LETTER.test(inside) && beginsWord && goesOn)
		return { kind: "letter", letter: inside, length };
	return { kind: "insertion", length };
}

/** "recieve [sic] the" → "recieve the", and "recieve [sic]," → "recieve,". */
const vouched = (before: string, next: string): string =>
	next === "" || /[\s\p{P}]/u.test(next) ? before.trimEnd() : before;

function matched(sticky: RegExp, words: string, at: number): string | null {
	sticky.lastIndex = at;
	return sticky.exec(words)?.[0] ?? null;
}

/** Null where nothing is left that could be looked for. */
function trimmed({ words, bracketedLetters }: Words): QuotedPiece | null {
	if (!WORDS.test(words)) return null;
	const lead = words.length - words.trimStart().length;
	return { kind: "words", words: words.trim(), bracketedLetters: bracketedLetters.map((at) => at - lead) };
}
