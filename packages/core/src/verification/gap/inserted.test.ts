import { describe, expect, it } from "vitest";
import { codesOf, saidOf } from "../fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

const codes = (quote: string, sourceText: string): readonly string[] => {
	const [open, close] = /\p{Script=Cyrillic}/u.test(quote) ? "«»" : "“”";
	const lead = /\p{Script=Cyrillic}/u.test(quote)
		? "Сказано: "
		: /\p{Script=Han}/u.test(quote)
			? "原文："
			: "It says: ";
	return codesOf(gap, `${lead}${open}${quote}${close}.`, sourceText);
};

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(gap, draft, source);

describe("a day in brackets", () => {
	it("explains a day that the source speaks of, though a month has the name of a verb", () => {
		const source = "The sides call on all ships to leave the harbour on that day.";
		expect(codes("call on all ships to leave the harbour on that day [3 May 2024]", source)).toEqual([]);
	});
});

describe("words behind a sic", () => {
	it.each([
		["We keep 300 [sic: 3,000] ships in the bay", "We keep 300 ships in the bay."],
		["We do not [sic – do] accept the ruling", "We do not accept the ruling."],
		["Мы держим 30 [так в тексте: 300] кораблей в бухте", "Мы держим 30 кораблей в бухте."],
		["我们在海湾有三艘[原文如此：三十艘]军舰", "我们在海湾有三艘军舰。"],
	])("are put in place of the source's: %s", (quote, sourceText) => {
		expect(codes(quote, sourceText)).toEqual(["insertion-turns-meaning"]);
	});

	it.each([
		["We recieve [sic: receive] ships in the bay", "We recieve ships in the bay."],
		["We keep 300 [sic] ships in the bay", "We keep 300 ships in the bay."],
		["Мы держим 30 [так в тексте] кораблей в бухте", "Мы держим 30 кораблей в бухте."],
		["我们在海湾有三艘[原文如此]军舰", "我们在海湾有三艘军舰。"],
		["We keep [emphasis added] ships in the bay", "We keep ships in the bay."],
	])("correct a slip, or are none: %s", (quote, sourceText) => {
		expect(codes(quote, sourceText)).toEqual([]);
	});
});

describe("inserted words that turn what is said", () => {
	it.each([
		["We [may] keep the harbour open", "We must keep the harbour open."],
		["Norland is willing to [block] the transfer", "Norland is willing to discuss the transfer."],
		["We [pretend to] support the ceasefire", "We support the ceasefire."],
		["We support [an end to] the ceasefire in the north", "We support the ceasefire in the north."],
		["We support [and enforce] the ceasefire", "We support the ceasefire."],
		["We [would] support the ceasefire", "We support the ceasefire."],
		["We do not [entirely] accept the ruling", "We do not accept the ruling."],
		["We do not [yet] accept the ruling", "We do not accept the ruling."],
		["They have [allegedly] broken the ceasefire", "They have broken the ceasefire twice."],
		["The [non-]binding ruling was read", "The binding ruling was read."],
		["[Kestria] shall guard the harbour", "We shall guard the harbour."],
		["We [Kestria] shall guard the harbour", "We shall guard the harbour."],
		["[Kestria’s] ships crossed the bay at dawn", "Our ships crossed the bay at dawn."],
		["[we] will close the bay", "Tomorrow they will close the bay."],
		["[Kestria] will sign the map", "The two sides will sign the map."],
		["They counted [thirty] ships", "They counted three ships."],
		["Стороны [могут] вывести войска", "Стороны должны вывести войска."],
		["Мы не [всегда] поддерживаем санкции", "Мы не поддерживаем санкции."],
		["Мы [якобы] поддерживаем санкции", "Мы поддерживаем санкции."],
		["Мы поддерживаем [и обеспечим] перемирие", "Мы поддерживаем перемирие."],
		["[Кестрия] защитит гавань", "Наша гавань цела: мы защитит гавань."],
		["各方[可以]遵守协议", "各方应当遵守协议。"],
		["诺兰不[完全]承认裁决", "诺兰不承认裁决。"],
		["我们[凯斯特]反对裁决", "我们反对裁决。"],
		["我们支持[并监督]停火", "我们支持停火。"],
		["该做法[非]合法", "该做法合法。"],
		["该国[伪]政权签署协议", "该国政权签署协议。"],
		["[所谓]遇难者已经安葬", "遇难者已经安葬。"],
	])("are named: %s", (quote, sourceText) => {
		expect(codes(quote, sourceText)).toEqual(["insertion-turns-meaning"]);
	});

	it.each([
		["The embassy reported the [murders]", "The embassy reported the arrests."],
		["The embassy [was] shut", "The embassy is shut."],
		["the envoy met [the painters] in May", "Then the envoy met our oldest poets in May."],
	])("in the place of other words are for an editor to look at: %s", (quote, sourceText) => {
		expect(codes(quote, sourceText)).toEqual(["insertion-replaces-words"]);
	});

	it.each([
		["[the rebels] have broken the ceasefire twice", "They have broken the ceasefire twice."],
		["[Norland] shall guard the harbour", "We shall guard the harbour."],
		["[the ministry] shall guard the harbour", "We shall guard the harbour."],
		["[Its] ships crossed the bay at dawn", "Our ships crossed the bay at dawn."],
		["They closed [its] harbours in May", "They closed their harbours in May."],
		["He met [the envoy] in the capital", "He met her in the capital."],
		["He met her in the capital [Arlen]", "He met her in the capital."],
		["[Norland does] not accept the ruling", "We do not accept the ruling."],
		["Norland [does] not accept the ruling", "Norland do not accept the ruling."],
		["the ruling of [the tribunal]", "We read the ruling of that body."],
		["The council [of ministers] met", "The council met."],
		["The [recently] signed map was lost", "The signed map was lost."],
		["[The minister] told us the truth", "Minister Orla Brandt told us the truth."],
		["[повстанцы] дважды нарушили перемирие", "Они дважды нарушили перемирие."],
		["Мы защитим [свой] порт", "Мы защитим наш порт."],
		["[叛军]两次违反协议", "他们两次违反协议。"],
		["我们[诺兰]将保卫港口", "我们将保卫港口。"],
		["[该部]立场没有变化", "其立场没有变化。"],
	])("that name or explain are let be: %s", (quote, sourceText) => {
		expect(codes(quote, sourceText)).toEqual([]);
	});
});

