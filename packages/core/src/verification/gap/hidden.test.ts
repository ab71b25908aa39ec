import { describe, expect, it } from "vitest";
import { saidOf } from "../fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(gap, draft, source);

describe("a negation in a gap", () => {
	it.each<Row>([
		[
			"no before a noun whose verb is kept",
			"It says: “we support […] plan”.",
			"All know that we support no such plan.",
			["gap-hides-negation: The gap hides a negation, “no”, in “no such”"],
		],
		[
			"no before many words, straight behind the kept verb",
			"It says: “we support […] plan”.",
			"All know that we support no such large old plan.",
			["gap-hides-negation: The gap hides a negation, “no”, in “no such large old”"],
		],
		[
			"no before words joined by and, straight behind the kept verb",
			"It says: “we support […] plan”.",
			"All know that we support no such large and old plan.",
			["gap-hides-negation: The gap hides a negation, “no”, in “no such large and old”"],
		],
		[
			"no before words joined by and, behind another word",
			"It says: “we support […] plan”.",
			"All know that we support today no such large and old plan.",
			[],
		],
		[
			"no before many words, behind another word",
			"It says: “we support […] plan”.",
			"All know that we support today no such large old plan.",
			["gap-hides-negation: The gap hides a negation, “no”, in “today no such large old”"],
		],
		[
			"no of which the kept verb is far",
			"It says: “we met […] the plan”.",
			"Yesterday we met no envoy from the north who had read the plan.",
			[],
		],
		[
			"without between commas",
			"It says: “we will sign […] the map”.",
			"Then we will sign, without delay, the map.",
			[],
		],
		[
			"nobody who does what follows",
			"It says: “the envoys say that […] wants war”.",
			"Today the envoys say that nobody wants war.",
			["gap-hides-negation: The gap hides a negation, “nobody”"],
		],
		[
			"not in a clause between commas",
			"It says: “the harbour […] is open”.",
			"Today the harbour, which does not freeze, is open.",
			[],
		],
		[
			"not in a clause between brackets",
			"It says: “the harbour […] is open”.",
			"Today the harbour (which was not built for ships) is open.",
			[],
		],
		[
			"not in a clause on a noun that no comma closes",
			"It says: “the harbour […] is open”.",
			"Today the harbour, which does not close and is open.",
			["gap-hides-negation: The gap hides a negation, “not”, in “, which does not close and”"],
		],
		[
			"not in a clause on a noun that no comma opens",
			"It says: “the harbour […] today”.",
			"Then the harbour which does not close, opens today.",
			["gap-hides-negation: The gap hides a negation, “not”, in “which does not close, opens”"],
		],
		[
			"a Russian clause between commas",
			"Сказано: «гавань […] открыта».",
			"Сегодня гавань, которая не замерзает, открыта.",
			[],
		],
		[
			"a Russian clause that nothing closes",
			"Сказано: «гавань […] открыта».",
			"Сегодня гавань, которая не замерзает открыта.",
			["gap-hides-negation: The gap hides a negation, “не”, in “, которая не замерзает”"],
		],
		[
			"the sentence begins again behind the gap with a negation",
			"It says: “We will sign the map. […] sign the pact”.",
			"We will sign the map. We will not sign the pact.",
			["gap-hides-negation: The gap hides a negation, “not”, in “We will not”"],
		],
		[
			"the sentence before the gap ends in a negation",
			"It says: “We will sign the map […] We will sign the pact”.",
			"We will sign the map, but not today. We will sign the pact.",
			["gap-hides-condition: The gap hides a condition or exception, “but not”, in “, but not today.”"],
		],
		[
			"a view turned from for to against",
			"It says: “we support the ceasefire […] the pipeline”.",
			"Today we support the ceasefire and condemn the pipeline.",
			["gap-hides-negation: The gap hides a negation, “condemn”, in “and condemn”"],
		],
		[
			"a view turned from against to for",
			"It says: “we condemn the sanctions […] the ceasefire”.",
			"Today we condemn the sanctions and support the ceasefire.",
			["gap-hides-negation: The gap hides a negation, “support”, in “and support”"],
		],
		[
			"a view of the same side",
			"It says: “we welcome the ceasefire […] the grain corridor”.",
			"Today we welcome the ceasefire and support the grain corridor.",
			["gap-hides-verb: The gap hides the verb of what follows, “support”, in “and support”"],
		],
		[
			"a view behind a kept verb that only notes",
			"It says: “we noted the ceasefire […] the sanctions”.",
			"Today we noted the ceasefire and condemn the sanctions.",
			["gap-hides-verb: The gap hides the verb of what follows, “condemn”, in “and condemn”"],
		],
		[
			"a denied view",
			"It says: “we support the ceasefire […] the grain corridor”.",
			"Today we support the ceasefire and do not oppose the grain corridor.",
			["gap-hides-negation: The gap hides a negation, “not”, in “and do not oppose”"],
		],
		[
			"a view in Chinese",
			"原文：“诺兰支持停火……制裁”。",
			"诺兰支持停火，反对制裁。",
			["gap-hides-negation: The gap hides a negation, “反对”, in “，反对”"],
		],
		[
			"a view in Russian",
			"Сказано: «мы поддерживаем перемирие […] санкции».",
			"Сегодня мы поддерживаем перемирие и осуждаем санкции.",
			["gap-hides-negation: The gap hides a negation, “осуждаем”, in “и осуждаем”"],
		],
		[
			"not, behind kept words that run over two sentences",
			"It says: “We sign the map. We […] sign the pact”.",
			"We sign the map. We do not sign the pact.",
			["gap-hides-negation: The gap hides a negation, “not”, in “do not”"],
		],
		[
			"not, before kept words that run over two sentences",
			"It says: “we […] sign the pact. We sign the map”.",
			"Today we do not sign the pact. We sign the map.",
			["gap-hides-negation: The gap hides a negation, “not”, in “do not”"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a condition or exception in a gap", () => {
	it.each<Row>([
		[
			"if",
			"It says: “we will open the harbour […] in May”.",
			"Then we will open the harbour if the fleet leaves, in May.",
			["gap-hides-condition: The gap hides a condition or exception, “if”, in “if the fleet leaves,”"],
		],
		[
			"if inside a clause on a noun",
			"It says: “the harbour […] is open”.",
			"Today the harbour, which closes if it storms, is open.",
			[],
		],
		[
			"except",
			"It says: “we will lift all sanctions […] in May”.",
			"Then we will lift all sanctions except those on arms in May.",
			["gap-hides-condition: The gap hides a condition or exception, “except”, in “except those on arms”"],
		],
		[
			"except inside a clause on a noun",
			"It says: “the sanctions […] are lifted”.",
			"Today the sanctions, which cover all goods except grain, are lifted.",
			[],
		],
		[
			"until, of what is to come",
			"It says: “we will not open the harbour […] this year”.",
			"Then we will not open the harbour until the fleet leaves, this year.",
			["gap-hides-condition: The gap hides a condition or exception, “until”, in “until the fleet leaves,”"],
		],
		[
			"при условии",
			"Сказано: «мы откроем гавань […] в мае».",
			"Тогда мы откроем гавань при условии вывода флота, в мае.",
			["gap-hides-condition: The gap hides a condition or exception, “при условии”, in “при условии вывода флота,”"],
		],
		[
			"a sentence that only limits the one before",
			"It says: “We will lift the sanctions. […] The envoy will travel”.",
			"We will lift the sanctions. If the fleet leaves. The envoy will travel.",
			["gap-hides-condition: The gap hides a condition or exception, “If”, in “If the fleet leaves.”"],
		],
		[
			"a sentence with a condition and a main clause",
			"It says: “We will lift the sanctions. […] The envoy will travel”.",
			"We will lift the sanctions. If it rains, ships stay. The envoy will travel.",
			[],
		],
		[
			"a sentence that limits, but not straight behind the kept one",
			"It says: “We will lift the sanctions. […] The envoy will travel”.",
			"We will lift the sanctions. Rain fell. If the fleet leaves. The envoy will travel.",
			[],
		],
		[
			"a sentence with an exception at its beginning",
			"It says: “We will lift the sanctions. […] The envoy will travel”.",
			"We will lift the sanctions. All except those on arms. The envoy will travel.",
			["gap-hides-condition: The gap hides a condition or exception, “except”, in “All except those on arms.”"],
		],
		[
			"a sentence with a condition at its end",
			"It says: “We will lift the sanctions. […] The envoy will travel”.",
			"We will lift the sanctions. The ships of the old fleet may go if they like. The envoy will travel.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a word in a gap that leaves open what follows", () => {
	it.each<Row>([
		[
			"may",
			"It says: “the sides […] sign the map”.",
			"Today the sides may sign the map.",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “may”"],
		],
		[
			"should",
			"It says: “the sides […] sign the map”.",
			"Today the sides should sign the map.",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “should”"],
		],
		[
			"would, told later",
			"It says: “the sides agreed that they […] sign the map”.",
			"Today the sides agreed that they would sign the map.",
			[],
		],
		[
			"would, of nobody who said it",
			"It says: “the sides […] sign the map”.",
			"Today the sides would sign the map.",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “would”"],
		],
		[
			"so-called",
			"It says: “they signed […] peace plan”.",
			"Today they signed the so-called peace plan.",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “so-called”, in “the so-called”"],
		],
		[
			"allegedly, far before what follows",
			"It says: “the ships […] left the port in May”.",
			"Today the ships, allegedly built in the south by the old firm, left the port in May.",
			[],
		],
		[
			"might, behind another verb",
			"It says: “the sides […] sign the map”.",
			"Today the sides, which might welcome talks, sign the map.",
			[],
		],
		[
			"可能",
			"原文：“各方[…]遵守协议”。",
			"各方可能遵守协议。",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “可能”"],
		],
		[
			"могут",
			"Сказано: «стороны […] подписать карту».",
			"Сегодня стороны могут подписать карту.",
			["gap-hides-modality: The gap hides a word that leaves open what follows, “могут”"],
		],
		[
			"the draft gives the modal word back",
			"It says: “the sides [may] … sign the map”.",
			"Today the sides could perhaps sign the map.",
			["insertion-turns-meaning: The inserted “may” adds a modal word; the source has “could perhaps” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a word in a gap that takes only a part", () => {
	it.each<Row>([
		[
			"some",
			"It says: “we accept […] proposals”.",
			"Today we accept some proposals.",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “some”"],
		],
		[
			"some of the",
			"It says: “we accept […] proposals”.",
			"Today we accept some of the proposals.",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “some of”, in “some of the”"],
		],
		[
			"a few",
			"It says: “we accept […] proposals”.",
			"Today we accept a few proposals.",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “a few”"],
		],
		[
			"some of another thing",
			"It says: “we accept […] the proposals”.",
			"Today we accept some of the maps and the proposals.",
			[],
		],
		[
			"three of the",
			"It says: “we accept […] five proposals”.",
			"Today we accept three of the five proposals.",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “three of”, in “three of the”"],
		],
		[
			"three out of the",
			"It says: “we accept […] proposals”.",
			"Today we accept three out of the proposals.",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “three”, in “three out of the”"],
		],
		["a number of things", "It says: “we accept […] proposals”.", "Today we accept five proposals.", []],
		[
			"部分",
			"原文：“我们接受[…]建议”。",
			"我们接受部分建议。",
			["gap-hides-quantifier: The gap hides a word that takes only a part, “部分”"],
		],
		[
			"the draft gives the part back",
			"It says: “we accept [some] … proposals”.",
			"Today we accept only certain proposals.",
			["insertion-turns-meaning: The inserted “some” adds a word for a part; the source has “only certain” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a sentence left out whole", () => {
	it.each<Row>([
		[
			"denies the same thing in two words",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. The grain corridor has no gates. We wish it well.",
			["gap-hides-negation: The gap hides a negation, “no”, in “The grain corridor has no gates.”"],
		],
		[
			"denies and shares one word",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. A road has no grain. We wish it well.",
			[],
		],
		[
			"opens with but and denies",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. But nobody came. We wish it well.",
			["gap-hides-negation: The gap hides a negation, “nobody”, in “But nobody came.”"],
		],
		[
			"opens with but and denies nothing",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. But rain fell. We wish it well.",
			[],
		],
		[
			"denies the same behind another sentence",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. Rain fell. The grain corridor has no gates. We wish it well.",
			["gap-hides-negation: The gap hides a negation, “no”, in “Rain fell. The grain corridor has no gates.”"],
		],
		[
			"denies the same between two others",
			"It says: “We support the grain corridor. […] We wish it well”.",
			"We support the grain corridor. Rain fell. The grain corridor has no gates. Bells rang. We wish it well.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a long gap", () => {
	it.each<Row>([
		[
			"four sentences",
			"It says: “We support peace. […] We wish it well”.",
			"We support peace. Rain fell. Ships came. Bells rang. Guests ate. We wish it well.",
			["gap-long: The gap runs over 4 whole sentences"],
		],
		[
			"three sentences",
			"It says: “We support peace. […] We wish it well”.",
			"We support peace. Rain fell. Ships came. Bells rang. We wish it well.",
			[],
		],
		[
			"the end of a paragraph",
			"It says: “We support peace. […] We wish it well”.",
			"We support peace.\n\nWe wish it well.",
			["gap-long: The gap runs over the end of a paragraph"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a subject in a gap", () => {
	it.each<Row>([
		[
			"a person without a name of a state",
			"诺兰“支持停火……反对制裁”。",
			"诺兰支持停火，哈沃森反对制裁。",
			["gap-hides-subject: The gap hides the subject of what follows, “哈沃森”, in “，哈沃森”"],
		],
		["the one who is kept", "原文：“诺兰支持停火……反对制裁”。", "诺兰支持停火，诺兰反对制裁。", []],
	])("%s", (_, draft, source, problems) => {
		expect(said(draft, source)).toEqual(problems);
	});
});

describe("a view of several things", () => {
	it.each<Row>([
		[
			"that is kept with what denies it turns nothing",
			"It said it “does not support the grain corridor … old pipeline”.",
			"Norland does not support the grain corridor and the old pipeline.",
			[],
		],
		[
			"of which the second is another's turns it",
			"It said it will “support the grain corridor … the pipeline”.",
			"Norland will support the grain corridor and oppose the pipeline.",
			["gap-hides-negation: The gap hides a negation, “oppose”, in “and oppose”"],
		],
	])("%s", (_, draft, source, problems) => {
		expect(said(draft, source)).toEqual(problems);
	});
});
