import { existsSync } from "node:fs";
import type { Document } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { granted } from "../fixtures/port-ellery.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type * as pool from "./code-pool.ts";

// Threads run what is built.
const BUILT = new URL("../../dist/case/code-pool.js", import.meta.url);
const { codeOnThreads } = existsSync(BUILT)
	? ((await import(BUILT.href)) as typeof pool)
	: ({} as unknown as typeof pool);

const SENTENCES = {
	en: "China firmly supports the peace talks. The United States opposes the sanctions.",
	zh: "中方坚定支持和谈。双方反对单边制裁。",
	ru: "Россия поддерживает переговоры. Стороны выступили против санкций.",
} as const;
const LANGUAGES = ["en", "zh", "ru", "xx"] as const;

async function* texts(count: number): AsyncGenerator<Document> {
	for (let i = 0; i < count; i++) {
		const language = LANGUAGES[i % LANGUAGES.length] as (typeof LANGUAGES)[number];
		const text = (language === "xx" ? "?" : SENTENCES[language]).repeat(1 + (i % 7));
		yield { id: `text-${i}`, text, language, kind: "speech", publisher: "CHN", guessed: [] };
	}
}

describe.skipIf(!existsSync(BUILT))("coding on threads (skipped: not built)", () => {
	const data = granted(loadLexicon({}));

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
		expect(await run(2)).toEqual(alone);
		expect(await run(3)).toEqual(alone);
	});

	it("ends when it is told to, whatever the threads still do", async () => {
		const stop = new AbortController();
		let batches = 0;
		for await (const _ of codeOnThreads(texts(100_000), data, { threads: 2, signal: stop.signal }))
			if (++batches === 5) stop.abort();
		expect(batches).toBeLessThan(100);
	});
});
