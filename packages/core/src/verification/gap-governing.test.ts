import { describe, expect, it } from "vitest";
import { codesOf } from "./fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

const codes = (draft: string, held: string): readonly string[] => codesOf(gap, draft, held);

describe("a gap over the verb of what follows", () => {
	it.each([
		["It says: “we denounce […] unilateral steps”.", "Today we denounce the use of force, we reject unilateral steps."],
		["It says: “We welcome […] the map of the north”.", "We welcome the plan and support the map of the north."],
		["It says: “We welcome the plan and […] the map”.", "We welcome the plan and support the map."],
		["Сказано: «Мы осуждаем […] карту севера».", "Мы осуждаем применение силы, отвергаем карту севера."],
		["原文：“诺兰欢迎……港口方案”。", "诺兰欢迎会谈，支持港口方案。"],
	])("is named: %s", (draft, held) => {
		expect(codes(draft, held)).toContain("gap-hides-verb");
	});

	it.each([
		[
			"It says: “We support the plan […] and urge restraint”.",
			"We support the plan, welcome the map and urge restraint.",
		],
		["It says: “We support the plan […] and the calendar”.", "We support the plan, the map and the calendar."],
		["It says: “We support peace […] in the north”.", "We support peace and welcome talks in the north."],
		["It says: “We support peace […] we welcome talks”.", "We support peace, we mourn the dead, we welcome talks."],
		["It says: “We support peace […] talks”.", "We support peace, we support talks."],
		[
			"Сказано: «Мы поддерживаем план […] и призываем к миру».",
			"Мы поддерживаем план, отвергаем карту и призываем к миру.",
		],
		["原文：“诺兰欢迎会谈……呼吁克制”。", "诺兰欢迎会谈，支持港口方案，呼吁克制。"],
	])("is no matter where what follows has its own, or the same: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
	});
});

describe("a gap over the subject of what follows", () => {
	it.each([
		["It says: “Some members […] have not”.", "Some members have asked for time; most have not."],
		[
			"It says: “The ministry […] burned the map”.",
			"The ministry welcomed the plan, and the guards of the port burned the map.",
		],
		["Сказано: «Некоторые страны […] не ответили».", "Некоторые страны приветствуют план, остальные не ответили."],
		["原文：“部分国家……没有表态”。", "部分国家表示欢迎，多数国家没有表态。"],
	])("is named: %s", (draft, held) => {
		expect(codes(draft, held)).toContain("gap-hides-subject");
	});

	it.each([
		["It says: “Norland […] will guard the harbour”.", "Norland and its partners will guard the harbour."],
		["It says: “Norland […] praised the map”.", "Norland welcomed the plan, and it praised the map."],
		["It says: “The council […] has met”.", "The council of the port has met."],
		["It says: “We welcome the plan […] will guard it”.", "We welcome the plan, and we will guard it."],
		["原文：“理事会……通过了地图”。", "理事会经过长时间讨论，通过了地图。"],
	])("is no matter where the subject is the same: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
	});
});
