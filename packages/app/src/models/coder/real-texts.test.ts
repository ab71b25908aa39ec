import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkEntries, type TextKnown } from "./check-entries.ts";
import type { GivenEntry } from "./coder-prompt.ts";
import { piecesOf } from "./text-pieces.ts";

const SHARED = fileURLToPath(new URL("../../../../../../shared/data/", import.meta.url));
const ARCHIVES = [
	["kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", "ru"],
	["prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz", "zh"],
	["whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz", "en"],
] as const;
const TEXTS = 15;

function textsOf(archive: string): readonly string[] {
	const lines = gunzipSync(readFileSync(SHARED + archive))
		.toString("utf8")
		.split("\n");
	const step = Math.floor(lines.length / TEXTS);
	return lines
		.filter((_, at) => at % step === 0)
		.map((line) => (JSON.parse(line || "{}") as { readonly text?: string }).text ?? "");
}

/** Another letter or digit in the middle of the words. */
function altered(words: string): string {
	const letters = [...words.matchAll(/[\p{L}\p{N}]/gu)];
	const { index, 0: letter } = letters[letters.length >> 1] as RegExpExecArray;
	return `${words.slice(0, index)}${letter === "x" ? "y" : "x"}${words.slice(index + letter.length)}`;
}

describe.skipIf(!existsSync(SHARED + ARCHIVES[0][0]))("quotations of official texts (skipped: no shared data)", () => {
	it.each(ARCHIVES)("of %s are placed where they are, and none with another letter is", (archive, language) => {
		let sentences = 0;
		for (const text of textsOf(archive)) {
			const known: TextKnown = {
				document: { id: "text", text, language, kind: "briefing", publisher: "XVA", guessed: [] },
				...{ publisher: "XVA", parties: ["XVA"], issues: new Set(["trade"]) },
				...{ actorOf: (name) => name, isBody: () => false },
			};
			const reading = { issue: "trade", holder: "XVA", asserter: "XVA", manner: "own", stance: 1 } as const;
			for (const piece of piecesOf(text, language)) {
				const said = piece.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
				const entries = said.map(({ number, words }): GivenEntry => ({ ...reading, sentence: number, quote: words }));
				sentences += said.length;
				const { kept, dropped } = checkEntries(entries, piece, known);
				expect(dropped).toEqual([]);
				expect(kept.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " "))).toEqual(
					said.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, " ")),
				);
				const wrong = entries.map((entry) => ({ ...entry, quote: altered(entry.quote) }));
				expect(checkEntries(wrong, piece, known).kept).toEqual([]);
			}
		}
		expect(sentences).toBeGreaterThan(200);
	});
});
