import { existsSync } from "node:fs";
import { buildLexicon, codeDocument, type Document, findEvaluations, type HeldText, type Problem } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type * as codeCase from "../coding/code-case.ts";
import { granted } from "../fixtures/port-ellery.ts";
import type * as compiledLexicon from "../lexicon/compiled-lexicon.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { EvaluatedHeld } from "./evaluate-batch.ts";
import type * as taskPool from "./task-pool.ts";

// Threads run what is built.
const DIST = new URL("../../dist/", import.meta.url);
const isBuilt = existsSync(new URL("index.js", DIST));
const built = async <Module>(path: string): Promise<Module> => import(new URL(path, DIST).href) as Promise<Module>;

const SENTENCES = {
	en: "China firmly supports the peace talks. The United States opposes the sanctions.",
	zh: "中方坚定支持和谈。双方反对单边制裁。",
	ru: "Россия поддерживает переговоры. Стороны выступили против санкций.",
} as const;
const LANGUAGES = ["en", "zh", "ru", "xx"] as const;

const NOTHING = { kind: "speech", guessed: [] } as const;

async function* texts(count: number): AsyncGenerator<Document> {
	for (let i = 0; i < count; i++) {
		const language = LANGUAGES[i % LANGUAGES.length] as (typeof LANGUAGES)[number];
		const text = (language === "xx" ? "?" : SENTENCES[language]).repeat(1 + (i % 7));
		yield { ...NOTHING, id: `text-${i}`, text, language, publisher: "CHN" };
	}
}

describe.skipIf(!isBuilt)("coding on threads (skipped: not built)", async () => {
	if (!isBuilt) return;
	const { codeOnThreads } = await built<typeof codeCase>("coding/code-case.js");
	const data = granted(loadLexicon({}));

	it("finds the file that its threads run, also where the program is bundled", async () => {
		expect(existsSync(new URL("pool/task-worker.js", DIST))).toBe(true);
		expect(existsSync(new URL("../../cli/dist/program/task-worker.js", DIST))).toBe(true);
	});

	it("gives the same, in the same order, for any number of threads", async () => {
		const run = async (threads: number): Promise<readonly string[]> => {
			const batches: string[] = [];
			for await (const { codings, problems } of codeOnThreads(texts(123), data, { threads }))
				batches.push(JSON.stringify([codings, problems]));
			return batches;
		};
		const alone = await run(1);
		expect(alone).toHaveLength(13);
		expect(alone.join()).toContain("language-unsupported");
		expect(await run(3)).toEqual(alone);
	});

	it("finds the same judgments in texts that are shared out among threads", async () => {
		const { openTaskPool } = await built<typeof taskPool>("pool/task-pool.js");
		const { forThread } = await built<typeof compiledLexicon>("lexicon/compiled-lexicon.js");
		const lexicon = buildLexicon(data);
		const held = Array.from({ length: 40 }, (_, at): HeldText => {
			const text = "Norland committed an act of aggression against Sudland. ".repeat(1 + (at % 3));
			const document = { ...NOTHING, id: `text-${at}`, text, language: "en", publisher: "USA" };
			const account = granted(codeDocument(document, lexicon));
			return { document, parties: [], sentences: account.sentences, statements: account.statements };
		});
		const pool = openTaskPool(3);
		const found: EvaluatedHeld[] = [];
		const shared = { words: forThread(data), codebook: "test" };
		const batches = [held.slice(0, 15), held.slice(15, 30), held.slice(30)];
		for await (const batch of pool.run("evaluate", shared, batches)) found.push(...batch);
		await pool.close();
		expect(found).toEqual(held.map((text) => ({ id: text.document.id, found: findEvaluations(text, lexicon) })));
		expect(found[0]?.found?.evaluations.length).toBeGreaterThan(0);
	});

	it("ends when it is told to, whatever the threads still do", async () => {
		const stop = new AbortController();
		let batches = 0;
		for await (const _ of codeOnThreads(texts(100_000), data, { threads: 2, signal: stop.signal }))
			if (++batches === 5) stop.abort();
		expect(batches).toBeLessThan(100);
	});

	/** What becomes of a text that is long, as often as is said, and of others beside it. */
	async function codedBesideLong(
		count: number,
		times: number,
		options: Parameters<typeof codeOnThreads>[2],
	): Promise<{ readonly ids: readonly string[]; readonly problems: readonly Problem[] }> {
		async function* oneLong(): AsyncGenerator<Document> {
			for await (const text of texts(count))
				yield text.id === "text-1" ? { ...text, text: SENTENCES.zh.repeat(times) } : text;
		}
		const ids: string[] = [];
		const problems: Problem[] = [];
		for await (const batch of codeOnThreads(oneLong(), data, options)) {
			ids.push(...batch.codings.map(({ document }) => document));
			problems.push(...batch.problems);
		}
		return { ids, problems };
	}

	it("codes a text that needs more memory than its thread has, and the others", async () => {
		const { ids, problems } = await codedBesideLong(33, 10_000, { threads: 2, megabytes: 64 });
		expect(ids).toContain("text-1");
		expect(ids).toHaveLength(25);
		expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["language-unsupported"]));
	});

	it("gives up a text that takes longer than its budget, and codes the others", { timeout: 120_000 }, async () => {
		const { ids, problems } = await codedBesideLong(3, 600_000, { threads: 2, mostMs: 5_000 });
		expect(ids).toEqual(["text-0", "text-2"]);
		expect(problems).toMatchObject([{ code: "text-too-slow", place: "text-1" }]);
	});
});
