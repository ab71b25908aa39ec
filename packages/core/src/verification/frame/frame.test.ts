import { describe, expect, it } from "vitest";
import { codesOf, problemsOf } from "../fixtures/quoted-case.ts";
import { frame } from "./frame.ts";

type Row = readonly [draft: string, source: string, codes: readonly string[]];
const raises = (rows: readonly Row[]): void => {
	it.each(rows)("%s | %s", (draft, source, codes) => {
		expect(codesOf(frame, draft, source)).toEqual(codes);
	});
};

const EN = "Norland will open the port of Teal and will keep its bridge over the river.";
const ZH = "诺兰将开放北方港口，并将保留河上的木桥。";
const RU = "Норланд откроет северный порт и сохранит мост через реку.";

describe("what the draft denies and the source says", () => {
	raises([
		["Norland refused to “open the port of Teal”.", EN, ["frame-denied"]],
		["Norland does not “open the port of Teal”.", EN, ["frame-denied"]],
		["Norland has ruled out that it “will open the port of Teal”.", EN, ["frame-denied"]],
		["Norland never said that it would “open the port of Teal”.", EN, ["frame-denied"]],
		["Norland shies away from saying that it “will open the port of Teal”.", EN, ["frame-denied"]],
		["Norland is unlikely to “open the port of Teal”.", EN, ["frame-denied"]],
		["Norland is against those who would “open the port of Teal”.", EN, ["frame-denied"]],
		["“Norland will open the port of Teal” is not what Norland says.", EN, ["frame-denied"]],
		["诺兰拒绝“开放北方港口”。", ZH, ["frame-denied"]],
		["诺兰无意“开放北方港口”。", ZH, ["frame-denied"]],
		["诺兰从未说过要“开放北方港口”。", ZH, ["frame-denied"]],
		["诺兰是否会“开放北方港口”尚不清楚。", ZH, ["frame-denied"]],
		["Норланд не «откроет северный порт».", RU, ["frame-denied"]],
		["Норланд отрицает, что «откроет северный порт».", RU, ["frame-denied"]],
		["Норланд никогда не говорил, что «откроет северный порт».", RU, ["frame-denied"]],
		["Норланд вряд ли «откроет северный порт».", RU, ["frame-denied"]],
	]);
});

describe("what is meant to be done, and what is asked", () => {
	raises([
		["Norland refused to “escort the ships”.", "Norland plans to escort the ships.", ["frame-denied"]],
		["诺兰拒绝“护送油轮”。", "诺兰计划护送油轮。", ["frame-denied"]],
		["Норланд отказался «сопровождать суда».", "Норланд планирует сопровождать суда.", ["frame-denied"]],
		["诺兰说，诺方“会撤回大使”。", "有记者问诺方是否会撤回大使。", ["frame-asserted"]],
		["有记者问诺方是否“会撤回大使”。", "有记者问诺方是否会撤回大使。", []],
		["Norland “will open the port”.", "A reporter asked whether Norland will open the port.", ["frame-asserted"]],
		[
			"A reporter asked whether Norland “will open the port”.",
			"A reporter asked whether Norland will open the port.",
			[],
		],
	]);
});

describe("two words that deny", () => {
	raises([
		["Norland does not refuse to “open the port of Teal”.", EN, []],
		["Norland did not hesitate to “open the port of Teal”.", EN, []],
		["Norland no longer leaves it open whether it will “open the port of Teal”.", EN, []],
		["Norland is not against those who would “open the port of Teal”.", EN, []],
		["诺兰没有拒绝“开放北方港口”。", ZH, []],
		["诺兰并不讳言要“开放北方港口”。", ZH, []],
		["Норланд не отрицает, что «откроет северный порт».", RU, []],
		["Норланд не скрывает, что «откроет северный порт».", RU, []],
	]);
});

