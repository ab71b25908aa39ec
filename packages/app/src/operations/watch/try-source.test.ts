import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceTrial } from "@fissure/model";
import { readSources } from "@fissure/sources/web";
import { afterAll, describe, expect, it } from "vitest";
import { granted } from "../../fixtures/port-ellery.ts";
import { trySource } from "./try-source.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-trial-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ADDRESS = "https://mfa.valdara.example/news";
const trialOf = (source: Partial<SourceTrial["source"]>): SourceTrial => ({
	source: { address: ADDRESS, list: { item: 'li[class="x: y"]', link: "h3 > a" }, body: null, ...source },
	...{ found: 3, items: [], lists: [], feeds: [], sample: null, problem: null },
});

describe("a trial of a source, as it is printed", () => {
	it.each([
		["a list", {}],
		["a list with a day and a part of the page", { list: { item: "li", date: "time" }, body: "div > article.text" }],
		["a feed", { list: null }],
	])("ends with a file that can be watched: %s", (name, source) => {
		const lines = trySource.view?.(trialOf(source)).text ?? [];
		const words = lines.map((line) => (typeof line === "object" && "text" in line ? line.text : ""));
		const file = join(folder, `${name}.yaml`);
		writeFileSync(file, words.slice(words.findIndex((line) => line.startsWith("id: "))).join("\n"));
		const [read] = readSources([file]);
		if (read === undefined) throw new Error("Expected a source, got none");
		const { list = null, body } = { ...trialOf(source).source };
		expect(granted(read)).toMatchObject({
			...{ id: "mfa-valdara-example-news", sites: ["mfa.valdara.example"] },
			...{ lists: list === null ? [] : [{ url: ADDRESS, ...list }], feeds: list === null ? [ADDRESS] : [] },
			page: { body: body === null ? [] : [body] },
		});
	});
});
