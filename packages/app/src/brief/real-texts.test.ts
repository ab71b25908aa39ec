import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type Document, languageOf, parseBrief, quoteOf, resolveBrief, segment } from "@fissure/core";
import { quoted } from "@fissure/report";
import { describe, expect, it } from "vitest";

const SHARED = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const ARCHIVES = [
	["kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", "ru"],
	["prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz", "zh"],
	["whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz", "en"],
] as const;
/** Of each archive, and of each text one sentence in so many. */
const MOST_TEXTS = 40;
const EVERY = 7;

function* textsOf(archive: string, language: string): Generator<Document> {
	const lines = gunzipSync(readFileSync(SHARED + archive))
		.toString("utf8")
		.split("\n");
	const step = Math.max(1, Math.floor(lines.length / MOST_TEXTS));
	for (let at = 0; at < lines.length; at += step) {
		const { text } = JSON.parse(lines[at] || "{}") as { readonly text?: string };
		if (text !== undefined) yield { id: `text-${at}`, text, language, kind: "briefing", publisher: null, guessed: [] };
	}
}

describe.skipIf(!existsSync(SHARED + ARCHIVES[0][0]))("quotations of official texts (skipped: no shared data)", () => {
	it.each(ARCHIVES)("of %s stand as they are packed", (archive, language) => {
		const broken: string[] = [];
		let sentences = 0;
		for (const document of textsOf(archive, language)) {
			const spans = segment(
				document.text,
				languageOf(language) as NonNullable<ReturnType<typeof languageOf>>,
			).sentences;
			const chosen = spans.filter(
				(span, at) => at % EVERY === 0 && /[\p{L}\p{N}]/u.test(document.text.slice(span.start, span.end)),
			);
			const draft = chosen.flatMap((span) => [...quoted(quoteOf(document, span)), "Text between.", ""]).join("\n");
			const brief = parseBrief(draft, "brief.md", language);
			const sources = {
				documents: new Map([[document.id, document]]),
				newer: new Map(),
				findings: new Map(),
				judgments: new Map(),
			};
			const { problems, targets } = resolveBrief(brief, sources);
			sentences += targets.length;
			expect(targets.length).toBe(chosen.length);
			expect(
				brief.references.filter(({ quotation }) => quotation === null).map(({ line }) => draft.split("\n")[line - 2]),
			).toEqual([]);
			broken.push(...problems.filter(({ severity }) => severity === "error").map(({ message }) => message));
		}
		expect(sentences).toBeGreaterThan(100);
		expect(broken).toEqual([]);
	});
});