describe("a denial of something else", () => {
	raises([
		["Norland named no day, but “will open the port of Teal”.", EN, []],
		["No one expected that Norland “will open the port of Teal”.", EN, []],
		["Nobody was surprised that Norland said it “will open the port of Teal”.", EN, []],
		["没有人料到诺兰将“开放北方港口”。", ZH, []],
		["Никто не ожидал, что Норланд «откроет северный порт».", RU, []],
		["Norland, which refused to comment in May, “will open the port of Teal”.", EN, []],
		["Far from keeping silent, Norland said it will “open the port of Teal”.", EN, []],
		["Far from the coast, few were surprised to hear that Norland will “open the port of Teal”.", EN, []],
		["诺兰没有说明日期，但表示将“开放北方港口”。", ZH, []],
		["Вместо того чтобы промолчать, Норланд сказал, что «откроет северный порт».", RU, []],
		["Норланд не назвал срока, но «откроет северный порт».", RU, []],
		["Kestria refused to “open the port of Teal”.", EN, []],
	]);
});

describe("what both deny", () => {
	raises([
		["Norland refuses to “open the port of Teal”.", "Norland will not open the port of Teal.", []],
		["Norland denies that “the port of Teal is closed”.", "Critics say that the port of Teal is closed.", []],
		["Norland denied that “the port of Teal is closed”.", "Is the port of Teal closed? No.", []],
		["诺兰拒绝“开放北方港口”。", "诺兰不会开放北方港口。", []],
		["Норланд отказался «открыть северный порт».", "Норланд не намерен открыть северный порт.", []],
	]);
});

describe("what the source does not assert", () => {
	raises([
		["Norland said “the port is lost”.", "No one in Norland thinks that the port is lost.", ["frame-asserted"]],
		["Nobody in Norland, it said, thinks “the port is lost”.", "No one in Norland thinks that the port is lost.", []],
		["Norland said “the talks would fail”.", "I was wrong to think that the talks would fail.", ["frame-asserted"]],
		["Norland took back that “the talks would fail”.", "I was wrong to think that the talks would fail.", []],
		["Norland said that “the river runs dry”.", "Suppose that the river runs dry.", ["frame-asserted"]],
		[
			"Norland said “Norland wants the whole lake.”",
			"Norland wants the whole lake. That is what its neighbours used to say.",
			["frame-asserted"],
		],
		["Norland said “Norland open the port”.", "Should Norland open the port? We will see.", ["frame-asserted"]],
		["Norland asked: “Should Norland open the port?”", "Should Norland open the port? We will see.", []],
		["Norland asked whether “Norland open the port”.", "Should Norland open the port? We will see.", []],
		[
			"Norland said “the lake is ours”.",
			"The minister said: “A neighbour told me ‘the lake is ours’, and I laughed.”",
			["frame-asserted"],
		],
		[
			"Norland said that a neighbour says “the lake is ours”.",
			"The minister said: “A neighbour told me ‘the lake is ours’, and I laughed.”",
			[],
		],
		[
			"Norland said “Kestria is a friend of peace”.",
			"Oh yes, of course, Kestria is a friend of peace.",
			["frame-asserted"],
		],
		[
			"Norland said with irony that “Kestria is a friend of peace”.",
			"Oh yes, of course, Kestria is a friend of peace.",
			[],
		],
		[
			"The council adopted “the plan to sell the bridge”.",
			"The council rejected the plan to sell the bridge.",
			["frame-asserted"],
		],
		[
			"The council did not adopt “the plan to sell the bridge”.",
			"The council rejected the plan to sell the bridge.",
			[],
		],
		["The council discussed “the plan to sell the bridge”.", "The council rejected the plan to sell the bridge.", []],
		["诺兰表示“诺兰承认该岛”。", "对话不等于诺兰承认该岛。", ["frame-asserted"]],
		["诺兰表示，对话不等于“诺兰承认该岛”。", "对话不等于诺兰承认该岛。", []],
		["诺兰认为“谈判会破裂”。", "我们曾经以为谈判会破裂。", ["frame-asserted"]],
		["诺兰承认曾经以为“谈判会破裂”。", "我们曾经以为谈判会破裂。", []],
		["诺兰表示“诺兰会关闭港口”。", "难道诺兰会关闭港口吗？当然不会。", ["frame-asserted"]],
		["诺兰反问“难道诺兰会关闭港口吗？”", "难道诺兰会关闭港口吗？当然不会。", []],
		["Норланд заявил: «Норланд закроет порт».", "Неужели Норланд закроет порт? Нет.", ["frame-asserted"]],
		["Норланд отвергает мысль, что «Норланд закроет порт».", "Неужели Норланд закроет порт? Нет.", []],
		[
			"Норланд думает, что «переговоры провалятся».",
			"Раньше мы думали, что переговоры провалятся.",
			["frame-asserted"],
		],
		["Норланд раньше думал, что «переговоры провалятся».", "Раньше мы думали, что переговоры провалятся.", []],
		[
			"Норланд заявил, что «Норланд признаёт остров».",
			"Диалог не означает, что Норланд признаёт остров.",
			["frame-asserted"],
		],
	]);
});

