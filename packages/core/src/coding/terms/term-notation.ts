import { languageOf } from "@fissure/languages";
import { BUDGETS } from "@fissure/model";

/** A term of the notation in docs/codebook.md, understood. */
export type Piece =
	| { readonly kind: "text"; readonly text: string; readonly exactCase: boolean }
	| { readonly kind: "space" }
	| { readonly kind: "tail" }
	| { readonly kind: "gap"; readonly words: number | null }
	| { readonly kind: "choice"; readonly options: readonly (readonly Piece[])[]; readonly optional: boolean };

/** Reads a term of a language; throws `RangeError` with what is wrong and where, which the validator turns into a problem. */
export function parseTerm(notation: string, language: string): readonly Piece[] {
	if (notation.length > BUDGETS.term.length)
		throw new RangeError(
			`Expected a term of at most ${BUDGETS.term.length} characters, got ${notation.length} in "${notation.slice(0, 100)}…"; divide it into several terms`,
		);
	const cursor = { at: 0, language };
	const trimmed = notation.trim();
	const written = languageOf(language)?.readingCopy?.(trimmed).text ?? trimmed;
	const pieces = readSequence(written, cursor, 0);
	if (cursor.at < written.length)
		throw new RangeError(`Expected the end of the term, got "${written.slice(cursor.at)}"`);
	if (pieces.length === 0) throw new RangeError("Expected words, got an empty term");
	if (pieces[0]?.kind === "gap" || pieces[0]?.kind === "tail")
		throw new RangeError(`Expected a term to begin with words, got "${notation}"`);
	return pieces;
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
	if (depth > BUDGETS.term.depth)
		throw new RangeError(
			`Expected brackets of at most ${BUDGETS.term.depth} levels, got more in "${source.slice(0, 200)}"; write it with fewer levels`,
		);
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
