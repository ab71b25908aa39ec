import type { EventKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import {
	conferencesIn,
	eventKindsIn,
	isAside,
	isBeforePress,
	isBeside,
	isComment,
	isConference,
	isRecord,
	sharedKinds,
	tellsOfYesterday,
} from "./event-words.ts";

describe("the kinds of event that words tell of", () => {
	it.each<readonly [words: string, ...kinds: EventKind[]]>([
		["Halvorsen SPOKE with Brenner", "call"],
		["Talks were held", "meeting"],
		["Summit of the League", "summit"],
		["a visit to Kestria", "visit"],
		["the session of the council", "session"],
		["Meeting during the visit", "meeting", "visit"],
		["Телефонный разговор", "call"],
		["布伦纳访问诺兰并举行会谈", "meeting", "visit"],
		["The leaders convened in Orvena", "meeting"],
		["The minister convened his staff"],
		["Meeting of the Council of Heads of State", "meeting", "summit"],
		["Заседание Совета глав государств", "summit", "session"],
		["元首理事会会议", "summit", "session"],
		["金砖国家领导人第十六次会晤", "meeting", "summit"],
		["布伦纳发表视频讲话"],
		["Бреннер встретился с Халворсен", "meeting"],
		["Бреннер встретит рассвет"],
		["Бреннер и Халворсен созвонились", "call"],
		["Dahl spoke about the harbour"],
		["Halvorsen spoke at the harbour"],
		["Halvorsen spoke at length with Brenner", "call"],
		["Remarks at the League leaders’ retreat", "summit"],
		["Speech at the European Council", "summit"],
		["Speech at a meeting of the European Council", "meeting", "summit"],
		["The European Council was joined by Brenner", "summit"],
		["Letter of the President of the European Council"],
		["出席河流联盟外长会议", "meeting", "session"],
		["The harbour is open"],
	])("are those of %s", (words, ...kinds) => {
		expect([...eventKindsIn(words)]).toEqual(kinds);
	});

	const shared = (a: readonly EventKind[], b: readonly EventKind[]): readonly EventKind[] =>
		sharedKinds(new Set(a), new Set(b));

	it("are shared where both tell of them", () => {
		expect(shared(["call", "meeting"], ["meeting", "call"])).toEqual(["call", "meeting"]);
		expect(shared(["meeting", "visit"], ["visit", "summit"])).toEqual(["visit"]);
	});

	it.each<readonly [a: EventKind, b: EventKind, as: EventKind]>([
		["meeting", "summit", "meeting"],
		["meeting", "visit", "meeting"],
		["summit", "session", "summit"],
		["summit", "visit", "summit"],
	])("are shared where one is often called the other: %s, %s", (a, b, as) => {
		expect(shared([a], [b])).toEqual([as]);
		expect(shared([b], [a])).toEqual([as]);
	});

	it.each<readonly [a: EventKind, b: EventKind]>([
		["call", "meeting"],
		["call", "summit"],
		["visit", "session"],
		["meeting", "session"],
	])("are not shared by others: %s, %s", (a, b) => {
		expect(shared([a], [b])).toEqual([]);
		expect(shared([b], [a])).toEqual([]);
		expect(shared([a, a], [])).toEqual([]);
	});
});

describe("a heading", () => {
	it("is of something else, of a record, of a meeting beside it, or of the day before, in any case of its letters", () => {
		expect([isAside("FACT SHEET on the talks"), isAside("Talks")]).toEqual([true, false]);
		expect([isRecord("REMARKS after the talks"), isRecord("Talks")]).toEqual([true, false]);
		expect([isBeforePress("In joint PRESS conference"), isBeforePress("Press briefing")]).toEqual([true, false]);
		expect([isConference("Crimea Platform"), isConference("LEAGUE")]).toEqual([true, false]);
		expect([isBeside("On the MARGINS of the summit"), isBeside("At the summit")]).toEqual([true, false]);
		expect([tellsOfYesterday("YESTERDAY they met"), tellsOfYesterday("They met")]).toEqual([true, false]);
	});

	it.each([
		"What they are saying: Friends praise the visit",
		"Press call on the visit of President Brenner",
		"Press Secretary on the visit",
		"Пресс-секретарь прокомментировал переговоры",
		"诺凯元首会谈受到媒体报道",
		"诺兰学者：会谈意义重大",
		"Halvorsen on the conversation between Brenner and Lind",
	])("is of something else where others speak of a meeting: %s", (heading) => {
		expect(isAside(heading)).toBe(true);
	});

	it.each([
		"Statement by the Press Secretary on the call with President Brenner",
		"PM statement on the meeting of League leaders",
		"Переговоры с Президентом Кестрии",
		"布伦纳会见诺兰总统",
	])("is of the meeting that it names: %s", (heading) => {
		expect(isAside(heading)).toBe(false);
	});

	it("has somebody comment on a meeting in any case of its letters", () => {
		expect([isComment("He COMMENTED on the call"), isComment("They spoke of comments")]).toEqual([true, false]);
		expect(isComment("Бреннер прокомментировал разговор")).toBe(true);
	});

	it.each([
		["At the MUNICH Conference", ["Munich Security Conference"]],
		["慕安会", ["Munich Security Conference"]],
		["From the Normandy format to the Crimea Platform", ["Crimea Platform", "Normandy format"]],
		["In Munich", []],
		["Call with the leaders of the B9", ["Bucharest Nine"]],
		[
			"Plenary session of the St Petersburg International Economic Forum",
			["St Petersburg International Economic Forum"],
		],
		[
			"Пленарное заседание Петербургского международного экономического форума",
			["St Petersburg International Economic Forum"],
		],
		["Каспийский саммит", ["Caspian summit"]],
		["Talks in the Astana format", ["Astana format"]],
		["U.S.-Nordic Leaders’ Summit", ["Nordic states and the United States"]],
		["出席东方经济论坛全会", ["Eastern Economic Forum"]],
		["Remarks at the Summit on Peace in Ukraine", ["Peace Summit on Ukraine"]],
		["Саммит Восточного партнёрства", ["Eastern Partnership"]],
		["出席博鳌亚洲论坛", ["Boao Forum"]],
		["Meeting of the Lublin Triangle", ["Lublin Triangle"]],
	])("names conferences: %s", (heading, names) => {
		expect([...conferencesIn(heading)].sort()).toEqual(names);
	});
});
