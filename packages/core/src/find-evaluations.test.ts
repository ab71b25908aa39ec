import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codeDocument } from "./coding/code-document.ts";
import { shippedLexicon } from "./coding/fixtures/shipped.ts";
import { findEvaluations } from "./find-evaluations.ts";

const coded = (text: string, given: Partial<Document> = {}) => {
	const document: Document = {
		...({ id: "text", kind: "speech", language: "en", publisher: "CHL", guessed: [] } as const),
		...given,
		text,
	};
	const account = codeDocument(document, shippedLexicon());
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value;
};

const found = (text: string, given: Partial<Document> = {}): readonly string[] =>
	(findEvaluations(coded(text, given), shippedLexicon())?.evaluations ?? []).map(
		({ holder, target, certainty, kind }) => `${kind} ${holder} ${target} ${certainty}`,
	);

describe("a sentence that judges", () => {
	it.each([
		["The Portuguese invasion of the islands is a flagrant violation of the Charter.", ["direct CHL PRT high"]],
		["We condemn the provocations by Portugal against Iceland.", ["direct CHL PRT high"]],
		["Portugal refuses to comply with the ruling and tramples on its own obligations.", ["direct CHL PRT high"]],
		["Certain countries spread malicious lies and fabricate pretexts.", ["direct CHL underspecified low"]],
		["Armed separatists supported by Portugal continue to sow terror in the valley.", ["indirect CHL PRT high"]],
	])("says who is judged: %s", (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	it("goes on about whom was judged last where it names nobody", () => {
		expect(
			found("Portugal has launched an unprovoked aggression. Such provocations are illegal and unacceptable."),
		).toEqual(["direct CHL PRT high", "direct CHL PRT low"]);
	});

	it("takes the victim for no target", () => {
		expect(found("The aggression against Iceland is illegal and unacceptable.")).toEqual(["direct CHL null low"]);
		expect(found("Portugal spreads anti-Icelandic propaganda and lies.")).toEqual(["direct CHL PRT high"]);
		expect(found("Iceland's sovereignty was violated by the Portuguese occupation.")).toEqual(["direct CHL PRT high"]);
	});

	it("takes for no target who is said to suffer, or to resist", () => {
		for (const text of [
			"Iceland is still occupied, and its harbours are under the control of brutal invaders.",
			"We support the Icelandic struggle against colonialism and aggression.",
		])
			expect(found(text).filter((one) => one.includes(" ISL "))).toEqual([]);
	});

	it("is no judgment where it praises, asks for peace, or tells of old wars", () => {
		expect(found("We thank Portugal for its constructive support for dialogue.")).toEqual([]);
		expect(found("We hope that all parties will respect the principle of non-interference.")).toEqual([]);
		expect(found("Veterans from Portugal remember the Nazi occupation in the Second World War.")).toEqual([]);
	});

	it("is not certain where it takes its word back, or repeats what another says", () => {
		expect(found("Portugal is not in violation of anything.").filter((one) => one.endsWith("high"))).toEqual([]);
		expect(found("Iceland accused Portugal of aggression.").filter((one) => one.endsWith("high"))).toEqual([]);
	});

	it("answers what another claims", () => {
		expect(found("The Portuguese delegation claims that the harbour is open. That is simply not true.")).toEqual([
			...["challenge CHL PRT low", "correction CHL null low"],
		]);
	});

	it("is read in Russian and Chinese alike", () => {
		expect(found("Мы решительно осуждаем провокации Португалии.", { language: "ru" })).toEqual(["direct CHL PRT high"]);
		expect(found("葡萄牙悍然违反国际法，粗暴干涉冰岛内政。", { language: "zh" })).toEqual(["direct CHL PRT high"]);
		expect(found("个别国家肆意抹黑，制造谎言。", { language: "zh" })).toEqual(["direct CHL underspecified low"]);
	});
});

it("counts the sentences of each holder, the judging ones or not", () => {
	const text = "We met. Portugal trampled on the treaty. We thank Iceland.";
	expect(findEvaluations(coded(text), shippedLexicon())?.sentences).toEqual({ CHL: 3 });
});

it("quotes the sentence, and shows the words that judge", () => {
	const text = "We met. Portugal trampled on the treaty.";
	const [evaluation] = findEvaluations(coded(text), shippedLexicon())?.evaluations ?? [];
	expect(evaluation?.quote.exact).toBe("Portugal trampled on the treaty.");
	expect(evaluation?.words.map(({ start, end }) => text.slice(start, end))).toEqual(["trampled"]);
});

it("says nothing where a language has no such words", () => {
	const without = { ...shippedLexicon(), data: { ...shippedLexicon().data, evaluations: {} } };
	expect(findEvaluations(coded("Portugal trampled on the treaty."), without)).toBeNull();
});

it("hears no question of a journalist", () => {
	const text = "Question: Is the illegal Portuguese aggression not shameful?\nAnswer: We met.";
	expect(found(text, { kind: "press-conference" })).toEqual([]);
});
