import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Quotation } from "@fissure/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTexts } from "../inputs/text-source.ts";
import { findQuotedTexts } from "./find-quoted-texts.ts";

type Quoted = Pick<Quotation, "words" | "pieces">;
const quoted = (words: string): Quoted => ({ words, pieces: [{ kind: "words", words, bracketedLetters: [] }] });

const TEXTS = Array.from({ length: 120 }, (_, at) => ({
	id: `speech-${at}`,
	actor: at % 2 === 0 ? "FRA" : "DEU",
	year: 1990 + (at % 30),
	title: `Speech ${at}`,
	text: [
		`Mr. President, delegation ${at} greets the Assembly and its officers.\n\t“The ${["grain", "salt", "tin"][at % 3]} convoy number ${at}`,
		` left Port Selm on time,” said the clerk, and the quay was empty again.\\ `,
		at === 77 ? "We shall never again close the strait of Arland to any flag of peace. " : "",
		at % 10 === 3 ? "Peace is indivisible. " : "",
		`Our budget for year ${at} is modest; ${"nothing else of note was said that day. ".repeat(20)}`,
	].join(""),
}));
const QUOTATIONS = [
	"We shall never again close the strait of Arland",
	"we shall always close the strait of Arland to any flag of peace",
	"convoy number 41 left Port Selm",
	"Peace is indivisible",
	"words about fisheries that nobody ever spoke in this hall",
].map(quoted);

let home: string;
const at = (...names: string[]): string => join(home, ...names);
const jsonl = (): string => TEXTS.map((text) => JSON.stringify(text)).join("\n");
/** Everything is an archive. */
const LARGE = { archiveBytes: 0, threads: 1 };

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), "fissure-quoted-"));
	mkdirSync(at("texts", "more"), { recursive: true });
	for (const [index, { id, text }] of TEXTS.entries())
		writeFileSync(at("texts", ...(index % 4 === 0 ? ["more"] : []), `${id}.txt`), text);
	writeFileSync(at("lines.jsonl"), `\n${jsonl()}\n`);
	writeFileSync(at("packed.jsonl.gz"), gzipSync(jsonl()));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const textsIn = async (input: string, options: Parameters<typeof findQuotedTexts>[3]) => {
	const { documents, held, problems } = await findQuotedTexts([{ input }], QUOTATIONS, {}, options);
	expect(problems).toEqual([]);
	return { held, speeches: documents.map(({ text }) => TEXTS.findIndex((speech) => speech.text === text)) };
};

