import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { headingsOf } from "../../../../tools/docx-headings.ts";
import { hostileCall, nothingFound, straitsCall } from "../fixtures/straits-call.ts";
import { wordText } from "../fixtures/word-text.ts";
import type { RenderOptions } from "../words/options.ts";
import { writeReport } from "../writers/word.ts";
import { comparisonReport } from "./report.ts";

async function readWord(comparison: typeof straitsCall, options: Partial<RenderOptions> = {}) {
	const bytes = await writeReport(comparisonReport(comparison, options));
	const parts = unzipSync(bytes);
	const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	return { text: await wordText(bytes), part };
}

describe("Word document", () => {
	it("holds title, accounts, matrix and findings with quotes of both sides", async () => {
		const { text } = await readWord(straitsCall);
		for (const words of [
			"Call on the Amber Strait",
			"readout · 2031-05-03 (guessed) · zh (guessed)",
			"attributed to NRV: ¶3\u00A0无意",
			"2. Unconfirmed attribution: Export controls (headline-worthy)",
			"霍尔特表示，诺维亚无意封锁海峡，愿尽快取消机床出口限制。  B ¶3",
			"особый морской режим в Янтарном проливе  says instead, C ¶2",
			"B, C: nothing similar",
			"Base rate: none (no background texts)",
		])
			expect(text).toContain(words);
	});

	it("tells Word the language of each quote", async () => {
		const { part } = await readWord(straitsCall);
		expect(part("word/document.xml")).toMatch(/<w:lang w:eastAsia="zh-CN"\/>.*霍尔特表示/u);
		expect(part("word/document.xml")).toContain('<w:lang w:val="ru-RU"/>');
	});

	it("numbers its pages and names program and codebook", async () => {
		const { part } = await readWord(straitsCall);
		const footer = part("word/footer1.xml");
		expect(footer).toContain("fissure 0.1.0 · codebook invented 0123abcd");
		expect(footer).toContain("PAGE");
	});

	it("keeps hostile text as text", async () => {
		const { text, part } = await readWord(hostileCall);
		expect(text).toContain("<script>alert(1)</script>⟨U+001B⟩[31m⟨U+202E⟩evil⟨U+202C⟩");
		expect(part("word/document.xml")).not.toContain("<script>");
	});

	it("says so when nothing was found", async () => {
		expect((await readWord(nothingFound)).text).toContain("No differences of the kinds");
	});

	it("has headings that other programs find: each style leads back to one that is there", async () => {
		const { part } = await readWord(straitsCall);
		const outline = headingsOf(part("word/styles.xml"), part("word/document.xml"));
		expect(outline.slice(0, 4)).toEqual([
			[1, "Call on the Amber Strait"],
			[2, "Who says what"],
			[2, "3 findings"],
			[3, expect.stringMatching(/^1[.] /u)],
		]);
		expect(outline.map(([, words]) => words)).toContain("Background texts");
	});

	it("leaves the unmatched passages out on demand", async () => {
		expect((await readWord(straitsCall)).text).toContain("выразил признательность");
		expect((await readWord(straitsCall, { unmatched: false })).text).not.toContain("выразил признательность");
	});
});
