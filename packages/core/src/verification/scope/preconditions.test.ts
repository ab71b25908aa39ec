import { describe, expect, it } from "vitest";
import { scopeWordsIn } from "../clause/words.ts";
import { codesOf } from "../fixtures/quoted-case.ts";
import { scope } from "./scope.ts";

describe("what must come first", () => {
	it.each([
		["It says: “there will be no talks”.", "Until the prisoners are free, there will be no talks."],
		["It says: “there can be no talks”.", "Before the prisoners are freed, there can be no talks."],
		["It says: “There can be no talks”.", "There can be no talks until the prisoners are freed."],
		["It says: “we will open the harbour”.", "Once the prisoners come home, we will open the harbour."],
		["It says: “we will open the harbour”.", "When the last ship leaves, we will open the harbour."],
		["It says: “We will open the harbour”.", "We will open the harbour when the last ship leaves."],
		["Сказано: «о мире не может быть и речи».", "Пока пленные не освобождены, о мире не может быть и речи."],
		["Сказано: «Мы не откроем гавань».", "Мы не откроем гавань, пока пленные не вернутся."],
		["Сказано: «переговоры невозможны».", "До освобождения пленных переговоры невозможны."],
		["原文：“双方不会举行会谈”。", "在人质获释之前，双方不会举行会谈。"],
		["原文：“我们不会开放港口”。", "直到舰队撤离，我们不会开放港口。"],
	])("is missed where the quotation leaves it out: %s", (draft, source) => {
		expect(codesOf(scope, draft, source)).toEqual(["condition-cut"]);
	});

	it.each([
		["Until then, it says, “there will be no talks”.", "Until the prisoners are free, there will be no talks."],
		["It says: “we signed the map”.", "When we met in May, we signed the map."],
		["It says: “trade was brisk”.", "Before the war, trade was brisk."],
		["It says: “the guests went home”.", "After the feast the guests went home."],
		["It says: “we will sign”.", "In May, at the harbour, we will sign."],
		["Сказано: «торговля идет».", "Пока все спокойно, торговля идет."],
		["原文：“各方交换了意见”。", "会议之前，各方交换了意见。"],
	])("is not missed where it is none, or the draft tells it: %s", (draft, source) => {
		expect(codesOf(scope, draft, source)).toEqual([]);
	});

	it("is not found in words without a sentence, however many", () => {
		for (const text of ["until ".repeat(600), `until${" ".repeat(3900)}`, "пока ".repeat(700), "在".repeat(3900)])
			for (const language of ["en", "ru", "zh"])
				expect(scopeWordsIn(text, language, []).filter(({ kind }) => kind === "precondition")).toEqual([]);
	});
});
