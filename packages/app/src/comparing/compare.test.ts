import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { ComparisonSchema } from "@fissure/model/schemas";
import { renderJson } from "@fissure/report";
import { describe, expect, it } from "vitest";
import { initCase } from "../case/init-case.ts";
import { compareTexts } from "./compare.ts";
import { compareInCase } from "./compare-in-case.ts";
import { readCase } from "./read-case.ts";

const folder = fileURLToPath(new URL("../../../../examples/port-ellery/", import.meta.url));
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

	it("gives JSON that is just what the schema of a comparison says", async () => {
		const json = JSON.parse(renderJson(await compared({ ...own, texts: two })));
		expect(ComparisonSchema.parse(json)).toEqual(json);
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

	it("understands publishers by name where one alone is called so, and refuses others with the nearest", async () => {
		const by = (...publishers: readonly string[]) => {
			const place = mkdtempSync(join(tmpdir(), "fissure-"));
			const texts = publishers.map((publisher, at) => {
				const input = join(place, `${at}.txt`);
				writeFileSync(input, `The sides spoke of point ${at}.`);
				return { input, publisher, language: "en" };
			});
			return compareTexts({ texts });
		};
		const ids = async (...publishers: readonly string[]) => {
			const outcome = await by(...publishers);
			if (!outcome.ok) return outcome.problem.message;
			return outcome.value.accounts.map(({ document }) => document.publisher).join(" ");
		};
		expect(await ids("US", "China")).toBe("USA CHN");
		expect(await ids("Russian Federation", "uk")).toBe("RUS GBR");
		expect(await ids("VAL", "OST-2")).toBe("VAL OST-2");
		expect(await ids("USA", "Chna")).toBe('Expected an actor such as USA, got "Chna"; did you mean CHN (China)?');
		expect(await ids("USA", "GERMNY")).toMatch(/got "GERMNY"; did you mean DEU \(Germany\)\?$/);
		expect(await ids("USA", "XY")).toMatch(/^Expected an actor such as USA, got "XY"; .*$/);
		expect(await ids("USA", "Ostmark")).toMatch(/ or make a code in capitals, such as VAL$/);
	});

	it("refuses the same file twice, however its path is written, and the same document of a case", async () => {
		const [first, second] = two;
		const again = { ...first, input: join(folder, "documents", "..", "documents", "valdara-readout.zh.txt") };
		const outcome = await compareTexts({ ...own, texts: [...(first && second ? [first, second] : []), again] });
		expect(outcome).toMatchObject({ ok: false, problem: { code: "text-twice" } });
		expect(outcome.ok ? "" : outcome.problem.message).toMatch(/^Expected each text once, got ".*zh.txt" again; /);
		const held = { case: { folder, who: "Ana", now: () => "2026-01-01T00:00:00.000Z" }, documents: ["a", "b", "a"] };
		const place = join(mkdtempSync(join(tmpdir(), "fissure-")), "port.fissure");
		expect((await initCase({ case: { ...held.case, file: place } })).ok).toBe(true);
		const compared = await compareInCase({ ...held, case: { ...held.case, file: place } });
		expect(compared).toMatchObject({ ok: false, problem: { code: "text-twice", place: "a" } });
	});

	it("leaves out a copy of a text of the same publisher, and says so", async () => {
		const place = mkdtempSync(join(tmpdir(), "fissure-"));
		const copy = join(place, "copy.txt");
		copyFileSync(two[0]?.input ?? "", copy);
		const problems: Problem[] = [];
		const onProblem = (problem: Problem) => problems.push(problem);
		const comparison = await compared({ ...own, texts: [...two, { input: copy, publisher: "XVA" }] }, { onProblem });
		expect(comparison.accounts).toHaveLength(2);
		expect(problems).toMatchObject([{ code: "text-twice", place: "copy" }]);
		// The same words of another publisher are a joint text.
		const joint = await compared({ ...own, texts: [...two, { input: copy, publisher: "XLO" }] });
		expect(joint.accounts).toHaveLength(3);
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
