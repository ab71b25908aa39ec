import { describe, expect, it } from "vitest";
import { saidOf } from "../fixtures/quoted-case.ts";
import { scope } from "./scope.ts";

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(scope, draft, source);

describe("a negation that the draft leaves outside", () => {
	it.each<Row>([
		[
			"not, before the quoted verb",
			"Norland will “sign the map”.",
			"Norland will not sign the map.",
			["negation-cut: The quotation leaves out the negation, “not”: the source reads “not sign the map”"],
		],
		[
			"no, before a noun",
			"Norland has “plans for the port”.",
			"Norland has no plans for the port.",
			["negation-cut: The quotation leaves out the negation, “no”: the source reads “no plans for the port”"],
		],
		["not, given back as not", "Norland will not “sign the map”.", "Norland will not sign the map.", []],
		[
			"not, given back as without",
			"Norland left without having to “sign the map”.",
			"Norland will not sign the map.",
			[],
		],
		["not, given back as denied", "Norland denied that it would “sign the map”.", "Norland will not sign the map.", []],
		["not, given back by a view against", "Norland opposes to “sign the map”.", "Norland will not sign the map.", []],
		[
			"a view against behind not is not given back by one against",
			"Norland condemns that it “opposes the map”.",
			"Norland does not say that it opposes the map.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not say that it opposes the map”",
			],
		],
		[
			"not, given back in words inserted",
			"Norland says it will “[not] sign the map”.",
			"Norland will not sign the map.",
			[],
		],
		[
			"not, in a clause on another noun",
			"Norland, which has no fleet, will “sign the map”.",
			"Norland will not sign the map.",
			["negation-cut: The quotation leaves out the negation, “not”: the source reads “not sign the map”"],
		],
		[
			"not, in the clause on a noun in which the quotation stands",
			"Norland, which will not “sign the map”, spoke.",
			"Norland will not sign the map.",
			[],
		],
		[
			"not, in the sentence behind",
			"Norland will “sign the map”. It will not burn it.",
			"Norland will not sign the map.",
			["negation-cut: The quotation leaves out the negation, “not”: the source reads “not sign the map”"],
		],
		[
			"not, behind the quoted verb",
			"The talks “will” be held.",
			"The talks will not be held.",
			["negation-cut: The quotation leaves out the negation, “not”: the source reads “will not”"],
		],
		[
			"not, behind a quoted noun, with another verb",
			"Norland burned “the old map”.",
			"The old map is not accepted.",
			[],
		],
		[
			"not, far behind a quoted noun",
			"Norland accepts “the old map”.",
			"The old map of the north is not accepted.",
			[],
		],
		["not, behind a comma", "Norland accepts “the old map”.", "The old map, not the new one, is accepted.", []],
		[
			"not, of another verb behind and",
			"Norland will “welcome guests”.",
			"Norland will not burn the map and will welcome guests.",
			[],
		],
		["not, behind but", "Norland will “welcome guests”.", "Norland will not sleep but welcome guests.", []],
		["not, over a comma", "Norland will “welcome guests”.", "Norland will not sleep, welcome guests.", []],
		[
			"not, over a parenthesis",
			"Norland will “support the map”.",
			"Norland will not, at this stage, support the map.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not, at this stage, support the map”",
			],
		],
		[
			"not, thirteen words before",
			"They say that Norland wants “the map of the north”.",
			"They do not say in the long old hall of the far northern port that Norland has long wanted the map of the north.",
			[],
		],
		[
			"it is not true that",
			"Norland will “sign the map”.",
			"It is not true that Norland will sign the map.",
			[
				"negation-cut: The quotation leaves out the negation, “not true that”: the source reads “not true that Norland will sign the map”",
			],
		],
		[
			"he did not say that",
			"Norland will “sign the map”.",
			"He did not say that Norland will sign the map.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not say that Norland will sign the map”",
			],
		],
		[
			"it is not the harbour that",
			"Norland will “sign the map”.",
			"It is not the harbour of the north that will sign the map.",
			[],
		],
		[
			"no country in the region",
			"Norland says all “support the map”.",
			"No country in the region can support the map.",
			[
				"negation-cut: The quotation leaves out the negation, “No”: the source reads “No country in the region can support the map”",
			],
		],
		[
			"no country of the far old northern hills",
			"Norland says all “support the map”.",
			"No country of the far old northern hills will support the map.",
			[],
		],
		["no envoy and", "Norland says all “support the map”.", "No envoy and poets support the map.", []],
		[
			"不",
			"诺兰将“签署地图”。",
			"诺兰不签署地图。",
			["negation-cut: The quotation leaves out the negation, “不”: the source reads “不签署地图”"],
		],
		["不, given back", "诺兰反对“签署地图”。", "诺兰不签署地图。", []],
		[
			"не",
			"Норланд будет «подписывать карту».",
			"Норланд не будет подписывать карту.",
			["negation-cut: The quotation leaves out the negation, “не”: the source reads “не будет подписывать карту”"],
		],
		["не, given back", "Норланд не будет «подписывать карту».", "Норланд не будет подписывать карту.", []],
		[
			"not, behind a clause on another noun",
			"Norland, which has a fleet, will not “sign the map”.",
			"Norland will not sign the map.",
			[],
		],
		[
			"not, at both ends of words that run over two sentences",
			"Norland will “sign the map. We sign the pact”.",
			"Norland will not sign the map. We sign the pact if asked.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not sign the map.”",
				"condition-cut: The quotation leaves out the condition or exception, “if”: the source reads “We sign the pact if”",
			],
		],
		[
			"not, over a dash",
			"Norland supports “the map of the north”.",
			"Norland does not support all – the map of the north.",
			[],
		],
		[
			"not, over all of",
			"Norland supports “the map of the north”.",
			"Norland does not support all of the map of the north.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not support all of the map of the north”",
			],
		],
		[
			"not, over a list of nouns with and",
			"Norland supports “the map of the north”.",
			"Norland does not support the plan and the map of the north.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not support the plan and the map of the north”",
			],
		],
		[
			"not, of the first of two verbs with and",
			"Norland supports “the map of the north”.",
			"Norland does not burn the plan and supports the map of the north.",
			[],
		],
		["nobody in a sentence before", "Norland will “sign the map”.", "Nobody came. Norland will sign the map.", []],
		[
			"not, in the sentence behind the words",
			"Norland will “sign the map”.",
			"Norland will sign the map. It will not burn it.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a condition that the draft leaves outside", () => {
	it.each<Row>([
		[
			"when, before words to come",
			"Norland “will open the port of the north”.",
			"When the fleet leaves, Norland will open the port of the north.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “When”: the source reads “When the fleet leaves, Norland will open the port of the north”",
			],
		],
		[
			"when, before a noun",
			"Norland spoke of “the port of the north”.",
			"When the fleet leaves, Norland will open the port of the north.",
			[],
		],
		[
			"a condition on a noun that the draft is against",
			"Norland condemned “the map of the north”.",
			"If the fleet leaves, Orvena will burn the map of the north.",
			[],
		],
		[
			"a condition on a noun that the draft plans",
			"Norland hopes for “the map of the north”.",
			"If the fleet leaves, Orvena will burn the map of the north.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Orvena will burn the map of the north”",
			],
		],
		[
			"a condition on a noun that the draft only names",
			"Poets painted “the map of the north”.",
			"If the fleet leaves, Orvena will burn the map of the north.",
			[],
		],
		[
			"a condition on a noun that the source is against",
			"Norland supports “the map of the north”.",
			"If asked, Norland will oppose the poets and the map of the north.",
			[
				"stance-turned: The draft’s “supports” is for what is quoted, the source is against it: “oppose the poets and the map of the north”",
			],
		],
		[
			"a condition on a verb of no list behind a name",
			"It “grants free passage”.",
			"If the fleet leaves, Kestria grants free passage.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Kestria grants free passage”",
			],
		],
		[
			"a condition on a verb of no list behind a person",
			"It “grants free passage”.",
			"If the fleet leaves, Brenner grants free passage.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Brenner grants free passage”",
			],
		],
		[
			"a condition on a verb of no list behind both",
			"They “grant free passage”.",
			"If the fleet leaves, both sides grant free passage.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, both sides grant free passage”",
			],
		],
		[
			"a condition on a verb of no list behind a pronoun",
			"They “grant free passage”.",
			"If the fleet leaves, they grant free passage.",
			[],
		],
		[
			"a condition on a verb of no list behind we",
			"They “grant free passage”.",
			"If the fleet leaves, we grant free passage.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, we grant free passage”",
			],
		],
		[
			"a condition on a verb of no list behind an adjective",
			"They “grant free passage”.",
			"If the fleet leaves, Kestrian grant free passage.",
			[],
		],
		[
			"a condition on a verb of no list behind a name and more words",
			"They “grant free passage”.",
			"If the fleet leaves, Kestria of old grant free passage.",
			[],
		],
		[
			"a condition on a verb of no list behind a name in mid-clause",
			"They “grant free passage”.",
			"If the fleet leaves, ships of Kestria grant free passage.",
			[],
		],
		[
			"a condition on a verb of no list behind will",
			"It “grant free passage”.",
			"If the fleet leaves, the port will grant free passage.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, the port will grant free passage”",
			],
		],
		[
			"if, before",
			"Norland will “sign the map”.",
			"If the fleet leaves, Norland will sign the map.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Norland will sign the map”",
			],
		],
		[
			"if, behind",
			"Norland will “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			["condition-cut: The quotation leaves out the condition or exception, “if”: the source reads “sign the map if”"],
		],
		[
			"if, given back as if",
			"Norland will, if all goes well, “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"if, given back as except",
			"Norland will, except in war, “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"if, hinted at",
			"Norland set conditions to “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		["if, given back as may", "Norland may “sign the map”.", "Norland will sign the map if the fleet leaves.", []],
		[
			"if, not given back by would behind a word of speech",
			"Norland said it would “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			["condition-cut: The quotation leaves out the condition or exception, “if”: the source reads “sign the map if”"],
		],
		[
			"if, given back as reportedly uncertain",
			"Norland will apparently “sign the map”.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"if, given back in the next sentence",
			"Norland will “sign the map”. It does so if the fleet leaves.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"if, with an exception in the next sentence",
			"Norland will “sign the map”. All do except Orvena.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"if, hinted at in the next sentence",
			"Norland will “sign the map”. There are conditions.",
			"Norland will sign the map if the fleet leaves.",
			[],
		],
		[
			"until, behind",
			"Norland will “open no port”.",
			"Norland will open no port until the fleet leaves.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “until”: the source reads “open no port until”",
			],
		],
		[
			"until, given back as after",
			"After some time, Norland will “open no port”.",
			"Norland will open no port until the fleet leaves.",
			[],
		],
		[
			"until, given back in the next sentence",
			"Norland will “open no port”. That is until May.",
			"Norland will open no port until the fleet leaves.",
			[],
		],
		[
			"once, before",
			"Norland will “open the port”.",
			"Once the fleet leaves, Norland will open the port.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “Once the”: the source reads “Once the fleet leaves, Norland will open the port”",
			],
		],
		[
			"once, before a noun",
			"Norland spoke of “the port of the north”.",
			"Once the fleet leaves, Norland will open the port of the north.",
			[],
		],
		[
			"except, behind",
			"Norland will “lift all sanctions”.",
			"Norland will lift all sanctions except those on arms.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “except”: the source reads “lift all sanctions except”",
			],
		],
		[
			"except, four words behind",
			"Norland will “lift all sanctions”.",
			"Norland will lift all sanctions on the old trade except those on arms.",
			[],
		],
		[
			"except, behind another verb",
			"Norland will “lift all sanctions”.",
			"Norland will lift all sanctions and welcome all except poets.",
			[],
		],
		[
			"if, nine words behind",
			"Norland will “sign the map”.",
			"Norland will sign the map of the old far northern port in late spring if asked.",
			[],
		],
		[
			"if, eight words behind",
			"Norland will “sign the map”.",
			"Norland will sign the map of the old far northern port in spring if asked.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “if”: the source reads “sign the map of the old far northern port in spring if”",
			],
		],
		["if, behind which", "Norland will “sign the map”.", "Norland will sign the map which burns if lit.", []],
		[
			"but only if",
			"Norland will “sign the map”.",
			"Norland will sign the map, but only if the fleet leaves.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “only if”: the source reads “sign the map, but only if”",
			],
		],
		[
			"but with other words before if",
			"Norland will “sign the map”.",
			"Norland will sign the map, but leaves if asked.",
			["caveat-cut: The quotation leaves out the reservation, “but”: the source reads “sign the map, but”"],
		],
		[
			"if, in the clause before another",
			"Norland will “sign the map”.",
			"If asked, we answer, and we sign the map.",
			[],
		],
		[
			"if, over three commas",
			"Norland will “sign the map”.",
			"If, in May, all goes well, we sign the map.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If, in May, all goes well, we sign the map”",
			],
		],
		["if, over four commas", "Norland will “sign the map”.", "If, in May, here, all goes well, we sign the map.", []],
		["if, before a stop", "Norland will “sign the map”.", "Leave if you like; Norland will sign the map.", []],
		["if, before but", "Norland will “sign the map”.", "Leave if you like but Norland will sign the map.", []],
		[
			"a condition on a noun that the draft has governed alike",
			"Norland will sign “the map of the north”.",
			"If the fleet leaves, Norland will sign the map of the north.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Norland will sign the map of the north”",
			],
		],
		[
			"a condition on a noun that the draft wants",
			"Norland supports “the map of the north”.",
			"If the fleet leaves, Norland will burn the map of the north.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “If”: the source reads “If the fleet leaves, Norland will burn the map of the north”",
			],
		],
		[
			"如果",
			"诺兰将“签署地图”。",
			"如果舰队撤离，诺兰将签署地图。",
			[
				"condition-cut: The quotation leaves out the condition or exception, “如果”: the source reads “如果舰队撤离，诺兰将签署地图”",
			],
		],
		["如果, hinted at", "诺兰有条件地“签署地图”。", "如果舰队撤离，诺兰将签署地图。", []],
		[
			"если",
			"Норланд «подпишет карту».",
			"Норланд подпишет карту, если флот уйдет.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “если”: the source reads “подпишет карту, если”",
			],
		],
		["если, given back", "Норланд, если все хорошо, «подпишет карту».", "Норланд подпишет карту, если флот уйдет.", []],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a reservation that the draft leaves outside", () => {
	it.each<Row>([
		[
			"but, with a view against",
			"Norland will “sign the map”.",
			"Norland will sign the map, but condemns the siege.",
			["caveat-cut: The quotation leaves out the reservation, “but”: the source reads “sign the map, but”"],
		],
		[
			"but not",
			"Norland will “sign the map”.",
			"Norland will sign the map, but not today.",
			[
				"condition-cut: The quotation leaves out the condition or exception, “but not”: the source reads “sign the map, but not”",
			],
		],
		[
			"but, with nothing of the kind",
			"Norland will “sign the map”.",
			"Norland will sign the map, but also the pact.",
			[],
		],
		[
			"although",
			"Norland will “sign the map”.",
			"Norland will sign the map, although it opposes the siege.",
			["caveat-cut: The quotation leaves out the reservation, “although”: the source reads “sign the map, although”"],
		],
		[
			"but, given back as but",
			"Norland will “sign the map”, but it fears the siege.",
			"Norland will sign the map, but condemns the siege.",
			[],
		],
		[
			"but, given back as if",
			"Norland will “sign the map” if asked.",
			"Norland will sign the map, but condemns the siege.",
			[],
		],
		[
			"but, given back as not",
			"Norland will “sign the map”, not the pact.",
			"Norland will sign the map, but condemns the siege.",
			[],
		],
		[
			"but, given back in the next sentence",
			"Norland will “sign the map”. But it condemns the siege.",
			"Norland will sign the map, but condemns the siege.",
			[],
		],
		[
			"but, with not in the next sentence",
			"Norland will “sign the map”. It did not burn it.",
			"Norland will sign the map, but condemns the siege.",
			[],
		],
		[
			"but, of another who speaks",
			"Norland will “sign the map”.",
			"Norland will sign the map, but Kestria condemns the siege.",
			["caveat-cut: The quotation leaves out the reservation, “but”: the source reads “sign the map, but”"],
		],
		[
			"但",
			"诺兰将“签署地图”。",
			"诺兰将签署地图，但反对围攻。",
			["caveat-cut: The quotation leaves out the reservation, “但”: the source reads “签署地图，但”"],
		],
		[
			"но",
			"Норланд «подпишет карту».",
			"Норланд подпишет карту, но осуждает осаду.",
			["caveat-cut: The quotation leaves out the reservation, “но”: the source reads “подпишет карту, но”"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a modal word that the draft leaves outside", () => {
	it.each<Row>([
		[
			"may",
			"Norland will “sign the map”.",
			"Norland may sign the map.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “may”: the source reads “may sign the map”",
			],
		],
		["may, given back as may", "Norland might “sign the map”.", "Norland may sign the map.", []],
		["may, given back as a plan", "Norland plans to “sign the map”.", "Norland may sign the map.", []],
		["may, given back as if", "Norland will, if asked, “sign the map”.", "Norland may sign the map.", []],
		["may, given back as should", "Norland should “sign the map”.", "Norland may sign the map.", []],
		["may, given back as alleged", "Norland will allegedly “sign the map”.", "Norland may sign the map.", []],
		["may, hinted at", "Norland set conditions to “sign the map”.", "Norland may sign the map.", []],
		["would, told as would", "Norland would “sign the map”.", "Norland said it would sign the map.", []],
		[
			"may, given back as an interest",
			"Norland has an interest in “signing the map”.",
			"Norland may consider signing the map.",
			[],
		],
		[
			"可能, of words without a verb",
			"诺兰“大规模运输粮食”。",
			"诺兰可能大规模运输粮食。",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “可能”: the source reads “可能大规模运输粮食”",
			],
		],
		[
			"可能, of words without a verb beside a view",
			"诺兰“大规模运输粮食”。",
			"诺兰欢迎会谈，可能大规模运输粮食。",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “可能”: the source reads “可能大规模运输粮食”",
			],
		],
		[
			"可能, over 继续, of words without a verb",
			"诺兰“大规模运输粮食”。",
			"诺兰可能继续大规模运输粮食。",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “可能”: the source reads “可能继续大规模运输粮食”",
			],
		],
		[
			"可能, over 继续, of words without a verb beside a view",
			"诺兰“大规模运输粮食”。",
			"诺兰欢迎会谈，可能继续大规模运输粮食。",
			[],
		],
		[
			"may, over now and also, of words without a verb",
			"Kestria “free passage”.",
			"Kestria may now also free passage.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “may”: the source reads “may now also free passage”",
			],
		],
		[
			"may, of a noun",
			"Norland has “the map of the north”.",
			"Norland may have the map of the north.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “may”: the source reads “may have the map of the north”",
			],
		],
		[
			"may, five words before",
			"Norland will “guard the port”.",
			"Norland may in the coming old years help guard the port.",
			[],
		],
		[
			"perhaps, behind a word of speech",
			"Norland wants “the port of the north”.",
			"Norland said perhaps it wants the port of the north.",
			[],
		],
		[
			"бы, behind",
			"Норланд «поддержал» план.",
			"Норланд поддержал бы план.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “бы”: the source reads “поддержал бы”",
			],
		],
		[
			"должен",
			"Норланд «подпишет карту».",
			"Норланд должен подпишет карту.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “должен”: the source reads “должен подпишет карту”",
			],
		],
		[
			"可能",
			"诺兰将“签署地图”。",
			"诺兰可能签署地图。",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “可能”: the source reads “可能签署地图”",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a demand that the draft leaves outside", () => {
	it.each<Row>([
		[
			"should",
			"Norland will “sign the map”.",
			"Norland should sign the map.",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “should”: the source reads “should sign the map”",
			],
		],
		["should, given back as must", "Norland must “sign the map”.", "Norland should sign the map.", []],
		["should, given back as asked", "Norland asked all to “sign the map”.", "All should sign the map.", []],
		["should, given back as may", "Norland may “sign the map”.", "Norland should sign the map.", []],
		[
			"应",
			"诺兰已“签署地图”。",
			"诺兰应签署地图。",
			[
				"modality-cut: The quotation leaves out the word that leaves it open or only asks for it, “应”: the source reads “应签署地图”",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a word of doubt that the draft leaves outside", () => {
	it.each<Row>([
		[
			"alleged",
			"Norland read the “peace plan of the north”.",
			"Norland read the alleged peace plan of the north.",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “alleged”: the source reads “alleged peace plan of the north”",
			],
		],
		[
			"denies",
			"Norland will “sign the map”.",
			"Norland denies that it will sign the map.",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “denies”: the source reads “denies that it will sign the map”",
			],
		],
		[
			"denied any plan to",
			"Norland vowed to “sign the map”.",
			"Norland denied any plan to sign the map.",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “denied”: the source reads “denied any plan to sign the map”",
			],
		],
		["denies, given back as not", "Norland will not “sign the map”.", "Norland denies that it will sign the map.", []],
		[
			"denies, given back as without",
			"Norland left without words to “sign the map”.",
			"Norland denies that it will sign the map.",
			[],
		],
		[
			"denies, given back as accused",
			"Norland was accused of having to “sign the map”.",
			"Norland denies that it will sign the map.",
			[],
		],
		[
			"denies, given back by a view against",
			"Norland condemned how they “sign the map”.",
			"Norland denies that they sign the map.",
			[],
		],
		[
			"denies, given back as alleged",
			"Norland will allegedly “sign the map”.",
			"Norland denies that it will sign the map.",
			[],
		],
		[
			"denies, not given back by may",
			"Norland may “sign the map”.",
			"Norland denies that it will sign the map.",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “denies”: the source reads “denies that it will sign the map”",
			],
		],
		[
			"所谓",
			"诺兰谈到“和平计划”。",
			"诺兰谈到所谓和平计划。",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “所谓”: the source reads “所谓和平计划”",
			],
		],
		[
			"якобы",
			"Норланд «подпишет карту».",
			"Норланд якобы подпишет карту.",
			[
				"distance-cut: The quotation leaves out the word that distances the source from it, “якобы”: the source reads “якобы подпишет карту”",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a view that the draft turns", () => {
	it.each<Row>([
		[
			"for where the source is against",
			"Norland welcomed the “map of the north”.",
			"Norland rejects the map of the north.",
			[
				"stance-turned: The draft’s “welcomed” is for what is quoted, the source is against it: “rejects the map of the north”",
			],
		],
		[
			"against where the source is for",
			"Norland condemned the “map of the north”.",
			"Norland supports the map of the north.",
			[
				"stance-turned: The draft’s “condemned” is against what is quoted, the source is for it: “supports the map of the north”",
			],
		],
		[
			"for where the source is against in a denial",
			"Norland welcomed the “map of the north”.",
			"Norland is not supportive of the map of the north.",
			[
				"negation-cut: The quotation leaves out the negation, “not”: the source reads “not supportive of the map of the north”",
			],
		],
		["of another holder", "Kestria welcomed the “map of the north”.", "Norland rejects the map of the north.", []],
		[
			"of both",
			"Both sides welcomed the “map of the north”.",
			"Norland rejects the map of the north.",
			[
				"stance-turned: The draft’s “welcomed” is for what is quoted, the source is against it: “rejects the map of the north”",
			],
		],
		[
			"of nobody named",
			"They welcomed the “map of the north”.",
			"They reject the map of the north.",
			[
				"stance-turned: The draft’s “welcomed” is for what is quoted, the source is against it: “reject the map of the north”",
			],
		],
		[
			"where the source ends what the draft supports",
			"Norland supports the “siege of the north”.",
			"Norland supports an end to the siege of the north.",
			[
				"stance-turned: The draft’s “supports” is for what is quoted, the source is against it: “supports an end to the siege of the north”",
			],
		],
		[
			"where the source has two effects",
			"Norland supports the “siege of the north”.",
			"Norland supports ending the threat to the siege of the north.",
			[],
		],
		[
			"where the source condemns one for supporting",
			"Norland supports the “siege of the north”.",
			"Norland condemns Kestria for rejecting the siege of the north.",
			[],
		],
		[
			"where the source only stresses",
			"Norland condemned the “siege of the north”.",
			"Norland stressed the siege of the north.",
			[],
		],
		[
			"nine words behind the view",
			"Norland condemned the “siege of the north”.",
			"Norland supports, as all of us here today do say, the siege of the north.",
			[],
		],
		[
			"far behind the view without a comma",
			"Norland condemned the “siege of the north”.",
			"Norland supports the old and the new and the very last of the far siege of the north.",
			[],
		],
		[
			"behind that",
			"Norland condemned the “siege of the north”.",
			"Norland supports that the siege of the north ends.",
			[],
		],
		[
			"behind a call",
			"Norland condemned the “talks of the north”.",
			"Norland called for the talks of the north.",
			[
				"stance-turned: The draft’s “condemned” is against what is quoted, the source is for it: “called for the talks of the north”",
			],
		],
		[
			"in Chinese",
			"诺兰欢迎“北方地图”。",
			"诺兰反对北方地图。",
			["stance-turned: The draft’s “欢迎” is for what is quoted, the source is against it: “反对北方地图”"],
		],
		[
			"in Russian",
			"Норланд приветствовал «карту севера».",
			"Норланд осуждает карту севера.",
			[
				"stance-turned: The draft’s “приветствовал” is for what is quoted, the source is against it: “осуждает карту севера”",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});