describe("a view that is named before or judged behind", () => {
	raises([
		["Norland said that “the lake is poisoned”.", "According to its rivals, the lake is poisoned.", ["frame-asserted"]],
		[
			"According to rivals, Norland said, “the lake is poisoned”.",
			"According to its rivals, the lake is poisoned.",
			[],
		],
		[
			"Norland said that “the lake is poisoned”.",
			"The rumour that the lake is poisoned is absurd.",
			["frame-asserted"],
		],
		[
			"Norland dismissed the rumour that “the lake is poisoned”.",
			"The rumour that the lake is poisoned is absurd.",
			[],
		],
		["Norland named the claim that “the lake is poisoned”.", "The claim that the lake is poisoned is absurd.", []],
		[
			"Norland supports sanctions against “the port of the south”.",
			"Norland imposed sanctions against the port of the south.",
			[],
		],
		["Norland was not forced to say that it “will open the port of Teal”.", EN, []],
		["Норланд заявил, что «озеро отравлено».", "По словам соперников, озеро отравлено.", ["frame-asserted"]],
		["诺兰表示“湖水有毒”。", "在批评者看来，湖水有毒。", ["frame-asserted"]],
	]);
});

describe("an item of a list, or a line under a heading", () => {
	const list = "Norland does not accept:\n\n- the closing of the strait\n- a tax on grain";
	const adopted =
		"The fund\n\nAmendments not adopted\n\nThe fund shall pay for the dams.\n\nAmendments adopted\n\nThe fund shall pay for the schools.";
	raises([
		["Norland supports “the closing of the strait”.", list, ["frame-asserted"]],
		["Norland called for “a tax on grain”.", list, ["frame-asserted"]],
		["Norland does not accept “the closing of the strait”.", list, []],
		["Norland opposes “a tax on grain”.", list, []],
		["Norland speaks of “a tax on grain”.", list, []],
		["Norland rejects “the closing of the strait”.", list.replace("does not accept", "supports"), ["frame-denied"]],
		["Norland adopted “The fund shall pay for the dams.”", adopted, ["frame-asserted"]],
		["“The fund shall pay for the dams.” was not adopted.", adopted, []],
		["Norland adopted “The fund shall pay for the schools.”", adopted, []],
		["诺兰支持“封锁海峡”。", "诺兰不赞成：\n\n一、封锁海峡\n二、对粮食征税", ["frame-asserted"]],
		["诺兰反对“封锁海峡”。", "诺兰不赞成：\n\n一、封锁海峡\n二、对粮食征税", []],
		[
			"Норланд поддерживает «закрытие пролива».",
			"Норланд не приемлет:\n\n- закрытие пролива\n- налог на зерно",
			["frame-asserted"],
		],
		["Норланд против «закрытие пролива».", "Норланд не приемлет:\n\n- закрытие пролива\n- налог на зерно", []],
	]);
});

