import { readdirSync, readFileSync } from "node:fs";
import { buildLexicon, DOCUMENT_KINDS, readCodebook } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Entry {
	readonly id: string;
	readonly file: string;
	readonly publisher: string | null;
	readonly language: string;
	readonly kind: string;
	readonly date: string;
}
interface Comparison {
	readonly accounts: readonly string[];
	readonly findings: readonly Golden[];
	readonly counter_evidence?: readonly { readonly finding: string }[];
	readonly not_findings: readonly { readonly trap: string; readonly other_quote: string | null }[];
}
interface Golden {
	readonly id: string;
	readonly kind: string;
	readonly issue: string | null;
	readonly holder: string;
	readonly salience: number;
}

const LANGUAGES = ["en", "zh", "ru"] as const;
/** With one text each: the codebook has words only for what it speaks of. */
const OF_ONE_TEXT = ["fr", "es", "ar", "uk"] as const;
const KINDS = "omission unconfirmed-attribution claimed-agreement contradiction intensity terminology emphasis".split(
	" ",
);
/** Words kept for completeness that no text of the case happens to use. */
const UNUSED = new Set([
	"ru: сорвийск* конфликт*",
	"en: third-country currencies",
	"en: currencies of third countries",
	"zh: 第三国货币",
]);

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
const yaml = (file: string): unknown => parse(read(file));

const manifest = yaml("case.yaml") as Readonly<Record<"documents" | "previous" | "background", readonly Entry[]>>;
const expected = yaml("expected-findings.yaml") as {
	readonly two_accounts: Comparison;
	readonly three_accounts: Comparison;
	readonly four_languages: readonly Comparison[];
	readonly positions: Readonly<Record<string, { readonly mentions: readonly string[] }>>;
};
const actors = yaml("actors.yaml") as {
	readonly states: readonly { readonly id: string }[];
	readonly holders: readonly { readonly actor: string }[];
};
const entries = [...manifest.documents, ...manifest.previous, ...manifest.background];
const texts = new Map(entries.map(({ id, file }) => [id, read(file)]));
const codebook = readCodebook([{ file: "codebook.yaml", content: yaml("codebook.yaml"), lineOf: () => 1 }]);
if (!codebook.ok) throw new RangeError(codebook.problem.message);
const { codebook: book, frames } = codebook.value;
const issues = new Set(book.issues.map(({ id }) => id));
const states = new Set(actors.states.map(({ id }) => id));
const comparisons = [expected.two_accounts, expected.three_accounts, ...expected.four_languages];

/** Every `…quote` of the golden file with the document named by the field that goes with it. */
function quotesIn(
	value: unknown,
	under: string | null = null,
): readonly { readonly document: string; readonly words: string }[] {
	if (Array.isArray(value)) return value.flatMap((item) => quotesIn(item, under));
	if (typeof value !== "object" || value === null) return [];
	const record = value as Readonly<Record<string, unknown>>;
	return Object.entries(record).flatMap(([key, part]) => {
		if (typeof part !== "string" || !key.endsWith("quote")) return quotesIn(part, texts.has(key) ? key : under);
		const holder = key === "quote" ? sourceOf(record, under) : record[key.replace(/quote$/, "in")];
		return [{ document: String(holder), words: part }];
	});
}

function sourceOf(record: Readonly<Record<string, unknown>>, under: string | null): unknown {
	return record.in ?? (record.change === "vanished" ? record.previous : record.now) ?? under;
}

