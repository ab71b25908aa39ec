import { describe, expect, it } from "vitest";
import { codesOf, saidOf } from "../fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

const codes = (draft: string, sourceText: string): readonly string[] => codesOf(gap, draft, sourceText);

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(gap, draft, source);

describe("a gap over the verb of what follows", () => {
	it.each([
		["It says: “we denounce […] unilateral steps”.", "Today we denounce the use of force, we reject unilateral steps."],
		["It says: “We welcome […] the map of the north”.", "We welcome the plan and support the map of the north."],
		["It says: “We welcome the plan and […] the map”.", "We welcome the plan and support the map."],
		["Сказано: «Мы осуждаем […] карту севера».", "Мы осуждаем применение силы, отвергаем карту севера."],
		["原文：“诺兰欢迎……港口方案”。", "诺兰欢迎会谈，支持港口方案。"],
	])("is named: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toContain("gap-hides-verb");
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
	])("is no matter where what follows has its own, or the same: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
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
	])("is named: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toContain("gap-hides-subject");
	});

	it.each([
		["It says: “Norland […] will guard the harbour”.", "Norland and its partners will guard the harbour."],
		["It says: “Norland […] praised the map”.", "Norland welcomed the plan, and it praised the map."],
		["It says: “The council […] has met”.", "The council of the port has met."],
		["It says: “We welcome the plan […] will guard it”.", "We welcome the plan, and we will guard it."],
		["原文：“理事会……通过了地图”。", "理事会经过长时间讨论，通过了地图。"],
	])("is no matter where the subject is the same: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
	});
});

