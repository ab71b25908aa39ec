import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare.ts";
import { readCase } from "./read-case.ts";
import { renderJson } from "./render/json.ts";

const folder = fileURLToPath(new URL("../../../examples/port-ellery/", import.meta.url));
const own = { codebook: join(folder, "codebook.yaml"), actors: join(folder, "actors.yaml") };
const text = (name: string, publisher: string) => ({ input: join(folder, "documents", name), publisher });
const two = [text("valdara-readout.zh.txt", "XVA"), text("tesmark-readout.ru.txt", "XTE")];

const compared = async (...given: Parameters<typeof compareTexts>) => {
	const outcome = await compareTexts(...given);
	if (!outcome.ok) throw new Error(outcome.problem.message);
	return outcome.value;
};

describe("comparing texts from files", () => {
	it("finds differences in two languages, each anchored to exact words", async () => {
		const comparison = await compared({ ...own, texts: two, event: "Talks" });
		expect(comparison.event).toBe("Talks");
		expect(comparison.accounts.map(({ document }) => document.language)).toEqual(["zh", "ru"]);
		expect(comparison.findings.length).toBeGreaterThan(3);
		const texts = new Map(comparison.accounts.map(({ document }) => [document.id, document.text]));
		for (const { evidence, instead, counterEvidence } of comparison.findings) {
			expect(evidence.length).toBeGreaterThan(0);
			for (const { document, start, end, exact } of [...evidence, ...instead, ...counterEvidence])
				expect(texts.get(document)?.slice(start, end)).toBe(exact);
		}
		expect(comparison.actorNames).toMatchObject({ XVA: "Valdara", XTE: "Tesmark" });
		expect(comparison.codebook).toMatch(/^codebook\.yaml [0-9a-f]{12}$/u);
	});

	it("gives the same bytes twice", async () => {
		const once = renderJson(await compared({ ...own, texts: two }));
		expect(renderJson(await compared({ ...own, texts: two }))).toBe(once);
	});

	it("goes on without a text that cannot be read, and says so", async () => {
		const problems: Problem[] = [];
		const texts = [...two, text("nowhere.txt", "XLO")];
		const comparison = await compared({ ...own, texts }, { onProblem: (problem) => problems.push(problem) });
		expect(comparison.accounts).toHaveLength(2);
		expect(problems.map(({ place }) => place)).toEqual([expect.stringContaining("nowhere.txt")]);
		expect(comparison.problems).toEqual(problems);
	});

	it("refuses to compare one text with nothing", async () => {
		const outcome = await compareTexts({ ...own, texts: two.slice(0, 1) });
		expect(outcome).toMatchObject({ ok: false, problem: { code: "accounts-too-few" } });
	});

	it("names the codebook that cannot be read", async () => {
		const file = join(mkdtempSync(join(tmpdir(), "fissure-")), "broken.yaml");
		writeFileSync(file, "issues: [");
		const outcome = await compareTexts({ texts: two, codebook: file });
		expect(outcome).toMatchObject({ ok: false, problem: { place: expect.stringContaining("broken.yaml") } });
	});

	it("stops when told to", async () => {
		await expect(compareTexts({ ...own, texts: two }, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
	});

	it("tells two texts of one name apart", async () => {
		const [first, second] = [mkdtempSync(join(tmpdir(), "fissure-")), mkdtempSync(join(tmpdir(), "fissure-"))];
		for (const [place, words] of [
			[first, "Valdara supports a ceasefire."],
			[second, "Tesmark rejects a ceasefire."],
		] as const)
			writeFileSync(join(place, "same.txt"), words);
		const texts = [
			{ input: join(first, "same.txt"), publisher: "XVA", language: "en" },
			{ input: join(second, "same.txt"), publisher: "XTE", language: "en" },
		];
		const ids = (await compared({ ...own, texts })).accounts.map(({ document }) => document.id);
		expect(new Set(ids).size).toBe(2);
	});
});

describe("the invented case", () => {
	const request = readCase(join(folder, "case.yaml"));

	it("is read with its accounts, background and previous texts", async () => {
		if (!request.ok) throw new Error(request.problem.message);
		const seen = new Set<Progress["stage"]>();
		const comparison = await compared(request.value, { onProgress: ({ stage }) => seen.add(stage) });
		expect(comparison.problems).toEqual([]);
		expect(comparison.accounts.map(({ document }) => document.publisher)).toEqual(["XVA", "XTE", "XLO"]);
		expect(Math.min(...Object.values(comparison.background))).toBeGreaterThan(0);
		expect(new Set(comparison.previous.map(({ publisher }) => publisher))).toEqual(new Set(["XVA", "XTE", "XLO"]));
		expect([...seen]).toEqual(["reading", "coding", "comparing"]);
	});

	it("is refused where it names a text that it does not list", () => {
		const file = join(mkdtempSync(join(tmpdir(), "fissure-")), "case.yaml");
		writeFileSync(file, "accounts: [a]\ndocuments: [{ id: b, file: b.txt }]\n");
		expect(readCase(file)).toMatchObject({
			ok: false,
			problem: { code: "case-invalid", message: expect.stringContaining('"a"') },
		});
		expect(readCase(join(folder, "none.yaml"))).toMatchObject({ ok: false, problem: { code: "case-unreadable" } });
	});
});
