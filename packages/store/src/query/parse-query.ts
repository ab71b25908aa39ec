import { beginningsAsked, failed, hasUnspaced, type Outcome } from "@fissure/core";
import { type Token, tokensOf } from "./index-tokens.ts";
import type { TextQuery, WordsQuery } from "./text-query.ts";

interface Sign {
	readonly sort: "open" | "close" | "and" | "or" | "not" | "words" | "unclosed";
	readonly text: string;
	/** Only this form: `=norms`, `="basic norms"`. */
	readonly exact?: boolean;
	readonly prefix?: boolean;
}

/** Longer and deeper than anybody types. */
const LONGEST = 2_000;
const DEEPEST = 50;

/**
 * Reads a query.
 *
 * `word`: in any of its forms. `"several words"`: in this order. `=word`, `="several words"`: in this form only. `word*`: and
 * all that begins so. Side by side or with AND: all of them. OR: any. NOT or a minus sign: none of them. Brackets group. Case
 * and the shape of quotation marks do not matter, nor do accents, but for a word after "="; the operators are upper-case.
 *
 * - problems: `query-empty`, `query-too-long`, `query-unclosed`, `query-incomplete`, `query-excludes-only`, `query-too-short`
 */
export function parseQuery(query: string): Outcome<TextQuery> {
	if (query.length > LONGEST) {
		const message = `Expected a query of up to ${LONGEST} characters, got ${query.length}; make it shorter`;
		return failed("query-too-long", message, "query");
	}
	const signs = signsIn(query);
	if (signs.length === 0)
		return failed("query-empty", "Expected words to look for, got none; write at least one", query);
	if (signs.some(({ sort }) => sort === "unclosed"))
		return failed("query-unclosed", "Expected a closing quotation mark, got none; close it or leave both out", query);
	const reader = { query, signs, at: 0, depth: 0 };
	const read = readAny(reader);
	if (!read.ok || reader.at === signs.length) return read;
	return failed("query-unclosed", 'Expected an opening bracket before ")", got none; add it or leave both out', query);
}

interface Reader {
	readonly query: string;
	readonly signs: readonly Sign[];
	at: number;
	depth: number;
}

const OPERATORS: ReadonlyMap<string, Sign["sort"]> = new Map([
	["AND", "and"],
	["OR", "or"],
	["NOT", "not"],
]);

const QUOTED =
	/(?<exact>=?)(?:"(?<straight>[^"]*)"|[“„](?<curly>[^”“]*)[”“]|«(?<angled>[^»]*)»|「(?<corner>[^」]*)」)/y;
