import { fileURLToPath } from "node:url";
import { buildLexicon } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { readShippedLexicon } from "../packages/app/src/read-lexicon.ts";
import { corpora, countTerms, hasSharedData, judgedTexts, rowsOf } from "./lexicon-counts.mjs";

/** Names and titles come from lists of everybody, not from reading; whom only a judged text names is no sign of fitting. */
const NAMES: ReadonlySet<string> = new Set(["actors", "office-holders", "offices", "decoys"]);

/**
 * Plain words of their language that the texts held without judgement happen to lack; those in Russian are some 150.
 * Whoever adds one says by that that a reader would have thought of it without the judged texts.
 */
const PLAIN: ReadonlySet<string> = new Set([
	"ru =SWIFT",
	"ru обеих стран",
	"ru сектор* Газ*",
	"ru (боев* действи*|ситуаци*|конфликт*|войн*) в (секторе )?Газ*",
	"ru надлежащ* (образом|мер*|услови*)",
	"ru разговор* носил* ~4 характер*",
	"zh 乌东",
	"zh 同意继续保持(密切)?沟通",
]);

describe.skipIf(!hasSharedData)("the lexicon (skipped: no shared data)", () => {
	it("holds no phrase that occurs in the judged texts alone", { timeout: 120_000 }, () => {
		const data = readShippedLexicon(fileURLToPath(new URL("../packages", import.meta.url)));
		if (!data.ok) throw new RangeError(data.problem.message);
		const lexicon = buildLexicon(data.value);
		const gold = new Map<string, Uint32Array>();
		for (const text of judgedTexts()) countTerms(lexicon, text, gold);
		const unjudged = new Map<string, Uint32Array>();
		const alone = () =>
			rowsOf(lexicon, unjudged, gold).filter(
				({ file, language, term, corpora, gold }) =>
					gold > 0 && corpora === 0 && !NAMES.has(file) && !PLAIN.has(`${language} ${term}`),
			);
		let sought = new Set(["en", "zh", "ru"]);
		for (const { texts } of corpora()) {
			for (const text of texts) if (sought.has(text.lang)) countTerms(lexicon, text, unjudged);
			sought = new Set(alone().map(({ language }) => language));
			if (sought.size === 0) break;
		}
		expect(gold.size).toBe(3);
		expect(unjudged.size).toBe(3);
		expect(alone().map(({ file, id, language, term }) => `${file} ${id} (${language}): ${term}`)).toEqual([]);
	});
});
