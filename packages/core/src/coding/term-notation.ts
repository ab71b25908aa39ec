import { languageOf } from "@fissure/languages";

/** A term of the notation in docs/codebook.md, understood. */
export type Piece =
	| { readonly kind: "text"; readonly text: string; readonly exactCase: boolean }
	| { readonly kind: "space" }
	| { readonly kind: "tail" }
	| { readonly kind: "gap"; readonly words: number | null }
	| { readonly kind: "choice"; readonly options: readonly (readonly Piece[])[]; readonly optional: boolean };

/** Reads a term of a language; throws `RangeError` with what is wrong and where, which the validator turns into a problem. */
export function parseTerm(notation: string, language: string): readonly Piece[] {
	const cursor = { at: 0, language };
	const pieces = readSequence(notation.trim(), cursor, 0);
	if (cursor.at < notation.trim().length)
		throw new RangeError(`Expected the end of the term, got "${notation.trim().slice(cursor.at)}"`);
	if (pieces.length === 0) throw new RangeError("Expected words, got an empty term");
	if (pieces[0]?.kind === "gap" || pieces[0]?.kind === "tail")
		throw new RangeError(`Expected a term to begin with words, got "${notation}"`);
	return pieces;
}

/** What a look ahead can settle without a term's expression. */
export interface LookAhead {
	/** The longest stretch of letters behind the beginning that every match must have, as written; empty where none is sure. */
	readonly words: string;
	/** No match is longer, in characters. */
	readonly longest: number;
}

/** At most how many characters a sign of the notation stands for. */
const LONGEST = { space: 6, tail: 16, "word in a gap": 28, "ending of a verb": 8, "ending of a term": 8 } as const;
const USUAL_GAP = 6;

export function lookAhead(notation: string): LookAhead {
	const signs = notation.trim();
	let depth = 0;
	let [words, run] = ["", ""];
	let isBehind = false;
	let longest: number = LONGEST["ending of a term"];
	for (let at = 0; at <= signs.length; at++) {
		const sign = signs.charAt(at);
		longest += lengthOf(sign, signs, at);
		if (depth === 0 && sign !== "" && !MARKS.test(sign)) {
			run += sign;
			continue;
		}
		if (isBehind && run.length > words.length) words = run;
		isBehind ||= run !== "" || depth > 0;
		run = "";
		if (sign === "(" || sign === "{") depth++;
		else if (sign === ")" || sign === "}") depth--;
	}
	return { words, longest };
}
/** What means something else than itself; a number stands behind a gap. */
const MARKS = /[\s(){}|*~?=\d]/;

function lengthOf(sign: string, signs: string, at: number): number {
	switch (sign) {
		case " ":
			return LONGEST.space;
		case "*":
			return LONGEST.tail;
		case "}":
			return LONGEST["ending of a verb"];
		case "~": {
			const words = Number.parseInt(signs.slice(at + 1, at + 4), 10);
			return LONGEST["word in a gap"] * (Number.isNaN(words) ? USUAL_GAP : words + 1);
		}
		default:
			return 1;
	}
}

interface Cursor {
	at: number;
	readonly language: string;
}

function readSequence(source: string, cursor: Cursor, depth: number): readonly Piece[] {
	const pieces: Piece[] = [];
	let text = "";
	let exactCase = false;
	const flush = (): void => {
		if (text !== "") pieces.push({ kind: "text", text, exactCase });
		text = "";
	};
	while (cursor.at < source.length) {
		const char = source[cursor.at] as string;
		if (char === "|" || char === ")") {
			if (depth === 0) throw new RangeError(`Expected "(" before "${char}" in "${source}"`);
			break;
		}
		cursor.at++;
		if (char === "(") {
			flush();
			pieces.push(readChoice(source, cursor, depth + 1));
		} else if (char === "{") {
			flush();
			pieces.push(readVerb(source, cursor));
		} else if (char === "*") {
			flush();
			pieces.push({ kind: "tail" });
		} else if (char === "~") {
			flush();
			const digits = /^\d+/.exec(source.slice(cursor.at))?.[0] ?? "";
			cursor.at += digits.length;
			pieces.push({ kind: "gap", words: digits === "" ? null : Number(digits) });
		} else if (char === " ") {
			flush();
			exactCase = false;
			if (pieces.at(-1)?.kind !== "space") pieces.push({ kind: "space" });
		} else if (char === "=" && text === "") {
			exactCase = true;
		} else text += char;
	}
	flush();
	return pieces;
}

function readChoice(source: string, cursor: Cursor, depth: number): Piece {
	const options: (readonly Piece[])[] = [];
	for (;;) {
		options.push(readSequence(source, cursor, depth));
		const char = source[cursor.at++];
		if (char === ")") break;
		if (char !== "|") throw new RangeError(`Expected ")" to close "(" in "${source}"`);
	}
	const optional = source[cursor.at] === "?";
	if (optional) cursor.at++;
	return { kind: "choice", options, optional };
}

function readVerb(source: string, cursor: Cursor): Piece {
	const end = source.indexOf("}", cursor.at);
	if (end < 0) throw new RangeError(`Expected "}" to close "{" in "${source}"`);
	const verb = source.slice(cursor.at, end);
	cursor.at = end + 1;
	const formsOf = languageOf(cursor.language)?.forms?.ofVerb ?? null;
	if (formsOf === null)
		throw new RangeError(
			`Expected no verb in braces, since its forms are not known in "${cursor.language}", got "{${verb}}"; write them out: (support|supports)`,
		);
	const forms = formsOf(verb.toLowerCase());
	if (forms.length === 0) throw new RangeError(`Expected one verb in braces, got "${verb}"`);
	const options = forms.map((text): readonly Piece[] => [{ kind: "text", text, exactCase: false }]);
	return { kind: "choice", options, optional: false };
}