describe("what the draft leaves open, makes depend, leaves to others or has repeated", () => {
	raises([
		["Norland may “open the port of Teal”.", EN, ["frame-left-open"]],
		["Norland is considering whether to “open the port of Teal”.", EN, ["frame-left-open"]],
		["Norland called on Kestria to “open the port of Teal”.", EN, ["frame-left-open"]],
		["Norland said in May that it “will open the port of Teal”.", EN, []],
		["Norland may “open the port of Teal”.", "Norland may open the port of Teal.", []],
		["诺兰可能“开放北方港口”。", ZH, ["frame-left-open"]],
		["Норланд, возможно, «откроет северный порт».", RU, ["frame-left-open"]],
		["Norland said it would “open the port of Teal” only if Kestria paid.", EN, ["frame-conditional"]],
		["Norland said, if briefly, that it would “open the port of Teal”.", EN, []],
		[
			"Norland would “open the port of Teal” if Kestria paid.",
			"If Kestria pays, Norland will open the port of Teal.",
			[],
		],
		["Норланд «откроет северный порт» только при условии, что Кестрия заплатит.", RU, ["frame-conditional"]],
		["Critics allege that Norland “will open the port of Teal”.", EN, ["frame-of-others"]],
		["Critics, Norland said, allege that “the port is shut”.", "Critics allege that the port is shut.", []],
		["Analysts note that Norland “will open the port of Teal”.", EN, []],
		["Norland says in every speech that it “will open the port of Teal”.", EN, ["frame-repeated"]],
	]);
});

it("says what the draft's words do and what the source reads, as a warning where other words are between", () => {
	const [sure] = problemsOf(frame, "Norland refused to “open the port of Teal”.", EN);
	expect(sure?.severity).toBe("error");
	expect(sure?.message).toBe(
		`By “refused to” the draft denies what it quotes; the source reads “${EN}”; use the meaning of the source, or quote the words that deny it`,
	);
	expect(sure?.evidence.map(({ exact }) => exact)).toEqual([EN]);
	const [unsure] = problemsOf(frame, "Norland did not come north to “open the port of Teal”.", EN);
	expect(unsure?.severity).toBe("warning");
});

describe("what others say in the source, no matter who they are", () => {
	raises([
		[
			"Norland said that “the port of Teal is sold”.",
			"Some members have said that the port of Teal is sold.",
			["frame-asserted"],
		],
		[
			"Norland said that “the port of Teal is sold”.",
			"The Reed League claims that the port of Teal is sold.",
			["frame-asserted"],
		],
		[
			"Norland said that “the port of Teal is sold”.",
			"It is claimed that the port of Teal is sold.",
			["frame-asserted"],
		],
		[
			"Norland said that “the port of Teal is sold”.",
			"Kestria wants the world to believe that the port of Teal is sold.",
			["frame-asserted"],
		],
		[
			"Norland said that “the port of Teal is sold”.",
			"According to Kestria, the port of Teal is sold.",
			["frame-asserted"],
		],
		["Norland said that “the port of Teal is sold”.", "Fake news: the port of Teal is sold.", ["frame-asserted"]],
		[
			"Norland said that “the port of Teal is sold”.",
			"We have seen no sign that the port of Teal is sold.",
			["frame-asserted"],
		],
		[
			"Norland announced “the sale of the port of Teal”.",
			"Not adopted: the sale of the port of Teal.",
			["frame-asserted"],
		],
		[
			"Норланд заявил, что «северный порт продан».",
			"Кестрия хочет, чтобы мир поверил, что северный порт продан.",
			["frame-asserted"],
		],
		["Норланд заявил, что «северный порт продан».", "Миф: северный порт продан.", ["frame-asserted"]],
		["诺兰表示，“北方港口已经出售”。", "批评者声称北方港口已经出售。", ["frame-asserted"]],
		["诺兰表示，“北方港口已经出售”。", "谣言：北方港口已经出售。", ["frame-asserted"]],
	]);
});

describe("what others say, where the draft says so", () => {
	raises([
		["Some members said that “the port of Teal is sold”.", "Some members have said that the port of Teal is sold.", []],
		["The League claims that “the port of Teal is sold”.", "The Reed League claims that the port of Teal is sold.", []],
		["Norland rejected the claim that “the port of Teal is sold”.", "It is claimed that the port of Teal is sold.", []],
		["Norland said that “the port of Teal is sold”.", "The Minister claims that the port of Teal is sold.", []],
		[
			"Norland said that Kestria wants it believed that “the port of Teal is sold”.",
			"Kestria wants the world to believe that the port of Teal is sold.",
			[],
		],
		["Norland saw no sign that “the port of Teal is sold”.", "We have seen no sign that the port of Teal is sold.", []],
		["Norland lists as not adopted “the sale of the port of Teal”.", "Not adopted: the sale of the port of Teal.", []],
		[
			"Критики, по словам Норланда, говорят, что «северный порт продан».",
			"Критики говорят, что северный порт продан.",
			[],
		],
		["诺兰说，批评者声称“北方港口已经出售”。", "批评者声称北方港口已经出售。", []],
	]);
});

