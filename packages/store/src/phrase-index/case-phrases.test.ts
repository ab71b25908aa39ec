import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { textsWith } from "@fissure/core";
import { expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { moveCase } from "../case/move-case.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { casePhrases, phrasesPath } from "./case-phrases.ts";

const inFolder = caseFolder();

const idsWith = async (file: Case, phrase: string): Promise<readonly string[]> => {
	const { table, texts, close } = granted(await casePhrases(file));
	const ids = Array.from(textsWith(table, phrase).texts, (text) => texts[text]?.id ?? "");
	close();
	return ids;
};

const TEXTS = [
	additionOf("grain", "We back the grain road, the grain road of peace.", { date: "2025", speaker: "Ana Dole" }),
	additionOf("iron", "The iron road stays. 支持灯塔精神。", { publisher: "OST" }),
];

it("counts the phrases of a case once, in a file next to it, and again when a text comes or goes", async () => {
	await withCase(inFolder("phrases.fissure"), async (file) => {
		await addAll(file, TEXTS);
		expect(await idsWith(file, "the grain road")).toEqual(["grain"]);
		const written = readFileSync(phrasesPath(file.address));
		expect(await idsWith(file, "灯塔精神")).toEqual(["iron"]);
		expect(readFileSync(phrasesPath(file.address)).equals(written)).toBe(true);
		await addAll(file, [additionOf("more", "Another grain road.")]);
		expect(await idsWith(file, "grain road")).toEqual(["grain", "more"]);
		await undo(file);
		expect(await idsWith(file, "grain road")).toEqual(["grain"]);
	});
});

it("tells who says it, and how often", async () => {
	await withCase(inFolder("phrases.fissure"), async (file) => {
		await addAll(file, TEXTS);
		const { table, texts, close } = granted(await casePhrases(file));
		const { counts, places } = textsWith(table, "Grain road");
		close();
		expect([Array.from(counts), places]).toEqual([[2], 2]);
		const again = granted(await casePhrases(file));
		again.close();
		expect(again.texts).toEqual(texts);
		expect(texts[0]).toEqual({
			id: "grain",
			publisher: "VAL",
			language: "en",
			date: "2025",
			kind: "speech",
			venue: null,
			speaker: "Ana Dole",
		});
	});
});

it("makes the file again where it is damaged or something else", async () => {
	await withCase(inFolder("phrases.fissure"), async (file) => {
		await addAll(file, TEXTS);
		await idsWith(file, "road");
		const whole = readFileSync(phrasesPath(file.address));
		for (const broken of [Buffer.from("no phrases"), whole.subarray(0, 60), Buffer.alloc(0)]) {
			writeFileSync(phrasesPath(file.address), broken);
			expect(await idsWith(file, "road")).toEqual(["grain", "iron"]);
		}
	});
});

it("stays behind under no name that the case no longer has", async () => {
	const path = inFolder("before.fissure");
	await withCase(path, async (file) => {
		await addAll(file, TEXTS);
		await idsWith(file, "road");
	});
	granted(await moveCase(path, inFolder("after.fissure"), { who: "test", now: () => "2026-01-01T00:00:00.000Z" }));
	expect(existsSync(phrasesPath(path))).toBe(false);
});