describe("the search for quoted texts", () => {
	it.each([
		["a small one", {}],
		["an archive", LARGE],
	])("says once which files about the texts of a folder it leaves out: %s", async (_, options) => {
		mkdirSync(at("described", "deep"), { recursive: true });
		for (const name of ["one.txt", "SOURCE.txt", "deep/two.txt", "deep/README"])
			writeFileSync(at("described", name), "We shall never again close the strait of Arland.");
		const skipped: unknown[] = [];
		const hooks = { onSkipped: (one: unknown) => skipped.push(one) };
		const { held } = await findQuotedTexts([{ input: at("described") }], QUOTATIONS, hooks, options);
		expect(held).toBe(2);
		expect(skipped).toEqual([
			{ place: at("described", "SOURCE.txt"), what: "a note on the source" },
			{ place: at("described", "deep", "README"), what: "a description" },
		]);
	});

	it.each(["texts", "lines.jsonl", "packed.jsonl.gz"])("gives every text of a small collection: %s", async (input) => {
		const { documents, held } = await findQuotedTexts([{ input: at(input) }], QUOTATIONS, {});
		expect(documents).toEqual(await readTexts([{ input: at(input) }], {}));
		expect(held).toBe(TEXTS.length);
	});

	it.each(["texts", "lines.jsonl", "packed.jsonl.gz"])(
		"gives of an archive what may hold the quoted: %s",
		async (input) => {
			const { held, speeches } = await textsIn(at(input), LARGE);
			expect(held).toBe(TEXTS.length);
			expect(speeches).toEqual(expect.arrayContaining([77, 41]));
			// A phrase that twelve texts have is shown in eight of them.
			expect(speeches.filter((speech) => speech % 10 === 3)).toHaveLength(8);
			expect(speeches.length).toBeLessThan(20);
		},
	);

	it.each(["texts", "lines.jsonl"])(
		"makes the same documents of an archive as of a small collection: %s",
		async (input) => {
			const source = { input: at(input), venue: "Port Selm", kind: "speech" as const };
			const all = new Map((await readTexts([source], {})).map((document) => [document.id, document]));
			const { documents } = await findQuotedTexts([source], QUOTATIONS, {}, LARGE);
			expect(documents.length).toBeGreaterThan(0);
			for (const document of documents) expect(document).toEqual(all.get(document.id));
		},
	);

	it("keeps ids apart as reading everything does", async () => {
		const sources = [{ input: at("lines.jsonl") }, { input: at("texts") }, { input: at("lines.jsonl") }];
		const all = new Map((await readTexts(sources, {})).map(({ id, text }) => [id, text]));
		const { documents, held } = await findQuotedTexts(sources, QUOTATIONS, {}, LARGE);
		expect(held).toBe(3 * TEXTS.length);
		for (const { id, text } of documents) expect(text).toBe(all.get(id));
		expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
	});

	it("reads what cannot be looked through beside what can", async () => {
		mkdirSync(at("mixed"), { recursive: true });
		writeFileSync(at("mixed", "a.txt"), `${TEXTS[77]?.text}`);
		writeFileSync(at("mixed", "b.txt"), Buffer.from(`${TEXTS[41]?.text}`, "utf16le"));
		writeFileSync(at("mixed", "c.txt"), `<html><body><p>${"The strait stays open. ".repeat(9)}</p></body></html>`);
		writeFileSync(at("mixed", "d.jsonl"), `${JSON.stringify({ event_id: "e", docs: [TEXTS[1], TEXTS[2]] })}\n`);
		writeFileSync(at("mixed", "e.txt"), "");
		writeFileSync(at("mixed", "f.jsonl"), `${JSON.stringify(TEXTS[5])}\n{"text": broken\n`);
		const reading: string[] = [];
		const read = await readTexts([{ input: at("mixed") }], { onProblem: ({ code }) => reading.push(code) });
		const { documents, held, problems } = await findQuotedTexts([{ input: at("mixed") }], QUOTATIONS, {}, LARGE);
		expect(problems.map(({ code }) => code)).toEqual(reading);
		expect(held).toBe(read.length);
		expect(read).toEqual(expect.arrayContaining([...documents]));
		expect(documents.map(({ id }) => id)).toContain("a");
	});

	it("names a missing input and goes on", async () => {
		const sources = [{ input: at("nowhere") }, { input: at("lines.jsonl") }];
		for (const options of [{}, LARGE]) {
			const told: string[] = [];
			const onProblem = ({ code }: { readonly code: string }): void => void told.push(code);
			const { held, problems } = await findQuotedTexts(sources, QUOTATIONS, { onProblem }, options);
			expect(problems.map(({ code }) => code)).toEqual(["file-missing"]);
			expect(told).toEqual(["file-missing"]);
			expect(held).toBe(TEXTS.length);
		}
	});

	it("stops when it is told to, with the reason", async () => {
		for (const input of ["texts", "lines.jsonl", "packed.jsonl.gz"]) {
			const abort = new AbortController();
			const hooks = { signal: abort.signal, onProgress: () => abort.abort(new Error("enough")) };
			await expect(findQuotedTexts([{ input: at(input) }], QUOTATIONS, hooks, LARGE)).rejects.toThrow("enough");
		}
	});
});

const BUILT = fileURLToPath(new URL("../../dist/quoted-texts/find-quoted-texts.js", import.meta.url));

describe.skipIf(!existsSync(BUILT))("the built search for quoted texts", () => {
	it("finds with two threads what it finds with one, and stops in both", async () => {
		const built: typeof import("./find-quoted-texts.ts") = await import(BUILT);
		const many = [at("texts"), at("lines.jsonl")].map((input) => ({ input }));
		const alone = await built.findQuotedTexts(many, QUOTATIONS, {}, LARGE);
		const onTwo = { ...LARGE, threads: 2, bytesForThreads: 0 };
		expect(await built.findQuotedTexts(many, QUOTATIONS, {}, onTwo)).toEqual(alone);
		const abort = new AbortController();
		const hooks = { signal: abort.signal, onProgress: () => abort.abort(new Error("enough")) };
		await expect(built.findQuotedTexts(many, QUOTATIONS, hooks, onTwo)).rejects.toThrow("enough");
	});
});
