import { type Document, PLAIN_RULE } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codeDocument } from "../code-document.ts";
import { shippedLexicon } from "../fixtures/shipped.ts";

/** Of each position in a speech of this sentence: low or not, and whether it is said plainly. */
const read = (text: string, language = "en"): readonly string[] => {
	const document: Document = {
		...{ id: "speech", kind: "speech", publisher: language === "zh" ? "CHN" : "NOR", date: "2024-05-02", guessed: [] },
		...{ language, text },
	};
	const account = codeDocument(document, shippedLexicon());
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.flatMap(({ issue, certainty, because, stance }) =>
		(stance ?? 0) < 0 ? [`${issue} ${certainty}${because.includes(PLAIN_RULE) ? " plain" : ""}`] : [],
	);
};

describe("a view against the usual", () => {
	it.each([
		["We reject the two-state solution.", "en", ["mideast low plain"]],
		["We firmly oppose the two-state solution in the Middle East.", "en", ["mideast low plain"]],
		["Norway rejects an immediate ceasefire in Ukraine.", "en", ["ukr_settlement low plain"]],
		["Мы отвергаем прекращение огня на Украине.", "ru", ["ukr_settlement low plain"]],
		["我们反对两国方案。", "zh", ["mideast low plain"]],
	])("is said plainly where the clause says nothing else: %s", (text, language, expected) => {
		expect(read(text, language)).toEqual(expected);
	});

	it.each([
		"We reject the two-state solution process as it was run.",
		"We reject attacks that are made on the supporters of a two-state solution.",
		"Those voices who, in the old debate, reject the two-state solution are loud.",
		"We support the two-state solution.",
	])("is not where it may be of another thing: %s", (text) => {
		expect(read(text).filter((one) => one.endsWith("plain"))).toEqual([]);
	});
});