describe("words that the source takes back", () => {
	const BACK = "Last year I said that Norland would sell the port. I was wrong, and I say so today.";
	raises([
		["Norland said that “Norland would sell the port”.", BACK, ["frame-asserted"]],
		["A year earlier he had said that “Norland would sell the port”.", BACK, []],
		["Norland was wrong to say that “Norland would sell the port”.", BACK, []],
	]);
});

describe("words that the source only supposes", () => {
	raises([
		["Norland said that Kestria “closes the strait”.", "Suppose that Kestria closes the strait.", ["frame-asserted"]],
		[
			"Norland only considered the case that Kestria “closes the strait”.",
			"Suppose that Kestria closes the strait.",
			[],
		],
		["Норланд заявил, что Кестрия «закроет пролив».", "Допустим, что Кестрия закроет пролив.", ["frame-asserted"]],
		["Норланд лишь допустил, что Кестрия «закроет пролив».", "Допустим, что Кестрия закроет пролив.", []],
		["Норланд предложил представить, что Кестрия «закроет пролив».", "Представим, что Кестрия закроет пролив.", []],
	]);
});

describe("those who deny or doubt, and are none of those who say it", () => {
	raises([
		["Critics doubt that Norland can “open the port of Teal” in time.", EN, []],
		["Эксперты сомневаются, что Норланд «откроет северный порт».", RU, []],
		["分析人士怀疑诺兰将“开放北方港口”。", ZH, []],
		["Kestria refuses to “open the port”, as Norland demanded.", "Kestria must open the port.", []],
		["Norland refuses to “open the port of Teal”.", EN, ["frame-denied"]],
	]);
});

describe("a denial that is said of the words as a text, or before a list", () => {
	raises([
		["Norland gave no promise that it “will open the port of Teal”.", EN, ["frame-denied"]],
		["Norland dropped plans to “open the port of Teal”.", EN, ["frame-denied"]],
		["Whether Norland “will open the port of Teal” is still open.", EN, ["frame-denied"]],
		["Norland considers it a mistake to “open the port of Teal”.", EN, ["frame-denied"]],
		["None of the following was said by Norland: “Norland will open the port of Teal”", EN, ["frame-denied"]],
		["Rejected by Norland: “Norland will open the port of Teal”", EN, ["frame-denied"]],
		["Norland said the following: “Norland will open the port of Teal”", EN, []],
	]);
});

describe("two words that deny, in the draft or in the source", () => {
	const NOBODY = "Nobody can say that Norland closed the port.";
	raises([
		["Norland did not deny that “Norland closed the port”.", NOBODY, ["frame-asserted"]],
		["Norland denied that “Norland closed the port”.", NOBODY, []],
		[
			"Norland denied that Norland “closed the port”.",
			"Norland has never denied that Norland closed the port.",
			["frame-denied"],
		],
		[
			"Norland did not deny that Norland “closed the port”.",
			"Norland has never denied that Norland closed the port.",
			[],
		],
	]);
});

describe("what the draft only passes on, or denies in other ways", () => {
	raises([
		["Norland is said to “open the port of Teal”.", EN, ["frame-left-open"]],
		["Norland allegedly “will open the port of Teal”.", EN, ["frame-left-open"]],
		["Норланд якобы «откроет северный порт».", RU, ["frame-left-open"]],
		["据说诺兰“将开放北方港口”。", ZH, ["frame-left-open"]],
		["Norland falsely claimed that it “will open the port of Teal”.", EN, ["frame-denied"]],
		["No country “will open the port of Teal”.", EN, ["frame-denied"]],
		["Norland warned against plans to “open the port of Teal”.", EN, ["frame-denied"]],
		["诺兰谎称“将开放北方港口”。", ZH, ["frame-denied"]],
		["Мысль о том, что Норланд «откроет северный порт», назвали абсурдной.", RU, ["frame-denied"]],
		["No other country went as far: Norland “will open the port of Teal”.", EN, []],
		["Norland is too proud to beg, but it “will open the port of Teal”.", EN, []],
		["Kestria is said to object, but Norland “will open the port of Teal”.", EN, []],
		["Мысль о том, что Норланд «откроет северный порт», повторили дважды.", RU, []],
	]);
});