describe("the verb that a gap hides", () => {
	it.each<Row>([
		[
			"behind and",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and support the map of the north.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “the plan and support”"],
		],
		[
			"behind a comma",
			"It says: “we denounce […] unilateral steps”.",
			"Today we denounce the use of force, we reject unilateral steps.",
			["gap-hides-verb: The gap hides the verb of what follows, “reject”, in “the use of force, we reject”"],
		],
		[
			"a verb of no list behind we",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and we mourn the map of the north.",
			["gap-hides-verb: The gap hides the verb of what follows, “mourn”, in “the plan and we mourn”"],
		],
		[
			"a verb of no list behind we also",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and we also mourn the map of the north.",
			["gap-hides-verb: The gap hides the verb of what follows, “mourn”, in “the plan and we also mourn”"],
		],
		[
			"behind its adverb",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan, and strongly endorse the map of the north.",
			[
				"gap-hides-verb: The gap hides the verb of what follows, “strongly endorse”, in “the plan, and strongly endorse”",
			],
		],
		[
			"the same verb",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and welcome the map of the north.",
			[],
		],
		[
			"the same verb in another form",
			"It says: “We welcomed […] the map of the north”.",
			"We welcomed the plan and welcome the map of the north.",
			[],
		],
		[
			"behind to",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and to support the map of the north.",
			[],
		],
		[
			"that stands in no thought of its own",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan to support the map of the north.",
			[],
		],
		[
			"a participle",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and supporting the map of the north.",
			[],
		],
		[
			"a noun of attitude",
			"It says: “We welcome […] the map of the north”.",
			"We welcome the plan and commitment the map of the north.",
			[],
		],
		[
			"with eight words of a list behind it",
			"It says: “We welcome […] the map”.",
			"We welcome talks and support the plan of the old port and of the map.",
			[
				"gap-hides-verb: The gap hides the verb of what follows, “support”, in “talks and support the plan of the old port and of”",
			],
		],
		[
			"before words with a comma among them",
			"It says: “We welcome […] art, song and dance”.",
			"We welcome talks and support art, song and dance.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “talks and support”"],
		],
		[
			"with nine words of a list behind it",
			"It says: “We welcome […] the map”.",
			"We welcome talks and support the plan of the old northern port and of the map.",
			[],
		],
		["with a stop behind it", "It says: “We welcome […] the map”.", "We welcome talks and support peace; the map.", []],
		[
			"with a comma behind it",
			"It says: “We welcome […] the map”.",
			"We welcome talks and support peace, the map.",
			[],
		],
		[
			"with a dash behind it",
			"It says: “We welcome […] the map”.",
			"We welcome talks and support peace – the map.",
			[],
		],
		[
			"with which behind it",
			"It says: “We welcome […] the map”.",
			"We welcome talks and support the bridge which leads to the map.",
			[],
		],
		["with but behind it", "It says: “We welcome […] the map”.", "We welcome talks and support peace but the map.", []],
		[
			"the kept words have no verb",
			"It says: “The talks […] the map of the north”.",
			"The talks and we support the map of the north.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “and we support”"],
		],
		[
			"the kept words end before a comma",
			"It says: “We welcome talks […] , the map of the north”.",
			"We welcome talks and support peace, the map of the north.",
			[],
		],
		[
			"what follows opens with a preposition",
			"It says: “We welcome talks […] in the north”.",
			"We welcome talks and support peace in the north.",
			[],
		],
		[
			"what follows has its own verb",
			"It says: “We welcome talks […] and urge restraint”.",
			"We welcome talks, support peace and urge restraint.",
			[],
		],
		[
			"what follows has its own subject and verb",
			"It says: “We welcome talks […] the five old partners urge restraint”.",
			"We welcome talks and support peace the five old partners urge restraint.",
			[],
		],
		[
			"the own verb stands behind six words",
			"It says: “We welcome […] the five old partners of peace urge restraint”.",
			"We welcome talks and support the five old partners of peace urge restraint.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “talks and support”"],
		],
		[
			"the own verb stands behind a comma",
			"It says: “We welcome […] the map, urge restraint”.",
			"We welcome talks and support the map, urge restraint.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “talks and support”"],
		],
		[
			"the own verb stands behind and",
			"It says: “We welcome […] the map and urge restraint”.",
			"We welcome talks and support the map and urge restraint.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “talks and support”"],
		],
		[
			"a Russian verb of no list",
			"Сказано: «Мы осуждаем […] карту севера».",
			"Мы осуждаем применение силы, отвергаем карту севера.",
			["gap-hides-verb: The gap hides the verb of what follows, “отвергаем”, in “применение силы, отвергаем”"],
		],
		[
			"a Russian verb behind и",
			"Сказано: «Мы осуждаем […] карту севера».",
			"Мы осуждаем применение силы и требуем карту севера.",
			["gap-hides-verb: The gap hides the verb of what follows, “требуем”, in “применение силы и требуем”"],
		],
		[
			"the same Russian verb",
			"Сказано: «Мы осуждаем […] карту севера».",
			"Мы осуждаем применение силы, осуждаем карту севера.",
			[],
		],
		[
			"a Russian clause with its own verb",
			"Сказано: «Мы осуждаем войну […] и призываем к миру».",
			"Мы осуждаем войну, отвергаем карту и призываем к миру.",
			[],
		],
		[
			"a Chinese verb",
			"原文：“诺兰欢迎……港口方案”。",
			"诺兰欢迎会谈，支持港口方案。",
			["gap-hides-verb: The gap hides the verb of what follows, “支持”, in “会谈，支持”"],
		],
		[
			"a Chinese verb behind 并",
			"原文：“诺兰欢迎……港口方案”。",
			"诺兰欢迎会谈，并坚决支持港口方案。",
			["gap-hides-verb: The gap hides the verb of what follows, “坚决支持”, in “会谈，并坚决支持”"],
		],
		["the same Chinese verb", "原文：“诺兰支持……港口方案”。", "诺兰支持会谈，支持港口方案。", []],
		[
			"over the end of a sentence",
			"It says: “We welcome the plan […] the map of the north”.",
			"We welcome the plan today. We support the map of the north.",
			[],
		],
		[
			"where the kept words end their sentence",
			"It says: “We welcome the plan. […] the map of the north”.",
			"We welcome the plan. We support the map of the north.",
			[],
		],
		[
			"a Russian clause that its ending shows to have its own verb",
			"Сказано: «Мы осуждаем войну […] выводим мы из города войска и отправляем флот».",
			"Мы осуждаем войну и требуем мира, выводим мы из города войска и отправляем флот.",
			[],
		],
		[
			"a Russian verb of no list that opens what follows",
			"Сказано: «Мы осуждаем войну […] и усиливаем стражу».",
			"Мы осуждаем войну и требуем мира и усиливаем стражу.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("the subject that a gap hides", () => {
	it.each<Row>([
		[
			"most for some",
			"It says: “Some members […] have not”.",
			"Some members have asked for time; most have not.",
			["gap-hides-subject: The gap hides the subject of what follows, “most”, in “have asked for time; most”"],
		],
		[
			"the same word of part",
			"It says: “Most members […] have not”.",
			"Most members have asked for time; most members have not.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “most members”, in “have asked for time; most members”",
			],
		],
		[
			"another group with the same noun",
			"It says: “Our partners […] have left”.",
			"Our partners have signed; these partners have left.",
			[],
		],
		[
			"a name for another",
			"It says: “Norland welcomed the plan […] will guard it”.",
			"Norland welcomed the plan, and Kestria will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “Kestria”, in “, and Kestria”"],
		],
		[
			"the same name",
			"It says: “Norland welcomed the plan […] will guard it”.",
			"Norland welcomed the plan, and Norland will guard it.",
			[],
		],
		[
			"we for a name",
			"It says: “Norland welcomed the plan […] will guard it”.",
			"Norland welcomed the plan, and we will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “we”, in “, and we”"],
		],
		[
			"we for we",
			"It says: “We welcomed the plan […] will guard it”.",
			"We welcomed the plan, and we will guard it.",
			[],
		],
		[
			"a possessive alone",
			"It says: “We condemn the siege […] failure to comply”.",
			"We condemn the siege, its failure to comply.",
			[],
		],
		[
			"a pronoun",
			"It says: “Norland welcomed the plan […] will guard it”.",
			"Norland welcomed the plan, and it will guard it.",
			[],
		],
		[
			"which",
			"It says: “Norland welcomed the plan […] will guard it”.",
			"Norland welcomed the plan, which will guard it.",
			[],
		],
		[
			"one more subject of the same verb",
			"It says: “The president […] will guard the harbour”.",
			"The president and the minister will guard the harbour.",
			[],
		],
		[
			"one more subject behind a verb in the gap",
			"It says: “The president […] will guard the harbour”.",
			"The president supports peace, and the minister will guard the harbour.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “the minister”, in “supports peace, and the minister”",
			],
		],
		[
			"a verb known from its ending",
			"It says: “The ministry […] burned the map”.",
			"The ministry welcomed the plan, and the guards of the port burned the map.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “the guards of the port”, in “welcomed the plan, and the guards of the port”",
			],
		],
		[
			"a verb known from its ending behind one word",
			"It says: “The ministry […] burned the map”.",
			"The ministry welcomed the plan, and Guards burned the map.",
			[],
		],
		[
			"a subject of seven words",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and the old guards of the northern port will guard it.",
			[],
		],
		[
			"a subject of six words",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and the old guards of the port will guard it.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “the old guards of the port”, in “, and the old guards of the port”",
			],
		],
		[
			"a phrase of place",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and in the north will guard it.",
			[],
		],
		[
			"a name of no list",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and Ellery will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “Ellery”, in “, and Ellery”"],
		],
		[
			"an adjective of a state alone",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and Kestrian ships will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “Kestrian ships”, in “, and Kestrian ships”"],
		],
		[
			"both sides",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and both sides will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “both sides”, in “, and both sides”"],
		],
		[
			"a person",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and President Brenner will guard it.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “President Brenner”, in “, and President Brenner”",
			],
		],
		[
			"behind that",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and that the guards will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “the guards”, in “, and that the guards”"],
		],
		[
			"behind a negation",
			"It says: “The ministry welcomed it […] not guard it”.",
			"The ministry welcomed it, and the guards not guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “the guards”, in “, and the guards”"],
		],
		[
			"behind an adverb",
			"It says: “The ministry welcomed it […] gladly support it”.",
			"The ministry welcomed it, and the guards gladly support it.",
			["gap-hides-subject: The gap hides the subject of what follows, “the guards”, in “, and the guards”"],
		],
		[
			"before a noun of attitude",
			"It says: “The ministry welcomed it […] support for it”.",
			"The ministry welcomed it, and the guards support for it.",
			[],
		],
		[
			"a noun of attitude as subject",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and the opposition will guard it.",
			["gap-hides-subject: The gap hides the subject of what follows, “the opposition”, in “, and the opposition”"],
		],
		[
			"a verb inside the subject",
			"It says: “The ministry welcomed it […] will guard it”.",
			"The ministry welcomed it, and the guards support will guard it.",
			[],
		],
		[
			"a Chinese group",
			"原文：“部分国家……没有表态”。",
			"部分国家表示欢迎，多数国家没有表态。",
			["gap-hides-subject: The gap hides the subject of what follows, “多数国家”, in “表示欢迎，多数国家”"],
		],
		[
			"the same Chinese group",
			"原文：“多数国家……没有表态”。",
			"多数国家表示欢迎，该国没有表态。",
			["gap-hides-subject: The gap hides the subject of what follows, “该国”, in “表示欢迎，该国”"],
		],
		["a Chinese phrase of time", "原文：“理事会欢迎……将通过地图”。", "理事会欢迎会谈，在会议期间将通过地图。", []],
		[
			"a Chinese name",
			"原文：“诺兰欢迎……将通过地图”。",
			"诺兰欢迎会谈，凯斯特将通过地图。",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “凯斯特”, in “会谈，凯斯特”",
				"gap-joins-speakers: The words before the gap are said by XNO, those after it by XKE",
			],
		],
		[
			"a Russian group",
			"Сказано: «Некоторые страны […] не ответили».",
			"Некоторые страны приветствуют план, остальные не ответили.",
			["gap-hides-subject: The gap hides the subject of what follows, “остальные”, in “приветствуют план, остальные”"],
		],
		[
			"a Russian name",
			"Сказано: «Норланд приветствует план […] будет защищать гавань».",
			"Норланд приветствует план, а Кестрия будет защищать гавань.",
			["gap-hides-subject: The gap hides the subject of what follows, “Кестрия”, in “, а Кестрия”"],
		],
		[
			"a Russian pronoun",
			"Сказано: «Норланд приветствует план […] будет защищать гавань».",
			"Норланд приветствует план, и он будет защищать гавань.",
			[],
		],
		[
			"a bare noun beside a name in the clause before",
			"It says: “Norland welcomed it […] will guard it”.",
			"Norland welcomed it, and ships will guard it.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});
