import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Document, Problem } from "@fissure/core";
import { parseQuery, placesIn, rawSight } from "@fissure/store/query";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../fixtures/port-ellery.ts";
import { lookThroughTexts } from "./look-through-texts.ts";
import { readTexts, type TextSource } from "./text-source.ts";

const TEXTS = Array.from({ length: 60 }, (_, at) => ({
	id: at % 7 === 0 ? "speech" : `speech-${at}`,
	actor: at % 2 === 0 ? "FRA" : "DEU",
	year: 1990 + (at % 30),
	title: at % 10 === 4 ? "On the corridor" : `Speech ${at}`,
	text: [
		`Mr. President, delegation ${at} greets the Assembly.\n\t“Our budget`,
		at % 5 === 1 ? " opens the grain Corridors" : " is modest",
		at % 10 === 3 ? ". Le côrridor, dit-il\\ " : "",
		` this year,” said the clerk. ${"Nothing else of note was said that day. ".repeat(20)}`,
	].join(""),
}));

let home: string;
const at = (...names: string[]): string => join(home, ...names);
const lines = (texts: readonly object[] = TEXTS): string => texts.map((text) => JSON.stringify(text)).join("\n");

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), "fissure-look-"));
	mkdirSync(at("mixed", "more"), { recursive: true });
	for (const [index, { text }] of TEXTS.entries())
		writeFileSync(at("mixed", ...(index % 4 === 0 ? ["more"] : []), `${index}.txt`), text);
	writeFileSync(at("mixed", "b.txt"), Buffer.from("The corridor is open.", "utf16le"));
	writeFileSync(at("mixed", "c.txt"), `<html><body><p>${"The corridor stays open. ".repeat(9)}</p></body></html>`);
	writeFileSync(at("mixed", "d.jsonl"), JSON.stringify({ event_id: "e", docs: [TEXTS[1], TEXTS[2]] }));
	writeFileSync(at("mixed", "signs.txt"), "?!");
	writeFileSync(at("lines.jsonl"), `\n${lines()}\n\n`);
	writeFileSync(at("packed.jsonl.gz"), gzipSync(lines()));
	const odd = [
		{ id: "e", text: "" },
		{ id: "f", text: "— ?" },
		{ kind: "text", id: "g", text: "“Corridor”" },
		TEXTS[6],
	];
	writeFileSync(at("odd.jsonl"), `${lines(odd as object[])}\n{"id":"h","text":"corridor of ${"é"}","title":`);
	writeFileSync(
		at("ascii.jsonl"),
		lines().replace(/[\u0080-\uffff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
	);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const look = async (sources: readonly TextSource[], asked: string) => {
	const query = granted(parseQuery(asked));
	const documents: Document[] = [];
	const problems: Problem[] = [];
	const sought = { mayBeIn: rawSight(query), placesIn: placesIn(query) };
	const hooks = { onProblem: (problem: Problem) => problems.push(problem) };
	const searched = await lookThroughTexts(sources, sought, (document) => documents.push(document), hooks);
	return { searched, documents, problems };
};
const readAll = async (sources: readonly TextSource[], asked: string) => {
	const problems: Problem[] = [];
	const all = await readTexts(sources, { onProblem: (problem) => problems.push(problem) });
	const find = placesIn(granted(parseQuery(asked)));
	return { searched: all.length, documents: all.filter(({ text }) => find(text).length > 0), problems };
};

describe("lookThroughTexts", () => {
	it.each(
		["mixed", "lines.jsonl", "packed.jsonl.gz", "odd.jsonl", "ascii.jsonl"].flatMap((input) =>
			["corridor", '"grain corridor"', "=corridors OR =président", "corridor -grain", "cor*", "zebra"].map(
				(asked) => [input, asked] as const,
			),
		),
	)("gives of %s, for %s, what reading all of it would give", async (input, asked) => {
		const sources = [{ input: at(input), venue: "Port Selm" }];
		expect(await look(sources, asked)).toEqual(await readAll(sources, asked));
	});

	it("keeps ids apart over several sources, some of which can only be read", async () => {
		const names = ["packed.jsonl.gz", "lines.jsonl", "mixed", "lines.jsonl"];
		const sources = names.map((input) => ({ input: at(input) }));
		const found = await look(sources, "corridor");
		expect(found).toEqual(await readAll(sources, "corridor"));
		expect(new Set(found.documents.map(({ id }) => id)).size).toBe(found.documents.length);
	});

	it("says what is missing and goes on", async () => {
		const { searched, documents, problems } = await look(
			[{ input: at("nowhere") }, { input: at("lines.jsonl") }],
			"grain",
		);
		expect(searched).toBe(TEXTS.length);
		expect(documents.length).toBeGreaterThan(5);
		expect(problems).toMatchObject([{ code: "file-missing" }]);
	});

	it("says of a file that becomes shorter meanwhile that it did", async () => {
		writeFileSync(at("shrinking.jsonl"), lines());
		const query = granted(parseQuery("corridor"));
		const problems: Problem[] = [];
		const taken: Document[] = [];
		const hooks = {
			onProblem: (problem: Problem) => problems.push(problem),
			// It has been looked through, and what was found in it is to be read.
			onProgress: () => writeFileSync(at("shrinking.jsonl"), lines(TEXTS.slice(0, 5))),
		};
		const sought = { mayBeIn: rawSight(query), placesIn: placesIn(query) };
		await lookThroughTexts([{ input: at("shrinking.jsonl") }], sought, (document) => taken.push(document), hooks);
		expect(taken.map(({ id }) => id)).toEqual(["speech-1", "speech-3"]);
		expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["file-changed"]));
	});

	it("can be stopped, and says how far it is", async () => {
		const control = new AbortController();
		const query = granted(parseQuery("corridor"));
		const seen: number[] = [];
		const stopped = lookThroughTexts(
			[{ input: at("mixed") }, { input: at("lines.jsonl") }],
			{ mayBeIn: rawSight(query), placesIn: placesIn(query) },
			() => {},
			{
				signal: control.signal,
				onProgress: ({ done, total }) => {
					seen.push(done / (total ?? 1));
					if (seen.length === 3) control.abort(new Error("enough"));
				},
			},
		);
		await expect(stopped).rejects.toThrow("enough");
		expect(seen).toEqual(seen.toSorted((one, other) => one - other));
		expect(seen.at(-1)).toBeLessThan(1);
	});
});
