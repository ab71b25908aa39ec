import {
	elisionAt,
	foldText,
	formTable,
	hasUnspaced,
	hasVowelSigns,
	plainLetters,
	type Span,
	stemByScript,
	withoutVowelSigns,
	wordSpans,
} from "@fissure/core";

/** A word of a text as the index knows it. */
export interface Token {
	readonly start: number;
	readonly end: number;
	/** Stem, or one or two Han characters; what the index holds. */
	readonly token: string;
	/** As it stands, folded, but for what is elided before it and for signs of vowels. */
	readonly word: string;
}

/** Longer than any word; what is longer is a mistake of a file or an attack. */
const LONGEST = 64;

/**
 * The words of a text in the order of the index.
 *
 * Words that spaces part by their stems, without accents, signs of vowels and what is elided before them (l'); Han characters singly
 * and in overlapping pairs, each character before the pair it begins (联合国: 联, 联合, 合, 合国, 国), so that any run of them is a
 * sequence in the index. By script and letters, not by language, so that a query needs none. Tokens hold neither spaces nor ASCII signs.
 * What makes other tokens of a text needs a migration that makes the index again, as 019 does.
 *
 * - in: `isAsked`, of a word that spaces part, whether anybody asks for it; what nobody asks for is a token without letters, which keeps
 *       the others in their order, and costs next to nothing
 */
export function tokensOf(
	text: string,
	isAsked: (folded: string, start: number) => boolean = () => true,
): readonly Token[] {
	const tokens: Token[] = [];
	const folded = foldText(text);
	const spans = wordSpans(folded);
	const isSigned = hasVowelSigns(folded);
	let apostrophe = folded.indexOf("'");
	for (let i = 0; i < spans.length; i++) {
		const span = spans[i] as Span;
		const { end } = span;
		while (apostrophe >= 0 && apostrophe < span.start) apostrophe = folded.indexOf("'", apostrophe + 1);
		const start = span.start + (apostrophe >= 0 && apostrophe < end ? elisionAt(folded, span) : 0);
		if (folded.charCodeAt(start) < FIRST_UNSPACED && !isAsked(folded, start)) {
			tokens.push(NOT_ASKED);
			continue;
		}
		const word = folded.slice(start, end);
		if (!isUnspaced(word)) {
			tokens.push({ start, end, token: stemOf(word), word: isSigned ? withoutVowelSigns(word) : word });
			continue;
		}
		const first = start + lengthAt(word);
		tokens.push({ start, end: first, token: word.slice(0, first - start), word: word.slice(0, first - start) });
		if (first === end) continue;
		tokens.push({ start, end, token: word, word });
		if (spans[i + 1]?.start !== first)
			tokens.push({ start: first, end, token: word.slice(first - start), word: word.slice(first - start) });
	}
	return tokens;
}

/** In the place of a word that nobody asks for. */
export const NOT_ASKED: Token = { start: 0, end: 0, token: "", word: "" };

/** The same as the index takes them: parted by spaces. */
export function indexTokens(text: string): string {
	if (!hasUnspaced(text)) return known.lineOf(text);
	let line = "";
	for (const { token } of tokensOf(text)) line += `${token} `;
	return line;
}

/** Tokens of the words of many texts, each made once and then copied as bytes: an object for each word costs four times as much. */
function formTokens() {
	const table = formTable();
	let tokens = new DataView(new ArrayBuffer(1 << 16));
	/** Where the token of each form begins, and where the last one ends. */
	let begins = new Int32Array(1 << 12);
	let learned = 0;
	let line = new DataView(new ArrayBuffer(1 << 16));
	const learn = (form: string): void => {
		const word = form.slice(elisionAt(form, { start: 0, end: form.length }));
		const token = Buffer.from(`${tokenOf(word)} `);
		const start = begins[learned] as number;
		while (start + token.length + AT_ONCE > tokens.byteLength) tokens = twiceAsLong(tokens);
		bytesOf(tokens).set(token, start);
		if (learned + 2 > begins.length) {
			const more = new Int32Array(2 * begins.length);
			more.set(begins);
			begins = more;
		}
		begins[++learned] = start + token.length;
	};
	return {
		/** Tokens of a text that has spaces between words. */
		lineOf: (text: string): string => {
			const { length, forms } = table.read(text);
			while (learned < table.texts.length) learn(table.texts[learned] as string);
			let end = 0;
			for (let at = 0; at < length; at++) {
				const form = forms[at] as number;
				const from = begins[form] as number;
				const size = (begins[form + 1] as number) - from;
				while (end + size + AT_ONCE > line.byteLength) line = twiceAsLong(line);
				// More than it has, which the next token writes over: most have no more than this, and how many they have cannot be foreseen.
				line.setInt32(end, tokens.getInt32(from));
				line.setInt32(end + 4, tokens.getInt32(from + 4));
				for (let byte = AT_ONCE; byte < size; byte++) line.setUint8(end + byte, tokens.getUint8(from + byte));
				end += size;
			}
			if (learned > MOST_STEMS) known = formTokens();
			return Buffer.from(line.buffer, 0, end).toString();
		},
	};
}
/** Bytes that are copied of every token. */
const AT_ONCE = 8;

let known = formTokens();

const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer);

function twiceAsLong(view: DataView<ArrayBuffer>): DataView<ArrayBuffer> {
	const longer = new DataView(new ArrayBuffer(2 * view.byteLength));
	bytesOf(longer).set(bytesOf(view));
	return longer;
}

/** No letter before it is written without spaces between words; asked first, since this is asked of every word. */
const FIRST_UNSPACED = 0x0e00;
const isUnspaced = (word: string): boolean => word.charCodeAt(0) >= FIRST_UNSPACED && hasUnspaced(word);

/** UTF-16 units of the first character. */
const lengthAt = (word: string): number => ((word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

/** Stems cost more than all else here, and texts repeat their words. */
const stems = new Map<string, string>();
const MOST_STEMS = 200_000;

function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const own = copied(word);
	const token = tokenOf(own);
	if (stems.size >= MOST_STEMS) stems.clear();
	if (own.length <= LONGEST) stems.set(own, token);
	return token;
}

const tokenOf = (word: string): string => stemByScript(plainLetters(word.slice(0, LONGEST))).replaceAll("'", "");

/** A word cut out of a text holds on to the whole of it; what is kept must not. */
const copied = (word: string): string => Buffer.from(word, "utf16le").toString("utf16le");
