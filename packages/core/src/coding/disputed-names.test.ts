import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** The signs, on one issue, of what the publisher itself is read to hold in a speech. */
function signsOn(issue: string, text: string, publisher = "FRA"): readonly number[] {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
	const account = codeDocument(
		{ id: "text", text, language, kind: "speech", publisher, guessed: [], date: "2023-09-20" },
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions
		.filter((position) => position.issue === issue && position.holder === publisher && position.certainty !== "low")
		.flatMap(({ stance }) => (stance === null || stance === 0 ? [] : [Math.sign(stance)]));
}

describe("a name of what is disputed", () => {
	it.each([
		["nato_enlargement", "They speak again and again of NATO's open door policy."],
		["mideast", "We recognise Israel's right to exist."],
		["dprk_denuke", "We support the resolution on the North Korean nuclear test."],
		["sanctions_unilateral", "The pandemic was taken as a pretext to lift sanctions."],
		["taiwan_status", "We support Taiwan becoming an integral part of the United Nations system."],
		["blocs_asia", "We will deter aggression against NATO or our Indo-Pacific allies."],
	])("is no view of it by itself: %s, %s", (issue, text) => {
		expect(signsOn(issue, text)).toEqual([]);
	});

	it.each([
		["mideast", 1, "We support an independent Palestinian State and the security of Israel."],
		[
			"taiwan_status",
			-1,
			"We regret that the Secretariat has refused to circulate the request for Taiwan's participation.",
		],
		["strategic_stability", 1, "We call for the preservation of the ABM Treaty."],
		["strategic_stability", 1, "We are opposed to a new arms race."],
		["strategic_stability", 1, "Мы выступаем против гонки вооружений."],
		["strategic_stability", 1, "我们反对军备竞赛。"],
		["scs", 1, "We oppose unlawful maritime claims in the South China Sea."],
		["dprk_denuke", 1, "We call for the dismantlement of all North Korea's ballistic missiles."],
		["sanctions_unilateral", 1, "我们不赞成动辄使用单边制裁的做法。"],
		["nato_enlargement", -1, "Нам нужны гарантии нерасширения НАТО на восток."],
		["nato_enlargement", -1, "We need guarantees of the non-expansion of NATO to the east."],
		["nato_enlargement", -1, "NATO enlargement is a direct threat to the security of the region."],
		["sanctions_unilateral", -1, "It would be remiss of me not to call for sanctions against Russia."],
		["sanctions_unilateral", -1, "We will prevent sanctions evasion and backfilling."],
	] as const)("is read on its side: %s %i, %s", (issue, sign, text) => {
		expect(new Set(signsOn(issue, text))).toEqual(new Set([sign]));
	});
});

describe("a name that others use, or that is denied", () => {
	it.each([
		["crimea", "They demand that we return Crimea."],
		["crimea", "Those who believe that Crimea was occupied should come and see."],
		["crimea", "A reporter asked whether we had occupied Crimea."],
		["crimea", "Nobody can accept that Crimea is part of Russia."],
		["crimea", "We reject the reunification of Crimea with Russia."],
		["crimea", "Мы не признаём Крым частью России."],
	])("is no view of the holder's: %s, %s", (issue, text) => {
		expect(signsOn(issue, text)).toEqual([]);
	});

	it.each([
		["crimea", -1, "We must keep up the non-recognition of the annexation of Crimea."],
		["nato_enlargement", -1, "We demand that NATO stop its enlargement."],
		["nato_enlargement", -1, "НАТО должна прекратить расширение на восток."],
		["nato_enlargement", -1, "Нас обманули с расширением НАТО."],
		["nato_enlargement", -1, "We were deceived about NATO expansion."],
		["sanctions_unilateral", 1, "Санкции против нас не достигли своих целей."],
	] as const)("is read on its side: %s %i, %s", (issue, sign, text) => {
		expect(new Set(signsOn(issue, text))).toEqual(new Set([sign]));
	});
});

describe("what is no matter between states", () => {
	it.each([
		["arctic", "We welcome the development of the Arctic mines."],
		["arctic", "Подчеркну важность развития арктических регионов."],
		["mideast", "Мы были и останемся независимыми государствами."],
		["mil_coop", "两国警方开展联合巡逻，取得丰硕成果。"],
	])("is no view of the issue: %s, %s", (issue, text) => {
		expect(signsOn(issue, text)).toEqual([]);
	});

	it("is one where another state takes part", () => {
		expect(signsOn("arctic", "We welcome the development of the Arctic together with Norway.")).toEqual([1]);
	});
});
