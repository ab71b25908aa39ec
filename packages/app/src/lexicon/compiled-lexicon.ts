import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import {
	alwaysAtHand,
	type EvaluationWords,
	type LanguageData,
	type LexiconData,
	type StoredTree,
} from "@fissure/core";

/** Where the build puts it; an installed program keeps the places of the packages. */
const FOLDER = new URL("../../../core/dist/", import.meta.url);
const COMPILED = new URL("lexicon.json", FOLDER);
const HASHES = new URL("lexicon-hashes.json", FOLDER);

/** The words of a language that is kept in a file of its own. */
interface WordsApart {
	readonly concepts: NonNullable<NonNullable<LexiconData["apart"]>[string]>;
	readonly language: LanguageData;
	readonly evaluations: EvaluationWords | null;
}

type Compiled = Omit<LexiconData, "apart" | "trees"> & { readonly apart: readonly string[] };

/**
 * The lexicon as compiled at build time. The words of the languages that are always at hand are in one file; those of every other language, and
 * the tree of each, are in a file of their own, read when a text of the language is.
 */
export function readCompiledLexicon(): LexiconData {
	const { apart, ...data } = JSON.parse(readFileSync(COMPILED, "utf8")) as Compiled;
	const whole = withStored(data, apart);
	if (!existsSync(HASHES)) return whole;
	const known = JSON.parse(readFileSync(HASHES, "utf8")) as Readonly<Record<Hashed, string>>;
	for (const part of HASHED) hashes.set(whole[part], known[part]);
	return whole;
}

/** What can be sent to a thread without reading the words that it will not need; there `withStored` adds how they are read. */
export function forThread({ trees, apart, languages, evaluations = {}, ...rest }: LexiconData): SentLexicon {
	const inline = <Words>(words: Readonly<Record<string, Words>>) =>
		Object.fromEntries(
			Object.entries(Object.getOwnPropertyDescriptors(words)).flatMap(([code, { value }]) =>
				value === undefined ? [] : [[code, value as Words]],
			),
		);
	return {
		data: { ...rest, languages: inline(languages), evaluations: inline(evaluations) },
		apart: Object.keys(languages).filter((code) => Object.getOwnPropertyDescriptor(languages, code)?.get !== undefined),
		isOwn: apart === undefined,
	};
}

export interface SentLexicon {
	readonly data: Omit<LexiconData, "apart" | "trees">;
	/** Languages whose words are in a file of their own. */
	readonly apart: readonly string[];
	/** Its codebook is not the one that ships: it has all its terms. */
	readonly isOwn: boolean;
}

/** As it was before it was sent. */
export const inThread = ({ data, apart, isOwn }: SentLexicon): LexiconData => {
	const whole = withStored(data, apart);
	if (!isOwn) return whole;
	const { apart: _, ...own } = whole;
	return own;
};

function withStored(data: SentLexicon["data"], apart: readonly string[]): LexiconData {
	const languages = { ...data.languages };
	const evaluations = { ...data.evaluations };
	const concepts = {};
	for (const code of apart) {
		const words = once(() => JSON.parse(readFileSync(wordsFile(code), "utf8")) as WordsApart);
		readLater(languages, code, () => words().language);
		readLater(evaluations, code, () => words().evaluations ?? undefined);
		readLater(concepts, code, () => words().concepts);
	}
	const trees = {};
	for (const code of Object.keys(languages)) readLater(trees, code, () => readTree(code));
	return { ...data, languages, evaluations, apart: concepts, trees };
}

const readLater = (holder: object, name: string, read: () => unknown): void => {
	Object.defineProperty(holder, name, { enumerable: true, get: read });
};

function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** For the build. */
export function writeCompiledLexicon(
	{ codebook, languages, evaluations = {}, ...rest }: LexiconData,
	trees: Readonly<Record<string, StoredTree>>,
): void {
	mkdirSync(FOLDER, { recursive: true });
	const together = new Set(alwaysAtHand.map(({ code }) => code));
	const apart = Object.keys(languages).filter((code) => !together.has(code));
	const inline = keysIn(together);
	const compiled: Compiled = {
		...rest,
		codebook: { ...codebook, concepts: codebook.concepts.map((one) => ({ ...one, terms: inline(one.terms) })) },
		languages: inline(languages),
		evaluations: inline(evaluations),
		apart,
	};
	writeFileSync(COMPILED, JSON.stringify(compiled));
	for (const code of apart) {
		const concepts = codebook.concepts.flatMap(({ id, terms }) => {
			const own = terms[code];
			return own === undefined ? [] : [[id, own] as const];
		});
		const words: WordsApart = {
			concepts: Object.fromEntries(concepts),
			language: languages[code] as LanguageData,
			evaluations: evaluations[code] ?? null,
		};
		writeFileSync(wordsFile(code), JSON.stringify(words));
	}
	for (const [code, stored] of Object.entries(trees)) writeFileSync(treeFile(code), serialize(withOrder(stored)));
	const parts = { codebook, languages, frames: rest.frames, actors: rest.actors };
	writeFileSync(HASHES, JSON.stringify(Object.fromEntries(HASHED.map((part) => [part, hashOf(parts[part])]))));
}

const keysIn =
	(codes: ReadonlySet<string>) =>
	<Words>(words: Readonly<Record<string, Words>>): Record<string, Words> =>
		Object.fromEntries(Object.entries(words).filter(([code]) => codes.has(code)));

/** Parts of which it is known what tells them from others. */
const HASHED = ["codebook", "frames", "actors", "languages"] as const;
type Hashed = (typeof HASHED)[number];

/** Of the parts as compiled, kept beside them: to work them out takes a start as long as to read all of them. */
const hashes = new WeakMap<object, string>();

/** SHA-256 of a part of a lexicon, hexadecimal: what tells it from another. */
export const hashOf = (part: LexiconData[Hashed]): string =>
	hashes.get(part) ?? createHash("sha256").update(JSON.stringify(part)).digest("hex");

/** Of all the words that a text is coded with: any that is other makes other codings. */
export const hashOfWords = (data: LexiconData): string =>
	createHash("sha256")
		.update(HASHED.map((part) => hashOf(data[part])).join(" "))
		.digest("hex");

const wordsFile = (language: string): URL => new URL(`lexicon-${language}.json`, FOLDER);

/** Where the numbers of a tree are as this machine writes them: its own file. */
const treeFile = (language: string): URL => new URL(`lexicon-${language}.bin`, FOLDER);

/** Numbers are in the order of the machine that wrote them; one of another order cannot use them. */
const BYTE_ORDER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? "little" : "big";

/** Undefined where it is not there or of no use here: the tree is then planted, which takes longer and gives the same. */
function readTree(language: string): StoredTree | undefined {
	try {
		const { order, stored } = deserialize(readFileSync(treeFile(language))) as ReturnType<typeof withOrder>;
		return order === BYTE_ORDER ? inOwnMemory(stored) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Short lists of numbers are read into memory that is shared out bit by bit. Where several trees are passed to a thread, each read as it
 * is passed, that memory is copied once, for the first of them, and lists of the next would arrive as they were before they were read.
 */
function inOwnMemory<Stored>(stored: Stored): Stored {
	if (ArrayBuffer.isView(stored)) return stored.buffer.byteLength <= Buffer.poolSize ? structuredClone(stored) : stored;
	if (typeof stored !== "object" || stored === null) return stored;
	return Object.fromEntries(Object.entries(stored).map(([name, part]) => [name, inOwnMemory(part)])) as Stored;
}

const withOrder = (stored: StoredTree) => ({ order: BYTE_ORDER, stored });
