import { describe, expect, it } from "vitest";
import { readDraft } from "../../drafts/read-draft.ts";
import { contextOf } from "../fixtures/quoted-case.ts";
import { draftDates } from "./draft-dates.ts";

const saidIn = (text: string, language = "en"): readonly string[] => {
	const draft = readDraft({ id: "draft", text, language, kind: "article", publisher: null, guessed: [] });
	return draftDates.check(draft, contextOf(draft, [])).map(({ code, severity }) => `${code} ${severity}`);
};

describe("a day of the week beside a date", () => {
	it.each([
		["On Monday, 12 May 2021, Norland said “we stay”.", "en"],
		["On 12 May 2021, a Monday, Norland said “we stay”.", "en"],
		["В понедельник, 12 мая 2021 года, Норланд сказал: «Мы остаёмся».", "ru"],
		["2021年5月12日（星期一），诺兰表示“我们留下”。", "zh"],
	])("that it was not is an error in a sentence that quotes: %s", (text, language) => {
		expect(saidIn(text, language)).toEqual(["wrong-weekday error"]);
	});

	it("that it was not is a warning where nobody is quoted", () => {
		expect(saidIn("Norland left on Monday, 12 May 2021.")).toEqual(["wrong-weekday warning"]);
	});

	it.each([
		["On Wednesday, 12 May 2021, Norland said “we stay”.", "en"],
		["On Monday it left. On 12 May 2021 Norland said “we stay”.", "en"],
		["В среду, 12 мая 2021 года, Норланд сказал: «Мы остаёмся».", "ru"],
		["2021年5月12日（星期三），诺兰表示“我们留下”。", "zh"],
	])("that it was is right: %s", (text, language) => {
		expect(saidIn(text, language)).toEqual([]);
	});
});

describe("a date that cannot be read", () => {
	it.each([
		["Norland left on 2023-02-29.", "en", "unreadable-date"],
		["Norland left on 0000-01-01.", "en", "unreadable-date"],
		["Norland left on 31 April 2024.", "en", "unreadable-date"],
		["Норланд ушёл 30 февраля 2022 года.", "ru", "unreadable-date"],
		["诺兰2022年2月30日离开。", "zh", "unreadable-date"],
		["Norland left on 03/04/2024.", "en", "ambiguous-date"],
	])("is told of: %s", (text, language, code) => {
		expect(saidIn(text, language)).toEqual([`${code} warning`]);
	});

	it.each([
		["Norland left on 2024-02-29, on 03/03/2024 and on 13/04/2024.", "en"],
		["Norland said “2023-02-29”.", "en"],
		["Норланд ушёл 03.04.2024, а 29.II.2024 вернулся.", "ru"],
		["诺兰2024年2月29日离开。", "zh"],
	])("is none of: %s", (text, language) => {
		expect(saidIn(text, language)).toEqual([]);
	});
});
