import { describe, expect, it } from "vitest";
import { lexicon } from "../../coding/fixtures/held.ts";
import { draftOf } from "../../drafts/fixtures/attributed-draft.ts";
import { verifyDraft } from "../../verify-draft.ts";

/** Quotations are found as they are in earnest, since a comma drawn into the mark is in no source. */
function codesOf(draft: string, source: string): readonly string[] {
	const read = draftOf(draft);
	const { language } = read.document;
	const sourceText = { id: "norland", text: source, language, kind: "speech", publisher: "XNO", guessed: [] } as const;
	const { quotations } = verifyDraft(read, [sourceText], { lexicon });
	return quotations
		.flatMap(({ problems }) => problems)
		.filter(({ code }) => code.startsWith("joined"))
		.map(({ code, severity }) => `${code} ${severity}`);
}

describe("words over the end of a paragraph", () => {
	it.each([
		[
			"It says: “Norland supports Kestria leaves the bay”.",
			"Norland supports\n\nKestria leaves the bay\n\nNobody stays.",
			"error",
		],
		[
			"It says: “Norland supports the closing of the bay”.",
			"Norland supports\n\nthe closing of the bay\n\nNobody stays.",
			"warning",
		],
		["原文：“诺兰支持关闭海湾”。", "诺兰支持\n\n关闭海湾\n\n无人留下。", "error"],
		[
			"Сказано: «Норланд поддерживает Закрытие залива».",
			"Норланд поддерживает\n\nЗакрытие залива\n\nНикто не остался.",
			"error",
		],
	])("that ends no sentence: %s", (draft, source, severity) => {
		expect(codesOf(draft, source)).toEqual([`joined-blocks ${severity}`]);
	});

	it.each([
		["It says: “Norland stays. Kestria leaves the bay.”", "Norland stays.\n\nKestria leaves the bay."],
		[
			"It says: “Norland supports the closing of the bay”.",
			"Norland supports the closing\nof the bay and of the old harbour.",
		],
		["> Norland supports\n>\n> Kestria leaves the bay", "Norland supports\n\nKestria leaves the bay\n\nNobody stays."],
	])("that ends one, is only wrapped, or is in the draft too: %s", (draft, source) => {
		expect(codesOf(draft, source)).toEqual([]);
	});
});

describe("two quotations in one sentence of the draft", () => {
	const EN = "Norland will keep thirty ships in the bay. It has nothing against Kestria and its friends.";
	const RU = "Норланд оставит тридцать кораблей в заливе. Он ничего не имеет против Кестрии и её друзей.";
	const ZH = "诺兰将在海湾保留三十艘军舰。诺兰没有任何针对凯斯特的计划。";
	it.each([
		["“Norland will keep thirty ships,” he said, “against Kestria.”", EN],
		["«Норланд оставит тридцать кораблей», — заявил он, — «против Кестрии».", RU],
		["“诺兰将在海湾保留三十艘军舰，”他说，“针对凯斯特的计划”。", ZH],
	])("are of two of the source: %s", (draft, source) => {
		expect(codesOf(draft, source)).toEqual(["joined-sentences error"]);
	});

	it.each([
		["“Norland will keep thirty ships,” he said, “in the bay.”", EN],
		["“Norland will keep thirty ships,” he said, and spoke of nothing “against Kestria”.", EN],
		["“Norland will keep thirty ships,” he said. “It has nothing against Kestria.”", EN],
		["“Norland will keep thirty ships,” he said, “and its friends.”", EN],
		["“诺兰将在海湾，”他说，“保留三十艘军舰”。", ZH],
	])("are of one, or are not given as one: %s", (draft, source) => {
		expect(codesOf(draft, source)).toEqual([]);
	});
});