describe("what the source supposes, once believed, or holds too early to say", () => {
	raises([
		["Norland said that “the fund is full”.", "On paper the fund is full.", ["frame-asserted"]],
		["On paper, Norland said, “the fund is full”.", "On paper the fund is full.", []],
		[
			"A ship was seized and “the insurers pay nothing”.",
			"Suppose a ship is seized: the insurers pay nothing.",
			["frame-asserted"],
		],
		["Should a ship be seized, “the insurers pay nothing”.", "Suppose a ship is seized: the insurers pay nothing.", []],
		["Norland said “that the pipe is safe”.", "It is too early to say that the pipe is safe.", ["frame-asserted"]],
		["Норланд сказал, что «фонд полон».", "На бумаге фонд полон.", ["frame-asserted"]],
		["Норланд верит, «что рынок решает всё».", "Раньше я верил, что рынок решает всё.", ["frame-asserted"]],
		["Когда-то Норланд верил, «что рынок решает всё».", "Раньше я верил, что рынок решает всё.", []],
		[
			"«Налог отменён», сказал Норланд.",
			"Налог отменён. Так, по крайней мере, утверждала листовка.",
			["frame-asserted"],
		],
		["诺兰说“基金是满的”。", "账面上基金是满的。", ["frame-asserted"]],
		["诺兰相信“市场能解决一切”。", "我过去相信市场能解决一切。", ["frame-asserted"]],
		["诺兰说：“该税已取消。”", "该税已取消。至少传单上是这么说的。", ["frame-asserted"]],
	]);
});

describe("words said several times", () => {
	raises([
		["Norland twice promised that it “will open the port of Teal”.", EN, ["frame-repeated"]],
		["Норланд трижды сказал, что «откроет северный порт».", RU, ["frame-repeated"]],
		["诺兰三次说“将开放北方港口”。", ZH, ["frame-repeated"]],
	]);
});

describe("what others tell the one who speaks, or what is only read out", () => {
	const ASSERTED = ["frame-asserted"];
	const EN = "The sailors told me that the bridge is closed. You said that the pact is dead.";
	const RU = "Моряки сказали мне, что мост закрыт. Рыбаки на севере считают, что квоту продали.";
	const ZH = "水手告诉我，大桥已经关闭。北方渔民认为配额卖给了别人。";
	raises([
		["Norland said that “the bridge is closed”.", EN, ASSERTED],
		["Sailors told Norland that “the bridge is closed”.", EN, []],
		["Norland was told that “the bridge is closed”.", EN, []],
		["Norland said that “the pact is dead”.", EN, ASSERTED],
		["Norland reminded the envoy of the words “the pact is dead”.", EN, []],
		["Norland said that “the quay is sold”.", "Fishermen in the north believe that the quay is sold.", ASSERTED],
		["Fishermen, Norland said, believe that “the quay is sold”.", "Fishermen believe that the quay is sold.", []],
		["Norland said that “the quay is sold”.", "Our ministers believe that the quay is sold.", []],
		["Norland said that “the king is a thief”.", "A poster in the hall reads: the king is a thief.", ASSERTED],
		["Норланд заявил, что «мост закрыт».", RU, ASSERTED],
		["Моряки сказали министру, что «мост закрыт».", RU, []],
		["Норланд заявил, что «квоту продали».", RU, ASSERTED],
		["Рыбаки, сообщил Норланд, считают, что «квоту продали».", RU, []],
		["诺兰表示“大桥已经关闭”。", ZH, ASSERTED],
		["诺兰从水手那里得知“大桥已经关闭”。", ZH, []],
		["诺兰表示“配额卖给了别人”。", ZH, ASSERTED],
		["诺兰表示，渔民认为“配额卖给了别人”。", ZH, []],
	]);
});

