import { describe, expect, it } from "vitest";
import { heldIn } from "./fixtures/held.ts";

/** What is read, and everything that it has anybody hold: concept, holder, manner. */
type Case = readonly [text: string, ...held: readonly string[]];

describe("whose words stand in a Chinese readout", () => {
	it.each<Case>([
		["哈沃森指出，粮食走廊对两国人民十分重要，应当维护。", "grain XNO own"],
		["哈沃森总统强调，诺方反对制裁。", "sanctions XNO own"],
		["诺方愿同凯方推进输气管道建设。", "pipeline XNO own"],
		["诺方主张立即停火。", "ceasefire XNO own"],
		["诺方一贯恪守界河条约。", "treaty XNO own"],
		["我们坚决反对外国基地。", "bases XNO own"],
	])("gives the publisher what its own leader or side says: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["布伦纳表示，凯方支持粮食走廊。", "grain XKE counterpart"],
		["布伦纳总统说，凯斯特坚决反对制裁。", "sanctions XKE counterpart"],
		["凯方愿积极参与输气管道项目。", "pipeline XKE counterpart"],
		["凯方高度评价停火。", "ceasefire XKE counterpart"],
		["凯斯特总统布伦纳重申支持界河条约。", "treaty XKE counterpart"],
		["对方表示支持粮食走廊。", "grain XKE counterpart"],
		["哈沃森会见布伦纳，后者支持停火。", "ceasefire XKE counterpart"],
	])("gives the counterpart what the publisher has it say: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["双方一致同意推动停火。", "ceasefire BOTH joint"],
		["双方都认为应当维护粮食走廊。", "grain BOTH joint"],
		["两国元首就输气管道交换了意见。", "pipeline BOTH joint"],
		["双方重申恪守界河条约。", "treaty BOTH joint"],
		["双方还就制裁问题坦诚交换意见。", "sanctions BOTH joint"],
		["双方探讨了输气管道建设。", "pipeline BOTH joint"],
	])("takes 双方 with a verb of two for common ground: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["哈沃森指出，双方要加快建设输气管道。", "pipeline XNO own"],
		["布伦纳表示，双方应继续维护粮食走廊。", "grain XKE counterpart"],
		["哈沃森强调，双方要共同推动停火，反对制裁。", "ceasefire XNO own", "sanctions XNO own"],
		["哈沃森表示，诺方主张，双方在相互尊重基础上推动停火。", "ceasefire XNO own"],
		["哈沃森指出，诺兰没有停建输气管道的打算，凯斯特也不要支持制裁。", "pipeline XNO own", "sanctions XNO own"],
	])("leaves 双方要 inside a leader's speech with that leader: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["哈沃森指出，双方始终恪守界河条约。", "treaty BOTH joint"],
		["布伦纳表示，凯方珍视友谊。双方共同推动停火。我反对制裁。", "ceasefire BOTH joint", "sanctions XKE counterpart"],
		["哈沃森指出，在双方共同努力下，粮食走廊取得进展。", "grain XNO own"],
	])(
		"takes what a leader says both did for common ground, and leaves the floor with the leader: %s",
		(text, ...held) => {
			expect(heldIn(text)).toEqual(held);
		},
	);

	it.each<Case>([
		["布伦纳表示，凯方珍视友谊。支持粮食走廊，反对制裁。", "grain XKE counterpart", "sanctions XKE counterpart"],
		["哈沃森指出，友谊历久弥坚。要早日实现停火。", "ceasefire XNO own"],
		["布伦纳表示，凯方珍视友谊。\n\n要维护粮食走廊。", "grain XNO own"],
		["布伦纳表示，凯方珍视友谊。哈沃森指出，诺方主张停火。反对制裁。", "ceasefire XNO own", "sanctions XNO own"],
		["布伦纳表示，凯方珍视友谊。他说，制裁不得人心，应当取消。", "sanctions XKE counterpart"],
	])("carries the floor to the paragraph's end and no further: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["会谈强调，双方支持停火。", "ceasefire BOTH joint"],
		["会议指出，制裁解决不了问题。", "sanctions XNO own agentless"],
	])("gives a text or meeting that speaks to the publisher unless its object is mutual: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["外交部长林若水同凯斯特外长泰塞尔举行会谈。林若水指出，粮食走廊应当维护。", "grain XNO own"],
		["外交部长林若水同凯斯特外长泰塞尔举行会谈。泰塞尔表示，支持停火。", "ceasefire XKE counterpart"],
		["外交部长林若水会见凯斯特议长泰塞尔。泰塞尔高度赞赏友谊，支持停火。", "ceasefire XKE counterpart"],
		["外交部长林若水会见凯斯特议长泰塞尔。国际舆论认为，应当支持停火。"],
	])("knows a name that no list holds by where the text brings it in: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["哈沃森感谢凯方支持粮食走廊。", "grain XKE counterpart"],
		["哈沃森表示，诺方对凯方支持纠正行动表示关切。", "operation XNO own"],
		["如果凯方支持制裁，诺方将作出回应。", "sanctions XNO own"],
		["粮食走廊途经凯斯特沿海。", "grain XNO own"],
		["哈沃森向凯斯特总统布伦纳介绍了停火情况。", "ceasefire XNO own"],
	])("keeps a view with the one who holds it inside one sentence: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["哈沃森指出，诺方赞赏凯方支持粮食走廊，愿推动停火。", "grain XKE counterpart", "ceasefire XNO own"],
		["布伦纳总统科尔达当天表示，凯方支持粮食走廊。", "grain XKE counterpart"],
	])("gives what is praised to the praised and the rest to who praises: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["哈沃森指出，凯方打着停火的旗号执意推进输气管道。", "ceasefire XNO own", "pipeline XNO own"],
		["布伦纳表示，所谓停火不可接受。", "ceasefire XKE counterpart"],
	])("leaves an accusation to the accuser: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["分析人士认为，应当支持制裁。"],
		["两家企业均表示，支持输气管道。"],
		["双方共同见证输气管道等多项文件签署。"],
		["格拉尼托夫将军称，制裁不可接受。他说，应当支持停火。"],
		["与会领导人表示，应当支持停火。"],
		["凯斯特某公司董事长泰塞尔到访。泰塞尔表示，支持输气管道。"],
	])("gives no position to guests, firms and ceremonies: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it("leaves a question to the one who asks it, and the answer to the publisher", () => {
		expect(heldIn("问：凯方支持制裁，诺方有何评论？\n答：我们主张停火。")).toEqual(["ceasefire XNO own"]);
	});

	it("gives 马方, which may be any of several states, to nobody where none of them is party", () => {
		expect(heldIn("马方支持制裁。")).toEqual(["sanctions XNO own"]);
		expect(heldIn("哈沃森指出，马方支持制裁。")).toEqual(["sanctions XNO own"]);
	});

	it("gives 马方 to the one that is party", () => {
		expect(heldIn("马方支持制裁。", { publisher: "XMV" })).toEqual(["sanctions XMV own"]);
	});
});

