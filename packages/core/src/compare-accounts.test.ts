import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breachesOf } from "./coding/fixtures/breaches.ts";
import { SMALL_WORLD } from "./coding/fixtures/small-world.ts";
import { kestria, norland, orvena } from "./comparators/fixtures/accounts.ts";
import { compareAccounts } from "./compare-accounts.ts";

const { codebook } = SMALL_WORLD;
const NORLAND =
	"哈沃森同凯斯特总统布伦纳举行会谈。哈沃森指出，诺方坚定支持停火，反对制裁。布伦纳表示，凯方支持粮食走廊，反对外国基地。双方一致同意推进输气管道。";
const KESTRIA =
	"Состоялись переговоры с Президентом Норланда Эддой Халворсен. Т.Бреннер рассказал об исправительной операции. Стороны осудили санкции. Кестрия решительно выступает против прекращения огня.";
const ORVENA =
	"President Halvorsen met with President Brenner in Orvena. The two sides discussed the invasion of Sorrel. President Brenner fully supported the ceasefire.";
const accounts = () => [norland(NORLAND), kestria(KESTRIA), orvena(ORVENA)];

describe("a comparison", () => {
	const { findings, matrix, accounts: kept } = compareAccounts(accounts(), { codebook });

	it("holds what each comparator finds, ranked, each with its sentence", () => {
		expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
		expect(findings.map(({ weight }) => weight)).toEqual(findings.map(({ weight }) => weight).sort((a, b) => b - a));
		for (const { headline, evidence, salience } of findings) {
			expect(headline).toMatch(/\.$/);
			expect(evidence.length).toBeGreaterThan(0);
			expect([1, 2, 3]).toContain(salience);
		}
	});

	it("keeps the accounts as they came, with every quote verbatim", () => {
		expect(kept.map(({ document }) => document.id)).toEqual(["norland", "kestria", "orvena"]);
		expect(kept.flatMap(breachesOf)).toEqual([]);
	});

	it("has a column for every account", () => {
		for (const { cells } of matrix) expect(cells).toHaveLength(3);
	});

	it("has no base rate where no background is held, and says so by null", () => {
		for (const { baseRate } of findings) expect(baseRate).toBeNull();
	});

	it("finds nothing in nothing", () => {
		expect(compareAccounts([], { codebook })).toMatchObject({ findings: [], matrix: [], unmatched: [] });
		expect(compareAccounts([norland(NORLAND)], { codebook }).findings).toEqual([]);
		expect(compareAccounts([norland("The Presidents met."), kestria("They met.")], { codebook }).findings).toEqual([]);
	});

	it("finds nothing between greetings", () => {
		const warm = norland(
			"President Halvorsen extended warm greetings to her guest and wished the people of Kestria well.",
		);
		const polite = kestria("President Brenner thanked his hosts for the cordial welcome.");
		expect(compareAccounts([warm, polite], { codebook }).findings).toEqual([]);
	});
});

describe("the same texts", () => {
	const built = mkdtempSync(join(tmpdir(), "fissure-core-"));
	afterAll(() => rmSync(built, { recursive: true }));

	/** Threads load JavaScript, so the sources are joined into one file of it. */
	beforeAll(async () => {
		const sourceOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
		const entry = join(built, "thread.ts");
		writeFileSync(
			entry,
			`import { parentPort, workerData } from "node:worker_threads";
			import { buildLexicon, codeDocument, compareAccounts } from ${JSON.stringify(sourceOf("index.ts"))};
			const lexicon = buildLexicon(workerData.data);
			const accounts = workerData.documents.map((document) => codeDocument(document, lexicon, { counterparts: [] }).value);
			const { codebook } = workerData.data;
			for (let time = 0; time < 2; time++) parentPort.postMessage(JSON.stringify(compareAccounts(accounts, { codebook })));`,
		);
		const alias = Object.fromEntries(
			["model", "languages"].map((name) => [`@fissure/${name}`, sourceOf(`../../${name}/src/index.ts`)]),
		);
		const bundle = await rolldown({ input: entry, platform: "node", resolve: { alias } });
		await bundle.write({ file: join(built, "thread.mjs"), format: "esm" });
		await bundle.close();
	});

	const documents = accounts().map(({ document }) => document);
	const inThread = (): Promise<readonly string[]> =>
		new Promise((resolve, reject) => {
			const said: string[] = [];
			const worker = new Worker(join(built, "thread.mjs"), { workerData: { data: SMALL_WORLD, documents } });
			worker.on("message", (json: string) => said.push(json));
			worker.on("error", reject);
			worker.on("exit", () => resolve(said));
		});

	it("give the same bytes twice", () => {
		expect(JSON.stringify(compareAccounts(accounts(), { codebook }))).toBe(
			JSON.stringify(compareAccounts(accounts(), { codebook })),
		);
	});

	it("give the same bytes on one thread and on three at once", async () => {
		const said: string[] = [];
		for (const threads of [1, 3]) said.push(...(await Promise.all(Array.from({ length: threads }, inThread))).flat());
		expect(said).toHaveLength(8);
		expect(new Set(said).size).toBe(1);
		expect(said[0]?.length).toBeGreaterThan(1000);
	});
});
