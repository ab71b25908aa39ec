import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSource, readSources } from "./read-sources.ts";
import { shippedFiles, shippedSources } from "./shipped-sources.ts";
import { sourceOf } from "./source-of.ts";

const WHOLE = `id: valdara-mfa
venue: Foreign Ministry of Valdara
publisher: VAL
language: en
kinds: readout
sites: [mfa.valdara.example/en]
list:
  url: https://mfa.valdara.example/en/news
  item: li.item
  link: a
feed: https://mfa.valdara.example/en/feed
page: { body: [.words, article] }
politeness: { delay: 2.5 }
every: 6h
tested: false
`;
const problemOf = (text: string) => {
	const outcome = parseSource(text, "valdara.yaml");
	return outcome.ok ? null : outcome.problem;
};

describe("a source file", () => {
	it("is a definition, single values standing for lists of one", () => {
		expect(parseSource(WHOLE, "valdara.yaml")).toEqual({
			ok: true,
			value: {
				id: "valdara-mfa",
				venue: "Foreign Ministry of Valdara",
				publisher: "VAL",
				language: "en",
				kinds: ["readout"],
				sites: ["mfa.valdara.example/en"],
				lists: [{ url: "https://mfa.valdara.example/en/news", item: "li.item", link: "a" }],
				feeds: ["https://mfa.valdara.example/en/feed"],
				page: { title: [], date: [], body: [".words", "article"] },
				politeness: { delayMs: 2500, concurrency: 1 },
				everyMinutes: 360,
				tested: false,
			},
		});
	});

	it.each([
		["venue: Foreign Ministry of Valdara\n", "", 1, /"venue" in a source .*got none/],
		["id: valdara-mfa", "id: Valdara MFA", 1, /under "id" small letters.*got "Valdara MFA"/],
		["language: en", "langauge: en", 4, /one of id, venue.*got "langauge"/],
		["kinds: readout", "kinds: [readout, rumour]", 5, /kinds of texts .*got "rumour"/],
		["mfa.valdara.example/en]", "'https://mfa.valdara.example']", 6, /under "sites" hosts/],
		["url: https", "url: ftp", 8, /under "url" a web address, got "ftp:/],
		["  item: li.item\n", "", 8, /"item" in "list" .*got none/],
		["item: li.item", "item: 'li[[item'", 9, /a CSS selector, got "li\[\[item"/],
		["[.words, article]", "[.words, ':::']", 12, /a CSS selector, got ":::"/],
		["delay: 2.5", "delay: soon", 13, /under "delay" seconds.*got "soon"/],
		["delay: 2.5", "concurrency: 99", 13, /whole number from 1 to 8, got "99"/],
		["tested: false", "tested: perhaps", 15, /under "tested" true or false.*got "perhaps"/],
		["every: 6h", "every: 6", 14, /under "every" how often it is checked.*got "6"/],
		["every: 6h", "every: 1m", 14, /10m to 30d.*got "1m"/],
		["tested: false", "tested: [", 16, /Expected YAML/],
		["sites: [mfa.valdara.example/en]", "sites: []", 6, /got an empty list/],
		["publisher: VAL", "publisher: VAL\npublisher: OST", 4, /Expected YAML, got "Map keys must be unique/],
	])("that says %j as %j is refused at line %i", (from, to, line, message) => {
		const problem = problemOf(WHOLE.replace(from, to));
		expect(problem).toMatchObject({ code: "source-invalid", place: `valdara.yaml, line ${line}` });
		expect(problem?.message).toMatch(message);
	});

	it("may be anything at all without harm", () => {
		const bomb = `a: &a [x]\n${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? "a" : `b${at - 1}`},`.repeat(10)}]`).join("\n")}`;
		for (const text of ["", "- a", "just words", "\0\u0001", "{".repeat(5000), bomb, `${WHOLE}__proto__: {}\n`])
			expect(problemOf(text)?.code).toBe("source-invalid");
	});

	it("is read from disk, one outcome a file", () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-sources-"));
		const file = (name: string, text: string): string => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		};
		const files = [
			file("a.yaml", WHOLE),
			file("b.yaml", WHOLE),
			join(folder, "none.yaml"),
			file("large.yaml", "#".repeat(300_000)),
		];
		expect(readSources(files).map((source) => (source.ok ? source.value.id : source.problem.code))).toEqual([
			"valdara-mfa",
			"source-twice",
			"source-unreadable",
			"source-unreadable",
		]);
	});
});

describe("the sources that ship", () => {
	it("are all valid, one a file of that name, and say that nobody tried them", () => {
		const read = readSources(shippedFiles());
		expect(read.flatMap((source) => (source.ok ? [] : [source.problem]))).toEqual([]);
		expect(shippedSources().map(({ id }) => id)).toEqual(
			shippedFiles().map((file) => file.replace(/^.*[\\/]|[.]yaml$/g, "")),
		);
		expect(shippedSources().filter(({ tested }) => tested)).toEqual([]);
	});

	it("ask slowly, and for pages on their own hosts", () => {
		for (const source of shippedSources()) {
			expect(source.politeness.delayMs).toBeGreaterThanOrEqual(2000);
			for (const address of [...source.lists.map(({ url }) => url), ...source.feeds])
				expect(sourceOf(address)?.publisher, address).toBe(source.publisher);
		}
	});

	it.each([
		["http://en.kremlin.ru/events/president/news/1", "kremlin-en"],
		["http://kremlin.ru/events/president/news/1", "kremlin-ru"],
		["https://www.fmprc.gov.cn/eng/zxxx_662805/202202/t1.html", "mfa-cn-en"],
		["https://www.fmprc.gov.cn/web/1.html", "mfa-cn-zh"],
		["https://www.mfa.gov.cn/english", "mfa-cn-zh"],
		["https://press.un.org/en/2031/sc1.doc.htm", "un-press"],
		["https://www.un.org/sg/en/content/1", "un-secretary-general"],
		["https://www.un.org/depts", "un"],
		["https://notkremlin.ru/", null],
		["https://kremlin.ru.example/", null],
		["no address", null],
		[undefined, null],
	])("know %j as %j", (address, id) => {
		expect(sourceOf(address)?.id ?? null).toBe(id);
	});
});
