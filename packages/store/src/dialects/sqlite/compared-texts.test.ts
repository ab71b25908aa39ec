import BetterSqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { attempt, type Case } from "../../case/case.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { documentsOf } from "../../documents/read-documents.ts";
import { addAll, additionOf } from "../../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../../fixtures/case-folder.ts";

const inFolder = caseFolder();
const path = inFolder("read-again.fissure");
const texts = Array.from({ length: 120 }, (_, at) => additionOf(`text-${at}`, `Valdara will not open bridge ${at}.`));

const wordsOf = (file: Case) =>
	attempt(path, async () => {
		const words: string[] = [];
		for await (const { text } of documentsOf(file)) words.push(text);
		return { ok: true, value: words };
	});

it("compares a text again as soon as another program wrote to the file, and not before", async () => {
	await withCase(path, (file) => addAll(file, texts));
	const file = granted(await openCase(path, { who: "Ana", now: () => "", readOnly: true }));
	expect(file.comparedTexts.mayHaveAfter(0)).toBe(false);
	const first = granted(await wordsOf(file));
	expect(first).toEqual(texts.map(({ document }) => document.text));
	expect(file.comparedTexts.mayHaveAfter(119)).toBe(true);
	expect(file.comparedTexts.mayHaveAfter(120)).toBe(false);
	expect(granted(await wordsOf(file))).toEqual(first);

	const other = new BetterSqlite(path);
	other.exec("update documents set text = replace(text, 'will not', 'will now') where id = 'text-77'");
	other.close();
	expect(codeOf(await wordsOf(file))).toBe("case-damaged");
	await closeCase(file);
});

it("reads a text that was added since like the others", async () => {
	const grown = inFolder("grown.fissure");
	await withCase(grown, async (file) => {
		await addAll(file, texts.slice(0, 60));
		const all = async () => {
			let count = 0;
			for await (const _ of documentsOf(file)) count++;
			return count;
		};
		expect([await all(), await all()]).toEqual([60, 60]);
		await addAll(file, texts);
		expect([await all(), await all()]).toEqual([120, 120]);
	});
});
