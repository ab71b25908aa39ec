import { describe, expect, it } from "vitest";
import { makeWord, paragraph, run, type WordMarkup } from "../../fixtures/make-word.ts";
import type { Purpose } from "../../reading/draft-notation.ts";
import { readDocx } from "./docx.ts";

const PURPOSES: readonly Purpose[] = ["source", "draft"];
const read = async (markup: WordMarkup, purpose: Purpose): Promise<string> => {
	const outcome = await readDocx(makeWord(markup), "x.docx", purpose);
	return outcome.ok ? outcome.value.text.trim() : outcome.problem.code;
};
const characterStyle = (id: string, properties: string): string =>
	`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
const RAISED = '<w:vertAlign w:val="superscript"/>';

describe.each(PURPOSES)("a Word file, read as a %s", (purpose) => {
	const textOf = (...runs: readonly string[]): Promise<string> => read({ body: paragraph(runs.join("")) }, purpose);

	it.each(["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="0"/><w:dstrike w:val="1"/>'])(
		"shows words struck out by %s between their signs",
		async (look) => {
			expect(await textOf(run("We do "), run("not ", look), run("agree."))).toBe("We do ~~not~~ agree.");
			expect(await textOf(run("我们"), run("不", look), run("同意。"))).toBe("我们~~不~~同意。");
			expect(await textOf(run("Мы "), run("н", look), run("е", look), run(" согласны."))).toBe("Мы ~~не~~ согласны.");
		},
	);

	it("shows words that are said not to be struck as they stand", async () => {
		expect(await textOf(run("We "), run("do ", '<w:strike w:val="false"/>'), run("agree."))).toBe("We do agree.");
		const once = "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>";
		expect(await textOf(run("We do agree.", `<w:b/>${once}`))).toBe("We do agree.");
	});

	it("shows words as struck whose style strikes them", async () => {
		const struck = run("not ", '<w:rStyle w:val="Gone"/>');
		const kept = run("really ", '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>');
		const markup = {
			body: paragraph(run("We do ") + struck + kept + run("agree.")),
			styles: characterStyle("Gone", "<w:strike/>"),
		};
		expect(await read(markup, purpose)).toBe("We do ~~not~~ really agree.");
	});

	it("has no signs of notes that were set by hand", async () => {
		expect(
			await textOf(run("The verdict"), run("1", RAISED), run(" of the court."), run("2", RAISED), run("3", RAISED)),
		).toBe("The verdict of the court.");
		expect(await textOf(run("1", RAISED), run(" Readout."))).toBe("1 Readout.");
		const markup = {
			body: paragraph(run("Приговор") + run("1", '<w:rStyle w:val="Sign"/>') + run(" суда.")),
			styles: characterStyle("Sign", RAISED),
		};
		expect(await read(markup, purpose)).toBe("Приговор суда.");
	});

	it("has powers in raised characters, and other raised words as they stand", async () => {
		expect(await textOf(run("10"), run("2", RAISED), run(" ships on 300 km"), run("2", RAISED), run("."))).toBe(
			"10² ships on 300 km².",
		);
		expect(await textOf(run("The 1"), run("st", RAISED), run(" of "), run("235", RAISED), run("U."))).toBe(
			"The 1st of ²³⁵U.",
		);
		expect(await textOf(run("10"), run("2", '<w:vertAlign w:val="baseline"/>'), run(" ships."))).toBe("102 ships.");
	});
});