describe("what the source only hopes, fears or means to reach, or held once", () => {
	const ASSERTED = ["frame-asserted"];
	const EN = "We hope that the ferry will sail in June. We fear that the dam is broken.";
	const ONCE = "In those days Norland held that the islands should be left empty.";
	const OLD = "Under the old law, owners pay a tax on windows.";
	const RU = "Мы надеемся, что паром выйдет в июне. Мы опасаемся, что плотина разрушена.";
	const ZH = "我们希望渡轮六月启航。当年诺方认为岛屿应当无人居住。";
	raises([
		["Norland said that “the ferry will sail in June”.", EN, ASSERTED],
		["Norland hopes that “the ferry will sail in June”.", EN, []],
		["Norland said that “the dam is broken”.", EN, ASSERTED],
		["Norland is worried that “the dam is broken”.", EN, []],
		["Norland holds that “the islands should be left empty”.", ONCE, ASSERTED],
		["Norland once held that “the islands should be left empty”.", ONCE, []],
		["Owners “pay a tax on windows”, Norland said.", OLD, ASSERTED],
		["Under the old law owners “pay a tax on windows”, Norland said.", OLD, []],
		["Норланд заявил, что «паром выйдет в июне».", RU, ASSERTED],
		["Норланд надеется, что «паром выйдет в июне».", RU, []],
		["Норланд опасается, что «плотина разрушена».", RU, []],
		["诺兰表示“渡轮六月启航”。", ZH, ASSERTED],
		["诺兰希望“渡轮六月启航”。", ZH, []],
		["诺兰表示“岛屿应当无人居住”。", ZH, ASSERTED],
		["诺兰当年曾认为“岛屿应当无人居住”。", ZH, []],
	]);
});

describe("a ceremony that is left out denies nothing", () => {
	raises([
		["Без лишних слов Норланд сообщает, что «сохранит мост через реку».", RU, []],
		[
			"The court granted “a petition to open the port”.",
			"The court threw out a petition to open the port.",
			["frame-asserted"],
		],
		["Суд удовлетворил «иск о закрытии порта».", "Суд отклонил иск о закрытии порта.", ["frame-asserted"]],
		["法院批准了“关闭港口的请求”。", "法院驳回了关闭港口的请求。", ["frame-asserted"]],
	]);
});

describe("how sure it is that draft and source disagree", () => {
	const severities = (draft: string, source: string): readonly string[] =>
		problemsOf(frame, draft, source).map(({ code, severity }) => `${code} ${severity}`);

	it.each([
		["Norland refused to “open the port of Teal”.", "Norland will open the port of Teal."],
		["Norland refused to “open the port of Teal”.", "Norland said that it will open the port of Teal."],
		["Норланд отказался «открыть порт».", "Норланд сказал, что планирует открыть порт."],
	])("is certain where the source only says so: %s | %s", (draft, source) => {
		expect(severities(draft, source)).toEqual(["frame-denied error"]);
	});

	it.each([
		["Norland refused to “open the port of Teal”.", "Norland will open the port of Teal, without pilots."],
		["Norland refused to “open the port of Teal”.", "Norland will open the port of Teal and does not fear the wind."],
		// Denied is what follows upon the ceasefire, and perhaps not the opening.
		["Norland has not by sanctions “opened the port of Teal”.", "Norland opened the port of Teal."],
		["Norland has not since the ceasefire “opened the port of Teal”.", "Norland opened the port of Teal."],
	])("is not where either denies something else as well: %s | %s", (draft, source) => {
		expect(severities(draft, source)).toEqual(["frame-denied warning"]);
	});

	it("is certain of what the source says will be, and the draft asks of another", () => {
		expect(
			severities("Norland urged Kestria to “open the port of Teal”.", "Norland will open the port of Teal."),
		).toEqual(["frame-left-open error"]);
	});
});

describe("a thing that is only mentioned", () => {
	raises([
		["Norland rejected “the bridge over the river”.", "The minister spoke about the bridge over the river.", []],
		["Norland is considering “the bridge over the river”.", "Norland paid for the bridge over the river.", []],
		["Norland wrote of “the old town of Teal”.", "Some critics say that a storm struck the old town of Teal.", []],
		["诺兰拒绝“护送油轮”。", "诺兰计划请凯斯特护送油轮。", []],
	]);
});