const BARE = /(?<not>-)?(?<exact>=?)(?<word>[^\s()（）"“”„«»「」]+)/y;

const BRACKETS: ReadonlyMap<string, Sign["sort"]> = new Map([
	["(", "open"],
	["（", "open"],
	[")", "close"],
	["）", "close"],
]);

function signsIn(query: string): readonly Sign[] {
	const signs: Sign[] = [];
	for (let at = 0; at < query.length; ) {
		const text = query[at] as string;
		const sort = BRACKETS.get(text);
		if (sort !== undefined) signs.push({ sort, text });
		at = sort !== undefined || /\s/u.test(text) ? at + 1 : readWords(query, at, signs);
	}
	return signs;
}

/** Where the next sign begins. */
function readWords(query: string, at: number, signs: Sign[]): number {
	if (/^-[("“„«「（=]/.test(query.slice(at, at + 2))) {
		signs.push({ sort: "not", text: "-" });
		return at + 1;
	}
	QUOTED.lastIndex = at;
	const quoted = QUOTED.exec(query)?.groups;
	if (quoted !== undefined) {
		const text = quoted.straight ?? quoted.curly ?? quoted.angled ?? quoted.corner ?? "";
		signs.push({ sort: "words", text, exact: quoted.exact !== "" });
		return QUOTED.lastIndex;
	}
	BARE.lastIndex = at;
	const bare = BARE.exec(query)?.groups;
	if (bare === undefined) {
		signs.push({ sort: "unclosed", text: query.slice(at) });
		return query.length;
	}
	const { not, exact, word = "" } = bare;
	if (not !== undefined) signs.push({ sort: "not", text: "-" });
	const sort = exact === "" ? OPERATORS.get(word) : undefined;
	signs.push(
		sort === undefined
			? { sort: "words", text: word, exact: exact !== "", prefix: word.endsWith("*") }
			: { sort, text: word },
	);
	return BARE.lastIndex;
}

function readAny(reader: Reader): Outcome<TextQuery> {
	const of: TextQuery[] = [];
	do {
		const read = readAll(reader);
		if (!read.ok) return read;
		of.push(read.value);
	} while (take(reader, "or"));
	return { ok: true, value: of.length === 1 ? (of[0] as TextQuery) : { kind: "any", of } };
}

function readAll(reader: Reader): Outcome<TextQuery> {
	const of: TextQuery[] = [];
	const not: TextQuery[] = [];
	do {
		let isNot = false;
		while (take(reader, "not")) isNot = !isNot;
		const read = readOne(reader);
		if (!read.ok) return read;
		if (read.value !== null) (isNot ? not : of).push(read.value);
	} while (take(reader, "and") || isOperand(reader));
	if (of.length === 0 && not.length > 0) {
		const message = "Expected words to find, got only words to exclude; add words that the texts should have";
		return failed("query-excludes-only", message, reader.query);
	}
	if (of.length === 0)
		return failed("query-empty", `Expected letters or digits to look for, got none in "${reader.query}"`, reader.query);
	return { ok: true, value: of.length === 1 && not.length === 0 ? (of[0] as TextQuery) : { kind: "all", of, not } };
}

const take = (reader: Reader, sort: Sign["sort"]): boolean => {
	if (reader.signs[reader.at]?.sort !== sort) return false;
	reader.at++;
	return true;
};

const isOperand = ({ signs, at }: Reader): boolean => ["open", "not", "words"].includes(signs[at]?.sort ?? "");

/** Null for signs without letters and digits, such as a lone dash. */
function readOne(reader: Reader): Outcome<TextQuery | null> {
	const sign = reader.signs[reader.at];
	if (sign?.sort === "words") {
		reader.at++;
		return wordsOf(sign, reader.query);
	}
	if (sign?.sort === "open" && reader.depth < DEEPEST) {
		reader.at++;
		reader.depth++;
		const inside = readAny(reader);
		reader.depth--;
		if (!inside.ok || take(reader, "close")) return inside;
		return failed("query-unclosed", 'Expected a closing bracket, got none; add ")" or leave both out', reader.query);
	}
	const got = sign === undefined ? "the end" : `"${sign.text}"`;
	return failed(
		"query-incomplete",
		`Expected words, got ${got}; write AND, OR and NOT only between words`,
		reader.query,
	);
}

function wordsOf({ text, exact = false, prefix = false }: Sign, query: string): Outcome<TextQuery | null> {
	const found = tokensOf(text);
	if (found.length === 0) return { ok: true, value: null };
	const tokens = withoutEdges(found);
	// Where no spaces part words, any run of characters is found within a longer one.
	if (!prefix || tokens.length > 1 || hasUnspaced(text)) {
		const words = exact ? tokens.map(({ word }) => word) : null;
		return { ok: true, value: { kind: "words", tokens: tokens.map(({ token }) => token), exact: words, prefix: null } };
	}
	const [{ token, word }] = tokens as readonly [Token];
	const [beginning, ...more] = beginningsAsked(word);
	if (beginning === undefined) {
		const message = `Expected two letters or more before "*", got "${text}"; write more of the word`;
		return failed("query-too-short", message, query);
	}
	const asked = (prefix: string): WordsQuery => ({ kind: "words", tokens: [token], exact: null, prefix });
	const first = asked(beginning);
	return { ok: true, value: more.length === 0 ? first : { kind: "any", of: [first, ...more.map(asked)] } };
}

/** A pair of Han characters implies the single ones at its ends, of which the index has long lists. */
function withoutEdges(tokens: readonly Token[]): readonly Token[] {
	const isImplied = (inner: Token | undefined, outer: Token | undefined): boolean =>
		inner !== undefined && outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
	const from = isImplied(tokens[0], tokens[1]) ? 1 : 0;
	const to = isImplied(tokens.at(-1), tokens.at(-2)) ? -1 : undefined;
	return tokens.slice(from, to);
}