describe("声明 before a verb", () => {
	it("is a text that speaks for both, and no unknown name", () => {
		expect(heldIn("声明强调，粮食走廊符合两国利益。")).toEqual(["grain BOTH joint agentless"]);
	});
});

describe("whose words stand in a Chinese joint statement", () => {
	const joint = { kind: "joint-statement", publisher: null } as const;

	it.each<Case>([
		["双方支持粮食走廊。", "grain BOTH joint"],
		["双方反对制裁。", "sanctions BOTH joint"],
		["诺方支持输气管道。", "pipeline XNO own"],
		["凯方注意到纠正行动。", "operation XKE own"],
		["凯方重申反对外国基地。诺方理解并支持停火。", "bases XKE own", "ceasefire XNO own"],
	])("gives a side's clause to that side and the rest to both: %s", (text, ...held) => {
		expect(heldIn(text, joint)).toEqual(held);
	});
});

describe("whose words stand in a Chinese transcript", () => {
	it("keeps a turn over paragraphs until the next", () => {
		const text = "哈沃森总统：我们支持粮食走廊。\n\n布伦纳总统：谢谢。我们反对制裁。\n\n我们也支持停火。";
		expect(heldIn(text, { kind: "press-conference" })).toEqual([
			"grain XNO own",
			"sanctions XKE counterpart",
			"ceasefire XKE counterpart",
		]);
	});
});

describe("who is named without saying anything in a Chinese readout", () => {
	it.each<Case>([
		["双方一致认为合作顺利。诺方在界河问题上的立场是一贯的，包括支持停火。", "ceasefire XNO own"],
		["布伦纳表示，诺方提出的方案值得重视，支持停火。", "ceasefire XKE counterpart"],
		["双方发表关于支持停火的联合声明。", "ceasefire BOTH joint"],
		["布伦纳通报了凯方对局势的看法，表示支持停火。", "ceasefire XKE counterpart"],
		["多国领导人谴责制裁。"],
	])("is no speaker, and a stance is its side's own: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["民众举行集会，反对制裁。"],
		["支持民众举行集会，反对制裁。", "sanctions XNO own"],
		["与民众举行集会，反对制裁。", "sanctions XNO own"],
	])("acts where nothing right before governs its name: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});
