import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, raisedOn } from "../fixtures/argument-world.ts";
import { vagueLikelihood } from "./vague-likelihood.ts";

const flagged = (text: string): readonly string[] => raisedOn(vagueLikelihood, text);

describe("a judgement that says only that something is possible", () => {
	it.each([
		["The slowdown could also undermine the growth targets of Norland.", "could"],
		["Kestria may well leave the treaty.", "may well"],
		["The embargo might split the alliance.", "might"],
		["The harbour may close before winter.", "may"],
		["A second blockade cannot be ruled out.", "cannot be ruled out"],
		["We cannot rule out a second blockade.", "cannot rule out"],
		["There is a real possibility of a second blockade.", "a real possibility of"],
		["It is possible that the corridor closes.", "it is possible that"],
		["The move is possibly a signal.", "possibly"],
		["We argue that the embargo could split the alliance.", "could"],
	])("is flagged in English: %s", (text, words) => {
		expect(flagged(text).map((found) => found.toLowerCase())).toEqual([words]);
	});

	it.each([
		["制裁可能削弱诺兰的出口。", "可能"],
		["诺兰或许退出条约。", "或许"],
		["不排除凯斯特再次封锁港口。", "不排除"],
		["本文认为制裁可能削弱出口。", "可能"],
	])("is flagged in Chinese: %s", (text, words) => {
		expect(flagged(text)).toEqual([words]);
	});

	it.each([
		["Санкции могут ослабить экспорт Норланда.", "могут"],
		["Не исключено, что гавань закроют.", "Не исключено"],
		["Возможно, Кестрия выйдет из договора.", "Возможно"],
		["Это вполне может расколоть союз.", "вполне может"],
		["Блокада могла бы изменить расклад.", "могла бы"],
	])("is flagged in Russian: %s", (text, words) => {
		expect(flagged(text)).toEqual([words]);
	});

	it("is told which bands the word might stand for", () => {
		const [problem] = raisedBy(vagueLikelihood, draftOf("Kestria may well leave the treaty."));
		expect(problem).toMatchObject({ code: "vague-likelihood", severity: "warning", line: 1, quotation: null });
		expect(problem?.message).toBe(
			"“may well” can mean anything from 45 to 80 %; say which band (roughly even chance 45–55 %, likely 55–80 %), or what must happen first",
		);
	});

	it.each([
		["The embargo could split the alliance.", "could", "5 to 80", "unlikely 20–45 %, likely 55–80 %, …"],
		["制裁可能削弱诺兰的出口。", "可能", "5 to 80", "unlikely 20–45 %, likely 55–80 %, …"],
		["Возможно, Кестрия выйдет из договора.", "Возможно", "1 to 80", "unlikely 20–45 %, likely 55–80 %, …"],
		[
			"A second blockade cannot be ruled out.",
			"cannot be ruled out",
			"1 to 45",
			"almost no chance 1–5 %, unlikely 20–45 %, …",
		],
	])("is told two of the bands where there are more: %s", (text, words, range, bands) => {
		const [problem] = raisedBy(vagueLikelihood, draftOf(text));
		expect(problem?.message).toBe(
			`“${words}” can mean anything from ${range} %; say which band (${bands}), or what must happen first`,
		);
	});

	it("is a past ability in a year before the draft's own, and a judgement in that year", () => {
		expect(flagged("In 2023 the harbour could close.")).toEqual([]);
		expect(flagged("In 2024 the harbour could close.")).toEqual(["could"]);
		expect(flagged("In 2025 the harbour could close.")).toEqual(["could"]);
		expect(flagged("In 2023 the harbour may close.")).toEqual(["may"]);
	});

	it("is none in a question", () => {
		expect(flagged("Could the harbour close?")).toEqual([]);
		expect(flagged("(Could the harbour close?)")).toEqual([]);
		expect(flagged("Who asks? The harbour could close.")).toEqual(["could"]);
	});

	it("is found at its line and place, once a sentence", () => {
		const draft = draftOf("Norland signed.\n\nThe embargo could split the alliance and might fail.");
		expect(raisedBy(vagueLikelihood, draft).map(({ line, start }) => [line, start])).toEqual([[3, 29]]);
	});

	it("is none where the words are quoted or a band of the scale", () => {
		expect(flagged("Kestria calls the embargo “a step that could fail”.")).toEqual([]);
		expect(flagged("凯斯特很可能退出条约。")).toEqual([]);
	});
});