describe("an inserted word that bends", () => {
	it.each<Row>([
		[
			"not",
			"It says: “we will [not] sign the map”.",
			"Today we will sign the map.",
			["insertion-turns-meaning: The inserted “not” adds a negation; the source has no word there"],
		],
		[
			"no",
			"It says: “we have [no] plans for the port”.",
			"Today we have plans for the port.",
			["insertion-turns-meaning: The inserted “no” adds a negation; the source has no word there"],
		],
		[
			"if",
			"It says: “we will sign the map [if asked]”.",
			"Today we will sign the map.",
			["insertion-turns-meaning: The inserted “if asked” adds a condition or exception; the source has no word there"],
		],
		[
			"except",
			"It says: “we will lift all sanctions [except on arms]”.",
			"Today we will lift all sanctions.",
			[
				"insertion-turns-meaning: The inserted “except on arms” adds a condition or exception; the source has no word there",
			],
		],
		[
			"but",
			"It says: “we will sign the map [but later]”.",
			"Today we will sign the map.",
			["insertion-turns-meaning: The inserted “but later” adds a reservation; the source has no word there"],
		],
		[
			"may",
			"It says: “we [may] sign the map”.",
			"Today we sign the map.",
			["insertion-turns-meaning: The inserted “may” adds a modal word; the source has no word there"],
		],
		[
			"should",
			"It says: “the sides [should] sign the map”.",
			"Today the sides sign the map.",
			["insertion-turns-meaning: The inserted “should” adds a modal word; the source has no word there"],
		],
		[
			"will",
			"It says: “we [will] sign the map”.",
			"Today we sign the map.",
			["insertion-turns-meaning: The inserted “will” adds a modal word; the source has no word there"],
		],
		[
			"so-called",
			"It says: “we read the [so-called] map”.",
			"Today we read the map.",
			["insertion-turns-meaning: The inserted “so-called” adds a word of doubt; the source has no word there"],
		],
		[
			"some",
			"It says: “we read [some] maps”.",
			"Today we read maps.",
			["insertion-turns-meaning: The inserted “some” adds a word for a part; the source has no word there"],
		],
		[
			"all",
			"It says: “we read [all] maps”.",
			"Today we read maps.",
			["insertion-turns-meaning: The inserted “all” adds a word for the whole; the source has no word there"],
		],
		[
			"plan to",
			"It says: “we [plan to] sign the map”.",
			"Today we sign the map.",
			["insertion-turns-meaning: The inserted “plan to” adds a word of will; the source has no word there"],
		],
		["a noun of will with its article", "It says: “we heard of it [the demands]”.", "Today we heard of it.", []],
		[
			"不",
			"原文：“我们[不]签署地图”。",
			"我们签署地图。",
			["insertion-turns-meaning: The inserted “不” adds a negation; the source has no word there"],
		],
		[
			"не",
			"Сказано: «мы [не] подписали карту».",
			"Сегодня мы подписали карту.",
			["insertion-turns-meaning: The inserted “не” adds a negation; the source has no word there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an inserted word in the place of one that bends", () => {
	it.each<Row>([
		[
			"for not",
			"It says: “we will [gladly] sign the map”.",
			"Today we will not sign the map.",
			["insertion-turns-meaning: The inserted “gladly” replaces a negation; the source has “not” there"],
		],
		[
			"for no",
			"It says: “we have [old] plans for the port”.",
			"Today we have no plans for the port.",
			["insertion-turns-meaning: The inserted “old” replaces a negation; the source has “no” there"],
		],
		[
			"for if",
			"It says: “we will sign the map [when] asked”.",
			"Today we will sign the map if asked.",
			["insertion-turns-meaning: The inserted “when” replaces a condition or exception; the source has “if” there"],
		],
		[
			"for except",
			"It says: “we will lift all sanctions [like those] on arms”.",
			"Today we will lift all sanctions except those on arms.",
			[
				"insertion-turns-meaning: The inserted “like those” replaces a condition or exception; the source has “except those” there",
			],
		],
		[
			"for but",
			"It says: “we will sign the map [and] later the pact”.",
			"Today we will sign the map but later the pact.",
			["insertion-turns-meaning: The inserted “and” replaces a reservation; the source has “but” there"],
		],
		[
			"for may",
			"It says: “the sides [must] sign the map”.",
			"Today the sides may sign the map.",
			["insertion-turns-meaning: The inserted “must” adds a modal word; the source has “may” there"],
		],
		[
			"for should",
			"It says: “the sides [gladly] sign the map”.",
			"Today the sides should sign the map.",
			["insertion-turns-meaning: The inserted “gladly” replaces a modal word; the source has “should” there"],
		],
		[
			"for so-called",
			"It says: “we read the [old] map”.",
			"Today we read the so-called map.",
			["insertion-turns-meaning: The inserted “old” replaces a word of doubt; the source has “so-called” there"],
		],
		[
			"for some",
			"It says: “we read [the] maps”.",
			"Today we read some maps.",
			["insertion-turns-meaning: The inserted “the” replaces a word for a part; the source has “some” there"],
		],
		[
			"for all",
			"It says: “we read [the] maps”.",
			"Today we read all maps.",
			["insertion-replaces-words: The inserted “the” replaces other words; the source has “all” there"],
		],
		[
			"for the same word in another form",
			"It says: “the sides [seem to] sign the map”.",
			"Today the sides seems to sign the map.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an inserted view", () => {
	it.each<Row>([
		[
			"against for for",
			"It says: “we [reject] the ceasefire”.",
			"Today we support the ceasefire.",
			["insertion-turns-meaning: The inserted “reject” reverses the view; the source has “support” there"],
		],
		[
			"for for against",
			"It says: “we [support] the ceasefire”.",
			"Today we condemn the ceasefire.",
			["insertion-turns-meaning: The inserted “support” reverses the view; the source has “condemn” there"],
		],
		[
			"for for for",
			"It says: “we [welcome] the ceasefire”.",
			"Today we support the ceasefire.",
			["insertion-turns-meaning: The inserted “welcome” replaces a verb; the source has “support” there"],
		],
		[
			"where the source has none",
			"It says: “we [condemn] the ceasefire”.",
			"Today we read of the ceasefire.",
			["insertion-turns-meaning: The inserted “condemn” replaces a verb; the source has “read of” there"],
		],
		[
			"behind its subject",
			"It says: “we [gladly accept] the plan”.",
			"Today we heard the plan.",
			["insertion-turns-meaning: The inserted “gladly accept” replaces a verb; the source has “heard” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an inserted number", () => {
	it.each<Row>([
		[
			"of ships",
			"It says: “They counted [thirty] ships”.",
			"They counted ships.",
			["insertion-turns-meaning: The inserted “thirty” adds a number; the source has no word there"],
		],
		["of a year that explains", "It says: “in May [2024] they met”.", "Once in May they met.", []],
		[
			"of a year in the place of words",
			"It says: “in [2024] they met”.",
			"Once in May they met.",
			["insertion-turns-meaning: The inserted “2024” adds a number; the source has “May” there"],
		],
		[
			"for another number",
			"It says: “They counted [30] ships”.",
			"They counted 3 ships.",
			["insertion-turns-meaning: The inserted “30” adds a number; the source has “3” there"],
		],
		[
			"for the same number",
			"It says: “They counted [thirty] ships”.",
			"They counted 30 ships.",
			["insertion-replaces-words: The inserted “thirty” replaces other words; the source has “30” there"],
		],
		[
			"no number for a number",
			"It says: “They counted [many] ships”.",
			"They counted 30 ships.",
			["insertion-turns-meaning: The inserted “many” replaces a number; the source has “30” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an inserted verb", () => {
	it.each<Row>([
		[
			"was for is",
			"It says: “The embassy [was] shut”.",
			"The embassy is shut.",
			["insertion-replaces-words: The inserted “was” uses another tense; the source has “is” there"],
		],
		[
			"has for is",
			"It says: “The embassy [has] shut”.",
			"The embassy is shut.",
			["insertion-turns-meaning: The inserted “has” uses another verb; the source has “is” there"],
		],
		[
			"has where no verb stands",
			"It says: “The embassy [has] shut”.",
			"The embassy shut.",
			["insertion-turns-meaning: The inserted “has” adds a verb; the source has no word there"],
		],
		["did in a phrase", "It says: “The embassy [as it did] shut”.", "The embassy shut.", []],
		[
			"other words for a verb",
			"It says: “The embassy [now] shut”.",
			"The embassy was shut.",
			["insertion-turns-meaning: The inserted “now” replaces a verb; the source has “was” there"],
		],
		["does for do", "It says: “Norland [does] accept it”.", "Norland do accept it.", []],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("words that are inserted beside the held ones", () => {
	it.each<Row>([
		[
			"and",
			"It says: “We sign the map [and the pact]”.",
			"We sign the map.",
			["insertion-turns-meaning: The inserted “and the pact” adds to what is said; the source has no word there"],
		],
		[
			"or",
			"It says: “We sign [or burn] the map”.",
			"We sign the map.",
			["insertion-turns-meaning: The inserted “or burn” adds to what is said; the source has no word there"],
		],
		[
			"an adverb of manner",
			"It says: “We sign [gladly] the map”.",
			"We sign the map.",
			["insertion-turns-meaning: The inserted “gladly” adds a word of degree or manner; the source has no word there"],
		],
		[
			"a word of degree",
			"It says: “We sign [almost] the map”.",
			"We sign the map.",
			["insertion-turns-meaning: The inserted “almost” adds a word for a part; the source has no word there"],
		],
		["recently", "It says: “The [recently] signed map was lost”.", "The signed map was lost.", []],
		[
			"a prefix with its hyphen",
			"It says: “The [non-]binding map was lost”.",
			"The binding map was lost.",
			[
				"insertion-turns-meaning: The inserted “non-” changes the word that it is attached to; the source has no word there",
			],
		],
		[
			"a prefix written onto its word",
			"It says: “The map is [un]fair”.",
			"The map is fair.",
			[
				"insertion-turns-meaning: The inserted “un” changes the word that it is attached to; the source has no word there",
			],
		],
		[
			"illegal",
			"It says: “The [illegal] map was lost”.",
			"The map was lost.",
			[
				"insertion-turns-meaning: The inserted “illegal” denies or doubts what follows it; the source has no word there",
			],
		],
		["old", "It says: “The [old] map was lost”.", "The map was lost.", []],
		[
			"an end to",
			"It says: “We support [an end to] the ceasefire in the north”.",
			"We support the ceasefire in the north.",
			["insertion-turns-meaning: The inserted “an end to” governs what follows it; the source has no word there"],
		],
		["the port of", "It says: “We saw [the port of] Ellery”.", "We saw Ellery.", []],
		[
			"the threat of",
			"It says: “We saw [the blocking of] Ellery”.",
			"We saw Ellery.",
			["insertion-turns-meaning: The inserted “the blocking of” governs what follows it; the source has no word there"],
		],
		["a word of the print", "It says: “We sign the map [emphasis added]”.", "We sign the map.", []],
		["a name between not and its verb", "It says: “We do not [Ellery] sign it”.", "We do not sign it.", []],
		[
			"a verb behind to",
			"It says: “Norland came to [support] talks”.",
			"Norland came to talks.",
			["insertion-turns-meaning: The inserted “support” adds a verb; the source has no word there"],
		],
		[
			"a verb of speech behind to",
			"It says: “Norland came to [announce] talks”.",
			"Norland came to talks.",
			["insertion-turns-meaning: The inserted “announce” adds a verb; the source has no word there"],
		],
		["a verb behind a noun", "It says: “Norland came to [winter support] talks”.", "Norland came to talks.", []],
		["a verb behind other words", "It says: “Norland came for [peace, support] talks”.", "Norland came for talks.", []],
		[
			"a word between not and its verb",
			"It says: “We will not [there] sign it”.",
			"We will not sign it.",
			[
				"insertion-turns-meaning: The inserted “there” separates a negation or a modal word from its verb; the source has no word there",
			],
		],
		[
			"a word between may and its verb",
			"It says: “We may [there] sign it”.",
			"We may sign it.",
			[
				"insertion-turns-meaning: The inserted “there” separates a negation or a modal word from its verb; the source has no word there",
			],
		],
		[
			"a word between should and its verb",
			"It says: “We should [there] sign it”.",
			"We should sign it.",
			[
				"insertion-turns-meaning: The inserted “there” separates a negation or a modal word from its verb; the source has no word there",
			],
		],
		[
			"a word between will and its verb",
			"It says: “We will [there] sign it”.",
			"We will sign it.",
			[
				"insertion-turns-meaning: The inserted “there” separates a negation or a modal word from its verb; the source has no word there",
			],
		],
		[
			"a word between without and its noun",
			"It says: “We go without [there] it”.",
			"We go without it.",
			[
				"insertion-turns-meaning: The inserted “there” separates a negation or a modal word from its verb; the source has no word there",
			],
		],
		["a word behind the verb", "It says: “We will sign [there] it”.", "We will sign it.", []],
		[
			"if, behind the last words of a sentence",
			"It says: “We sign the map [if asked]”.",
			"We sign the map. Rain fell.",
			["insertion-turns-meaning: The inserted “if asked” adds a condition or exception; the source has no word there"],
		],
		[
			"a Chinese word of degree",
			"原文：“我们[完全]支持地图”。",
			"我们支持地图。",
			["insertion-turns-meaning: The inserted “完全” adds a word of degree or manner; the source has no word there"],
		],
		[
			"a Chinese word that joins",
			"原文：“我们支持地图[和条约]”。",
			"我们支持地图。",
			["insertion-turns-meaning: The inserted “和条约” adds to what is said; the source has no word there"],
		],
		[
			"a Chinese word that doubts",
			"原文：“该[伪]地图已经丢失”。",
			"该地图已经丢失。",
			["insertion-turns-meaning: The inserted “伪” denies or doubts what follows it; the source has no word there"],
		],
		[
			"a Russian word that joins",
			"Сказано: «Мы подписали карту [и договор]».",
			"Мы подписали карту.",
			["insertion-turns-meaning: The inserted “и договор” adds to what is said; the source has no word there"],
		],
		[
			"a Russian word of degree",
			"Сказано: «Мы [почти] подписали карту».",
			"Мы подписали карту.",
			["insertion-turns-meaning: The inserted “почти” adds a word for a part; the source has no word there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an insertion in the place of a noun or pronoun", () => {
	it.each<Row>([
		["a noun for a pronoun", "It says: “[the rebels] left”.", "They left.", []],
		[
			"we for they",
			"It says: “Then [we] left the bay”.",
			"Then they left the bay.",
			["insertion-turns-meaning: The inserted “we” makes the speaker the one who acts; the source has “they” there"],
		],
		["we for we", "It says: “Then [we ourselves] left the bay”.", "Then we left the bay.", []],
		["a noun for that body", "It says: “We read the words of [the tribunal]”.", "We read the words of that body.", []],
		[
			"a noun for a name",
			"It says: “Then [the minister] spoke”.",
			"Then Orla Brandt spoke.",
			[
				"insertion-replaces-words: The inserted “the minister” replaces other words; the source has “Orla Brandt” there",
			],
		],
		["it for a name with the", "It says: “Then [it] spoke”.", "Then the Orla Brandt spoke.", []],
		[
			"it for a noun",
			"It says: “Then [it] spoke”.",
			"Then the old poet spoke.",
			["insertion-replaces-words: The inserted “it” replaces other words; the source has “the old poet” there"],
		],
		["a name for the same name", "It says: “Then [Norland] spoke”.", "Then the Norland of old spoke.", []],
		[
			"another noun",
			"It says: “The embassy reported the [murders]”.",
			"The embassy reported the arrests.",
			["insertion-replaces-words: The inserted “murders” replaces other words; the source has “arrests.” there"],
		],
		[
			"another word of attitude",
			"It says: “The embassy reported the [praise] of it”.",
			"The embassy reported the hour of it.",
			["insertion-turns-meaning: The inserted “praise” replaces a verb; the source has “hour” there"],
		],
		[
			"another noun of attitude",
			"It says: “The embassy reported the [solidarity] of it”.",
			"The embassy reported the hour of it.",
			["insertion-turns-meaning: The inserted “solidarity” replaces a verb; the source has “hour” there"],
		],
		[
			"another verb behind to",
			"It says: “Norland is willing to [block] the transfer”.",
			"Norland is willing to discuss the transfer.",
			["insertion-turns-meaning: The inserted “block” replaces a verb; the source has “discuss” there"],
		],
		[
			"another verb behind will",
			"It says: “Norland will [block] the transfer”.",
			"Norland will discuss the transfer.",
			["insertion-turns-meaning: The inserted “block” replaces a verb; the source has “discuss” there"],
		],
		[
			"another verb behind we",
			"It says: “There we [block] the transfer”.",
			"There we discuss the transfer.",
			["insertion-turns-meaning: The inserted “block” replaces a verb; the source has “discuss” there"],
		],
		[
			"another verb of no list behind to",
			"It says: “The poets came to [hear] it”.",
			"The poets came to burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another noun behind into",
			"It says: “We looked into [poems] of old”.",
			"We looked into maps of old.",
			["insertion-replaces-words: The inserted “poems” replaces other words; the source has “maps” there"],
		],
		[
			"another verb of no list behind not",
			"It says: “The poets did not [hear] it”.",
			"The poets did not burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind may",
			"It says: “The poets may [hear] it”.",
			"The poets may burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind should",
			"It says: “The poets should [hear] it”.",
			"The poets should burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind will",
			"It says: “The poets will [hear] it”.",
			"The poets will burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind we",
			"It says: “Then we [hear] it”.",
			"Then we burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind they",
			"It says: “Then they [hear] it”.",
			"Then they burn it.",
			["insertion-replaces-words: The inserted “hear” replaces other words; the source has “burn” there"],
		],
		[
			"another verb of no list behind both sides",
			"It says: “Then both sides [hear] it”.",
			"Then both sides burn it.",
			["insertion-turns-meaning: The inserted “hear” replaces a verb; the source has “burn” there"],
		],
		[
			"another verb of no list behind a noun",
			"It says: “Then poets [hear] it”.",
			"Then poets burn it.",
			["insertion-replaces-words: The inserted “hear” replaces other words; the source has “burn” there"],
		],
		["ours for our", "It says: “They closed [ours] harbours”.", "They closed both our harbours.", []],
		[
			"another verb behind a name",
			"It says: “The fleet [blocks] the transfer”.",
			"The fleet sees the transfer.",
			["insertion-turns-meaning: The inserted “blocks” replaces a verb; the source has “sees” there"],
		],
		[
			"a Chinese noun for another",
			"原文：“他看到[谋杀]案件”。",
			"他看到逮捕案件。",
			["insertion-replaces-words: The inserted “谋杀” replaces other words; the source has “逮捕” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an insertion that puts a party", () => {
	it.each<Row>([
		[
			"another for a party",
			"It says: “Then [Kestria] closed the bay”.",
			"Then Orvena closed the bay.",
			["insertion-turns-meaning: The inserted “Kestria” names another party; the source has “Orvena” there"],
		],
		[
			"the same with another word",
			"It says: “Then [Orvena] closed the bay”.",
			"Then the navy of Orvena closed the bay.",
			[],
		],
		[
			"one for both",
			"It says: “Then [Kestria] closed the bay”.",
			"Then both sides closed the bay.",
			["insertion-turns-meaning: The inserted “Kestria” names another party; the source has “both sides” there"],
		],
		[
			"both by name for both",
			"It says: “Then [Norland and Kestria] closed the bay”.",
			"Then both sides closed the bay.",
			[],
		],
		[
			"one of whom nobody spoke, for a pronoun",
			"It says: “Then [Mavria] closed the bay”.",
			"Orvena came. Then they closed the bay.",
			[
				"insertion-replaces-words: The inserted “Mavria” names a party that the sentences before do not mention; the source has “they” there",
			],
		],
		[
			"one of whom the sentence before spoke",
			"It says: “Then [Orvena] closed the bay”.",
			"Orvena came. Then they closed the bay.",
			[],
		],
		[
			"another for us",
			"It says: “Then [Kestria] shall guard the bay”.",
			"Then we shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names another party than the speaker; the source has “we” there",
			],
		],
		[
			"the one that speaks for us",
			"It says: “Then [Norland] shall guard the bay”.",
			"Then we shall guard the bay.",
			[],
		],
		[
			"an unknown name for us",
			"It says: “Then [Ellery] shall guard the bay”.",
			"Then we shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Ellery” names another party than the speaker; the source has “we” there",
			],
		],
		[
			"an unknown name with the, for us",
			"It says: “Then [the Ellery of Old] shall guard the bay”.",
			"Then we shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “the Ellery of Old” names another party than the speaker; the source has “we” there",
			],
		],
		[
			"a name of which the first line speaks",
			"It says: “Then [Ellery] shall guard the bay”.",
			"Words from Ellery.\nThen we shall guard the bay.",
			[],
		],
		[
			"a name that the letters of the code stand for",
			"It says: “Then [Xanor] shall guard the bay”.",
			"Then we shall guard the bay.",
			[],
		],
		[
			"a name that begins as the code does",
			"It says: “Then [Xanar] shall guard the bay”.",
			"Then we shall guard the bay.",
			["insertion-turns-meaning: The inserted “Xanar” names another party than the speaker; the source has “we” there"],
		],
		[
			"a name that has the letters of the code behind another",
			"It says: “Then [Maxnor] shall guard the bay”.",
			"Then we shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Maxnor” names another party than the speaker; the source has “we” there",
			],
		],
		[
			"another behind an ellipsis over us",
			"It says: “Then […] [Kestria] shall guard the bay”.",
			"Then we ourselves shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names another party than the speaker; the source has “we ourselves” there",
			],
		],
		[
			"another behind an ellipsis far from us",
			"It says: “Then […] [Kestria] shall guard the bay”.",
			"Then we of the old navy shall guard the bay.",
			[],
		],
		[
			"another behind one word before it",
			"It says: “We gladly [Kestria] guard the bay”.",
			"We gladly guard the bay.",
			[],
		],
		[
			"another behind an ellipsis over us and an adverb",
			"It says: “Then […] [Kestria] shall guard the bay”.",
			"Then we gladly shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names another party than the speaker; the source has “we gladly” there",
			],
		],
		["a common noun for us", "It says: “Then [the ministry] shall guard the bay”.", "Then we shall guard the bay.", []],
		[
			"another beside us",
			"It says: “We [Kestria] shall guard the bay”.",
			"We shall guard the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names another party than the speaker; the source has no word there",
			],
		],
		[
			"another beside our",
			"It says: “Our [Kestria’s] ships crossed the bay”.",
			"Our ships crossed the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria’s” names another party than the speaker; the source has no word there",
			],
		],
		["a pronoun for us", "It says: “Then [Its] ships crossed the bay”.", "Then our ships crossed the bay.", []],
		[
			"another for 我们",
			"原文：“[凯斯特]反对裁决”。",
			"我们反对裁决。",
			[
				"insertion-turns-meaning: The inserted “凯斯特” names another party than the speaker; the source has “我们” there",
			],
		],
		[
			"another beside 我们",
			"原文：“我们[凯斯特]反对裁决”。",
			"我们反对裁决。",
			[
				"insertion-turns-meaning: The inserted “凯斯特” names another party than the speaker; the source has no word there",
			],
		],
		[
			"another for мы",
			"Сказано: «[Кестрия] против войны».",
			"Мы против войны.",
			[
				"insertion-turns-meaning: The inserted “Кестрия” names another party than the speaker; the source has “Мы” there",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an insertion before a quoted verb", () => {
	it.each<Row>([
		[
			"a party for a noun",
			"It says: “[Kestria] must withdraw from the bay”.",
			"All parties must withdraw from the bay.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names one party instead of both; the source has “All parties” there",
			],
		],
		[
			"a party for another",
			"It says: “[Kestria] must withdraw from the bay”.",
			"Orvena must withdraw from the bay.",
			["insertion-turns-meaning: The inserted “Kestria” names another party; the source has “Orvena” there"],
		],
		[
			"an unknown name for a noun",
			"It says: “[Ellery] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			["insertion-turns-meaning: The inserted “Ellery” names another party; the source has “The old guards” there"],
		],
		[
			"a noun for a noun",
			"It says: “[the poets] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			[
				"insertion-replaces-words: The inserted “the poets” replaces another subject; the source has “The old guards” there",
			],
		],
		[
			"a noun for a pronoun",
			"It says: “[the poets] must withdraw from the bay”.",
			"They must withdraw from the bay.",
			[],
		],
		[
			"a pronoun for a noun",
			"It says: “[they] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			[],
		],
		[
			"we for a noun",
			"It says: “[we] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			[
				"insertion-turns-meaning: The inserted “we” makes the speaker the one who acts; the source has “The old guards” there",
			],
		],
		[
			"a word of the subject again",
			"It says: “[the guards] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			[],
		],
		[
			"one party for both sides",
			"It says: “[Kestria] will sign the map”.",
			"The two sides will sign the map.",
			[
				"insertion-turns-meaning: The inserted “Kestria” names one party instead of both; the source has “The two sides” there",
			],
		],
		[
			"an unknown name for both sides",
			"It says: “[Ellery] will sign the map”.",
			"The two sides will sign the map.",
			[
				"insertion-turns-meaning: The inserted “Ellery” names one party instead of both; the source has “The two sides” there",
			],
		],
		[
			"the speaker for a noun",
			"It says: “[Norland] must withdraw from the bay”.",
			"The old guards must withdraw from the bay.",
			[],
		],
		[
			"the same party in other words",
			"It says: “[Kestria] must withdraw from the bay”.",
			"The navy of Kestria must withdraw from the bay.",
			[],
		],
		["with a comma", "It says: “[In May,] must withdraw from the bay”.", "All parties must withdraw from the bay.", []],
		[
			"一方",
			"原文：“[凯斯特]必须撤出海湾”。",
			"各国必须撤出海湾。",
			["insertion-turns-meaning: The inserted “凯斯特” names another party; the source has “各国” there"],
		],
		[
			"сторона",
			"Сказано: «[Кестрия] должна уйти из залива».",
			"Стража города должна уйти из залива.",
			["insertion-turns-meaning: The inserted “Кестрия” names another party; the source has “Стража города” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("an insertion behind the last quoted words", () => {
	it.each<Row>([
		[
			"another noun behind the",
			"It says: “We saw the [bridge]”.",
			"We saw the tunnel of the north.",
			[
				"insertion-replaces-words: The inserted “bridge” replaces other words; the source has “tunnel of the north.” there",
			],
		],
		["a noun behind a noun", "It says: “We saw the tunnel [bridge]”.", "We saw the tunnel of the north.", []],
		[
			"another noun behind with",
			"It says: “We met with [the painters]”.",
			"We met with the oldest poets.",
			[
				"insertion-replaces-words: The inserted “the painters” replaces other words; the source has “the oldest poets.” there",
			],
		],
		[
			"another party behind with",
			"It says: “We met with [Kestria]”.",
			"We met with Orvena in May.",
			["insertion-turns-meaning: The inserted “Kestria” names another party; the source has “Orvena in May.” there"],
		],
		[
			"another behind в",
			"Сказано: «Мы были в [театре]».",
			"Мы были в городе.",
			["insertion-replaces-words: The inserted “театре” replaces other words; the source has “городе.” there"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("a noun of view that both have", () => {
	it("is no verb that the insertion replaces", () => {
		const source = "Norland saw the old support plan of the town.";
		expect(said("It “saw [the new support plan] of the town”.", source)).toEqual([
			"insertion-replaces-words: The inserted “the new support plan” replaces other words; the source has “the old support plan” there",
		]);
	});
});