describe("a word that denies nothing of what is quoted", () => {
	raises([
		["After the dispute Norland “will open the port of Teal”.", EN, []],
		["Norland upheld measures against those who “open the port of Teal”.", EN, []],
		["Norland discussed sanctions against those who “open the port of Teal”.", EN, []],
		[
			"Norland rejected the toll on small grey ships with dry timber for the towns because it “will open the port of Teal”.",
			EN,
			[],
		],
		["Nobody in three coast towns says it refuses to “open the port of Teal”.", EN, []],
		["Никто не «откроет северный порт», сообщил Норланд.", RU, ["frame-denied"]],
		["Norland voted down the text: “Norland will open the port of Teal”.", EN, ["frame-denied"]],
	]);
});

describe("a whole sentence that the source has in brackets or marks", () => {
	raises([
		["Norland denied “A new bridge over the river”.", "(A new bridge over the river.)", ["frame-denied"]],
		["Norland denied “A new bridge over the river”.", "“A new bridge over the river.”", ["frame-denied"]],
	]);
});

describe("the line before a list, and a heading", () => {
	const LIST = "\n– foreign bases in the north\n– the blockade.";
	raises([
		["Norland supports “foreign bases in the north”.", `Norland regrets:${LIST}`, ["frame-asserted"]],
		["Norland supports “foreign bases in the north”.", `Norland welcomes:${LIST}`, []],
		[
			"Norland “will open the port”.",
			"Norland met Kestria.\n\nTolls on ships were rejected\n\nNorland will open the port.",
			["frame-asserted"],
		],
		// What opens a text is its title, which may tell of anything.
		["Norland “will open the port”.", "Tolls on ships were rejected\n\nNorland will open the port.", []],
		[
			"Norland “will open the port”.",
			"Norland met Kestria.\n\nNot adopted:\n\n– A toll on ships\n\nNorland will open the port.",
			[],
		],
	]);
});

describe("what was not adopted", () => {
	const EN = "Proposals not adopted: Raise the tolls on all ships of the bay.";
	raises([
		["“Raise the tolls on all ships of the bay” was a proposal that was defeated.", EN, []],
		["Among what was defeated: “Raise the tolls on all ships of the bay”.", EN, []],
		["“Raise the tolls on all ships of the bay” is a proposal of Norland.", EN, ["frame-asserted"]],
		["Среди утративших силу: «повысить сборы».", "Отклонённые предложения: повысить сборы.", []],
		["Норланд объявил: «повысить сборы».", "Отклонённые предложения: повысить сборы.", ["frame-asserted"]],
		["“提高通行费”已失效。", "已失效的规定：提高通行费。", []],
		["诺兰规定“提高通行费”。", "已失效的规定：提高通行费。", ["frame-asserted"]],
	]);
});

describe("an office whose name holds a word of saying", () => {
	raises([
		["The Secretary of State said that “the lake is dry”.", "Critics say that the lake is dry.", ["frame-asserted"]],
		["The Secretary of State said that critics say “the lake is dry”.", "Critics say that the lake is dry.", []],
	]);
});

describe("what the source gives as its own", () => {
	raises([
		["The minister said that “the port is closed”.", "According to Norland, the port is closed.", []],
		["The minister said that “the port is closed”.", "According to Kestria, the port is closed.", ["frame-asserted"]],
		["Norland may “close the port”.", "Should Norland close the port?", []],
		["Norland will “close the port”.", "Should Norland close the port?", ["frame-asserted"]],
	]);
});

describe("the words that a message names", () => {
	it.each([
		["“Norland will open the port of Teal”, Norland denied.", "By “Norland denied” the draft denies"],
		["The claim that “Norland will open the port of Teal” is false.", "By “is false” the draft denies"],
	])("are those that deny, without marks: %s", (draft, said) => {
		expect(problemsOf(frame, draft, "Norland will open the port of Teal.")[0]?.message).toContain(said);
	});

	it("say what the source makes of it", () => {
		const source = "Norland wants the whole lake. That is what its neighbours used to say.";
		expect(problemsOf(frame, "Norland said “Norland wants the whole lake.”", source)[0]?.message).toContain(
			"the source leaves it to others, “That is what its neighbours used to say.”",
		);
	});
});
