import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, granted } from "../../fixtures/port-ellery.ts";
import { exportVersions, printVersions, showVersions } from "./translations.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const TEXTS = [
	[
		"statement-en",
		"en",
		"China welcomes the ceasefire in Gaza. China firmly supports Palestine's membership in the United Nations. China opposes unilateral sanctions against Iran. Trade between China and Egypt reached 15 billion US dollars in 2024.",
	],
	["statement-zh", "zh", "中方欢迎加沙停火。中方注意到巴勒斯坦加入联合国。中方坚决反对对伊朗的单边制裁。"],
	["other-zh", "zh", "中方愿同老挝加强铁路合作。中国和老挝的旅游合作不断发展。"],
] as const;

const versions = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (const [id, language, text] of TEXTS) {
			const document = {
				...({
					id,
					text,
					language,
					title: id,
					kind: "speech",
					publisher: "CHN",
					date: "2025-03-01",
					guessed: [],
				} as const),
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
};

it("aligns two versions of one text, and says which verbs differ and which sentence one lacks", async () => {
	const context = contextOf(await versions("versions.fissure"));
	const { pairs } = granted(await showVersions.run({}, context));
	expect(pairs.map(({ texts }) => texts.map(({ id }) => id))).toEqual([["statement-en", "statement-zh"]]);
	const [pair] = pairs;
	expect(pair?.isVersion).toBe(true);
	const beside = pair?.rows.map(({ first, second }) => [first.length, second.length]);
	expect(beside).toEqual([
		[1, 1],
		[1, 1],
		[1, 1],
		[1, 0],
	]);
	expect(pair?.lacks.map(({ quote }) => quote.exact)).toEqual([
		"Trade between China and Egypt reached 15 billion US dollars in 2024.",
	]);
	expect(granted(await showVersions.run({ document: ["statement-zh", "statement-en"] }, context)).pairs).toHaveLength(
		1,
	);
	const apart = granted(await showVersions.run({ document: ["statement-en", "other-zh"] }, context));
	expect(apart.pairs).toMatchObject([{ isVersion: false, verbs: [], lacks: [] }]);
});

it("is printed, and written as a page and a table", async () => {
	const context = contextOf(await versions("printed.fissure"));
	const shown = granted(await printVersions.run({}, context));
	const text = String(await printVersions.write?.(shown, "text", { color: false, width: 120, bom: false }));
	expect(text).toContain("2025-03-01: en [statement-en] and zh [statement-zh]");
	expect(text).toContain("Only in en: Trade between China");
	expect(printVersions.exit?.(shown, {})).toBe("done");
	const file = async (format: "html" | "csv") => granted(await exportVersions.run({ format } as never, context));
	expect(String((await file("html")).body)).toContain("Language versions of one text");
	expect(String((await file("csv")).body)).toContain("first,second,agreement");
});