describe("the case of Port Ellery", () => {
	it("lists every text that lies in its folders, once, and none is empty", () => {
		const folders = ["documents", "previous", "background"];
		const lying = folders.flatMap((folder) =>
			readdirSync(new URL(`${folder}/`, import.meta.url)).map((name) => `${folder}/${name}`),
		);
		expect(entries.map(({ file }) => file).sort()).toEqual(lying.sort());
		expect(texts.size, "ids are unique").toBe(entries.length);
		expect(entries.filter(({ id }) => (texts.get(id) ?? "").trim().length < 100)).toEqual([]);
	});

	it("describes every text with a known publisher, language, kind and day", () => {
		for (const { id, file, publisher, language, kind, date } of entries) {
			expect(publisher === null ? id === "joint-statement" : states.has(publisher), id).toBe(true);
			expect(file, id).toMatch(new RegExp(`[.]${language}[.]txt$`));
			expect(DOCUMENT_KINDS, id).toContain(kind);
			expect(date, id).toMatch(/^20\d\d-\d\d-\d\d$/);
		}
		for (const { actor } of actors.holders) expect(states).toContain(actor);
	});

	it("uses only codes that ISO 3166-1 leaves to users, so that no real state is meant", () => {
		expect([...states].filter((code) => !/^(Q[M-Z][A-Z]|X[A-Z]{2})$/.test(code))).toEqual([]);
	});

	it("gives each side enough earlier texts for a base rate", () => {
		for (const side of ["XVA", "XTE"]) {
			expect(manifest.background.filter(({ publisher }) => publisher === side).length).toBeGreaterThanOrEqual(8);
			expect(manifest.previous.filter(({ publisher }) => publisher === side)).toHaveLength(1);
		}
	});
});

describe("the codebook of the case", () => {
	it("has words for every concept and frame in the three languages of the accounts", () => {
		for (const { id, terms } of book.concepts)
			for (const language of LANGUAGES) expect(terms[language] ?? [], `${id} in ${language}`).not.toEqual([]);
		for (const { frame, terms } of frames)
			expect(Object.keys(terms), frame).toEqual(expect.arrayContaining([...LANGUAGES]));
	});

	it("has a concept for every issue", () => {
		expect(new Set(book.concepts.flatMap(({ issue }) => issue ?? []))).toEqual(issues);
	});

	it.each([...LANGUAGES, ...OF_ONE_TEXT])("has no word in %s that the case never uses", (language) => {
		const nothing = { attribution: {}, attitudes: [], hedges: [], boilerplate: {} } as never;
		const data = {
			codebook: book,
			frames,
			actors: { actors: [], offices: [], holders: [], decoys: {} },
			languages: { [language]: nothing },
		};
		const lexicon = buildLexicon(data).of(language);
		const corpus = entries.filter((entry) => entry.language === language).map(({ id }) => texts.get(id));
		const used = new Set(lexicon?.tree.find(corpus.join("\n\n")).map(({ term }) => term));
		const dead = lexicon?.notations.filter((word, at) => !used.has(at) && !UNUSED.has(`${language}: ${word}`));
		expect(dead).toEqual([]);
	});
});

describe("the expected findings", () => {
	it("quotes every text word for word", () => {
		const quotes = quotesIn(expected);
		expect(quotes.length).toBeGreaterThan(100);
		expect(quotes.filter(({ document, words }) => texts.get(document)?.includes(words) !== true)).toEqual([]);
	});

	it("holds each kind of finding at least once, with an id of its own, a known issue and a salience", () => {
		const findings = comparisons.flatMap(({ findings }) => findings);
		expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(KINDS));
		expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
		for (const { id, issue, holder, salience } of findings) {
			expect(issue === null || issues.has(issue), id).toBe(true);
			expect(holder === "BOTH" || states.has(holder), id).toBe(true);
			expect([1, 2, 3], id).toContain(salience);
		}
	});

	it("sets at least four traps of the same thing in other words, and two for each of four languages", () => {
		for (const comparison of comparisons) {
			const traps = comparison.not_findings.filter(
				({ trap, other_quote }) => trap === "other-words" && other_quote !== null,
			);
			expect(traps.length).toBeGreaterThanOrEqual(expected.four_languages.includes(comparison) ? 2 : 4);
		}
	});

	it("names a finding of its own comparison wherever it gives counter-evidence", () => {
		const { findings, counter_evidence } = expected.two_accounts;
		const known = findings.map(({ id }) => id);
		expect(counter_evidence).not.toEqual([]);
		for (const { finding } of counter_evidence ?? []) expect(known).toContain(finding);
	});

	it("mentions only issues of the codebook in the positions read by hand", () => {
		const mentioned = Object.values(expected.positions).flatMap(({ mentions }) => mentions);
		expect(mentioned.filter((issue) => !issues.has(issue))).toEqual([]);
	});
});
