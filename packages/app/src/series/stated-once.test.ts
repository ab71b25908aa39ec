import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { initCase } from "../case/init-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { caseChoices, granted } from "../fixtures/port-ellery.ts";
import { showDivergence } from "../operations/series/divergence.ts";
import { showExpectation } from "../operations/series/expectation.ts";
import { showNetwork } from "../operations/series/network.ts";
import { findShifts } from "../operations/series/shift.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const ENGLISH =
	"China welcomes the ceasefire in Gaza. China firmly supports Palestine's membership in the United Nations. China opposes unilateral sanctions against Iran.";
const CHINESE = "中方欢迎加沙停火。中方坚定支持巴勒斯坦加入联合国。中方反对对伊朗的单边制裁。";
const RAILWAYS = "中方愿同老挝加强铁路合作。中国和老挝的旅游合作不断发展。中方坚决反对对古巴的单边制裁。";

/** Nine statements in English, the first of them in Chinese as well, on a day on which China says something else, too. */
const statements = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		const texts = [
			["first-zh", "zh", "2025-01-10", CHINESE],
			["other-zh", "zh", "2025-01-10", RAILWAYS],
			...Array.from({ length: 9 }, (_, at) => [`text-${at + 1}`, "en", `2025-0${at + 1}-10`, ENGLISH] as const),
		] as const;
		for (const [id, language, date, text] of texts) {
			const document = {
				...({ id, text, language, date, kind: "speech", publisher: "CHN" } as const),
				...{ title: id, guessed: [] },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(`${id} ${text}`) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
};

it("counts a statement once in a series, in the language of most texts, and says how many translations were left out", async () => {
	const context = contextOf(await statements("once.fissure"));
	const shifts = granted(await findShifts.run({ holder: "CHN", issue: ["sanctions_unilateral"] }, context));
	expect(shifts.leftOut.translated).toBeGreaterThan(0);
	const points = shifts.issues[0]?.series[0]?.points.map(({ document }) => document);
	expect(points?.toSorted()).toEqual(["other-zh", ...Array.from({ length: 9 }, (_, at) => `text-${at + 1}`)]);

	const divergence = granted(await showDivergence.run({ holder: ["CHN", "RUS"] }, context));
	expect(divergence.leftOut.translated).toBeGreaterThan(0);
	const network = granted(await showNetwork.run({ holder: ["CHN"] }, context));
	expect(network.leftOut.translated).toBeGreaterThan(0);
	const asked = { publisher: "CHN", date: "2025-09-20" };
	expect(granted(await showExpectation.run(asked, context))).toMatchObject({ texts: 10, translated: 1 });
});

it("counts the version in the language that was asked for", async () => {
	const context = contextOf(await statements("asked.fissure"));
	const asked = { holder: "CHN", issue: ["sanctions_unilateral"], language: ["zh"] };
	const { leftOut, issues } = granted(await findShifts.run(asked, context));
	expect(leftOut.translated).toBe(0);
	expect(issues[0]?.texts).toBe(2);
});
