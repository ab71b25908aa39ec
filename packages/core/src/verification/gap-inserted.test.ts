import { describe, expect, it } from "vitest";
import { codesOf } from "./fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

const codes = (quote: string, held: string): readonly string[] => {
	const [open, close] = /\p{Script=Cyrillic}/u.test(quote) ? "«»" : "“”";
	const lead = /\p{Script=Cyrillic}/u.test(quote)
		? "Сказано: "
		: /\p{Script=Han}/u.test(quote)
			? "原文："
			: "It says: ";
	return codesOf(gap, `${lead}${open}${quote}${close}.`, held);
};

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
	])("are named: %s", (quote, held) => {
		expect(codes(quote, held)).toEqual(["insertion-turns-meaning"]);
	});

	it.each([
		["The embassy reported the [murders]", "The embassy reported the arrests."],
		["The embassy [was] shut", "The embassy is shut."],
		["the envoy met [the painters] in May", "Then the envoy met our oldest poets in May."],
	])("in the place of other words are for an editor to look at: %s", (quote, held) => {
		expect(codes(quote, held)).toEqual(["insertion-replaces-words"]);
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
	])("that name or explain are let be: %s", (quote, held) => {
		expect(codes(quote, held)).toEqual([]);
	});
});
